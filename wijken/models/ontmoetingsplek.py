"""Ontmoetingsplek: where people in a gebied can walk in."""

from django.db import models

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.models import LeertWoorden
from wijken.models.gebied import Gebied


class OntmoetingsplekQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Every ontmoetingsplek is public."""
        return self

    def rond(self, gebied):
        """In this gebied or below it, and in the gebied around it."""
        plekken = {*Gebied.objects.met_alles_eronder([gebied.pk]), gebied.ouder_id}
        return self.filter(gebied__in=sorted(plekken - {None}))


class Ontmoetingsplek(models.Model):
    """A wijkcentrum, dorpshuis or wijkkantoor with what is to do there and when."""

    naam = models.CharField(max_length=100)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="ontmoetingsplekken")
    adres = models.CharField(max_length=150, blank=True)
    wanneer = models.CharField(max_length=200, help_text="Bijvoorbeeld: elke dinsdag van 10 tot 12 uur.")
    wat = models.CharField(max_length=200, help_text="Bijvoorbeeld: koffie-ochtend, iedereen is welkom.")
    telefoon = models.CharField(max_length=20, blank=True)
    voor_hulp = models.BooleanField(default=False, help_text="Hier kunt u terecht met een vraag of als u hulp zoekt.")
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)

    objects = OntmoetingsplekQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "ontmoetingsplekken"
        triggers = [telt_mee(), LeertWoorden("naam", "adres", "wanneer", "wat")]

    def __str__(self):
        return self.naam
