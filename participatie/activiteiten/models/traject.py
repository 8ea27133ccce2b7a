"""Traject: a participation process from begin to end, with its gebieden, its kaderkaart and the idee it grew out of."""

import uuid

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.models import LeertWoorden
from kampen_wijk.woordenschat.velden import zoekveld
from participatie.activiteiten.models.kaderkaart import MetKaderkaart, gevuld
from participatie.activiteiten.models.kiezen import TrajectQuerySet
from participatie.inzendingen.models import Inzending
from wijken.models import Gebied, Medewerker

_ZOEK = ("titel", "intro", "vast", "waarom_vast", "open", "evaluatie")
_OPENBAAR = Q(gepubliceerd_op__isnull=False)

_FASEN_BLIJVEN_ERBINNEN = """
IF EXISTS (SELECT FROM activiteiten_fase
           WHERE traject_id = NEW.id AND (begint_op < NEW.begint_op OR eindigt_op > NEW.eindigt_op)) THEN
    RAISE EXCEPTION 'pgtrigger: A fase lies outside its traject';
END IF;
RETURN NEW;
"""


# What it says stays out of the audit trail, so that a name taken out of a text is gone.
@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=[
        "id", "versie", "begint_op", "eindigt_op", "uit_idee", "niveau", "rol", "besluit_op", "terug_op", "gepubliceerd_op",
        "gepubliceerd_door", "ingetrokken_op", "ingetrokken_door", "afgerond_op", "afgerond_door",
    ],
    model_name="TrajectEvent", append_only=True,
)
class Traject(MetKaderkaart):
    """A plan that gemeente and residents go through together, step by step."""

    titel = models.CharField(max_length=100)
    slug = models.SlugField(max_length=110, unique=True, editable=False)
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    intro = models.TextField(max_length=4000, blank=True)
    gebieden = models.ManyToManyField(Gebied, related_name="+")
    begint_op = models.DateField(null=True, blank=True)
    eindigt_op = models.DateField(null=True, blank=True, help_text="De laatste dag.")
    uit_idee = models.ForeignKey(Inzending, models.SET_NULL, null=True, blank=True, related_name="+")
    gewijzigd_op = models.DateTimeField(auto_now=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    intrekreden = models.CharField(max_length=500, blank=True)
    afgerond_op = models.DateTimeField(null=True, blank=True)
    afgerond_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    evaluatie = models.TextField(max_length=4000, blank=True, help_text="Wat eruit kwam, en hoe het ging.")

    zoek = zoekveld(*_ZOEK)

    objects = TrajectQuerySet.as_manager()

    class Meta(MetKaderkaart.Meta):
        abstract = False
        verbose_name_plural = "trajecten"
        triggers = [
            telt_mee(),
            LeertWoorden(
                *_ZOEK, als="NEW.gepubliceerd_op IS NOT NULL",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf(*_ZOEK, "gepubliceerd_op"),
            ),
            pgtrigger.Trigger(
                name="fasen_blijven_erbinnen", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("begint_op", "eindigt_op"),
                func=_FASEN_BLIJVEN_ERBINNEN,
            ),
        ]
        constraints = [
            *MetKaderkaart.Meta.constraints,
            models.CheckConstraint(
                condition=~_OPENBAAR | (gevuld("titel", "intro") & Q(begint_op__isnull=False, eindigt_op__isnull=False)),
                name="traject_openbaar_zegt_wat_en_wanneer",
            ),
            models.CheckConstraint(condition=Q(eindigt_op__gte=F("begint_op")), name="traject_eindigt_na_begin"),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | (~_OPENBAAR & gevuld("intrekreden")),
                name="traject_ingetrokken_is_niet_openbaar",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True)
                | (gevuld("evaluatie") & (_OPENBAAR | Q(ingetrokken_op__isnull=False))),
                name="traject_afgerond_heeft_evaluatie",
            ),
            models.CheckConstraint(
                condition=(Q(ingetrokken_door__isnull=True) | Q(ingetrokken_op__isnull=False))
                & (Q(afgerond_door__isnull=True) | Q(afgerond_op__isnull=False)),
                name="traject_wie_hoort_bij_wanneer",
            ),
            models.UniqueConstraint(fields=["uit_idee"], name="een_traject_per_idee"),
        ]
        indexes = [
            models.Index(F("gepubliceerd_op").desc(), F("id").desc(), condition=_OPENBAAR, name="traject_nieuwste"),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("portaal:traject", args=[self.slug])

    @property
    def was_openbaar(self) -> bool:
        """Whether its address may be in somebody's hands."""
        return self.gepubliceerd_op is not None or self.ingetrokken_op is not None

    @property
    def hoofdgebied(self) -> Gebied | None:
        """The one gebied that it is about; None where there are several."""
        gebieden = list(self.gebieden.all()[:2])
        return gebieden[0] if len(gebieden) == 1 else None

    @property
    def stand(self) -> str:
        """Where it is today: straks, loopt, voorbij, afgerond; concept or ingetrokken when nobody can read it."""
        if self.gepubliceerd_op is None:
            return "ingetrokken" if self.ingetrokken_op else "concept"
        if self.afgerond_op:
            return "afgerond"
        vandaag = timezone.localdate()
        if self.begint_op and vandaag < self.begint_op:
            return "straks"
        return "voorbij" if self.eindigt_op and vandaag > self.eindigt_op else "loopt"

    @property
    def antwoord_te_laat(self) -> bool:
        """The day on which people would hear back has passed, and it is not finished."""
        return self.terug_op is not None and self.terug_op < timezone.localdate() and self.afgerond_op is None

    def openbare_teksten(self) -> list[str]:
        """All that residents will read of it, and that somebody typed."""
        eigen = [self.titel, self.intro, self.vast, self.waarom_vast, self.open, self.wie_beslist, self.evaluatie]
        return [*eigen, *(tekst for fase in self.fasen.all() for tekst in fase.openbare_teksten())]


class TrajectGebied(Traject.gebieden.through):  # type: ignore[name-defined]
    """Where a traject is about: the table that Django made, with our trigger on it."""

    class Meta:
        proxy = True
        triggers = [telt_mee()]
