"""What the page of an activiteit shows, to residents and in the preview; and what the page of staff adds to it."""

from participatie.activiteiten.kader import NIVEAUS, ROLLEN, Niveau
from participatie.activiteiten.models import Activiteit, Traject
from participatie.activiteiten.nogtedoen import nog_te_doen_activiteit
from participatie.portaal.acties_activiteit import ACTIVITEIT, kan_activiteit
from participatie.portaal.tijdlijn import door_ander
from participatie.portaal.trajectpagina import Poging, formulier, werkcontext


def context(activiteit: Activiteit) -> dict:
    """Of an activiteit with its gebied and plek, and its partners and verplaatsingen prefetched. One query for a traject."""
    return {
        "activiteit": activiteit,
        "partners": activiteit.partners.all(),
        "verplaatsingen": activiteit.verplaatsingen.all(),
        "ladder": list(NIVEAUS.items()),
        "trap": list(ROLLEN.items()),
        "hoogte": Niveau.values.index(activiteit.niveau) + 1 if activiteit.niveau in Niveau.values else 0,
        "hoort_bij": Traject.objects.openbaar().filter(pk=activiteit.traject_id).first() if activiteit.traject_id else None,
    }


def voor_medewerker(activiteit: Activiteit, user, *, doe: str = "", poging: Poging | None = None) -> dict:
    """The staff page of an activiteit."""
    ontbreekt = nog_te_doen_activiteit(activiteit)
    werk = werkcontext(
        activiteit, activiteit, ACTIVITEIT, lambda actie: kan_activiteit(actie, activiteit, ontbreekt),
        lambda actie, gezien: formulier(actie, activiteit, user, gezien=gezien), doe=doe, poging=poging,
    )
    return context(activiteit) | werk | {"ontbreekt": ontbreekt, "door_collega": door_ander(werk["veranderd"], user)}
