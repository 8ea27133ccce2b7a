"""Activiteit: a dated gathering: coffee, an evening about a plan, a walk through the wijk."""

import uuid

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.models import LeertWoorden
from participatie.activiteiten.klok import klok_gaat
from participatie.activiteiten.models.kaderkaart import KADERKAART_HEEL, MetKaderkaart, gevuld
from participatie.activiteiten.models.kiezen_activiteit import ActiviteitQuerySet
from participatie.activiteiten.models.traject import Traject
from participatie.activiteiten.workflow import VRAAGT_ALTIJD, Soort, Stand, Toegang, stand_van
from participatie.partners.models import Partner
from wijken.models import Gebied, Medewerker, Ontmoetingsplek

MEESTE_PLAATSEN = 5000
_ZOEK = ("titel", "wat", "voor_wie", "waar")
_OPENBAAR = Q(gepubliceerd_op__isnull=False)


# What it says stays out of the audit trail, so that a name taken out of a text is gone.
@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=[
        "id", "versie", "soort", "gebied", "traject", "begint_op", "eindigt_op", "vraagt_iets", "niveau", "rol", "besluit_op",
        "terug_op", "gepubliceerd_op", "gepubliceerd_door", "afgelast_op", "afgelast_door",
    ],
    model_name="ActiviteitEvent", append_only=True,
)
class Activiteit(MetKaderkaart):
    """People meet at a place, from a moment until a moment. Who is asked something reads the kaderkaart first."""

    soort = models.CharField(max_length=10, choices=Soort)
    titel = models.CharField(max_length=100)
    slug = models.SlugField(max_length=110, unique=True, editable=False)
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    wat = models.TextField(max_length=4000, blank=True, help_text="Wat er te doen is.")
    voor_wie = models.CharField(max_length=150, blank=True)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    traject = models.ForeignKey(Traject, models.SET_NULL, null=True, blank=True, related_name="+")
    begint_op = models.DateTimeField(null=True, blank=True)
    eindigt_op = models.DateTimeField(null=True, blank=True)
    # An ontmoetingsplek that we know, or a place in words.
    plek = models.ForeignKey(Ontmoetingsplek, models.PROTECT, null=True, blank=True, related_name="+")
    waar = models.CharField(max_length=150, blank=True, help_text="De plek in woorden.")
    adres = models.CharField(max_length=200, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    drempelvrij = models.CharField(max_length=8, choices=Toegang, default=Toegang.ONBEKEND)
    ringleiding = models.CharField(max_length=8, choices=Toegang, default=Toegang.ONBEKEND)
    toilet = models.CharField(max_length=8, choices=Toegang, default=Toegang.ONBEKEND, help_text="Een toilet voor een rolstoel.")
    door_gemeente = models.BooleanField(default=True, help_text="Of de gemeente het organiseert, alleen of samen.")
    partners = models.ManyToManyField(Partner, blank=True, related_name="+")
    vraagt_iets = models.BooleanField(default=False, help_text="Of aan wie komt iets wordt gevraagd, zoals een mening.")
    met_aanmelden = models.BooleanField(default=False, help_text="Anders loopt iedereen zo binnen.")
    plaatsen = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Leeg: er is plaats voor iedereen.")
    vol = models.BooleanField(default=False, editable=False, help_text="Wie zich aanmeldt, komt op de wachtlijst.")
    reeks = models.UUIDField(null=True, blank=True, editable=False, help_text="Wat steeds terugkomt, heeft hetzelfde nummer.")
    reeksdag = models.DateField(null=True, blank=True, editable=False, help_text="De dag in de reeks, ook als het later verplaatst is.")
    gewijzigd_op = models.DateTimeField(auto_now=True)
    afgelast_op = models.DateTimeField(null=True, blank=True)
    afgelast_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    afgelastreden = models.CharField(max_length=500, blank=True)

    objects = ActiviteitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "activiteiten"
        triggers = [
            telt_mee(),
            LeertWoorden(
                *_ZOEK, als="NEW.gepubliceerd_op IS NOT NULL",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf(*_ZOEK, "gepubliceerd_op"),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~_OPENBAAR | Q(vraagt_iets=False) | KADERKAART_HEEL, name="activiteit_die_vraagt_heeft_kaderkaart"
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=sorted(VRAAGT_ALTIJD)) | Q(vraagt_iets=True), name="activiteit_soort_vraagt_iets"
            ),
            models.CheckConstraint(condition=Q(soort__in=Soort.values), name="activiteit_soort_bestaat"),
            models.CheckConstraint(
                condition=~_OPENBAAR
                | (
                    gevuld("titel", "wat", "voor_wie") & Q(begint_op__isnull=False, eindigt_op__isnull=False)
                    & (Q(plek__isnull=False) | gevuld("waar"))
                ),
                name="activiteit_openbaar_zegt_wat_waar_wanneer",
            ),
            models.CheckConstraint(
                condition=Q(begint_op__isnull=True, eindigt_op__isnull=True)
                | Q(begint_op__isnull=False, eindigt_op__isnull=False, eindigt_op__gt=F("begint_op")),
                name="activiteit_eindigt_na_begin",
            ),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__isnull=False, lon__isnull=False, lat__range=(-90, 90), lon__range=(-180, 180)),
                name="activiteit_punt_is_heel",
            ),
            models.CheckConstraint(
                condition=Q(plaatsen__isnull=True) | Q(met_aanmelden=True, plaatsen__range=(1, MEESTE_PLAATSEN)),
                name="activiteit_plaatsen_bij_aanmelden",
            ),
            models.CheckConstraint(
                condition=Q(afgelast_op__isnull=True) | (_OPENBAAR & gevuld("afgelastreden")), name="activiteit_afgelast_met_reden"
            ),
            models.CheckConstraint(
                condition=(Q(gepubliceerd_door__isnull=True) | _OPENBAAR)
                & (Q(afgelast_door__isnull=True) | Q(afgelast_op__isnull=False)),
                name="activiteit_wie_hoort_bij_wanneer",
            ),
            models.UniqueConstraint(
                fields=["reeks", "reeksdag"], condition=Q(reeks__isnull=False), name="activiteit_een_keer_per_dag_in_reeks"
            ),
            models.CheckConstraint(
                condition=Q(reeks__isnull=True, reeksdag__isnull=True) | Q(reeks__isnull=False, reeksdag__isnull=False),
                name="activiteit_reeks_heeft_dag",
            ),
        ]
        indexes = [
            models.Index(F("eindigt_op"), condition=_OPENBAAR, name="activiteit_te_doen"),
            models.Index(F("gebied"), F("gewijzigd_op").desc(), name="activiteit_van_gebied"),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("portaal:activiteit", args=[self.slug])

    @property
    def stand(self) -> Stand:
        """How it stands at this moment."""
        return stand_van(
            gepubliceerd=self.gepubliceerd_op is not None, afgelast=self.afgelast_op is not None, eindigt_op=self.eindigt_op,
            nu=timezone.now(),
        )

    @property
    def hoofdgebied(self) -> Gebied:
        return self.gebied

    @property
    def plaats(self) -> str:
        """Where it is, in one line."""
        delen = [self.plek.naam, self.plek.adres] if self.plek else [self.waar, self.adres]
        return ", ".join(deel for deel in delen if deel)

    @property
    def punt(self) -> tuple[float, float] | None:
        """(lat, lon), where that is known."""
        bron = self.plek or self
        return None if bron.lat is None or bron.lon is None else (bron.lat, bron.lon)

    @property
    def op_een_dag(self) -> bool:
        """Whether it ends on the day on which it begins."""
        return timezone.localdate(self.begint_op) == timezone.localdate(self.eindigt_op)

    @property
    def klok_gaat(self) -> str:
        """`vooruit` or `terug` when the clock changes while it lasts."""
        return klok_gaat(self.begint_op, self.eindigt_op) if self.begint_op and self.eindigt_op else ""

    def toegankelijk(self) -> list[tuple[str, str]]:
        """What somebody wants to know before they come: (question, answer)."""
        return [
            ("Kunt u er zonder drempels in?", self.get_drempelvrij_display()),
            ("Is er een ringleiding, voor wie slecht hoort?", self.get_ringleiding_display()),
            ("Is er een toilet voor een rolstoel?", self.get_toilet_display()),
        ]

    def openbare_teksten(self) -> list[str]:
        """All that residents will read of it, and that somebody typed; the kaderkaart only where it is shown."""
        eigen = [self.titel, self.wat, self.voor_wie, self.waar]
        return [*eigen, self.vast, self.waarom_vast, self.open, self.wie_beslist] if self.vraagt_iets else eigen


class ActiviteitPartner(Activiteit.partners.through):  # type: ignore[name-defined]
    """Who organises: the table that Django made, with our trigger on it."""

    class Meta:
        proxy = True
        triggers = [telt_mee()]


class Verplaatsing(models.Model):
    """It was to be at another moment or place; what was said before stays to be read, with the reason."""

    activiteit = models.ForeignKey(Activiteit, models.CASCADE, related_name="verplaatsingen")
    begint_op = models.DateTimeField(help_text="Wanneer het eerst zou beginnen.")
    eindigt_op = models.DateTimeField()
    plaats = models.CharField(max_length=400, help_text="Waar het eerst zou zijn.")
    reden = models.CharField(max_length=500)
    moment = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["moment", "pk"]
        verbose_name_plural = "verplaatsingen"
        triggers = [telt_mee()]
        constraints = [models.CheckConstraint(condition=gevuld("reden"), name="activiteit_verplaatst_met_reden")]

    def __str__(self):
        return f"verplaatsing van {self.activiteit_id}"
