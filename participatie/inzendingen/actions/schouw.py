"""Making the list for a walk through a gebied, and keeping it up to date."""

from django.core.exceptions import ValidationError
from django.db import transaction

from participatie.inzendingen.models import Schouw, Schouwpunt
from wijken.models.gebeurtenis import leg_vast

HOOGSTENS_PUNTEN = 60


@transaction.atomic
def schouw_maken(*, naam, gebied, datum, inzendingen, door) -> Schouw:
    """A new list with these inzendingen on it."""
    schouw = Schouw.objects.create(naam=naam, gebied=gebied, datum=datum, gemaakt_door=door)
    schouw_aanvullen(schouw, inzendingen=inzendingen)
    leg_vast(schouw, "schouw_gemaakt", gebied=gebied, actor=door)
    return schouw


@transaction.atomic
def schouw_aanvullen(schouw, *, inzendingen) -> int:
    """Put these on the list too; what stands on it already stays once. Returns how many came.

    Raises ValidationError where the list would get longer than anybody can walk.
    """
    rij = Schouw.objects.select_for_update().get(pk=schouw.pk)
    bekend = set(rij.punten.values_list("inzending", flat=True))
    nieuw = [ding for ding in inzendingen if ding.pk not in bekend]
    if len(bekend) + len(nieuw) > HOOGSTENS_PUNTEN:
        raise ValidationError(f"Op een lijst passen {HOOGSTENS_PUNTEN} plekken. Maak een tweede lijst voor de rest.")
    Schouwpunt.objects.bulk_create([Schouwpunt(schouw=rij, inzending=ding) for ding in nieuw])
    return len(nieuw)


def schouwpunt_weghalen(schouw, *, punt: int) -> None:
    """Taking it off twice is taking it off once."""
    schouw.punten.filter(pk=punt).delete()


@transaction.atomic
def schouw_verwijderen(schouw, *, door) -> None:
    """The list goes; what stood on it, and what was noted about it, stays."""
    leg_vast(schouw, "schouw_verwijderd", gebied=schouw.gebied, actor=door)
    schouw.delete()
