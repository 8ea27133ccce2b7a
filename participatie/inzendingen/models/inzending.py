"""Inzending: what a resident brought in. Signaal and Idee are the two kinds, in one table."""

import uuid

import pghistory
import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.models import rij_telt_mee
from kampen_wijk.secretlinks.reference import nieuwe_referentie
from kampen_wijk.woordenschat.models import LeertWoorden
from kampen_wijk.woordenschat.velden import zoekveld
from participatie.inzendingen import termijnen
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.models import ideeregels
from participatie.inzendingen.models.categorie import Categorie
from participatie.inzendingen.models.kiezen import InzendingQuerySet
from participatie.inzendingen.workflow import OPEN, Afhandelreden, Status
from participatie.partners.models import Partner
from wijken.models import Afdeling, Gebied, Medewerker


class Bron(models.TextChoices):
    PORTAAL = "portaal", "via het portaal"
    CONTACTMOMENT = "contactmoment", "in een gesprek"
    ACTIVITEIT = "activiteit", "op een bijeenkomst"
    PAPIER = "papier", "op papier"
    TELEFOON = "telefoon", "per telefoon"
    PARTNER = "partner", "via een partner"


# The same rule as workflow.afhandelreden_uit; NULL where there are no parts.
_REDEN_VOLGT_UIT_DELEN = """
IF NEW.afhandelreden <> (
    SELECT CASE WHEN bool_and(uitkomst = 'gedaan') THEN 'gedaan' WHEN bool_and(uitkomst = 'niet') THEN 'niet'
                WHEN count(*) > 0 THEN 'deels' END
    FROM inzendingen_deeluitkomst WHERE signaal_id = NEW.id
) THEN
    RAISE EXCEPTION 'pgtrigger: The reason for closing does not follow from the parts';
END IF;
RETURN NEW;
"""


# Whoever saves a row that was read a while ago would take somebody's support away again.
_STEUN_TELT_DE_DATABASE = """
IF pg_trigger_depth() < 2 THEN
    NEW.aantal_steun := OLD.aantal_steun;
END IF;
RETURN NEW;
"""


