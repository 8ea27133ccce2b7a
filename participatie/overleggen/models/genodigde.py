"""Genodigde: somebody who was invited to an overleg, with where the minutes go."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from participatie.overleggen.models.overleg import Overleg


class Genodigde(models.Model):
    """A name and an address, kept for this one meeting: they go soon after the minutes went."""

    overleg = models.ForeignKey(Overleg, models.CASCADE, related_name="genodigden")
    naam = models.CharField(max_length=100)
    email = models.EmailField(blank=True)
    aanwezig = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "genodigden"
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="genodigde_heeft_naam"),
            models.UniqueConstraint(
                "overleg", Lower("email"), condition=~Q(email=""), name="genodigde_een_keer_per_adres"
            ),
        ]

    def __str__(self):
        return f"genodigde {self.pk}"
