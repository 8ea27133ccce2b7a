"""What stands on the page of an overleg: before it the agenda, after it the minutes."""

from participatie.overleggen.models import Overleg
from participatie.overleggen.verslag import punten_in_woorden
from participatie.portaal.acties_overleg import OVERLEG, kan
from participatie.portaal.overlegagenda import agenda
from participatie.portaal.tijdlijn import door_ander
from participatie.portaal.trajectpagina import Poging, werkcontext


def context(ding: Overleg, user, *, doe: str = "", poging: Poging | None = None) -> dict:
    werk = werkcontext(
        ding, ding, OVERLEG, lambda actie: kan(actie, ding), lambda actie, gezien: formulier(actie, ding, user, gezien=gezien),
        doe=doe, poging=poging,
    )
    punten = list(ding.punten.met_dingen()) if ding.is_gehouden else []
    return werk | {
        "overleg": ding, "door_collega": door_ander(werk["veranderd"], user),
        "blokken": [] if ding.is_gehouden or ding.afgezegd_op else agenda(ding, user),
        "punten": list(zip(punten, punten_in_woorden(punten), strict=True)),
        "op_papier": [wie["naam"] for wie in ding.mensen if wie["aanwezig"] and not wie["email"]],
        "per_mail": [wie["naam"] for wie in ding.mensen if wie["aanwezig"] and wie["email"]],
    }


def formulier(actie, ding, user, data=None, *, gezien=0):
    extra = {"user": user} if actie.naam == "aanpassen" else {}
    return actie.formulier(data, actie=actie.naam, ding=ding, gezien=gezien, **extra)
