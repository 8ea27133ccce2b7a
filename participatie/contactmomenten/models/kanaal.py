"""Kanaal: how people met or reached each other, in a list that a beheerder keeps."""

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

# What is written down of a meeting always has this one.
OVERLEG = "overleg"
TOT_NA_VAN = "Kies bij ‘geldig tot’ een dag na ‘geldig van’."


class KanaalQuerySet(models.QuerySet):
    def geldig_op(self, dag: dt.date | None = None):
        """What could be chosen for a conversation on this day."""
        dag = dag or timezone.localdate()
        return self.filter(Q(geldig_van__lte=dag) & (Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag)))


class Kanaal(models.Model):
    """On the street, at the door, by phone: with the days between which it can be chosen.

    Conversations point to its code, so a kanaal that was used is ended by a day and never deleted.
    """

    naam = models.CharField(max_length=40, unique=True, help_text="Zoals collega's het zeggen, bijvoorbeeld: op straat.")
    code = models.SlugField(max_length=20, unique=True, help_text="Voor cijfers en uitwisseling. Deze verandert later niet meer.")
    volgorde = models.PositiveSmallIntegerField(default=0)
    geldig_van = models.DateField(default=timezone.localdate)
    geldig_tot = models.DateField(
        null=True, blank=True, help_text="De eerste dag waarop niemand het meer kan kiezen. Leeg: het blijft."
    )

    objects = KanaalQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "naam"]
        verbose_name_plural = "kanalen"
        constraints = [
            models.CheckConstraint(
                condition=Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=F("geldig_van")), name="kanaal_tot_na_van",
                violation_error_message=TOT_NA_VAN,
            )
        ]

    def __str__(self):
        return self.naam

    def geldt_op(self, dag: dt.date) -> bool:
        """The same rule as `geldig_op`, for one."""
        return self.geldig_van <= dag and (self.geldig_tot is None or dag < self.geldig_tot)
