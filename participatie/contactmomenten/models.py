"""Contactmoment: a conversation between gemeente or partner and people, in or out.

Field names follow VNG Klantinteracties.
"""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.woordenschat.models import LeertWoorden
from kampen_wijk.woordenschat.velden import zoekveld
from participatie.inzendingen.models import Inzending
from wijken.models import Gebied, Medewerker, Rol


class ContactmomentQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The wijkverbinders of the gebied; what is vertrouwelijk only who wrote it."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        eigen = models.Q(medewerker=user)
        return self.filter(
            eigen | models.Q(vertrouwelijk=False, gebied__in=Gebied.objects.met_alles_eronder(gebieden))
        )

    def gevoerd_in(self, periode):
        """Conversations of these months in which somebody was spoken to, the vertrouwelijke too: only to count."""
        return self.filter(gelukt=True, plaatsgevonden_op__gte=periode.begin, plaatsgevonden_op__lt=periode.einde)

    def voor_zoeken(self):
        """What a search shows."""
        return self.only("onderwerp", "inhoud", "gebied", "plaatsgevonden_op")

    def voor_lijst(self):
        """What a row of the list shows, and no more."""
        return self.select_related("gebied", "medewerker").only(
            "onderwerp", "kanaal", "vertrouwelijk", "plaatsgevonden_op", "gebied__naam", "medewerker__naam"
        )


class Contactmoment(models.Model):
    """Somebody talked with somebody: on the street, at the door, at Dorpsbelangen."""

    class Kanaal(models.TextChoices):
        STRAAT = "straat", "op straat"
        AAN_DE_DEUR = "aan_de_deur", "aan de deur"
        OVERLEG = "overleg", "overleg"
        SPREEKUUR = "spreekuur", "spreekuur"
        TELEFOON = "telefoon", "telefoon"
        EMAIL = "email", "e-mail"
        BRIEF = "brief", "brief"

    class Richting(models.TextChoices):
        IN = "in", "iemand kwam naar ons toe"
        UIT = "uit", "wij zochten iemand op"

    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    kanaal = models.CharField(max_length=12, choices=Kanaal)
    richting = models.CharField(max_length=3, choices=Richting, default=Richting.IN)
    onderwerp = models.CharField(max_length=200)
    inhoud = models.TextField(max_length=1000, blank=True)
    gelukt = models.BooleanField(default=True, help_text="Het is gelukt om iemand te spreken.")
    vertrouwelijk = models.BooleanField(default=False)
    plaatsgevonden_op = models.DateTimeField(default=timezone.now)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    verzendsleutel = models.UUIDField(unique=True, null=True, editable=False)
    inzendingen = models.ManyToManyField(Inzending, blank=True, related_name="+")

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
        indexes = [
            models.Index(fields=["gebied", "-plaatsgevonden_op"], name="contactmoment_in_gebied"),
            models.Index(fields=["-plaatsgevonden_op", "-id"], name="contactmoment_nieuwste"),
            GinIndex(fields=["zoek"], fastupdate=False, name="contactmoment_zoek"),
        ]

    def __str__(self):
        return self.onderwerp

    def get_absolute_url(self):
        return reverse("contactmomenten:contactmoment", args=[self.pk])


class Betrokkene(models.Model):
    """Who took part in a contactmoment: as few personal data as possible, the name is optional."""

    class Rol(models.TextChoices):
        INWONER = "inwoner", "inwoner"
        VERTEGENWOORDIGER = "vertegenwoordiger", "vertegenwoordiger"
        PARTNER = "partner", "partner"

    contactmoment = models.ForeignKey(Contactmoment, models.CASCADE, related_name="betrokkenen")
    rol = models.CharField(max_length=18, choices=Rol, default=Rol.INWONER)
    naam = models.CharField(max_length=100, blank=True)

    class Meta:
        verbose_name_plural = "betrokkenen"

    def __str__(self):
        return self.naam or self.get_rol_display()
