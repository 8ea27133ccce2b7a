"""Ticking off an answer that was given by phone or on paper."""

from django.db import transaction
from django.utils import timezone

from participatie.inzendingen.models import Terugkoppeling
from wijken.models.gebeurtenis import leg_vast


@transaction.atomic
def terugkoppeling_afvinken(terugkoppeling, *, door) -> Terugkoppeling:
    """The sender has heard it. Ticking twice keeps the first."""
    rij = Terugkoppeling.objects.select_for_update().get(pk=terugkoppeling.pk)
    if rij.gedaan_op is None:
        rij.gedaan_op, rij.gedaan_door = timezone.now(), door
        rij.save(update_fields=["gedaan_op", "gedaan_door"])
        leg_vast(
            rij.inzending, "teruggekoppeld", gebied=rij.inzending.gebied, actor=door, zichtbaar="indiener",
            kanaal=rij.kanaal,
        )
    return rij
