"""Foto: a picture that belongs to an inzending, cleaned by the one door for files."""

import pgtrigger
from django.db import models

from kampen_wijk.pagecache.models import telt_mee
from participatie.inzendingen.models.inzending import Inzending


class Foto(models.Model):
    """A cleaned JPEG; shown only to who may see the inzending."""

    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="fotos")
    bestand = models.FileField(upload_to="fotos/%Y/%m/")
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    toegevoegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "foto's"
        # They come with an inzending, before it can be public.
        triggers = [telt_mee(pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"foto {self.pk} bij {self.inzending_id}"
