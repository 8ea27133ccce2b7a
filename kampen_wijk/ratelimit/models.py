"""Telling: how often one visitor did one thing within one stretch of time."""

from django.db import models


class TellingQuerySet(models.QuerySet):
    def voorbij(self, moment):
        """Counts of stretches that have ended: nothing is decided by them any more."""
        return self.filter(eindigt_op__lte=moment)


class Telling(models.Model):
    """One count. Who it is about stands there only as an HMAC."""

    naam = models.CharField(max_length=40)
    sleutel = models.CharField(max_length=64)
    begin_op = models.DateTimeField()
    eindigt_op = models.DateTimeField(db_index=True)
    aantal = models.PositiveIntegerField()

    objects = TellingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "tellingen"
        constraints = [
            models.UniqueConstraint(
                fields=["naam", "sleutel", "begin_op", "eindigt_op"], name="een_telling_per_venster"
            ),
        ]

    def __str__(self):
        return f"{self.naam}: {self.aantal}"
