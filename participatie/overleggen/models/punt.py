"""Punt: one thing that was agreed in an overleg, and the signaal, taak or toezegging that it became."""

from django.db import models
from django.db.models import Q

from participatie.contactmomenten.models import Taak
from participatie.inzendingen.models import Inzending
from participatie.overleggen.models.overleg import Overleg
from participatie.toezeggingen.models import Toezegging

_DINGEN = {"signaal": "inzending", "taak": "taak", "toezegging": "toezegging"}


def _past_bij_soort() -> Q:
    """Nothing hangs on it but what its soort says."""
    samen = Q()
    for soort, veld in _DINGEN.items():
        samen &= Q(soort=soort) | Q(**{f"{veld}__isnull": True})
    return samen


class PuntQuerySet(models.QuerySet):
    def met_dingen(self):
        """With what they became, in the order of the meeting."""
        return self.select_related(
            "inzending__categorie", "taak__medewerker", "taak__afdeling", "toezegging__medewerker", "toezegging__afdeling",
            "toezegging__partner",
        ).order_by("pk")


class Punt(models.Model):
    """A line of the minutes."""

    class Soort(models.TextChoices):
        AFSPRAAK = "afspraak", "Alleen in het verslag"
        SIGNAAL = "signaal", "Een signaal"
        TAAK = "taak", "Een taak voor een collega"
        TOEZEGGING = "toezegging", "Een toezegging"

    overleg = models.ForeignKey(Overleg, models.CASCADE, related_name="punten")
    verzendsleutel = models.UUIDField(unique=True, editable=False)
    soort = models.CharField(max_length=10, choices=Soort, default=Soort.AFSPRAAK)
    tekst = models.CharField(max_length=200)
    # A signaal can go; what was agreed stays to be counted.
    inzending = models.ForeignKey(Inzending, models.SET_NULL, null=True, blank=True, related_name="+")
    taak = models.ForeignKey(Taak, models.PROTECT, null=True, blank=True, related_name="+")
    toezegging = models.ForeignKey(Toezegging, models.PROTECT, null=True, blank=True, related_name="+")

    objects = PuntQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "punten"
        constraints = [
            models.CheckConstraint(condition=_past_bij_soort(), name="punt_wordt_wat_zijn_soort_zegt"),
            models.CheckConstraint(condition=~Q(soort="taak") | Q(taak__isnull=False), name="punt_taak_heeft_taak"),
            models.CheckConstraint(
                condition=~Q(soort="toezegging") | Q(toezegging__isnull=False), name="punt_toezegging_heeft_toezegging"
            ),
            models.CheckConstraint(condition=~Q(tekst=""), name="punt_zegt_iets"),
        ]

    def __str__(self):
        return f"punt {self.pk}"
