"""The draft: photos of a form that was refused stay here, until the form is sent or a day has passed."""

from uuid import UUID

import structlog
from django.db import connection, transaction

from kampen_wijk.files.fotos import MAX_FOTOS, SchoneFoto
from kampen_wijk.files.models import ConceptFoto
from kampen_wijk.files.storage import verwijder_bestand

log = structlog.get_logger(__name__)


class ConceptVol(Exception):
    """There are five photos in this draft already."""


@transaction.atomic
def bewaar(sleutel: UUID, schoon: SchoneFoto) -> ConceptFoto:
    """Keep a photo with its form; raises ConceptVol at the sixth, also when two requests come at once."""
    _wacht_op_beurt(sleutel)
    if ConceptFoto.objects.van(sleutel).count() >= MAX_FOTOS:
        raise ConceptVol
    return ConceptFoto.objects.create(
        sleutel=sleutel, bestand=schoon.bestand, breedte=schoon.breedte, hoogte=schoon.hoogte
    )


def vul_aan(sleutel: UUID, nieuwe: list[SchoneFoto]) -> int:
    """Keep as many of these as fit; returns how many did not."""
    for plek, schoon in enumerate(nieuwe):
        try:
            bewaar(sleutel, schoon)
        except ConceptVol:
            return len(nieuwe) - plek
    return 0


def fotos(sleutel: UUID) -> list[ConceptFoto]:
    """What the draft holds, in the order in which it came."""
    return list(ConceptFoto.objects.van(sleutel))


@transaction.atomic
def verwijder(sleutel: UUID, pk: int) -> bool:
    """Take one photo out of the draft; False where it is not in this draft."""
    foto = ConceptFoto.objects.van(sleutel).select_for_update().filter(pk=pk).first()
    if foto is None:
        return False
    verwijder_bestand(foto.bestand)
    foto.delete()
    return True


@transaction.atomic
def neem_over(sleutel: UUID) -> list[SchoneFoto]:
    """Move the photos out of the draft, into the caller's hands: the draft is empty after it.

    Call it inside the transaction that stores them: when that fails, the draft is still whole.
    """
    _wacht_op_beurt(sleutel)
    uit = []
    for foto in ConceptFoto.objects.van(sleutel).select_for_update():
        try:
            with foto.bestand.open("rb") as bestand:
                uit.append(SchoneFoto(bestand.read(), foto.breedte, foto.hoogte))
        except FileNotFoundError:
            log.warning("concept_foto_kwijt", foto=foto.pk)
        verwijder_bestand(foto.bestand)
        foto.delete()
    return uit


def _wacht_op_beurt(sleutel: UUID) -> None:
    """One request at a time per draft: counting and adding must not interleave."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [sleutel.int % 2**63])
