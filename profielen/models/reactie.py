"""Reactie: what somebody says about a version in samenspraak, and what was done with it."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kampen_wijk.pagecache.models import rij_telt_mee
from profielen.models.profiel import ProfielVersie, gebieden_van
from profielen.models.samenspraak import Onderdeel
from wijken.models import Medewerker


class ReactieQuerySet(models.QuerySet):
    def openbaar(self):
        return self.filter(gepubliceerd_op__isnull=False).order_by("ontvangen_op", "pk")

    def werk_van(self, medewerker):
        """The reactions that somebody looks after: those on the profiles they keep."""
        eigen = gebieden_van(medewerker)
        return self if eigen is None else self.filter(versie__profiel__gebied__in=eigen)

    def zonder_oordeel(self):
        """Nobody said yet whether it may stand on the site."""
        return self.filter(gepubliceerd_op__isnull=True, afgewezen_op__isnull=True)

    def zonder_antwoord(self):
        """Nobody said yet what was done with it."""
        return self.filter(uitkomst="")


class Reactie(models.Model):
    """Public once somebody let it through; what was done with it is public with the adopted version."""

    class Bron(models.TextChoices):
        PORTAAL = "portaal", "portaal"
        PAPIER = "papier", "papier"
        TELEFOON = "telefoon", "telefoon"
        ACTIVITEIT = "activiteit", "bijeenkomst"

    class Uitkomst(models.TextChoices):
        OVERGENOMEN = "overgenomen", "Overgenomen"
        DEELS = "deels", "Deels overgenomen"
        NIET = "niet", "Niet overgenomen"

    versie = models.ForeignKey(ProfielVersie, models.PROTECT, related_name="reacties")
    onderdeel = models.CharField(max_length=20, choices=Onderdeel, default=Onderdeel.HEEL)
    tekst = models.TextField(max_length=4000)
    origineel = models.TextField(blank=True, default="", help_text="Wat er stond voordat er iets onleesbaar is gemaakt.")
    bron = models.CharField(max_length=12, choices=Bron, default=Bron.PORTAAL)
    namens = models.CharField(max_length=100, blank=True, default="")
    ingevoerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")
    ontvangen_op = models.DateTimeField(default=timezone.now)
    verzendsleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    stand = models.PositiveIntegerField(default=1, help_text="Telt elke wijziging, voor wie tegelijk werkt.")
    gepubliceerd_op = models.DateTimeField(null=True)
    gepubliceerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")
    afgewezen_op = models.DateTimeField(null=True)
    afwijsreden = models.CharField(max_length=500, blank=True, default="")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst, blank=True, default="")
    antwoord = models.TextField(max_length=2000, blank=True, default="")
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")

    objects = ReactieQuerySet.as_manager()

    class Meta:
        ordering = ["ontvangen_op", "pk"]
        verbose_name_plural = "reacties"
        constraints = [
            models.CheckConstraint(condition=Q(uitkomst__in=["", "overgenomen", "deels", "niet"]), name="reactie_uitkomst_bestaat"),
            models.CheckConstraint(
                condition=Q(gepubliceerd_op__isnull=True) | Q(afgewezen_op__isnull=True), name="reactie_op_de_site_of_niet"
            ),
            models.CheckConstraint(
                condition=Q(afgewezen_op__isnull=True, afwijsreden="") | (Q(afgewezen_op__isnull=False) & ~Q(afwijsreden="")),
                name="reactie_afgewezen_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="", beantwoord_op__isnull=True) | (~Q(uitkomst="") & Q(beantwoord_op__isnull=False)),
                name="reactie_uitkomst_heeft_een_dag",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst__in=["deels", "niet"]) | ~Q(antwoord=""), name="reactie_niet_overgenomen_met_reden"
            ),
            models.CheckConstraint(condition=~Q(bron="portaal") | Q(namens=""), name="reactie_namens_is_overgetypt"),
        ]
        # Only what the public reads: one that waits changes nothing for them.
        triggers = [
            rij_telt_mee("openbaar_telt_mee_nieuw", pgtrigger.Insert, "NEW.gepubliceerd_op IS NOT NULL"),
            rij_telt_mee(
                "openbaar_telt_mee", pgtrigger.Update, "OLD.gepubliceerd_op IS NOT NULL OR NEW.gepubliceerd_op IS NOT NULL"
            ),
            rij_telt_mee("openbaar_telt_mee_weg", pgtrigger.Delete, "OLD.gepubliceerd_op IS NOT NULL"),
        ]

    def __str__(self):
        return f"reactie {self.pk}"

    @property
    def is_overgetypt(self) -> bool:
        return self.bron != self.Bron.PORTAAL


class Reageerder(models.Model):
    """Who wants to hear by mail what was done with a reaction; in a table of its own that can be erased."""

    reactie = models.OneToOneField(Reactie, models.CASCADE, related_name="reageerder")
    email = models.EmailField()
    email_bevestigd_op = models.DateTimeField(null=True)
    linkversie = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(email=""), name="reageerder_heeft_email")]

    def __str__(self):
        return f"reageerder {self.pk}"
