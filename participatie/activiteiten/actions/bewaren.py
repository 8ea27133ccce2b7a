"""What every verb does: lock, look whether it changed since, keep, and write down that it happened."""

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.activiteiten.models import Traject
from participatie.inzendingen.actions.versie import Verouderd, bewaar
from wijken.models.gebeurtenis import leg_vast


class KanNuNiet(Exception):
    """The traject is not where this verb begins, for instance because it is on the site already."""


def vergrendel(traject, versie: int) -> Traject:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`."""
    rij = Traject.objects.select_for_update(of=("self",)).filter(pk=traject.pk).first()
    if rij is None or rij.versie != versie:
        raise Verouderd(f"traject {traject.pk} was read at {versie}")
    return rij


def bewaar_en_leg_vast(rij, *velden: str, verb: str, door) -> None:
    """Count the change, and write the dated event; of what is public everybody may know it."""
    bewaar(rij, *velden)
    gebieden = list(rij.gebieden.all()[:2])
    gebied = gebieden[0] if len(gebieden) == 1 else None
    leg_vast(rij, verb, gebied=gebied, actor=door, zichtbaar="iedereen" if rij.gepubliceerd_op else "medewerkers")


def door_de_deur(rij, *teksten: str, akkoord: str) -> None:
    """As long as it is not public, publishing asks."""
    if rij.gepubliceerd_op is not None:
        controleer_openbaar(*teksten, akkoord=akkoord)
