"""Profiel: the wijk- or kernprofiel of a gebied, and its versions."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.models import LeertWoorden
from kampen_wijk.woordenschat.velden import zoekvector
from profielen.secties import TE_ORDENEN, Sectie, gewone_volgorde, op_volgorde
from profielen.workflow import OPEN, OVERGANGEN, VAST, Staat
from wijken.models import Gebied, Medewerker
from wijken.rollen import Rol


def gebieden_van(medewerker) -> list[int] | None:
    """The gebieden of which somebody keeps the profiles; None for all of them: a role that names no gebied."""
    rollen = [rol for rol in medewerker.rollen_nu() if rol.rol == Rol.PROFIELBEHEERDER]
    if any(rol.gebied_id is None for rol in rollen):
        return None
    return Gebied.objects.met_alles_eronder(rol.gebied_id for rol in rollen)


class ProfielQuerySet(models.QuerySet):
    def werk_van(self, medewerker):
        """The profiles that somebody keeps."""
        eigen = gebieden_van(medewerker)
        return self if eigen is None else self.filter(gebied__in=eigen)


class Profiel(models.Model):
    """The profile of one gebied; what it says stands in its versions."""

    gebied = models.OneToOneField(Gebied, models.PROTECT, related_name="+")

    objects = ProfielQuerySet.as_manager()

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
        """The public sees what was adopted; who keeps this profile sees all of it."""
        if not user.has_perm("profielen.view_profielversie"):
            return self.gepubliceerd()
        eigen = gebieden_van(user)
        return self if eigen is None else self.filter(Q(profiel__gebied__in=eigen) | Q(staat__in=VAST))

    def werk_van(self, medewerker):
        """The versions that somebody may write, or could when they were written."""
        eigen = gebieden_van(medewerker)
        return self if eigen is None else self.filter(profiel__gebied__in=eigen)

    def gepubliceerd(self):
        """Adopted, and not withdrawn since: the one that holds and those before it."""
        return self.filter(gepubliceerd_op__isnull=False, staat__in=VAST)

    def concepten(self):
        """What is still written at, in samenspraak or not."""
        return self.filter(staat__in=OPEN)

    def met_adres(self):
        """What has an address of its own: adopted once; also where it was withdrawn, for the page then says so."""
        return self.filter(gepubliceerd_op__isnull=False)

    def geldend(self):
        """Of every gebied the published version that residents read now."""
        return self.gepubliceerd().filter(staat=Staat.VASTGESTELD)

    def voor_zoeken(self):
        """With its words by their stem (an index knows them already), and what a search shows."""
        return self.select_related("profiel__gebied").annotate(zoek=zoekvector(*_TEKSTEN))

    def geldend_voor(self, gebied):
        """The published version that residents read now, or None."""
        return self.geldend().filter(profiel__gebied=gebied).om_te_lezen().first()

    def om_te_lezen(self):
        """With what a page of it shows."""
        return self.select_related("profiel__gebied").prefetch_related("spanningen", "beelden")


# The account of who wrote or published it may go, and it may be replaced or withdrawn; nothing else ever changes.
_MAG_ANDERS = "- 'gepubliceerd_door_id' - 'gewijzigd_door_id' - 'staat' - 'ingetrokken_op' - 'intrekreden'"
_ANDERS_DAN_GEPUBLICEERD = f"""
OLD.gepubliceerd_op IS NOT NULL AND (
    (to_jsonb(OLD) {_MAG_ANDERS}) IS DISTINCT FROM (to_jsonb(NEW) {_MAG_ANDERS})
    OR NEW.gepubliceerd_door_id <> OLD.gepubliceerd_door_id
    OR NEW.gewijzigd_door_id <> OLD.gewijzigd_door_id
)"""
_MAG_VOLGEN = ", ".join(f"('{van}', '{naar}')" for van in Staat.values for naar in sorted(OVERGANGEN[Staat(van)]))


class ProfielVersie(models.Model):
    """One version of a profile: three voices, kansen, uitdagingen and wensen; fixed once it is published."""

    profiel = models.ForeignKey(Profiel, models.PROTECT, related_name="versies")
    nummer = models.PositiveSmallIntegerField()
    staat = models.CharField(max_length=12, choices=Staat, default=Staat.CONCEPT, editable=False)
    intro = models.TextField("inleiding", blank=True, max_length=5000)
    stem_inwoners = models.TextField("wat inwoners zeggen", blank=True, max_length=10000)
    stem_professionals = models.TextField("wat professionals zien", blank=True, max_length=10000)
    kansen = models.TextField(blank=True, max_length=10000)
    uitdagingen = models.TextField(blank=True, max_length=10000)
    wensen = models.TextField(blank=True, max_length=10000)
    volgorde = ArrayField(models.CharField(max_length=20), default=gewone_volgorde, editable=False)
    cijfers = models.JSONField(default=dict, editable=False, help_text="De cijfers zoals ze bij publicatie waren.")
    is_voorbeeld = models.BooleanField("voorbeeld", default=False, help_text="De tekst is verzonnen, om te laten zien.")
    versie = models.PositiveIntegerField(default=1, editable=False)
    gewijzigd_op = models.DateTimeField(auto_now=True)
    gewijzigd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, editable=False, related_name="+")
    gepubliceerd_op = models.DateTimeField(null=True, editable=False)
    gepubliceerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, editable=False, related_name="+")
    vastgesteld_op = models.DateField("datum van het besluit", null=True, editable=False)
    vastgesteld_door = models.CharField("wie besloot", max_length=100, blank=True, default="", editable=False)
    ingetrokken_op = models.DateTimeField(null=True, editable=False)
    intrekreden = models.CharField("reden van intrekken", max_length=500, blank=True, default="", editable=False)

    objects = ProfielVersieQuerySet.as_manager()

    class Meta:
        ordering = ["profiel", "-nummer"]
        verbose_name = "versie van een profiel"
        verbose_name_plural = "versies van profielen"
        constraints = [
            models.UniqueConstraint(fields=["profiel", "nummer"], name="profielversie_nummer_een_keer"),
            models.UniqueConstraint(
                fields=["profiel"], condition=Q(staat__in=["concept", "samenspraak"]), name="profiel_hoogstens_een_concept"
            ),
            models.UniqueConstraint(
                fields=["profiel"], condition=Q(staat="vastgesteld"), name="profiel_hoogstens_een_geldend"
            ),
            models.CheckConstraint(
                condition=Q(staat__in=["concept", "samenspraak"], gepubliceerd_op__isnull=True)
                | Q(staat__in=["vastgesteld", "vervangen"], gepubliceerd_op__isnull=False)
                | Q(staat="ingetrokken"),
                name="profielversie_gepubliceerd_past_bij_staat",
            ),
            models.CheckConstraint(
                condition=Q(gepubliceerd_op__isnull=True, vastgesteld_op__isnull=True, vastgesteld_door="")
                | (Q(gepubliceerd_op__isnull=False, vastgesteld_op__isnull=False) & ~Q(vastgesteld_door="")),
                name="profielversie_vastgesteld_wanneer_en_door_wie",
            ),
            models.CheckConstraint(
                condition=(Q(staat="ingetrokken", ingetrokken_op__isnull=False) & ~Q(intrekreden=""))
                | (~Q(staat="ingetrokken") & Q(ingetrokken_op__isnull=True, intrekreden="")),
                name="profielversie_ingetrokken_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(volgorde__contains=list(TE_ORDENEN), volgorde__len=len(TE_ORDENEN)),
                name="profielversie_volgorde_noemt_elk_deel_een_keer",
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
                condition=pgtrigger.Condition("OLD.gepubliceerd_op IS NOT NULL OR OLD.staat <> 'concept'"),
            ),
            pgtrigger.Protect(
                name="staat_volgt_de_tabel",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    f"OLD.staat <> NEW.staat AND (OLD.staat, NEW.staat) NOT IN ({_MAG_VOLGEN})"
                ),
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

    def secties(self) -> list[Sectie]:
        """What there is to read, in the order that was chosen; the intro first, and the spanningen in their place."""
        rijen = [
            Sectie(veld, kop, "" if veld == "spanningen" else getattr(self, veld))
            for veld, kop in op_volgorde(self.volgorde).items()
        ]
        return [rij for rij in rijen if rij.tekst or (rij.veld == "spanningen" and self.spanningen.all())]

    @property
    def is_concept(self) -> bool:
        """Still being written; in samenspraak too, while residents read the text as it was when that began."""
        return self.staat in OPEN

    @property
    def in_samenspraak(self) -> bool:
        return self.staat == Staat.SAMENSPRAAK

    @property
    def is_vast(self) -> bool:
        return self.staat in VAST

    @property
    def is_geldend(self) -> bool:
        return self.staat == Staat.VASTGESTELD

    @property
    def naam(self) -> str:
        return f"Versie {self.nummer}"

    @property
    def is_ingetrokken(self) -> bool:
        return self.staat == Staat.INGETROKKEN

    @cached_property
    def vorige(self) -> "ProfielVersie | None":
        """The adopted version before this one."""
        return self._eerder().om_te_lezen().first()

    @cached_property
    def nummer_van_vorige(self) -> int | None:
        """For a link to it, without its words; before the first there is none."""
        return self._eerder().values_list("nummer", flat=True).first() if self.nummer > 1 else None

    def _eerder(self):
        eerder = self._meta.model.objects.gepubliceerd().filter(profiel=self.profiel_id, nummer__lt=self.nummer)
        return eerder.order_by("-nummer")

    def get_absolute_url(self):
        return reverse("profielen:versie", args=[self.profiel.gebied.slug, self.nummer])
