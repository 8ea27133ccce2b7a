"""What stands on the staff page of a promise."""

from participatie.inzendingen.models import Inzending
from participatie.portaal.acties_toezegging import TOEZEGGING, kan, mag
from participatie.portaal.tijdlijn import door_ander
from participatie.portaal.trajectpagina import Poging, werkcontext
from participatie.toezeggingen.models import Toezegging


def context(ding: Toezegging, user, *, doe: str = "", poging: Poging | None = None) -> dict:
    werk = werkcontext(
        ding, ding, TOEZEGGING, lambda actie: mag(user, actie, ding) and kan(actie, ding),
        lambda actie, gezien: formulier(actie, ding, user, gezien=gezien), doe=doe, poging=poging,
    )
    bij = Inzending.objects.werk_van(user).filter(pk=ding.inzending_id).first() if ding.inzending_id else None
    return werk | {
        "toezegging": ding, "bij": bij, "verplaatsingen": ding.verplaatsingen.all(),
        "door_collega": door_ander(werk["veranderd"], user),
    }


def formulier(actie, ding, user, data=None, *, gezien=0):
    extra = {"user": user} if actie.naam == "aanpassen" else {}
    return actie.formulier(data, actie=actie.naam, ding=ding, gezien=gezien, **extra)
