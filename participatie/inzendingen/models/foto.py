"""Foto: a picture that belongs to an inzending, cleaned by the one door for files."""

from django.db import models

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

    def __str__(self):
        return f"foto {self.pk} bij {self.inzending_id}"
