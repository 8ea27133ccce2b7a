"""What happened to a public idee, for everybody: dated, with the words that were said then."""

import datetime as dt
from dataclasses import dataclass

from participatie.inzendingen.fases import Fase
from wijken.models import Gebeurtenis

ZINNEN = {
    "gepubliceerd": "Het idee staat op de site",
    "beantwoord": "De gemeente gaf antwoord",
    "in_gesprek": "In gesprek",
    "opgepakt": "Opgepakt",
    "niet_opgepakt": "Niet opgepakt",
    "uitgevoerd": "Uitgevoerd",
    "stand_van_zaken": "Nieuws",
}


@dataclass(frozen=True)
class Punt:
    """One moment."""

    moment: dt.datetime
    zin: str
    tekst: str = ""
    wie: str = ""


def openbare_tijdlijn(idee) -> list[Punt]:
    """Newest first. Two queries; only what everybody may know."""
    stappen = {stap.pk: stap for stap in idee.stappen.all()}
    punten = []
    for gebeurtenis in Gebeurtenis.objects.van(idee).voor_iedereen():
        stap = stappen.get(gebeurtenis.gegevens.get("stap"))
        wie = stap.wie if stap and gebeurtenis.verb == Fase.OPGEPAKT else ""
        punten.append(Punt(gebeurtenis.moment, ZINNEN.get(gebeurtenis.verb, "Er is iets veranderd"), stap.tekst if stap else "", wie))
    return punten[::-1]
