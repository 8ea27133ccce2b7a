"""Verplaatsing: the day of a promise was moved, and the old one stays to be read."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from participatie.toezeggingen.models.toezegging import Toezegging


class Verplaatsing(models.Model):
    """First promised for 1 October; it became the 15th, because ..."""

    toezegging = models.ForeignKey(Toezegging, models.CASCADE, related_name="verplaatsingen")
    van = models.DateField()
    naar = models.DateField()
    reden = models.CharField(max_length=500)
    moment = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["moment", "pk"]
        verbose_name_plural = "verplaatsingen"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(condition=~Q(reden=""), name="verplaatsing_heeft_reden"),
            models.CheckConstraint(condition=~Q(van=F("naar")), name="verplaatsing_naar_een_andere_dag"),
        ]

    def __str__(self):
        return f"van {self.van} naar {self.naar}"
