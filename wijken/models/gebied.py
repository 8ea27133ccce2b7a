"""Gebied: a place as people know it, with the CBS codes that hang below it."""

import unicodedata

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.woordenschat.models import LeertWoorden


class GebiedQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Every gebied is public."""
        return self

    def op_naam(self):
        """In the order people look names up: 's-Heerenbroek under H."""
        return self.order_by("sorteersleutel")

    def alle(self) -> list["Gebied"]:
        """Every gebied by name, from memory: only to read."""
        return onthoud("wijken.gebieden", lambda: list(self.model.objects.op_naam()))

    def met_alles_eronder(self, pks) -> list[int]:
        """The keys of the gebieden `pks`, what lies below them, and the parts of werkgebieden among them.

        Numbers, not a subquery: there are a few dozen, they are remembered, and the planner sees how many.
        """
        eronder = onthoud("wijken.eronder", self._eronder)
        gevonden, te_doen = set(), list(pks)
        while te_doen:
            pk = te_doen.pop()
            if pk not in gevonden:
                gevonden.add(pk)
                te_doen += eronder.get(pk, ())
        return sorted(gevonden)

    def _eronder(self) -> dict[int, list[int]]:
        eronder = {boven: list(onder) for boven, onder in self.delen_per_werkgebied().items()}
        for gebied in self.alle():
            if gebied.ouder_id:
                eronder.setdefault(gebied.ouder_id, []).append(gebied.pk)
        return eronder

    def delen_per_werkgebied(self) -> dict[int, list[int]]:
        """Of each composed gebied the keys of its parts, from memory: only to read."""

        def lees() -> dict[int, list[int]]:
            per_werkgebied: dict[int, list[int]] = {}
            for boven, onder in self.model.delen.through.objects.order_by("pk").values_list("from_gebied", "to_gebied"):
                per_werkgebied.setdefault(boven, []).append(onder)
            return per_werkgebied

        return onthoud("wijken.delen", lees)

    def zoek(self, tekst: str):
        """Gebieden whose name or alias holds `tekst`, whatever its case, accents, hyphens or apostrophes."""
        key = zoeksleutel(tekst)
        if not key:
            return self.none()
        namen = self.values_list("pk", "naam", "aliassen__naam")
        gevonden = {pk for pk, *spellingen in namen if any(key in zoeksleutel(s or "") for s in spellingen)}
        return self.filter(pk__in=gevonden).op_naam()

    def om_te_kiezen(self):
        """What a resident may choose from: places where people live, the gemeente and werkgebieden not."""
        return self.filter(actueel=True).exclude(soort__in=Gebied.TE_GROOT).op_naam()


class Gebied(models.Model):
    """A place in town or country under the name that people use for it."""

    class Soort(models.TextChoices):
        GEMEENTE = "gemeente", "gemeente"
        WIJK = "wijk", "wijk"
        KERN = "kern", "kern"
        BUURT = "buurt", "buurt"
        BUITENGEBIED = "buitengebied", "buitengebied"
        WERKGEBIED = "werkgebied", "werkgebied"

    TE_GROOT = (Soort.GEMEENTE, Soort.WERKGEBIED)

    naam = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    sorteersleutel = models.CharField(max_length=80, editable=False, db_index=True)
    soort = models.CharField(max_length=12, choices=Soort)
    ouder = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="kinderen")
    delen = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="werkgebieden")
    actueel = models.BooleanField(
        default=True, help_text="Uit als het gebied in de nieuwste indeling niet meer bestaat."
    )
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    intro = models.TextField(blank=True)

    objects = GebiedQuerySet.as_manager()

    class Meta:
        ordering = ["sorteersleutel"]
        verbose_name_plural = "gebieden"
        constraints = [
            models.CheckConstraint(condition=~Q(ouder=F("id")), name="gebied_is_niet_zijn_eigen_ouder"),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__range=(50, 54), lon__range=(3, 8)),
                name="gebied_ligt_in_nederland",
            ),
        ]
        triggers = [telt_mee(), LeertWoorden("naam", "intro")]

    def __str__(self):
        return self.naam

    def save(self, *args, **kwargs):
        self.sorteersleutel = sorteersleutel(self.naam)
        super().save(*args, **kwargs)

    @property
    def te_kiezen(self) -> bool:
        """Whether it is one of `om_te_kiezen`."""
        return self.actueel and self.soort not in self.TE_GROOT

    def get_absolute_url(self):
        return reverse("portaal:gebied", args=[self.slug])


