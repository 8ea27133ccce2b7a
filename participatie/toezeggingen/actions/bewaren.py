"""What every verb does: lock, look whether it changed since, keep, and write down that it happened."""

from participatie.inzendingen.actions.versie import Verouderd, bewaar
from participatie.partners.models import Partner
from participatie.toezeggingen.models import Toezegging
from wijken.models import Afdeling, Medewerker
from wijken.models.gebeurtenis import leg_vast

_PLEK = {Medewerker: "medewerker", Afdeling: "afdeling", Partner: "partner"}


class KanNuNiet(Exception):
    """The promise is not where this verb begins, for instance because it ended already."""


def belover_velden(van: Medewerker | Afdeling | Partner | str) -> dict:
    """Who promised it as the fields of a toezegging: one of them filled in, the others empty."""
    leeg = {"medewerker": None, "afdeling": None, "partner": None, "wie": ""}
    if isinstance(van, str):
        return leeg | {"wie": van}
    # Not by its type: the user of a request is a thing around a Medewerker.
    return leeg | {next(veld for soort, veld in _PLEK.items() if isinstance(van, soort)): van}


def vergrendel(toezegging, versie: int) -> Toezegging:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`."""
    rijen = Toezegging.objects.select_for_update(of=("self",)).select_related("gebied", "afdeling", "partner")
    rij = rijen.get(pk=toezegging.pk)
    if rij.versie != versie:
        raise Verouderd(f"toezegging {rij.pk} is at version {rij.versie}, read at {versie}")
    return rij


def bewaar_en_leg_vast(rij, *velden: str, verb: str, door, **gegevens) -> None:
    """Count the change, and write the dated event; of what is public everybody may know it."""
    bewaar(rij, *velden)
    leg_vast(
        rij, verb, gebied=rij.gebied, actor=door, zichtbaar="iedereen" if rij.openbaar else "medewerkers", **gegevens
    )
