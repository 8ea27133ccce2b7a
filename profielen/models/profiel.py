"""Profiel: the wijk- or kernprofiel of a gebied, its versions, and where other plans pull another way."""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.models import LeertWoorden
from kampen_wijk.woordenschat.velden import zoekvector
from wijken.models import Gebied, Medewerker


class Profiel(models.Model):
    """The profile of one gebied; what it says stands in its versions."""

    gebied = models.OneToOneField(Gebied, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["gebied__sorteersleutel"]
        verbose_name_plural = "profielen"

    def __str__(self):
        return f"{'Kernprofiel' if self.gebied.soort == Gebied.Soort.KERN else 'Profiel'} {self.gebied}"

    def get_absolute_url(self):
        return reverse("portaal:profiel", args=[self.gebied.slug])


_TEKSTEN = ("intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen")


class ProfielVersieQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The public sees published versions; who may change profiles sees the concepts too."""
        if user.has_perm("profielen.view_profielversie"):
            return self
        return self.gepubliceerd()

    def gepubliceerd(self):
        return self.filter(gepubliceerd_op__isnull=False)

    def concepten(self):
        return self.filter(gepubliceerd_op__isnull=True)

    def geldend(self):
        """Of every gebied the published version that residents read now."""
        nieuwer = self.model.objects.gepubliceerd().filter(profiel=OuterRef("profiel"), nummer__gt=OuterRef("nummer"))
        return self.gepubliceerd().filter(~Exists(nieuwer))

    def voor_zoeken(self):
        """With its words by their stem (an index knows them already), and what a search shows."""
        return self.select_related("profiel__gebied").annotate(zoek=zoekvector(*_TEKSTEN))

    def geldend_voor(self, gebied):
        """The published version that residents read now, or None."""
        return (
            self.gepubliceerd()
            .filter(profiel__gebied=gebied)
            .select_related("profiel__gebied")
            .prefetch_related("spanningen")
            .order_by("-nummer")
            .first()
        )


# The account of who wrote or published it may go; nothing else of a published version ever changes.
_ANDERS_DAN_GEPUBLICEERD = """
OLD.gepubliceerd_op IS NOT NULL AND (
    (to_jsonb(OLD) - 'gepubliceerd_door_id' - 'gewijzigd_door_id')
        IS DISTINCT FROM (to_jsonb(NEW) - 'gepubliceerd_door_id' - 'gewijzigd_door_id')
    OR NEW.gepubliceerd_door_id <> OLD.gepubliceerd_door_id
    OR NEW.gewijzigd_door_id <> OLD.gewijzigd_door_id
)"""


class ProfielVersie(models.Model):
    """One version of a profile: three voices, kansen, uitdagingen and wensen; fixed once it is published."""

    profiel = models.ForeignKey(Profiel, models.PROTECT, related_name="versies")
    nummer = models.PositiveSmallIntegerField()
    intro = models.TextField("inleiding", blank=True, max_length=5000)
    stem_inwoners = models.TextField("wat inwoners zeggen", blank=True, max_length=10000)
    stem_professionals = models.TextField("wat professionals zien", blank=True, max_length=10000)
    kansen = models.TextField(blank=True, max_length=10000)
    uitdagingen = models.TextField(blank=True, max_length=10000)
    wensen = models.TextField(blank=True, max_length=10000)
    cijfers = models.JSONField(default=dict, editable=False, help_text="De cijfers zoals ze bij publicatie waren.")
    is_voorbeeld = models.BooleanField("voorbeeld", default=False, help_text="De tekst is verzonnen, om te laten zien.")
    versie = models.PositiveIntegerField(default=1, editable=False)
    gewijzigd_op = models.DateTimeField(auto_now=True)
    gewijzigd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, editable=False, related_name="+")
    gepubliceerd_op = models.DateTimeField(null=True, editable=False)
    gepubliceerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, editable=False, related_name="+")

    objects = ProfielVersieQuerySet.as_manager()

    class Meta:
        ordering = ["profiel", "-nummer"]
        verbose_name = "versie van een profiel"
        verbose_name_plural = "versies van profielen"
        constraints = [
            models.UniqueConstraint(fields=["profiel", "nummer"], name="profielversie_nummer_een_keer"),
            models.UniqueConstraint(
                fields=["profiel"], condition=Q(gepubliceerd_op__isnull=True), name="profiel_hoogstens_een_concept"
            ),
            models.CheckConstraint(
                condition=Q(gepubliceerd_door__isnull=True) | Q(gepubliceerd_op__isnull=False),
                name="profielversie_door_hoort_bij_op",
            ),
        ]
        indexes = [
            GinIndex(zoekvector(*_TEKSTEN), condition=Q(gepubliceerd_op__isnull=False), fastupdate=False, name="profiel_zoek")
        ]
        triggers = [
            telt_mee(),
            pgtrigger.Protect(
                name="gepubliceerd_blijft_gelijk",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(_ANDERS_DAN_GEPUBLICEERD),
            ),
            pgtrigger.Protect(
                name="gepubliceerd_blijft_bestaan",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__gepubliceerd_op__isnull=False),
            ),
            LeertWoorden(
                *_TEKSTEN, als="NEW.gepubliceerd_op IS NOT NULL",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("gepubliceerd_op"),
            ),
        ]

    def __str__(self):
        return f"{self.profiel}, versie {self.nummer}"

    def teksten(self) -> list[str]:
        """All that was written, in the order of the page."""
        return [tekst for veld in _TEKSTEN if (tekst := getattr(self, veld))]

    @property
    def is_concept(self) -> bool:
        return self.gepubliceerd_op is None


_VERSIE_LIGT_VAST = """
IF EXISTS (SELECT 1 FROM profielen_profielversie
           WHERE id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.versie_id ELSE NEW.versie_id END)
             AND gepubliceerd_op IS NOT NULL)
   OR (TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM profielen_profielversie
           WHERE id = OLD.versie_id AND gepubliceerd_op IS NOT NULL)) THEN
    RAISE EXCEPTION 'pgtrigger: Cannot change a spanning of a published profielversie';
END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
"""


class Spanning(models.Model):
    """Where this profile and another vision or plan pull different ways, and who talks about it."""

    versie = models.ForeignKey(ProfielVersie, models.CASCADE, related_name="spanningen")
    naam = models.CharField("visie of plan", max_length=150, help_text="Bijvoorbeeld: Omgevingsvisie Kampen.")
    link = models.URLField("adres op internet", blank=True)
    toelichting = models.TextField(max_length=2000, help_text="Waar botst het? Schrijf het zoals u het zou zeggen.")
    wie_praat = models.CharField("wie praat hierover", max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "spanningen"
        triggers = [
            telt_mee(),
            pgtrigger.Trigger(
                name="spanning_ligt_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=_VERSIE_LIGT_VAST,
            )
        ]

    def __str__(self):
        return self.naam
