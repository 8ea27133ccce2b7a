"""Vondst: one tap. What it is about, from which group; never from whom, at which door, or at what minute."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from participatie.veldwerk.models.kiezen import VondstQuerySet
from participatie.veldwerk.models.opbrengst import Thema
from participatie.veldwerk.models.sessie import Sessie
from participatie.veldwerk.soorten import Onderwerp, Stem
from participatie.veldwerk.vak import Vak, midden
from wijken.models import Medewerker


class Vondst(models.Model):
    """A wish of a child, something seen on a walk, or what somebody began about at the door.

    No moment: with the order of the doors a minute would say at which one it was. No exact place: only a square has a column.
    """

    sessie = models.ForeignKey(Sessie, models.CASCADE, related_name="vondsten")
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    stem = models.CharField(max_length=10, choices=Stem)
    onderwerp = models.CharField(max_length=10, choices=Onderwerp)
    woorden = models.CharField(max_length=140, blank=True, help_text="Nooit op de site.")
    vak_noord = models.IntegerField(null=True, blank=True, help_text="Een vierkant, nooit een adres.")
    vak_oost = models.IntegerField(null=True, blank=True)
    foto = models.FileField(upload_to="veldwerk/%Y/%m/", blank=True, default="")
    breedte = models.PositiveIntegerField(null=True, blank=True)
    hoogte = models.PositiveIntegerField(null=True, blank=True)
    foto_openbaar = models.BooleanField(default=False)
    bekeken_op = models.DateTimeField(null=True, blank=True)
    bekeken_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    thema = models.ForeignKey(Thema, models.SET_NULL, null=True, blank=True, related_name="vondsten")

    objects = VondstQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "vondsten"
        # A new one is never public; sorting it, or taking it away, changes counts.
        triggers = [telt_mee(pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                condition=Q(vak_noord__isnull=True, vak_oost__isnull=True) | Q(vak_noord__isnull=False, vak_oost__isnull=False),
                name="vondst_vak_is_heel",
            ),
            models.CheckConstraint(
                condition=Q(foto="", breedte__isnull=True, hoogte__isnull=True)
                | (~Q(foto="") & Q(breedte__isnull=False, hoogte__isnull=False)),
                name="vondst_foto_heeft_maten",
            ),
            models.CheckConstraint(
                condition=Q(foto_openbaar=False) | (~Q(foto="") & Q(bekeken_op__isnull=False)),
                name="vondst_openbare_foto_is_bekeken",
            ),
        ]

    def __str__(self):
        return f"{self.get_onderwerp_display()} ({self.get_stem_display()})"

    @property
    def plek(self) -> tuple[float, float] | None:
        """(lat, lon) of the middle of its square; reads the sessie."""
        if self.vak_noord is None or self.vak_oost is None:
            return None
        return midden(Vak(self.vak_noord, self.vak_oost), self.sessie.vorm.vak)
