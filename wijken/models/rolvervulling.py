"""Rolvervulling: who does what, where, from when until when; the only source of rights."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from wijken.models.gebied import Gebied
from wijken.models.medewerker import Afdeling, Medewerker
from wijken.rollen import Rol


class RolvervullingQuerySet(models.QuerySet):
    def geldig_op(self, dag):
        return self.filter(Q(vanaf__lte=dag) & (Q(tot__isnull=True) | Q(tot__gt=dag)))

    def wijkverbinders_van(self, gebied, dag=None):
        """The public wijkverbinders of a gebied, of the gebied around it, or of a werkgebied it is part of."""
        return (
            self.geldig_op(dag or timezone.localdate())
            .filter(rol=Rol.WIJKVERBINDER, medewerker__is_active=True)
            .filter(Q(gebied=gebied) | Q(gebied__kinderen=gebied) | Q(gebied__delen=gebied))
            .select_related("medewerker", "gebied")
            .distinct()
        )

    def openbare_wijkverbinders(self, dag=None):
        """Those of every gebied whose name and number anybody may know."""
        return (
            self.geldig_op(dag or timezone.localdate())
            .filter(rol=Rol.WIJKVERBINDER, medewerker__is_active=True, medewerker__openbaar=True)
            .select_related("medewerker")
            .order_by("pk")
        )


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    exclude=["spreekuur"], model_name="RolvervullingEvent", append_only=True,
)
class Rolvervulling(models.Model):
    """A medewerker in a role, for a gebied or an afdeling, during a period."""

    medewerker = models.ForeignKey(Medewerker, models.CASCADE, related_name="rolvervullingen")
    rol = models.CharField(max_length=20, choices=Rol)
    gebied = models.ForeignKey(Gebied, models.PROTECT, null=True, blank=True, related_name="rolvervullingen")
    afdeling = models.ForeignKey(Afdeling, models.PROTECT, null=True, blank=True, related_name="rolvervullingen")
    vanaf = models.DateField(default=timezone.localdate)
    tot = models.DateField(null=True, blank=True, help_text="De eerste dag dat de rol niet meer geldt.")
    spreekuur = models.CharField(max_length=200, blank=True, help_text="Wanneer en waar, zoals inwoners het lezen.")

    objects = RolvervullingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rolvervullingen"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")), name="rol_tot_na_vanaf"),
            models.CheckConstraint(
                condition=~Q(rol="wijkverbinder") | Q(gebied__isnull=False), name="wijkverbinder_heeft_gebied"
            ),
            models.CheckConstraint(
                condition=~Q(rol="behandelaar") | Q(afdeling__isnull=False), name="behandelaar_heeft_afdeling"
            ),
        ]

    def __str__(self):
        return " ".join(str(x) for x in (self.rol, self.gebied or self.afdeling) if x)
