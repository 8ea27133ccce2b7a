"""Fase: a stretch of a traject: from when until when, what happens in it, and afterwards what came out."""

import pghistory
import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from participatie.activiteiten.models.kaderkaart import gevuld
from participatie.activiteiten.models.traject import Traject

_LIGT_IN_TRAJECT = """
IF EXISTS (SELECT FROM activiteiten_traject
           WHERE id = NEW.traject_id AND (NEW.begint_op < begint_op OR NEW.eindigt_op > eindigt_op)) THEN
    RAISE EXCEPTION 'pgtrigger: A fase lies outside its traject';
END IF;
RETURN NEW;
"""


class FaseQuerySet(models.QuerySet):
    def werk_van(self, user):
        """Of the trajecten that this medewerker keeps."""
        return self.filter(traject__in=Traject.objects.werk_van(user).values("pk"))

    def openbaar_rond(self, gebied):
        """What anybody may read about this gebied, in the order of the days."""
        trajecten = Traject.objects.openbaar().filter(afgerond_op__isnull=True).rond(gebied)
        return self.filter(traject__in=trajecten.order_by().values("pk")).order_by("begint_op", "pk")

    def die_overlappen(self, begint_op, eindigt_op):
        """Those that share a day with this stretch."""
        return self.filter(begint_op__lte=eindigt_op, eindigt_op__gte=begint_op)


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "traject", "begint_op", "eindigt_op"], model_name="FaseEvent", append_only=True,
)
class Fase(models.Model):
    """One step of a traject; no two steps of a traject share a day."""

    traject = models.ForeignKey(Traject, models.CASCADE, related_name="fasen")
    titel = models.CharField(max_length=100)
    begint_op = models.DateField()
    eindigt_op = models.DateField(help_text="De laatste dag.")
    wat = models.TextField(max_length=2000, help_text="Wat er gebeurt.")
    resultaat = models.TextField(max_length=4000, blank=True, help_text="Wat eruit kwam.")

    objects = FaseQuerySet.as_manager()

    class Meta:
        ordering = ["begint_op"]
        verbose_name_plural = "fasen"
        triggers = [
            telt_mee(),
            pgtrigger.Trigger(
                name="ligt_in_traject", when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("traject_id", "begint_op", "eindigt_op"), func=_LIGT_IN_TRAJECT,
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(eindigt_op__gte=F("begint_op")), name="fase_eindigt_na_begin"),
            models.CheckConstraint(condition=gevuld("titel", "wat"), name="fase_zegt_wat"),
            ExclusionConstraint(
                name="fasen_overlappen_niet",
                expressions=[
                    ("traject", RangeOperators.EQUAL),
                    (
                        Func(F("begint_op"), F("eindigt_op"), Value("[]"), function="daterange", output_field=DateRangeField()),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]

    def __str__(self):
        return self.titel

    @property
    def stand(self) -> str:
        """geweest, nu or straks."""
        vandaag = timezone.localdate()
        if vandaag > self.eindigt_op:
            return "geweest"
        return "nu" if vandaag >= self.begint_op else "straks"

    @property
    def versie(self) -> int:
        """A traject and its fasen are changed as one."""
        return self.traject.versie

    @property
    def gepubliceerd_op(self):
        """On the site as long as its traject is."""
        return self.traject.gepubliceerd_op

    def openbare_teksten(self) -> list[str]:
        return [self.titel, self.wat, self.resultaat]
