"""ConceptFoto: a photo of a form that is not sent yet."""

import uuid

from django.db import models


class ConceptFotoQuerySet(models.QuerySet):
    def van(self, sleutel):
        """The photos of one form, oldest first; the key is the only way in."""
        return self.filter(sleutel=sleutel).order_by("pk")

    def ouder_dan(self, moment):
        return self.filter(aangemaakt_op__lt=moment)


class ConceptFoto(models.Model):
    """A cleaned photo that waits for its form: shown only to who has the key of that form, wiped after a day."""

    sleutel = models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)
    bestand = models.FileField(upload_to="concept/")
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    aangemaakt_op = models.DateTimeField(auto_now_add=True, db_index=True)

    objects = ConceptFotoQuerySet.as_manager()

    class Meta:
        verbose_name = "conceptfoto"
        verbose_name_plural = "conceptfoto's"

    def __str__(self):
        return f"conceptfoto {self.pk}"
