"""What stands on the page of a taak, and what this medewerker can do with it."""

from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.portaal.acties_taak import TAAK, kan, mag
from participatie.portaal.tijdlijn import door_ander, tijdlijn


def formulier(actie, taak: Taak, user, data=None, *, gezien=0):
    extra = {"user": user} if actie.naam == "doorgeven" else {}
    return actie.formulier(data, actie=actie.naam, ding=taak, gezien=gezien, **extra)


def context(taak: Taak, user, *, doe="", gebonden=None, verouderd=False) -> dict:
    """`doe` names the action whose form stands open; `gebonden` is (actie, form) of one that came back."""
    punten = tijdlijn(taak)
    gezien = punten[-1]["pk"] if punten else 0
    veranderd = []
    if verouderd:
        veranderd = gebonden[1].sinds(punten)
        gebonden[1].met_verse_versie(taak, gezien)
    rijen = []
    for actie in TAAK.values():
        if gebonden and gebonden[0] is actie:
            rijen.append({"actie": actie, "formulier": gebonden[1]})
        elif kan(actie, taak) and mag(actie, taak, user):
            form = formulier(actie, taak, user, gezien=gezien) if actie.naam == doe else None
            rijen.append({"actie": actie, "formulier": form})
    gesprek = _gesprek(taak, user)
    return {
        "taak": taak, "gesprek": gesprek, "gesprektitel": gesprek.titel_voor(user) if gesprek else "", "tijdlijn": punten,
        "acties": rijen, "verouderd": verouderd, "veranderd": veranderd, "door_collega": door_ander(veranderd, user),
    }


def _gesprek(taak, user) -> Contactmoment | None:
    """The conversation that it comes from, for who may read it."""
    if not taak.contactmoment_id:
        return None
    return Contactmoment.objects.zichtbaar_voor(user).filter(pk=taak.contactmoment_id).first()
