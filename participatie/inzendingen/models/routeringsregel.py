"""Routeringsregel: to whom a signaal goes at once when it comes in; a beheerder keeps them, the first that fits wins."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.stammen import stammen
from participatie.inzendingen.models.categorie import TERMIJN_KAN, Categorie
from participatie.inzendingen.models.inzending import Bron
from participatie.partners.models import Partner
from wijken.models import Afdeling, Gebied, Medewerker

EEN_ONTVANGER = "Kies één ontvanger: een afdeling, een medewerker of een partner."


class Routeringsregel(models.Model):
    """Where, about what, with which words and how it came in; then to whom, with which question, and until when.

    What is left open holds for everything. Whoever it pointed to may go: then it points to nobody, and says so.
    """

    naam = models.CharField(max_length=100, unique=True, help_text="Bijvoorbeeld: lantaarnpalen naar verkeer.")
    volgorde = models.PositiveSmallIntegerField(default=10, help_text="De laagste eerst. De eerste regel die past, geldt.")
    actief = models.BooleanField(default=True)

    gebied = models.ForeignKey(
        Gebied, models.PROTECT, null=True, blank=True, related_name="+", help_text="Ook alles wat eronder ligt. Leeg: overal."
    )
    categorie = models.ForeignKey(
        Categorie, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="onderwerp",
        help_text="Leeg: over elk onderwerp, ook als de indiener er geen koos.",
    )
    woorden = models.CharField(
        max_length=500, blank=True,
        help_text="Met komma's ertussen. Een ervan is genoeg. Andere vormen tellen mee: lamp vindt ook lampen.",
    )
    bron = models.CharField("hoe het binnenkwam", max_length=14, choices=Bron, blank=True)

    afdeling = models.ForeignKey(Afdeling, models.SET_NULL, null=True, blank=True, related_name="+")
    behandelaar = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    partner = models.ForeignKey(Partner, models.SET_NULL, null=True, blank=True, related_name="+")
    vraag = models.CharField(max_length=500, help_text="Wat u vraagt. Bijvoorbeeld: willen jullie de lamp maken?")
    termijn_werkdagen = models.PositiveSmallIntegerField(
        "termijn in werkdagen", null=True, blank=True, help_text="Leeg: de termijn van het onderwerp."
    )
    gemeld_op = models.DateTimeField(
        null=True, editable=False, help_text="Wanneer beheerders hoorden dat deze regel niemand meer bereikt."
    )

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name_plural = "routeringsregels"
        # Nobody outside sees them, but they are remembered as long as nothing changes, together with whom they point to.
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(
                condition=Q(afdeling__isnull=True, behandelaar__isnull=True)
                | Q(afdeling__isnull=True, partner__isnull=True)
                | Q(behandelaar__isnull=True, partner__isnull=True),
                name="regel_wijst_naar_hoogstens_een", violation_error_message=EEN_ONTVANGER,
            ),
            models.CheckConstraint(
                condition=Q(termijn_werkdagen__isnull=True) | Q(termijn_werkdagen__range=(1, 60)), name="regel_termijn_kan",
                violation_error_message=TERMIJN_KAN,
            ),
        ]

    def __str__(self):
        return self.naam

    def clean(self):
        woorden = self.woordenlijst()
        self.woorden = ", ".join(woorden)
        if self.naar() is None:
            raise ValidationError(EEN_ONTVANGER)
        if not (self.gebied or self.categorie or woorden or self.bron):
            raise ValidationError("Zeg waarvoor deze regel geldt: kies een gebied, een onderwerp, woorden of een bron.")
        for woord, stam in zip(woorden, stammen(woorden), strict=True):
            if not stam:
                raise ValidationError({"woorden": f"Het woord “{woord}” staat in bijna elke tekst. Kies een ander woord."})

    def naar(self) -> Afdeling | Medewerker | Partner | None:
        """To whom; None where they are gone."""
        return self.partner or self.behandelaar or self.afdeling

    def woordenlijst(self) -> list[str]:
        """Each a word, or a few that must all be there."""
        return [woord for deel in self.woorden.split(",") if (woord := " ".join(deel.split()))]
