"""Betrokkene: who took part in a contactmoment."""

from django.db import models
from django.db.models import Q

from participatie.contactmomenten.models.contactmoment import Contactmoment
from participatie.partners.models import Partner


class Betrokkene(models.Model):
    """As few personal data as possible: the role says something already, the name is optional."""

    class Rol(models.TextChoices):
        INWONER = "inwoner", "inwoner"
        VERTEGENWOORDIGER = "vertegenwoordiger", "vertegenwoordiger"
        PARTNER = "partner", "partner"

    contactmoment = models.ForeignKey(Contactmoment, models.CASCADE, related_name="betrokkenen")
    rol = models.CharField(max_length=18, choices=Rol, default=Rol.INWONER)
    naam = models.CharField(max_length=100, blank=True)
    partner = models.ForeignKey(Partner, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name_plural = "betrokkenen"
        constraints = [
            models.CheckConstraint(condition=Q(partner__isnull=True) | Q(rol="partner"), name="organisatie_hoort_bij_rol_partner")
        ]

    def __str__(self):
        return self.naam or self.get_rol_display()
