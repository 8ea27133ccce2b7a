"""Two people at once: the row is locked, and whoever read an older version hears so."""

from participatie.inzendingen.models import Inzending


class Verouderd(Exception):
    """Somebody else changed it after this version was read."""


def vergrendel(inzending, versie: int) -> Inzending:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`."""
    rij = Inzending.objects.select_for_update(of=("self",)).get(pk=inzending.pk)
    if rij.versie != versie:
        raise Verouderd(f"{rij} is at version {rij.versie}, read at {versie}")
    return rij


def bewaar(rij, *velden: str) -> None:
    """Save these fields and count the change, so that who read the row before this hears about it."""
    rij.versie += 1
    rij.save(update_fields=[*velden, "versie", "gewijzigd_op"])
