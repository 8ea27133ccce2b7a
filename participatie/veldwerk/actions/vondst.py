"""One tap, and taking one back."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from kampen_wijk.files.fotos import SchoneFoto
from kampen_wijk.files.storage import verwijder_bestand
from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from participatie.veldwerk.actions.bewaren import KanNuNiet
from participatie.veldwerk.models import Sessie, Vondst
from participatie.veldwerk.vak import vak_van
from participatie.veldwerk.zonder_personen import fouten

HOOGSTENS_PER_SESSIE = 300
AL_GESORTEERD = "De oogst van deze sessie is al gesorteerd. Zet de opbrengst weer open als er nog iets bij moet."
VOL = f"In één sessie passen {HOOGSTENS_PER_SESSIE} tikken. Begin een nieuwe sessie voor de rest."


def vondst_tikken(
    sessie, *, sleutel: UUID, onderwerp, stem, woorden="", plek: tuple[float, float] | None = None, foto: SchoneFoto | None = None,
) -> Vondst:
    """One tap: the same button under the same sleutel is one vondst, however often it comes.

    Of `plek` (lat, lon) only the square is kept. Raises ValidationError where `woorden` may be about one person, and
    KanNuNiet where the harvest was sorted already.
    """
    vorm = sessie.vorm
    if stem not in vorm.stemmen or onderwerp not in vorm.knoppen:
        raise ValidationError("Deze knop hoort niet bij deze sessie. Kies een andere.")
    if zinnen := fouten(woorden, kinderen=sessie.met_kinderen):
        raise ValidationError({"woorden": zinnen})
    vak = vak_van(*plek, vorm.vak) if plek else (None, None)
    uniek = verzendsleutel(sleutel, str(sessie.pk), stem, onderwerp, woorden)

    def maak():
        rij = _vergrendel(sessie)
        if rij.vondsten.count() >= HOOGSTENS_PER_SESSIE:
            raise KanNuNiet(VOL)
        vondst = Vondst.objects.create(
            sessie=rij, verzendsleutel=uniek, stem=stem, onderwerp=onderwerp, woorden=woorden, vak_noord=vak[0], vak_oost=vak[1]
        )
        if foto:
            vondst.breedte, vondst.hoogte = foto.breedte, foto.hoogte
            vondst.foto.save(foto.bestand.name, foto.bestand, save=False)
            vondst.save(update_fields=["foto", "breedte", "hoogte"])
        return vondst

    return een_keer(Vondst, uniek, maak)[0]


@transaction.atomic
def vondst_weghalen(sessie, *, pk: int) -> None:
    """A wrong tap; taking it away twice is taking it away once."""
    rij = _vergrendel(sessie)
    for vondst in rij.vondsten.filter(pk=pk):
        verwijder_bestand(vondst.foto)
        vondst.delete()


def _vergrendel(sessie) -> Sessie:
    """The sessie, locked: sorting waits for a tap, and a tap for sorting."""
    rij = Sessie.objects.select_for_update(of=("self",)).get(pk=sessie.pk)
    # Read after the lock: whoever sorted it while we waited has closed it.
    if not rij.loopt:
        raise KanNuNiet(AL_GESORTEERD)
    return rij
