"""Contactmoment: a conversation between gemeente or partner and people, in or out.

Field names follow Klantcontact of VNG Klantinteracties: kanaal, onderwerp (200), inhoud (1000), indicatieContactGelukt, taal,
vertrouwelijk, plaatsgevondenOp; `reactie` is what we answered. Their rule about a contact that failed stands in `gelukt.py`.
"""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.woordenschat.models import LeertWoorden
from kampen_wijk.woordenschat.velden import zoekveld
from participatie.activiteiten.models import Traject
from participatie.contactmomenten.models.kanaal import Kanaal
from participatie.contactmomenten.models.kiezen import ContactmomentQuerySet
from participatie.inzendingen.models import Inzending
from participatie.partners.models import Partner
from participatie.toezeggingen.models import Toezegging
from wijken.models import Gebied, Medewerker

VERTROUWELIJK = "Vertrouwelijk gesprek"


class Taal(models.TextChoices):
    """Codes of ISO 639-3, as VNG writes them (nld); `mis`: a language without a code here."""

    NEDERLANDS = "nld", "Nederlands"
    ENGELS = "eng", "Engels"
    DUITS = "deu", "Duits"
    FRANS = "fra", "Frans"
    ARABISCH = "ara", "Arabisch"
    TURKS = "tur", "Turks"
    POOLS = "pol", "Pools"
    OEKRAIENS = "ukr", "Oekraïens"
    TIGRINYA = "tir", "Tigrinya"
    FARSI = "fas", "Farsi"
    GEBARENTAAL = "dse", "Nederlandse Gebarentaal"
    ANDERS = "mis", "een andere taal"


class Contactmoment(models.Model):
    """Somebody talked with somebody: on the street, at the door, at Dorpsbelangen."""

    class Richting(models.TextChoices):
        IN = "in", "iemand kwam naar ons toe"
        UIT = "uit", "wij zochten iemand op"

    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    kanaal = models.ForeignKey(Kanaal, models.PROTECT, to_field="code", db_column="kanaal", related_name="+")
    richting = models.CharField(max_length=3, choices=Richting, default=Richting.IN)
    onderwerp = models.CharField(max_length=200)
    inhoud = models.TextField(max_length=1000, blank=True)
    reactie = models.TextField(max_length=4000, blank=True, default="", db_default="", help_text="Wat wij antwoordden.")
    gelukt = models.BooleanField(default=True, help_text="Het is gelukt om iemand te spreken.")
    vertrouwelijk = models.BooleanField(default=False)
    taal = models.CharField(max_length=3, choices=Taal, default=Taal.NEDERLANDS, db_default=Taal.NEDERLANDS)
    plaatsgevonden_op = models.DateTimeField(default=timezone.now)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    verzendsleutel = models.UUIDField(unique=True, null=True, editable=False)
    inzendingen = models.ManyToManyField(Inzending, blank=True, related_name="+")
    trajecten = models.ManyToManyField(Traject, blank=True, related_name="+")
    toezeggingen = models.ManyToManyField(Toezegging, blank=True, related_name="+")
    partners = models.ManyToManyField(Partner, blank=True, related_name="+")
    collegas = models.ManyToManyField(
        Medewerker, blank=True, related_name="+", help_text="Wie het ook mag lezen, ook als het vertrouwelijk is."
    )

    zoek = zoekveld("onderwerp", "inhoud")

    objects = ContactmomentQuerySet.as_manager()

    class Meta:
        ordering = ["-plaatsgevonden_op", "-pk"]
        verbose_name_plural = "contactmomenten"
        # What is vertrouwelijk teaches nobody a word.
        triggers = [
            LeertWoorden(
                "onderwerp", "inhoud", kring="NEW.gebied_id", als="NOT NEW.vertrouwelijk",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("onderwerp", "inhoud", "vertrouwelijk", "gebied_id"),
            )
        ]
        constraints = [
            models.CheckConstraint(condition=Q(gelukt=True) | Q(richting="uit"), name="niet_gelukt_alleen_als_wij_zochten"),
            models.CheckConstraint(condition=Q(gelukt=True) | Q(reactie=""), name="niet_gelukt_heeft_geen_reactie"),
            models.CheckConstraint(condition=Q(taal__regex=r"^[a-z]{3}$"), name="taal_is_code_van_iso_639"),
        ]
        indexes = [
            models.Index(fields=["gebied", "-plaatsgevonden_op"], name="contactmoment_in_gebied"),
            models.Index(fields=["-plaatsgevonden_op", "-id"], name="contactmoment_nieuwste"),
            GinIndex(fields=["zoek"], fastupdate=False, name="contactmoment_zoek"),
        ]

    def __str__(self):
        return f"gesprek {self.pk}"

    def get_absolute_url(self):
        return reverse("contactmomenten:contactmoment", args=[self.pk])

    def titel_voor(self, user) -> str:
        """In a list: the words of what is vertrouwelijk only to its writer; others open it first, and that is logged."""
        return VERTROUWELIJK if self.vertrouwelijk and self.medewerker_id != user.pk else self.onderwerp