# What people wrote and where it is stays out of the audit trail: it outlives the erasing of both.
@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=[
        "id", "soort", "referentie", "linkversie", "versie", "gebied", "bron", "ingevoerd_door", "status",
        "afhandelreden", "afgehandeld_op", "eigenaar", "behandelaar", "afdeling", "partner", "gepubliceerd_op",
        "gepubliceerd_door", "afgewezen_op", "antwoord_op", "antwoord_door",
    ],
    model_name="InzendingEvent", append_only=True,
)
class Inzending(models.Model):
    """What somebody brought in, under a reference that can be read aloud over the phone."""

    class Soort(models.TextChoices):
        SIGNAAL = "signaal", "signaal"
        IDEE = "idee", "idee"

    soort = models.CharField(max_length=8, choices=Soort)
    referentie = models.CharField(max_length=14, unique=True, default=nieuwe_referentie, editable=False)
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    linkversie = models.PositiveSmallIntegerField(default=1)
    versie = models.PositiveIntegerField(default=1, help_text="Telt op bij elke wijziging, tegen dubbel werk.")
    titel = models.CharField(max_length=100, blank=True)
    tekst = models.TextField(max_length=4000)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    plaats = models.CharField(max_length=200, blank=True, help_text="Adres of omschrijving in woorden.")
    bron = models.CharField(max_length=14, choices=Bron, default=Bron.PORTAAL)
    namens = models.CharField(max_length=100, blank=True, help_text="Namens wie het is opgeschreven, bijvoorbeeld Dorpsbelangen.")
    toon_namens = models.BooleanField(default=False, db_default=False, help_text="Of het publiek leest namens wie het is.")
    ingevoerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    ontvangen_op = models.DateTimeField(default=timezone.now)
    gewijzigd_op = models.DateTimeField(auto_now=True)
    aantal_steun = models.PositiveIntegerField(
        default=0, db_default=0, editable=False, help_text="Hoeveel mensen zich aansloten en dat bevestigden; de database telt."
    )

    # Signaal
    categorie = models.ForeignKey(Categorie, models.PROTECT, null=True, blank=True, related_name="+")
    status = models.CharField(max_length=24, choices=Status, blank=True)
    afhandelreden = models.CharField(max_length=10, choices=Afhandelreden, blank=True)
    afgehandeld_op = models.DateTimeField(null=True, blank=True)
    wie_dan = models.CharField(max_length=150, blank=True, help_text="Wie erover gaat, als dat niet de gemeente is.")
    dubbel_van = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="dubbelen")
    deel_van = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="afgesplitst")
    goed_opgelost = models.BooleanField(null=True, blank=True, help_text="Wat de indiener vond, na het afhandelen.")
    eigenaar = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    behandelaar = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    afdeling = models.ForeignKey(Afdeling, models.SET_NULL, null=True, blank=True, related_name="+")
    partner = models.ForeignKey(Partner, models.SET_NULL, null=True, blank=True, related_name="+")

    # Idee
    fase = models.CharField(max_length=14, choices=Fase, blank=True, default="", db_default="")
    plaats_openbaar = models.BooleanField(default=False, db_default=False, help_text="Of het publiek de plek op de kaart ziet.")
    kaartvak = models.PositiveSmallIntegerField(
        null=True, editable=False, help_text="Het vak van de openbare plek; de database vult het in."
    )
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    afgewezen_op = models.DateTimeField(null=True, blank=True)
    afwijsreden = models.CharField(max_length=500, blank=True)
    antwoord = models.TextField(max_length=4000, blank=True, help_text="Het officiële antwoord van de gemeente.")
    antwoord_op = models.DateTimeField(null=True, blank=True)
    antwoord_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")

    zoek = zoekveld("titel", "tekst", "antwoord")

    objects = InzendingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inzendingen"
        # Only public ideas: what comes in every minute changes nothing that the public sees.
        triggers = [
            rij_telt_mee("openbaar_telt_mee_nieuw", pgtrigger.Insert, "NEW.gepubliceerd_op IS NOT NULL"),
            rij_telt_mee(
                "openbaar_telt_mee", pgtrigger.Update, "OLD.gepubliceerd_op IS NOT NULL OR NEW.gepubliceerd_op IS NOT NULL"
            ),
            rij_telt_mee("openbaar_telt_mee_weg", pgtrigger.Delete, "OLD.gepubliceerd_op IS NOT NULL"),
            LeertWoorden(
                "titel", "tekst", "antwoord", kring="CASE WHEN NEW.gepubliceerd_op IS NULL THEN NEW.gebied_id ELSE 0 END",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("titel", "tekst", "antwoord", "gepubliceerd_op", "gebied_id"),
            ),
            *ideeregels.TRIGGERS,
            pgtrigger.Trigger(
                name="reden_volgt_uit_delen", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Condition("NEW.status = 'afgehandeld'"), func=_REDEN_VOLGT_UIT_DELEN,
            ),
            pgtrigger.Trigger(
                name="steun_telt_de_database", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("aantal_steun"),
                func=_STEUN_TELT_DE_DATABASE,
            ),
        ]
        constraints = [
            *ideeregels.CONSTRAINTS,
            models.CheckConstraint(
                condition=Q(soort="signaal", status__in=Status.values) | Q(soort="idee", status=""),
                name="alleen_signaal_heeft_status",
            ),
            models.CheckConstraint(
                condition=Q(soort="idee") | Q(gepubliceerd_op__isnull=True, afgewezen_op__isnull=True, antwoord=""),
                name="alleen_idee_is_openbaar",
            ),
            models.CheckConstraint(
                condition=Q(gepubliceerd_op__isnull=True) | Q(afgewezen_op__isnull=True),
                name="niet_gepubliceerd_en_afgewezen",
            ),
            models.CheckConstraint(
                condition=Q(status="afgehandeld") & ~Q(afhandelreden="")
                | Q(status="verzoek_tot_heropenen")
                | ~Q(status__in=["afgehandeld", "verzoek_tot_heropenen"]) & Q(afhandelreden=""),
                name="afgehandeld_heeft_reden",
            ),
            models.CheckConstraint(
                condition=Q(afgewezen_op__isnull=True) | ~Q(afwijsreden=""), name="afgewezen_heeft_reden"
            ),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__isnull=False, lon__isnull=False),
                name="inzending_lat_met_lon",
            ),
            models.CheckConstraint(condition=Q(soort="signaal") | ~Q(titel=""), name="idee_heeft_titel"),
            models.CheckConstraint(
                condition=Q(dubbel_van__isnull=True) | Q(afhandelreden="dubbel") & ~Q(dubbel_van=F("id")),
                name="dubbel_van_is_een_ander",
            ),
            models.CheckConstraint(
                condition=Q(deel_van__isnull=True) | Q(soort="signaal") & ~Q(titel="") & ~Q(deel_van=F("id")),
                name="deel_van_is_een_ander_en_heeft_een_naam",
            ),
            models.CheckConstraint(
                condition=Q(wie_dan="") | Q(afhandelreden__in=["niet", "deels", "doorgezet"]), name="wie_dan_hoort_bij_niet"
            ),
        ]
        indexes = [
            *ideeregels.INDEXES,
            models.Index(fields=["gebied", "-ontvangen_op"], condition=Q(status__in=sorted(OPEN)), name="signaal_open_in_gebied"),
            models.Index(fields=["gebied", "-gepubliceerd_op"], condition=Q(gepubliceerd_op__isnull=False), name="idee_openbaar_in_gebied"),
            models.Index(
                F("gepubliceerd_op").desc(), F("id").desc(), condition=Q(gepubliceerd_op__isnull=False), name="idee_openbaar"
            ),
            models.Index(
                F("aantal_steun").desc(), F("id").desc(), condition=Q(gepubliceerd_op__isnull=False), name="idee_meeste_steun"
            ),
            # The newest first, whosever they are: a list stops as soon as its page is full.
            models.Index(
                F("ontvangen_op").desc(), F("id").desc(), condition=Q(soort="signaal", status__in=sorted(OPEN)), name="signaal_open"
            ),
            models.Index(
                fields=["ontvangen_op", "id"], condition=Q(soort="signaal", status="gemeld"), name="signaal_zonder_reactie"
            ),
            models.Index(
                fields=["ontvangen_op", "id"], name="idee_om_te_modereren",
                condition=Q(soort="idee", gepubliceerd_op__isnull=True, afgewezen_op__isnull=True),
            ),
            # Searching: rare words through the stems, common ones along the newest until the page is full.
            models.Index(F("ontvangen_op").desc(), F("id").desc(), condition=Q(soort="signaal"), name="signaal_nieuwste"),
            GinIndex(fields=["zoek"], condition=Q(gepubliceerd_op__isnull=False), fastupdate=False, name="idee_zoek"),
            GinIndex(fields=["zoek"], condition=Q(soort="signaal"), fastupdate=False, name="signaal_zoek"),
        ]

    def __str__(self):
        return f"{self.soort} {self.referentie}"

    @property
    def is_signaal(self):
        return self.soort == self.Soort.SIGNAAL

    def termijn(self) -> termijnen.Termijn | None:
        """Until when it may wait for a first reaction; None where it had one."""
        klaar = self.status != Status.GEMELD if self.is_signaal else self.gepubliceerd_op or self.afgewezen_op
        return None if klaar else termijnen.termijn(termijnen.Soort(self.soort), self.ontvangen_op)

    def kop(self) -> str:
        """The line that stands for it in a list."""
        return self.titel or (self.tekst if len(self.tekst) <= 80 else self.tekst[:79].rsplit(" ", 1)[0] + "…")

    def openbare_plek(self) -> tuple[float, float] | None:
        """Where anybody may see it on the map: its own place where a moderator said so, else the middle of its gebied."""
        ding = self if self.plaats_openbaar else self.gebied
        return None if ding.lat is None or ding.lon is None else (ding.lat, ding.lon)

    def staat_open_voor_aansluiting(self) -> bool:
        """Whether others may join: a public idee, or a signaal that is not closed and is no part of another."""
        return self.status in OPEN and self.deel_van_id is None if self.is_signaal else self.gepubliceerd_op is not None

    def get_absolute_url(self):
        """The public page of an idee, the staff page of a signaal."""
        return reverse("werk:signaal" if self.is_signaal else "portaal:idee", args=[self.referentie])


class SoortManager(models.Manager.from_queryset(InzendingQuerySet)):
    def __init__(self, soort):
        super().__init__()
        self.soort = soort

    def get_queryset(self):
        return super().get_queryset().filter(soort=self.soort)


class Signaal(Inzending):
    """Something is wrong or needed somewhere; private to sender and staff."""

    objects = SoortManager("signaal")

    class Meta:
        proxy = True
        verbose_name_plural = "signalen"

    def save(self, *args, **kwargs):
        self.soort, self.status = "signaal", self.status or Status.GEMELD
        super().save(*args, **kwargs)


class Idee(Inzending):
    """Somebody wants to make something better; public after moderation."""

    objects = SoortManager("idee")

    class Meta:
        proxy = True
        verbose_name_plural = "ideeën"

    def save(self, *args, **kwargs):
        self.soort, self.fase = "idee", self.fase or Fase.BINNENGEKOMEN
        super().save(*args, **kwargs)
