"""What every verb does: lock, look whether it changed since, keep, and write down that it happened."""

from typing import TypeVar

from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.activiteiten.models import Activiteit, Traject
from participatie.inzendingen.actions.versie import Verouderd, bewaar
from wijken.models.gebeurtenis import leg_vast

D = TypeVar("D", Traject, Activiteit)


class KanNuNiet(Exception):
    """The traject or activiteit is not where this verb begins, for instance because it is on the site already."""


def vergrendel(ding: D, versie: int) -> D:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`."""
    rij = type(ding)._default_manager.select_for_update(of=("self",)).filter(pk=ding.pk).first()
    if rij is None or rij.versie != versie:
        raise Verouderd(f"{ding._meta.model_name} {ding.pk} was read at {versie}")
    return rij


def bewaar_en_leg_vast(rij, *velden: str, verb: str, door) -> None:
    """Count the change, and write the dated event; of what is public everybody may know it."""
    bewaar(rij, *velden)
    leg_vast(rij, verb, gebied=rij.hoofdgebied, actor=door, zichtbaar="iedereen" if rij.gepubliceerd_op else "medewerkers")


def door_de_deur(rij, *teksten: str, akkoord: str) -> None:
    """As long as it is not public, publishing asks."""
    if rij.gepubliceerd_op is not None:
        controleer_openbaar(*teksten, akkoord=akkoord)


def blijft_compleet(rij, leeg: list[str]) -> None:
    """What is on the site never loses what a resident has to know."""
    if rij.gepubliceerd_op and leeg:
        raise ValidationError(dict.fromkeys(leeg, "Dit staat op de site. Vul het in."))
