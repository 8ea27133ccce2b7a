"""Hulpvraag: somebody looks for help and asks to be called back. No free text: nothing about health is asked."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from participatie.inzendingen.termijnen import Soort, Termijn, te_laat_voor, termijn
from wijken.models import Gebied, Medewerker, Rol


class HulpvraagQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Only the wijkverbinders of the gebied."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder(gebieden))

    def nog_te_bellen(self):
        """Longest waiting first."""
        return self.filter(gebeld_op__isnull=True).order_by("ontvangen_op", "pk")

    def tel(self) -> dict[str, int]:
        """How many there are, and how many of those wait past their term."""
        laat = Q(ontvangen_op__lt=te_laat_voor(Soort.HULPVRAAG))
        return self.aggregate(alle=models.Count("pk"), te_laat=models.Count("pk", filter=laat))


class Hulpvraag(models.Model):
    """A request to be called back."""

    class Moment(models.TextChoices):
        OCHTEND = "ochtend", "in de ochtend"
        MIDDAG = "middag", "in de middag"
        MAAKT_NIET_UIT = "maakt_niet_uit", "maakt niet uit"

    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    naam = models.CharField(max_length=100)
    telefoon = models.CharField(max_length=20)
    beste_moment = models.CharField(max_length=14, choices=Moment, default=Moment.MAAKT_NIET_UIT)
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    ontvangen_op = models.DateTimeField(default=timezone.now)
    gebeld_op = models.DateTimeField(null=True, blank=True)
    gebeld_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = HulpvraagQuerySet.as_manager()

    class Meta:
        ordering = ["ontvangen_op"]
        verbose_name_plural = "hulpvragen"
        constraints = [
            models.CheckConstraint(
                condition=Q(gebeld_op__isnull=False) | Q(gebeld_door__isnull=True), name="hulpvraag_gebeld_heeft_dag"
            )
        ]

    def __str__(self):
        return f"hulpvraag {self.pk}"

    def termijn(self) -> Termijn:
        """Until when somebody may wait for our call."""
        return termijn(Soort.HULPVRAAG, self.ontvangen_op)
