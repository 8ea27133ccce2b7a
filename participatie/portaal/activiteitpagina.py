"""What the page of an activiteit shows, to residents and in the preview; and what the page of staff adds to it."""

from participatie.activiteiten.kader import NIVEAUS, ROLLEN, Niveau
from participatie.activiteiten.models import Activiteit
from participatie.activiteiten.nogtedoen import nog_te_doen_activiteit
from participatie.portaal.acties_activiteit import ACTIVITEIT, kan_activiteit
from participatie.portaal.tijdlijn import door_ander
from participatie.portaal.trajectpagina import Poging, formulier, werkcontext

OOK_OP = 8


def context(activiteit: Activiteit) -> dict:
    """Of an activiteit with its gebied, plek and traject, and its partners and verplaatsingen prefetched. One query for what comes back."""
    return {
        "activiteit": activiteit,
        "partners": activiteit.partners.all(),
        "verplaatsingen": activiteit.verplaatsingen.all(),
        "ook_op": Activiteit.objects.openbaar().ook_op(activiteit).vanaf()[:OOK_OP] if activiteit.reeks else [],
        "ladder": list(NIVEAUS.items()),
        "trap": list(ROLLEN.items()),
        "hoogte": Niveau.values.index(activiteit.niveau) + 1 if activiteit.niveau in Niveau.values else 0,
        "hoort_bij": activiteit.traject if activiteit.traject and activiteit.traject.gepubliceerd_op else None,
    }


def voor_medewerker(activiteit: Activiteit, user, *, doe: str = "", poging: Poging | None = None) -> dict:
    """The staff page of an activiteit."""
    ontbreekt = nog_te_doen_activiteit(activiteit)
    werk = werkcontext(
        activiteit, activiteit, ACTIVITEIT, lambda actie: kan_activiteit(actie, activiteit, ontbreekt),
        lambda actie, gezien: formulier(actie, activiteit, user, gezien=gezien), doe=doe, poging=poging,
    )
    return context(activiteit) | werk | {"ontbreekt": ontbreekt, "door_collega": door_ander(werk["veranderd"], user)}
