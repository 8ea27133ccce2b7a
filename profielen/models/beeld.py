"""Beeld: a picture in a version of a profile, with the words for who does not see it."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from kampen_wijk.pagecache.models import telt_mee
from profielen.models.profiel import ProfielVersie
from profielen.models.samenspraak import Samenspraak
from profielen.models.spanning import VERSIE_LIGT_VAST


class GetoondBeeldQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """As the samenspraak that they belong to."""
        return self.filter(samenspraak__in=Samenspraak.objects.zichtbaar_voor(user))


class FotoMetWoorden(models.Model):
    """A clean JPEG of the gebied; another row may show the same file, so no row deletes it."""

    bestand = models.FileField("foto", upload_to="profielen/%Y/%m/")
    breedte = models.PositiveIntegerField(editable=False)
    hoogte = models.PositiveIntegerField(editable=False)
    alt = models.CharField(
        "wat staat erop", max_length=200,
        help_text="Beschrijf de foto voor wie hem niet ziet. Bijvoorbeeld: de haven van Grafhorst met twee zeilboten.",
    )
    volgorde = models.PositiveSmallIntegerField(default=0, help_text="Het laagste nummer staat bovenaan.")

    class Meta:
        abstract = True
        ordering = ["volgorde", "pk"]
        verbose_name = "foto"
        verbose_name_plural = "foto's"
        constraints = [models.CheckConstraint(condition=~Q(alt=""), name="%(class)s_heeft_beschrijving")]

    def __str__(self):
        return self.alt


class Beeld(FotoMetWoorden):
    """A picture in a version, as long as it is written, and as it was adopted."""

    versie = models.ForeignKey(ProfielVersie, models.CASCADE, related_name="beelden")

    class Meta(FotoMetWoorden.Meta):
        triggers = [
            telt_mee(),
            pgtrigger.Trigger(
                name="beeld_ligt_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=VERSIE_LIGT_VAST.replace("a spanning", "a beeld"),
            ),
        ]

    @property
    def adres(self) -> str:
        return reverse("profielen:beeld", args=[self.pk])


class GetoondBeeld(FotoMetWoorden):
    """A picture as residents saw it when the samenspraak began; writing goes on, this stays."""

    samenspraak = models.ForeignKey(Samenspraak, models.PROTECT, related_name="beelden")

    objects = GetoondBeeldQuerySet.as_manager()

    class Meta(FotoMetWoorden.Meta):
        verbose_name = "foto van een samenspraak"
        verbose_name_plural = "foto's van samenspraken"
        triggers = [
            telt_mee(),
            pgtrigger.Protect(name="getoond_blijft", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    @property
    def adres(self) -> str:
        return reverse("profielen:getoond_beeld", args=[self.pk])
