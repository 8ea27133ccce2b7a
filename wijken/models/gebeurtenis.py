"""Gebeurtenis: what happened; timelines, dossier and digests read it."""

from collections.abc import Iterable

from django.db import models
from django.utils import timezone

from wijken.models.gebied import Gebied
from wijken.models.medewerker import Medewerker


def soort_van(ding) -> str:
    """The name of the model behind `ding`: a proxy (Signaal, Idee) counts as its table (Inzending)."""
    return ding._meta.concrete_model._meta.label_lower


class GebeurtenisQuerySet(models.QuerySet):
    def van(self, ding, *ook: int):
        """The dated events of one object, and of those of its kind with these keys; oldest first."""
        return self.filter(soort=soort_van(ding), object_id__in={ding.pk, *ook}).order_by("moment", "pk")

    def voor_iedereen(self):
        return self.filter(zichtbaar="iedereen")

    def voor_indiener(self):
        return self.exclude(zichtbaar="medewerkers")


class Gebeurtenis(models.Model):
    """Something happened to an object: no personal text and no foreign key to the object."""

    class Zichtbaar(models.TextChoices):
        IEDEREEN = "iedereen", "iedereen"
        INDIENER = "indiener", "indiener en medewerkers"
        MEDEWERKERS = "medewerkers", "alleen medewerkers"

    soort = models.CharField(max_length=60, help_text="Het model, zoals inzendingen.inzending.")
    object_id = models.BigIntegerField()
    gebied = models.ForeignKey(Gebied, models.PROTECT, null=True, related_name="+")
    moment = models.DateTimeField(default=timezone.now)
    verb = models.CharField(max_length=40)
    actor = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")
    zichtbaar = models.CharField(max_length=12, choices=Zichtbaar, default=Zichtbaar.MEDEWERKERS)
    gegevens = models.JSONField(default=dict, help_text="Codes en nummers van wat er veranderde; nooit tekst van mensen.")

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        ordering = ["moment", "pk"]
        verbose_name_plural = "gebeurtenissen"
        indexes = [
            models.Index(fields=["soort", "object_id", "moment"], name="gebeurtenis_van_object"),
            models.Index(fields=["gebied", "-moment"], name="gebeurtenis_in_gebied"),
            # The dossier of many gebieden at once: of each kind the newest, until a page is full.
            models.Index(fields=["soort", "-moment", "-id"], name="gebeurtenis_nieuwste"),
        ]

    def __str__(self):
        return f"{self.verb} {self.soort} {self.object_id}"


def leg_samen_vast(ding, wat: list[tuple[str, str, dict]], *, gebied, actor=None) -> None:
    """Write down several at once, in this order: (verb, for whom visible, numbers and codes) each. One query."""
    Gebeurtenis.objects.bulk_create(
        Gebeurtenis(
            soort=soort_van(ding), object_id=ding.pk, gebied=gebied, verb=verb, actor=actor, zichtbaar=zichtbaar,
            gegevens=gegevens,
        )
        for verb, zichtbaar, gegevens in wat
    )


def leg_van_elk_vast(dingen: Iterable, verb: str, *, actor=None, **gegevens) -> None:
    """Write down that the same happened to each of these now, in its own gebied; only for staff to see. One query."""
    Gebeurtenis.objects.bulk_create(
        Gebeurtenis(
            soort=soort_van(ding), object_id=ding.pk, gebied_id=ding.gebied_id, verb=verb, actor=actor, gegevens=gegevens
        )
        for ding in dingen
    )


def leg_vast(ding, verb: str, *, gebied, actor=None, zichtbaar="medewerkers", **gegevens) -> Gebeurtenis:
    """Write down that `verb` happened to `ding` now."""
    return Gebeurtenis.objects.create(
        soort=soort_van(ding), object_id=ding.pk, gebied=gebied, verb=verb,
        actor=actor, zichtbaar=zichtbaar, gegevens=gegevens,
    )
