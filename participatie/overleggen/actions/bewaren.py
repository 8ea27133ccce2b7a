"""What every verb does: lock, look whether it changed since, keep, and write down that it happened."""

from participatie.inzendingen.actions.versie import Verouderd, bewaar
from participatie.overleggen.models import Overleg
from wijken.models.gebeurtenis import leg_vast


class KanNuNiet(Exception):
    """The overleg is not where this verb begins; the message says why."""


def vergrendel(overleg, versie: int | None = None) -> Overleg:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`, if that is given."""
    rijen = Overleg.objects.select_for_update(of=("self",)).select_related("gebied", "contactmoment", "medewerker")
    rij = rijen.met_genodigden().get(pk=overleg.pk)
    if versie is not None and rij.versie != versie:
        raise Verouderd(f"{rij} is at version {rij.versie}, read at {versie}")
    return rij


def bewaar_en_leg_vast(rij, *velden: str, verb: str, door, **gegevens) -> None:
    """Count the change, and write the dated event: for staff alone."""
    bewaar(rij, *velden)
    leg_vast(rij, verb, gebied=rij.gebied, actor=door, **gegevens)
