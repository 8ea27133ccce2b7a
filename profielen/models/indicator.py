"""Indicator: a figure that says something about a gebied, with its unit, source and definition."""

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

    code = models.SlugField(max_length=40, unique=True)
    naam = models.CharField(max_length=100, unique=True)
    eenheid = models.CharField(max_length=30, blank=True, help_text="Bijvoorbeeld: % of hectare. Leeg bij aantallen.")
    decimalen = models.PositiveSmallIntegerField(default=0)
    thema = models.CharField(max_length=20, choices=Thema)
    richting = models.CharField(max_length=15, choices=Richting, default=Richting.NEUTRAAL)
    definitie = models.TextField(blank=True, help_text="Wat is er precies geteld? Inwoners lezen dit bij het cijfer.")
    bron = models.CharField(max_length=100, default="CBS Kerncijfers wijken en buurten")
    kolom = models.CharField("kolom bij CBS", max_length=60, blank=True, help_text="Zonder het volgnummer achteraan.")
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
            models.CheckConstraint(condition=models.Q(decimalen__lte=4), name="indicator_hoogstens_vier_decimalen")
        ]

    def __str__(self):
        return self.naam
