"""Foto: a picture that belongs to an inzending, cleaned by the one door for files."""

import pgtrigger
from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from participatie.inzendingen.models.inzending import Inzending
from wijken.models import Medewerker


class FotoQuerySet(models.QuerySet):
    def openbaar(self):
        """What anybody may see of an idee that is public: looked at, and found without recognisable people."""
        return self.filter(openbaar=True)


# Whoever said that a picture may be seen said it of that picture.
_ANDER_BEELD = """
IF NEW.bevestigd_op IS NOT NULL AND NEW.bevestigd_op IS NOT DISTINCT FROM OLD.bevestigd_op
   AND coalesce(nullif(NEW.onherkenbaar, ''), NEW.bestand) <> coalesce(nullif(OLD.onherkenbaar, ''), OLD.bestand) THEN
    RAISE EXCEPTION 'pgtrigger: Cannot show another picture than the one that was looked at';
END IF;
RETURN NEW;
"""


class Foto(models.Model):
    """A cleaned JPEG; shown to who may see the inzending, and to the public only once somebody looked at it."""

    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="fotos")
    bestand = models.FileField(upload_to="fotos/%Y/%m/")
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    toegevoegd_op = models.DateTimeField(auto_now_add=True)
    onherkenbaar = models.FileField(
        upload_to="fotos/%Y/%m/", blank=True, default="", db_default="", help_text="De foto met delen onherkenbaar gemaakt."
    )
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    bevestigd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    openbaar = models.BooleanField(default=False, db_default=False)

    objects = FotoQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "foto's"
        constraints = [
            models.CheckConstraint(
                condition=Q(openbaar=False) | Q(bevestigd_op__isnull=False), name="openbare_foto_is_bevestigd"
            )
        ]
        triggers = [
            # They come with an inzending, before it can be public.
            telt_mee(pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="ander_beeld_opnieuw_bekijken", when=pgtrigger.Before, operation=pgtrigger.Update, func=_ANDER_BEELD
            ),
        ]

    def __str__(self):
        return f"foto {self.pk} bij {self.inzending_id}"

    @property
    def voor_publiek(self):
        """The file that goes public: with what is recognisable made unrecognisable, where that was done."""
        return self.onherkenbaar or self.bestand
