"""Categorie: what a signaal is about, in words of residents; Vraag: what we ask extra about it.

A short tree of Kampen's own. Each category names its counterpart in Signalen, for who exchanges figures or signalen:
Amsterdam/signals, api/app/signals/apps/signals/fixtures/categories.json (slugs of main and sub category).
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.pagecache.version import onthoud


class CategorieQuerySet(models.QuerySet):
    def alle(self) -> list["Categorie"]:
        """Every category with its questions, in order, from memory: only to read."""
        return onthoud("inzendingen.categorieen", lambda: list(self.model.objects.prefetch_related("vragen")))

    def om_te_kiezen(self) -> list["Categorie"]:
        return [categorie for categorie in self.alle() if categorie.actief]


class Categorie(models.Model):
    """A subject of signalen, as people call it."""

    class Groep(models.TextChoices):
        FYSIEK = "fysiek", "Straat, groen en verkeer"
        SOCIAAL = "sociaal", "Mensen in de buurt"

    naam = models.CharField(max_length=60, unique=True, help_text="Zoals inwoners het noemen.")
    slug = models.SlugField(max_length=60, unique=True)
    groep = models.CharField(max_length=8, choices=Groep)
    uitleg = models.CharField(
        max_length=200, blank=True, help_text="Eén of twee korte zinnen voor de inwoner die dit onderwerp koos."
    )
    actief = models.BooleanField(default=True, help_text="Uit: niemand kan dit onderwerp nog kiezen.")
    volgorde = models.PositiveSmallIntegerField(default=0)
    termijn_werkdagen = models.PositiveSmallIntegerField(
        "termijn in werkdagen", default=5, help_text="Binnen zoveel werkdagen hoort de indiener een eerste reactie."
    )
    signalen_hoofd = models.SlugField("hoofdcategorie van Signalen", max_length=60)
    signalen_sub = models.SlugField("subcategorie van Signalen", max_length=60)

    objects = CategorieQuerySet.as_manager()

    class Meta:
        ordering = ["groep", "volgorde", "naam"]
        verbose_name_plural = "categorieën"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(condition=Q(termijn_werkdagen__range=(1, 60)), name="categorie_termijn_kan"),
        ]

    def __str__(self):
        return self.naam

    def vragen_nu(self) -> list["Vraag"]:
        """What is asked today, in order."""
        return [vraag for vraag in self.vragen.all() if vraag.actief]


class Vraag(models.Model):
    """A short question that helps whoever goes there; never about health."""

    class Soort(models.TextChoices):
        KORT = "kort", "een kort antwoord"
        KEUZE = "keuze", "kiezen uit een lijst"
        JA_NEE = "ja_nee", "ja of nee"

    categorie = models.ForeignKey(Categorie, models.CASCADE, related_name="vragen")
    tekst = models.CharField(max_length=150, help_text="Vraag niet naar gezondheid of naar namen van mensen.")
    soort = models.CharField(max_length=6, choices=Soort, default=Soort.KORT)
    keuzes = models.TextField(max_length=1000, blank=True, help_text="Op elke regel een keuze, alleen bij kiezen uit een lijst.")
    verplicht = models.BooleanField(default=False, help_text="De inwoner kan niet verder zonder antwoord.")
    actief = models.BooleanField(default=True)
    volgorde = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name_plural = "vragen"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort="keuze") & ~Q(keuzes="") | ~Q(soort="keuze") & Q(keuzes=""), name="keuzevraag_heeft_keuzes"
            ),
        ]

    def __str__(self):
        return self.tekst

    def clean(self):
        self.keuzes = "\n".join(self.lijst())
        if self.soort == self.Soort.KEUZE and not 2 <= len(self.lijst()) <= 12:
            raise ValidationError({"keuzes": "Schrijf 2 tot 12 keuzes op, elk op een eigen regel."})
        if self.soort != self.Soort.KEUZE and self.keuzes:
            raise ValidationError({"keuzes": "Keuzes horen alleen bij kiezen uit een lijst. Maak dit veld leeg."})
        if any(len(keuze) > 100 for keuze in self.lijst()):
            raise ValidationError({"keuzes": "Een keuze heeft hoogstens 100 tekens."})

    def lijst(self) -> list[str]:
        """The choices, each once."""
        return list(dict.fromkeys(regel.strip() for regel in self.keuzes.splitlines() if regel.strip()))