class GebiedDeel(Gebied.delen.through):  # type: ignore[name-defined]
    """A part of a werkgebied: the table that Django made, with our trigger on it."""

    class Meta:
        proxy = True
        triggers = [telt_mee()]


class GebiedAlias(models.Model):
    """Another spelling under which people look for a gebied."""

    gebied = models.ForeignKey(Gebied, models.CASCADE, related_name="aliassen")
    naam = models.CharField(max_length=80, unique=True)

    class Meta:
        verbose_name_plural = "aliassen"
        triggers = [telt_mee(), LeertWoorden("naam")]

    def __str__(self):
        return self.naam


class Gebiedsindeling(models.Model):
    """One year's layout of wijken and buurten, as it was read in."""

    jaar = models.PositiveSmallIntegerField()
    niveau = models.CharField(max_length=8)
    bron = models.CharField(max_length=200)
    ingelezen_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "gebiedsindelingen"
        constraints = [models.UniqueConstraint(fields=["jaar", "niveau"], name="een_indeling_per_jaar_en_niveau")]

    def __str__(self):
        return f"{self.niveau} {self.jaar}"


class CbsCodeQuerySet(models.QuerySet):
    def geldig(self):
        """The codes of the newest layout."""
        return self.filter(geldig_tot__isnull=True)


class CbsCode(models.Model):
    """A code of CBS (GM0166, WK016600, BU01660005) with its outline, in the years it was in use."""

    class Niveau(models.TextChoices):
        GEMEENTE = "gemeente", "gemeente"
        WIJK = "wijk", "wijk"
        BUURT = "buurt", "buurt"

    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="cbscodes")
    code = models.CharField(max_length=10)
    niveau = models.CharField(max_length=8, choices=Niveau)
    naam_cbs = models.CharField(max_length=80)
    geldig_van = models.PositiveSmallIntegerField(help_text="Eerste jaar van de indeling waarin de code voorkomt.")
    geldig_tot = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Eerste jaar waarin niet meer.")
    geometrie = models.JSONField(null=True, help_text="GeoJSON Polygon of MultiPolygon in WGS84 (lon, lat).")
    gewijzigd_op = models.DateTimeField(auto_now=True)

    objects = CbsCodeQuerySet.as_manager()

    class Meta:
        verbose_name = "CBS-code"
        constraints = [
            models.UniqueConstraint(fields=["code", "geldig_van"], name="cbscode_een_keer_per_begin"),
            models.UniqueConstraint(
                fields=["code"], condition=Q(geldig_tot__isnull=True), name="cbscode_hoogstens_een_geldige"
            ),
            models.CheckConstraint(
                condition=Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=F("geldig_van")), name="cbscode_tot_na_van"
            ),
            models.CheckConstraint(
                condition=Q(niveau="gemeente", code__regex=r"^GM\d{4}$")
                | Q(niveau="wijk", code__regex=r"^WK\d{6}$")
                | Q(niveau="buurt", code__regex=r"^BU\d{8}$"),
                name="cbscode_past_bij_niveau",
            ),
        ]
        triggers = [telt_mee()]

    def __str__(self):
        return f"{self.code} ({self.naam_cbs})"


def sorteersleutel(naam: str) -> str:
    """The key a name sorts on: lower case, without the leading 's- of 's-Heerenbroek."""
    key = naam.casefold().replace("’", "'")
    return key.removeprefix("'s-")


def zoeksleutel(tekst: str) -> str:
    """Only the letters and digits of a name, without case and accents: ’s-Heerenbroek is sheerenbroek."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(c for c in plain if c.isalnum())
