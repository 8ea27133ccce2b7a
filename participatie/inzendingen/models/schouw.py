"""Schouw: a walk through a gebied, with a list of what one goes to look at."""

from django.db import models
from django.utils import timezone

from participatie.inzendingen.models.inzending import Inzending
from wijken.models import Gebied, Medewerker, Rol


class SchouwQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The wijkverbinders of the gebied, and who made it."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        return self.filter(
            models.Q(gebied__in=Gebied.objects.met_alles_eronder(gebieden)) | models.Q(gemaakt_door=user)
        )

    def nieuwste(self):
        return self.select_related("gebied").annotate(aantal=models.Count("punten")).order_by("-datum", "-pk")


class Schouw(models.Model):
    """A walk on one day, alone or with residents and colleagues."""

    naam = models.CharField(max_length=80)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    datum = models.DateField(default=timezone.localdate)
    gemaakt_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")

    objects = SchouwQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "schouwen"
        indexes = [models.Index(fields=["gebied", "-datum"], name="schouw_in_gebied")]

    def __str__(self):
        return self.naam


class Schouwpunt(models.Model):
    """One thing to look at on the way."""

    schouw = models.ForeignKey(Schouw, models.CASCADE, related_name="punten")
    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "schouwpunten"
        constraints = [models.UniqueConstraint(fields=["schouw", "inzending"], name="een_keer_op_een_schouw")]

    def __str__(self):
        return f"{self.inzending_id} op schouw {self.schouw_id}"
