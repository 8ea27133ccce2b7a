"""What the page of a traject shows, to residents and in the preview; and what the page of staff adds to it."""

from dataclasses import dataclass

from participatie.activiteiten.kader import NIVEAUS, ROLLEN, Niveau
from participatie.activiteiten.models import Traject
from participatie.activiteiten.nogtedoen import nog_te_doen
from participatie.inzendingen.models import Idee
from participatie.portaal.acties_traject import TRAJECT, kan_traject
from participatie.portaal.tijdlijn import door_ander, tijdlijn


def context(traject: Traject, user) -> dict:
    """Of a traject with its gebieden and fasen prefetched. One query where it grew out of an idee."""
    fasen = list(traject.fasen.all())
    nu = next((fase for fase in fasen if fase.stand == "nu"), None)
    return {
        "traject": traject,
        "gebieden": traject.gebieden.all(),
        "ladder": list(NIVEAUS.items()),
        "trap": list(ROLLEN.items()),
        "hoogte": Niveau.values.index(traject.niveau) + 1 if traject.niveau in Niveau.values else 0,
        "fasen": fasen,
        "nu": nu,
        "straks": None if nu else next((fase for fase in fasen if fase.stand == "straks"), None),
        "idee": Idee.objects.zichtbaar_voor(user).openbaar().filter(pk=traject.uit_idee_id).first() if traject.uit_idee_id else None,
    }


@dataclass(frozen=True)
class Poging:
    """A form that was sent and refused, and whether somebody else was first."""

    actie: object
    formulier: object
    verouderd: bool = False


def werkcontext(ding, verhaal_van, acties: dict, kan, maak, *, doe: str = "", poging: Poging | None = None) -> dict:
    """What the page of `ding` (a traject, a fase, a promise) needs to show what can be done, with the timeline of `verhaal_van`.

    `maak(actie, gezien)` makes a form.
    """
    punten = tijdlijn(verhaal_van)
    gezien = punten[-1]["pk"] if punten else 0
    veranderd = []
    if poging and poging.verouderd:
        veranderd = poging.formulier.sinds(punten)
        poging.formulier.met_verse_versie(ding, gezien)
    rijen = []
    for actie in acties.values():
        if poging and poging.actie is actie:
            rijen.append({"actie": actie, "formulier": poging.formulier})
        elif kan(actie):
            rijen.append({"actie": actie, "formulier": maak(actie, gezien) if actie.naam == doe else None})
    return {
        "tijdlijn": punten, "acties": rijen, "verouderd": bool(poging and poging.verouderd), "veranderd": veranderd,
    }


def van_traject(traject: Traject, user, *, doe: str = "", poging: Poging | None = None) -> dict:
    """The staff page of a traject."""
    ontbreekt = nog_te_doen(traject)
    werk = werkcontext(
        traject, traject, TRAJECT, lambda actie: kan_traject(actie, traject, ontbreekt),
        lambda actie, gezien: formulier(actie, traject, user, gezien=gezien), doe=doe, poging=poging,
    )
    return context(traject, user) | werk | {"ontbreekt": ontbreekt, "door_collega": door_ander(werk["veranderd"], user)}


def formulier(actie, ding, user, data=None, *, gezien=0):
    extra = {"user": user} if actie.naam == "gegevens" else {}
    return actie.formulier(data, actie=actie.naam, ding=ding, gezien=gezien, **extra)
