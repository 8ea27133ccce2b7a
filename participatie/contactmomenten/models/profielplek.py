"""Profielplek: a conversation that says something about one section of a profile."""

from django.db import models

from participatie.contactmomenten.models.contactmoment import Contactmoment
from profielen.models import Profiel
from profielen.models.samenspraak import Onderdeel


class Profielplek(models.Model):
    """This conversation belongs to that section of that profile."""

    contactmoment = models.ForeignKey(Contactmoment, models.CASCADE, related_name="profielplekken")
    profiel = models.ForeignKey(Profiel, models.PROTECT, related_name="+")
    onderdeel = models.CharField(max_length=20, choices=Onderdeel)

    class Meta:
        verbose_name_plural = "profielplekken"
        constraints = [
            models.UniqueConstraint(fields=["contactmoment", "profiel", "onderdeel"], name="gesprek_een_keer_bij_een_onderdeel")
        ]

    def __str__(self):
        return f"{self.onderdeel} van profiel {self.profiel_id}"
