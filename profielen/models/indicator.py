"""Indicator: a figure that says something about a gebied, with its unit, source and definition."""

from django.core.exceptions import ValidationError
from django.db import models

from kampen_wijk.pagecache.models import telt_mee


class Indicator(models.Model):
    """A defined figure, such as the share of residents of 65 and older.

    The themes are those of brede welvaart (CBS, Monitor Brede Welvaart), with one more for who lives here.
    """

    class Thema(models.TextChoices):
        BEVOLKING = "bevolking", "Wie wonen hier"
        WONEN = "wonen", "Wonen"
        ARBEID = "arbeid_vrije_tijd", "Werk en vrije tijd"
        MATERIEEL = "materiele_welvaart", "Inkomen en bezit"
        GEZONDHEID = "gezondheid", "Gezondheid"
        SUBJECTIEF = "subjectief_welzijn", "Tevreden met het leven"
        SAMENLEVING = "samenleving", "Samen leven"
        VEILIGHEID = "veiligheid", "Veiligheid"
        MILIEU = "milieu", "Groen, water en milieu"

    class Richting(models.TextChoices):
        MEER = "meer_is_beter", "meer is beter"
        MINDER = "minder_is_beter", "minder is beter"
        NEUTRAAL = "neutraal", "niet beter of slechter"

    class Herkomst(models.TextChoices):
        GEMEENTE = "gemeente", "eigen cijfer of cijfer van de gemeente"
        CBS = "cbs", "CBS, getoond zoals het is gepubliceerd"

    class Samenstellen(models.TextChoices):
        OPTELLEN = "optellen", "optellen (een aantal)"
        WEGEN = "wegen", "wegen naar de noemer (een aandeel of gemiddelde)"
        NIET = "niet", "niet samen te stellen (zoals een mediaan)"

    class Niveau(models.TextChoices):
        GEMEENTE = "gemeente", "alleen de gemeente"
        WIJK = "wijk", "gemeente, wijken en kernen"
        BUURT = "buurt", "gemeente, wijken, kernen en buurten"

    code = models.SlugField(max_length=40, unique=True)
    naam = models.CharField(max_length=100, unique=True)
    eenheid = models.CharField(max_length=30, blank=True, help_text="Bijvoorbeeld: % of hectare. Leeg bij aantallen.")
    decimalen = models.PositiveSmallIntegerField(default=0)
    thema = models.CharField(max_length=20, choices=Thema)
    cbs_thema = models.CharField("thema bij CBS", max_length=40, blank=True, help_text="Zoals CBS het noemt.")
    richting = models.CharField(max_length=15, choices=Richting, default=Richting.NEUTRAAL)
    definitie = models.TextField(blank=True, help_text="Wat is er precies geteld? Inwoners lezen dit bij het cijfer.")
    bron = models.CharField(max_length=100, default="CBS Kerncijfers wijken en buurten")
    herkomst = models.CharField(max_length=8, choices=Herkomst, default=Herkomst.GEMEENTE)
    niveau = models.CharField("bestaat voor", max_length=8, choices=Niveau, default=Niveau.BUURT)
    kolom = models.CharField("kolom bij CBS", max_length=60, blank=True, help_text="Zonder het volgnummer achteraan.")
    kolom_is_aantal = models.BooleanField(
        "CBS geeft het aantal", default=False, help_text="Wij rekenen het aandeel uit: het aantal gedeeld door de noemer."
    )
    noemer = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Waarvan het een deel of gemiddelde is. Bij 65 jaar of ouder: inwoners.",
    )
    samenstellen = models.CharField(
        "van delen een geheel maken", max_length=8, choices=Samenstellen, default=Samenstellen.NIET
    )
    kleinste_bevolking = models.PositiveIntegerField(
        default=100, help_text="Met minder inwoners tonen wij een aandeel of gemiddelde niet. Geldt niet voor CBS."
    )
    kleinste_aantal = models.PositiveSmallIntegerField(
        default=5, help_text="Een kleiner aantal tonen wij niet. Geldt niet voor CBS."
    )
    volgorde = models.PositiveSmallIntegerField(default=100)
    kort = models.BooleanField("op de gebiedspagina", default=False, help_text="Kies er vier.")
    in_woorden = models.CharField(
        max_length=80, blank=True, help_text="Bij een percentage: maakt de zin '1 op de 5 ...' af."
    )

    class Meta:
        ordering = ["volgorde", "naam"]
        verbose_name_plural = "indicatoren"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(condition=models.Q(decimalen__lte=4), name="indicator_hoogstens_vier_decimalen"),
            models.CheckConstraint(
                condition=models.Q(noemer__isnull=False)
                | (~models.Q(samenstellen="wegen") & models.Q(kolom_is_aantal=False)),
                name="indicator_weegt_naar_een_noemer",
            ),
            models.CheckConstraint(
                condition=~models.Q(noemer=models.F("id")), name="indicator_is_niet_zijn_eigen_noemer"
            ),
        ]

    def __str__(self):
        return self.naam

    def clean(self):
        if self.samenstellen == self.Samenstellen.OPTELLEN and self.eenheid == "%":
            raise ValidationError({"samenstellen": "Een percentage kunt u niet optellen. Kies wegen, of niet samen te stellen."})
        if self.samenstellen == self.Samenstellen.WEGEN and not self.noemer_id:
            raise ValidationError({"noemer": "Kies waarvan dit een deel is. Zonder noemer kunnen wij niet wegen."})

    @property
    def is_eigen(self) -> bool:
        """Whether small numbers are ours to withhold; what CBS publishes is shown as published."""
        return self.herkomst == self.Herkomst.GEMEENTE

    @property
    def is_aantal(self) -> bool:
        """Whether it counts something, so that parts add up."""
        return self.samenstellen == self.Samenstellen.OPTELLEN
