"""Sessie: an hour on a schoolyard, a walk, or a round along the doors, in which a wijkverbinder gathers."""

import uuid

import pgtrigger
from django.db import models
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from participatie.veldwerk.models.kiezen import SessieQuerySet
from participatie.veldwerk.models.opbrengst import Opbrengst
from participatie.veldwerk.soorten import VORMEN, Soort, Stem, Vorm
from participatie.veldwerk.workflow import Stand
from wijken.models import Gebied, Medewerker


class Sessie(models.Model):
    """One time that somebody went out to gather. Who took part is not written down."""

    soort = models.CharField(max_length=12, choices=Soort)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    datum = models.DateField(default=timezone.localdate)
    waar = models.CharField(max_length=80, blank=True, help_text="Bijvoorbeeld: het schoolplein. Alleen voor collega's.")
    medewerker = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")
    opbrengst = models.ForeignKey(Opbrengst, models.SET_NULL, null=True, blank=True, related_name="sessies")
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    begonnen_op = models.DateTimeField(default=timezone.now)

    objects = SessieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "sessies"
        # Its kind and day stand on the page of the opbrengst; a new one is never public.
        triggers = [telt_mee(pgtrigger.Update | pgtrigger.Delete)]
        indexes = [models.Index(fields=["gebied", "-datum"], name="sessie_in_gebied")]

    def __str__(self):
        return f"{self.get_soort_display()}, {self.waar}" if self.waar else self.get_soort_display()

    def get_absolute_url(self):
        return reverse("werk:sessie", args=[self.pk])

    @property
    def vorm(self) -> Vorm:
        return VORMEN[Soort(self.soort)]

    @property
    def met_kinderen(self) -> bool:
        return Stem.KINDEREN in self.vorm.stemmen

    @property
    def loopt(self) -> bool:
        """Whether one can still gather in it."""
        return self.opbrengst is None or self.opbrengst.stand == Stand.OPEN
