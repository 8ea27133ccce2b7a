"""Beeld: a picture in a version of a profile, with the words for who does not see it."""

import pgtrigger
from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from profielen.models.profiel import ProfielVersie
from profielen.models.spanning import VERSIE_LIGT_VAST


class Beeld(models.Model):
    """A clean JPEG of the gebied; a next version may show the same file, so no row deletes it."""

    versie = models.ForeignKey(ProfielVersie, models.CASCADE, related_name="beelden")
    bestand = models.FileField("foto", upload_to="profielen/%Y/%m/")
    breedte = models.PositiveIntegerField(editable=False)
    hoogte = models.PositiveIntegerField(editable=False)
    alt = models.CharField(
        "wat staat erop", max_length=200,
        help_text="Beschrijf de foto voor wie hem niet ziet. Bijvoorbeeld: de haven van Grafhorst met twee zeilboten.",
    )
    volgorde = models.PositiveSmallIntegerField(default=0, help_text="Het laagste nummer staat bovenaan.")

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "foto"
        verbose_name_plural = "foto's"
        constraints = [models.CheckConstraint(condition=~Q(alt=""), name="beeld_heeft_beschrijving")]
        triggers = [
            telt_mee(),
            pgtrigger.Trigger(
                name="beeld_ligt_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=VERSIE_LIGT_VAST.replace("a spanning", "a beeld"),
            ),
        ]

    def __str__(self):
        return self.alt
