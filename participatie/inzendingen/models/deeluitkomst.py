"""Deeluitkomst: one part of the answer to a signaal."""

import pghistory
from django.db import models
from django.db.models import Q

from participatie.inzendingen.models.inzending import Inzending
from participatie.inzendingen.workflow import Uitkomst


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "signaal", "uitkomst"], model_name="DeeluitkomstEvent", append_only=True,
)
class Deeluitkomst(models.Model):
    """Holes filled: yes; lampposts: no, because ..."""

    signaal = models.ForeignKey(Inzending, models.CASCADE, related_name="deeluitkomsten")
    onderdeel = models.CharField(max_length=100)
    uitkomst = models.CharField(max_length=8, choices=Uitkomst)
    reden = models.CharField(max_length=500, blank=True)
    vastgelegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "deeluitkomsten"
        constraints = [
            models.CheckConstraint(condition=Q(uitkomst="gedaan") | ~Q(reden=""), name="niet_gedaan_heeft_reden"),
        ]

    def __str__(self):
        return f"{self.onderdeel}: {self.get_uitkomst_display()}"
