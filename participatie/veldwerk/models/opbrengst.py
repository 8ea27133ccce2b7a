"""Opbrengst: what came out of one or more sessies, sorted into themas, in the words of a wijkverbinder."""

import uuid

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from kampen_wijk.pagecache.models import rij_telt_mee, telt_mee
from participatie.activiteiten.models.kaderkaart import gevuld
from participatie.veldwerk.models.kiezen import OpbrengstQuerySet
from participatie.veldwerk.workflow import Stand
from wijken.models import Gebied, Medewerker

HOOGSTENS_THEMAS = 8
_OPENBAAR = Q(gepubliceerd_op__isnull=False)


# Its words stay out of the audit trail, so that a name taken out of a text is gone.
@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "versie", "gebied", "stand", "gepubliceerd_op", "gepubliceerd_door", "ingetrokken_op", "ingetrokken_door"],
    model_name="OpbrengstEvent", append_only=True,
)
class Opbrengst(models.Model):
    """What children, parents, walkers and residents at the door said, beside each other."""

    titel = models.CharField(max_length=100)
    slug = models.SlugField(max_length=110, unique=True, editable=False)
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.OPEN)
    inleiding = models.TextField(max_length=2000, blank=True, help_text="Wie vroegen wij, waar en waarom?")
    vervolg = models.TextField(max_length=2000, blank=True, help_text="Wat er nu mee gebeurt.")
    gemaakt_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    gewijzigd_op = models.DateTimeField(auto_now=True)
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    intrekreden = models.CharField(max_length=500, blank=True)

    objects = OpbrengstQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "opbrengsten"
        # Gathering and sorting change nothing that the public sees.
        triggers = [
            rij_telt_mee("openbaar_telt_mee_nieuw", pgtrigger.Insert, "NEW.gepubliceerd_op IS NOT NULL"),
            rij_telt_mee(
                "openbaar_telt_mee", pgtrigger.Update, "OLD.gepubliceerd_op IS NOT NULL OR NEW.gepubliceerd_op IS NOT NULL"
            ),
            rij_telt_mee("openbaar_telt_mee_weg", pgtrigger.Delete, "OLD.gepubliceerd_op IS NOT NULL"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=(Q(stand=Stand.GEPUBLICEERD) & _OPENBAAR) | (~Q(stand=Stand.GEPUBLICEERD) & ~_OPENBAAR),
                name="opbrengst_stand_past_bij_openbaar",
            ),
            models.CheckConstraint(condition=~_OPENBAAR | gevuld("titel", "inleiding", "vervolg"), name="opbrengst_openbaar_zegt_wat"),
            models.CheckConstraint(
                condition=(Q(stand=Stand.INGETROKKEN, ingetrokken_op__isnull=False) & gevuld("intrekreden"))
                | (~Q(stand=Stand.INGETROKKEN) & Q(ingetrokken_op__isnull=True, intrekreden="")),
                name="opbrengst_ingetrokken_heeft_reden",
            ),
            models.CheckConstraint(
                condition=(Q(gepubliceerd_door__isnull=True) | _OPENBAAR)
                & (Q(ingetrokken_door__isnull=True) | Q(ingetrokken_op__isnull=False)),
                name="opbrengst_wie_hoort_bij_wanneer",
            ),
        ]
        indexes = [
            models.Index("gebied", F("gepubliceerd_op").desc(), F("id").desc(), condition=_OPENBAAR, name="opbrengst_in_gebied"),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("portaal:opbrengst", args=[self.slug])

    def openbare_teksten(self) -> list[str]:
        """All that residents will read of it, and that somebody typed."""
        themas = [tekst for thema in self.themas.all() for tekst in (thema.naam, thema.tekst)]
        return [self.titel, self.inleiding, self.vervolg, *themas]

    def nog_te_doen(self) -> list[str]:
        """What has to be there before it may go on the site, each in a sentence; empty when all is there."""
        ontbreekt = [] if self.inleiding else ["Schrijf een inleiding: wie vroegen wij, en waarom?"]
        themas = list(self.themas.all())
        if not themas:
            ontbreekt.append("Sorteer de oogst in minstens één thema.")
        ontbreekt += [f"Schrijf op wat u hoorde over ‘{thema.naam}’." for thema in themas if not thema.tekst]
        return ontbreekt if self.vervolg else [*ontbreekt, "Schrijf op wat er nu mee gebeurt."]


class Thema(models.Model):
    """A pile into which the harvest was sorted, and what was heard about it."""

    opbrengst = models.ForeignKey(Opbrengst, models.CASCADE, related_name="themas")
    nummer = models.PositiveSmallIntegerField()
    naam = models.CharField(max_length=60)
    tekst = models.TextField(max_length=1000, blank=True, help_text="In uw woorden: wat hoorde u?")

    class Meta:
        ordering = ["nummer"]
        verbose_name_plural = "themas"
        triggers = [telt_mee()]
        constraints = [
            models.UniqueConstraint(fields=["opbrengst", "nummer"], name="thema_een_keer_per_nummer"),
            models.CheckConstraint(condition=Q(nummer__range=(1, HOOGSTENS_THEMAS)), name="thema_nummer_bestaat"),
            models.CheckConstraint(condition=gevuld("naam"), name="thema_heeft_naam"),
        ]

    def __str__(self):
        return self.naam
