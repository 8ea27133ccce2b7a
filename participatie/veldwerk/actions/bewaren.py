"""What every verb of an opbrengst does: lock, look whether it changed since, move its state, and write down that it happened."""

from participatie.inzendingen.actions.versie import Verouderd, bewaar
from participatie.veldwerk.models import Opbrengst
from participatie.veldwerk.workflow import Stand, controleer_overgang
from wijken.models import Gebeurtenis
from wijken.models.gebeurtenis import leg_vast


class KanNuNiet(Exception):
    """The sessie is not where this verb begins, for instance because its harvest was sorted already."""


def vergrendel(opbrengst, versie: int) -> Opbrengst:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`."""
    rij = Opbrengst.objects.select_for_update(of=("self",)).select_related("gebied").filter(pk=opbrengst.pk).first()
    if rij is None or rij.versie != versie:
        raise Verouderd(f"opbrengst {opbrengst.pk} was read at {versie}")
    return rij


def zet_stand(rij, naar: Stand, *velden: str, verb: str, door) -> None:
    """The one door through which an opbrengst changes state, with the `velden` that follow from it, and the dated event."""
    controleer_overgang(rij.stand, naar)
    rij.stand = naar
    bewaar_en_leg_vast(rij, "stand", *velden, verb=verb, door=door)


def bewaar_en_leg_vast(rij, *velden: str, verb: str, door) -> None:
    """Count the change; of what is public everybody may know it."""
    bewaar(rij, *velden)
    leg_vast(rij, verb, gebied=rij.gebied, actor=door, zichtbaar="iedereen" if rij.gepubliceerd_op else "medewerkers")


def was_openbaar(rij) -> bool:
    """Whether its address may be in somebody's hands."""
    return Gebeurtenis.objects.van(rij).filter(verb="gepubliceerd").exists()
