"""Samenspraak: a version of a profile as it was laid before the residents, until a date."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from profielen.models.profiel import ProfielVersie
from profielen.secties import Sectie, gewone_volgorde, op_volgorde
from profielen.workflow import Staat
from wijken.models import Medewerker


class Onderdeel(models.TextChoices):
    """What a reaction is about."""

    HEEL = "heel", "Het hele profiel"
    INTRO = "intro", "Inleiding"
    STEM_INWONERS = "stem_inwoners", "Wat inwoners zeggen"
    STEM_PROFESSIONALS = "stem_professionals", "Wat professionals zien"
    KANSEN = "kansen", "Kansen"
    UITDAGINGEN = "uitdagingen", "Uitdagingen"
    WENSEN = "wensen", "Wensen"
    SPANNINGEN = "spanningen", "Waar het schuurt met andere plannen"
    CIJFERS = "cijfers", "De cijfers"


class SamenspraakQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Anybody reads what was laid before the residents, unless it was withdrawn."""
        return self.exclude(versie__staat=Staat.INGETROKKEN)

    def van_gebied(self, gebied):
        return self.filter(versie__profiel__gebied=gebied).select_related("versie__profiel__gebied")

    def nu_van(self, gebied):
        """The one that runs, or was closed and waits to be decided on; or None."""
        return self.van_gebied(gebied).filter(versie__staat=Staat.SAMENSPRAAK).first()


class Samenspraak(models.Model):
    """The words that residents were asked about; writing goes on in the version, these stay."""

    versie = models.OneToOneField(ProfielVersie, models.PROTECT, related_name="samenspraak")
    teksten = models.JSONField(help_text="Per onderdeel de tekst zoals die toen was.")
    volgorde = ArrayField(models.CharField(max_length=20), default=gewone_volgorde, editable=False)
    tot = models.DateField("reageren kan tot en met")
    geopend_op = models.DateTimeField(default=timezone.now)
    geopend_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")

    objects = SamenspraakQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "samenspraken"
        constraints = [
            models.CheckConstraint(condition=Q(tot__gte=F("geopend_op__date")), name="samenspraak_eindigt_na_begin")
        ]
        triggers = [
            telt_mee(),
            pgtrigger.Protect(
                name="samenspraak_blijft_gelijk",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.id IS NOT NULL AND (to_jsonb(OLD) - 'geopend_door_id') IS DISTINCT FROM (to_jsonb(NEW) - 'geopend_door_id')"
                ),
            ),
            pgtrigger.Protect(name="samenspraak_blijft_bestaan", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"samenspraak over {self.versie}"

    def get_absolute_url(self):
        return reverse("profielen:samenspraak", args=[self.versie.profiel.gebied.slug, self.versie.nummer])

    @property
    def loopt(self) -> bool:
        return self.versie.in_samenspraak and timezone.localdate() <= self.tot

    def secties(self) -> list[Sectie]:
        """What there was to read, in the order that was chosen; the spanningen as they were, in one text."""
        rijen = [Sectie(veld, kop, self.teksten.get(veld, "")) for veld, kop in op_volgorde(self.volgorde).items()]
        return [rij for rij in rijen if rij.tekst]
