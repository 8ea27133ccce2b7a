"""Toezegging: somebody promised something by a date."""

import uuid

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.termijnen import Termijn
from participatie.partners.models import Partner
from participatie.toezeggingen.models.kiezen import ToezeggingQuerySet
from participatie.toezeggingen.workflow import AFGEROND, MET_REDEN, Stand
from wijken.models import Afdeling, Gebied, Medewerker

_LOOPT = Q(stand=Stand.LOPEND)
_BELOVERS = ("medewerker", "afdeling", "partner")


def _precies_een() -> Q:
    """One of who promised is filled in, and the others are not."""
    samen = Q(**{f"{naam}__isnull": True for naam in _BELOVERS}) & ~Q(wie="")
    for wie in _BELOVERS:
        samen |= Q(wie="", **{f"{naam}__isnull": naam != wie for naam in _BELOVERS})
    return samen


# What was promised and why it was not kept stays out of the audit trail, so that a name taken out of a text is gone.
@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=[
        "id", "versie", "gebied", "medewerker", "afdeling", "partner", "inzending", "beloofd_op", "uiterlijk_op", "stand",
        "afgerond_op", "openbaar", "verteld_op", "ingevoerd_door",
    ],
    model_name="ToezeggingEvent", append_only=True,
)
class Toezegging(models.Model):
    """The lady of the housing corporation will come and have a look, before 1 October."""

    class Hoe(models.TextChoices):
        GESPREK = "gesprek", "in een gesprek"
        OVERLEG = "overleg", "in een overleg"
        TELEFOON = "telefoon", "per telefoon"
        EMAIL = "email", "per e-mail"
        BRIEF = "brief", "met een brief"

    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    tekst = models.CharField(max_length=500, help_text="Wat er is beloofd.")
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    # Who promised it; a promise does not go because somebody leaves.
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, null=True, blank=True, related_name="+")
    afdeling = models.ForeignKey(Afdeling, models.PROTECT, null=True, blank=True, related_name="+")
    partner = models.ForeignKey(Partner, models.PROTECT, null=True, blank=True, related_name="+")
    wie = models.CharField(max_length=100, blank=True, help_text="Alleen als het geen collega, afdeling of partner is.")
    aan_wie = models.CharField(max_length=100, help_text="Zo weinig mogelijk: een bewoner, Dorpsbelangen.")
    inzending = models.ForeignKey(
        Inzending, models.SET_NULL, null=True, blank=True, related_name="+", help_text="Het signaal of idee waar het bij hoort."
    )
    beloofd_op = models.DateField(default=timezone.localdate)
    uiterlijk_op = models.DateField(help_text="De laatste dag waarop het gebeurd moet zijn.")
    stand = models.CharField(max_length=9, choices=Stand, default=Stand.LOPEND)
    uitkomst = models.TextField(max_length=1000, blank=True, help_text="Wat ervan kwam, of waarom niet.")
    afgerond_op = models.DateTimeField(null=True, blank=True)
    openbaar = models.BooleanField(default=False, help_text="Of het publiek deze toezegging leest.")
    verteld_op = models.DateField(null=True, blank=True, help_text="Wanneer wie het vroeg, hoorde hoe het afliep.")
    verteld_hoe = models.CharField(max_length=8, choices=Hoe, blank=True)
    herinnerd_voor_op = models.DateTimeField(null=True, blank=True, editable=False)
    herinnerd_na_op = models.DateTimeField(null=True, blank=True, editable=False)
    ingevoerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    objects = ToezeggingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "toezeggingen"
        # Counted on the page of its gebied whether it is public or not; a reminder changes nothing there.
        triggers = [
            telt_mee(
                pgtrigger.Insert | pgtrigger.Delete
                | pgtrigger.UpdateOf(
                    "tekst", "gebied_id", "afdeling_id", "partner_id", "medewerker_id", "wie", "beloofd_op", "uiterlijk_op", "stand",
                    "uitkomst", "openbaar",
                )
            )
        ]
        constraints = [
            models.CheckConstraint(condition=_precies_een(), name="toezegging_door_precies_een"),
            models.CheckConstraint(condition=~Q(aan_wie=""), name="toezegging_aan_iemand"),
            models.CheckConstraint(condition=Q(uiterlijk_op__gte=F("beloofd_op")), name="toezegging_uiterlijk_na_beloofd"),
            models.CheckConstraint(
                condition=(_LOOPT & Q(afgerond_op__isnull=True, uitkomst=""))
                | (Q(stand__in=sorted(AFGEROND)) & Q(afgerond_op__isnull=False)),
                name="toezegging_afgerond_heeft_dag",
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=sorted(MET_REDEN)) | ~Q(uitkomst=""), name="toezegging_niet_heeft_reden"
            ),
            models.CheckConstraint(
                condition=Q(verteld_op__isnull=True, verteld_hoe="")
                | (Q(verteld_op__isnull=False) & ~Q(verteld_hoe="") & ~_LOOPT),
                name="toezegging_verteld_heeft_hoe",
            ),
        ]
        indexes = [
            # Counting those of a gebied, and the latest of all first.
            models.Index(fields=["gebied", "stand", "uiterlijk_op"], name="toezegging_in_gebied"),
            models.Index(fields=["uiterlijk_op", "id"], condition=_LOOPT, name="toezegging_lopend"),
            models.Index(F("afgerond_op").desc(), F("id").desc(), condition=~_LOOPT, name="toezegging_afgerond"),
        ]

    def __str__(self):
        return self.tekst if len(self.tekst) <= 80 else self.tekst[:79].rsplit(" ", 1)[0].rstrip(".,;:") + "…"

    def get_absolute_url(self):
        return reverse("werk:toezegging", args=[self.pk])

    @property
    def belover(self) -> str:
        """Who promised it, as colleagues say it."""
        return f"afdeling {self.afdeling}" if self.afdeling else str(self.medewerker or self.partner or self.wie)

    @property
    def belover_buiten(self) -> str:
        """Who promised it, without the name of a person."""
        if self.medewerker_id:
            return "de gemeente"
        return f"de gemeente, afdeling {self.afdeling}" if self.afdeling else str(self.partner or self.wie)

    @property
    def loopt(self) -> bool:
        return self.stand == Stand.LOPEND

    def termijn(self) -> Termijn | None:
        """Until when it may take, as long as it runs."""
        return Termijn(self.uiterlijk_op, timezone.localdate()) if self.loopt else None

    def eerst_beloofd(self):
        """The day that was named first, where it was moved; reads prefetched verplaatsingen."""
        eerste = next(iter(self.verplaatsingen.all()), None)
        return eerste.van if eerste else None

    def openbare_teksten(self) -> list[str]:
        """All that residents would read of it, and that somebody typed."""
        return [self.tekst, self.wie, *self.latere_teksten()]

    def latere_teksten(self) -> list[str]:
        """What was said after it was promised: why it was moved, and what came of it."""
        return [self.uitkomst, *(stap.reden for stap in self.verplaatsingen.all())]
