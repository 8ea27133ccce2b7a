"""Handeling: what was done for a request of a person about their data, without who that person is."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from wijken.models import Medewerker

# Capitals, digits and signs, with a digit in it, and no run of digits as long as a telephone number or a BSN.
VERZOEK = r"^(?=.*[0-9])(?!.*[0-9]{8})[A-Z0-9][A-Z0-9./-]{2,29}$"


class Handeling(models.Model):
    """Who looked, handed over or wiped, for which request and why, and how much; nobody changes or deletes it before its term."""

    class Soort(models.TextChoices):
        GEZOCHT = "gezocht", "gezocht"
        MEEGEGEVEN = "meegegeven", "bestand gemaakt"
        GEWIST = "gewist", "gewist"

    class Reden(models.TextChoices):
        INZAGE = "inzage", "Iemand wil weten wat wij bewaren (AVG, artikel 15)"
        OVERDRAGEN = "overdragen", "Iemand wil de eigen gegevens meenemen (AVG, artikel 20)"
        WISSEN = "wissen", "Iemand wil dat wij gegevens wissen (AVG, artikel 17)"

    soort = models.CharField(max_length=10, choices=Soort)
    reden = models.CharField(max_length=10, choices=Reden)
    verzoek = models.CharField(max_length=30, help_text="Het kenmerk waaronder het verzoek is ingeschreven.")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    moment = models.DateTimeField(default=timezone.now)
    aantallen = models.JSONField(help_text="Hoeveel van elk soort ding, bij de code van de houder.")
    gewist = models.JSONField(default=list, help_text="De nummers van wat is gewist: na een herstel uit een back-up moet het nog een keer.")

    class Meta:
        ordering = ["-moment", "-pk"]
        verbose_name_plural = "handelingen"
        triggers = [pgtrigger.Protect(name="handeling_blijft", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(condition=Q(verzoek__regex=VERZOEK), name="verzoek_is_een_kenmerk"),
            models.CheckConstraint(condition=Q(soort="gewist") | Q(gewist=[]), name="alleen_wissen_noemt_nummers"),
            models.CheckConstraint(condition=~Q(soort="gewist") | Q(reden="wissen"), name="wissen_om_te_wissen"),
        ]
        indexes = [models.Index(fields=["-moment", "-id"], name="handeling_nieuwste")]

    def __str__(self):
        return f"{self.get_soort_display()} voor {self.verzoek}"

    @property
    def aantal(self) -> int:
        return sum(self.aantallen.values())
