"""The parts of a profile: what they are called, and in which order a page shows them; no ORM in here."""

from itertools import groupby
from typing import NamedTuple

TITELS = {
    "intro": "Inleiding",
    "stem_inwoners": "Wat inwoners zeggen",
    "stem_professionals": "Wat professionals zien",
    "kansen": "Kansen",
    "uitdagingen": "Uitdagingen",
    "wensen": "Wensen",
    "spanningen": "Waar het schuurt met andere plannen",
}
# It says what place this is, so it comes before everything else and is not moved.
EERST = "intro"
TE_ORDENEN = tuple(veld for veld in TITELS if veld != EERST)
# What stands side by side where it follows one another.
SOORT = {
    "stem_inwoners": "stemmen",
    "stem_professionals": "stemmen",
    "kansen": "verder",
    "uitdagingen": "verder",
    "wensen": "verder",
    "spanningen": "spanningen",
}


class Sectie(NamedTuple):
    """A part that there is something to read in; of the spanningen the text is empty, for they are rows of their own."""

    veld: str
    kop: str
    tekst: str


class Blok(NamedTuple):
    """Parts of one kind that follow one another; beside the first voices stand the figures, the third voice."""

    soort: str
    secties: list[Sectie]
    met_cijfers: bool = False


def in_blokken(secties: list[Sectie]) -> list[Blok]:
    """All but the intro, in the order given. Without voices of people the figures come first."""
    rest = [sectie for sectie in secties if sectie.veld != EERST]
    blokken = [Blok(soort, list(rij)) for soort, rij in groupby(rest, lambda sectie: SOORT[sectie.veld])]
    eerste = next((plek for plek, blok in enumerate(blokken) if blok.soort == "stemmen"), None)
    if eerste is None:
        return [Blok("stemmen", [], met_cijfers=True), *blokken]
    return [blok._replace(met_cijfers=plek == eerste) for plek, blok in enumerate(blokken)]


def gewone_volgorde() -> list[str]:
    """As long as nobody chose another."""
    return list(TE_ORDENEN)


def op_volgorde(volgorde: list[str]) -> dict[str, str]:
    """The name of each part, in this order."""
    return {veld: TITELS[veld] for veld in (EERST, *volgorde)}


def plekken(volgorde: list[str]) -> dict[str, int]:
    """Of each part its place, counted from one."""
    return {veld: plek for plek, veld in enumerate(volgorde, start=1)}


def verplaats(volgorde: list[str], gewenst: dict[str, int]) -> list[str]:
    """What was given another place goes there; the others keep their order around it."""
    nu = plekken(volgorde)
    uit = [veld for veld in volgorde if gewenst[veld] == nu[veld]]
    vorige = -1  # two that want the same place stand one after the other
    for veld in sorted((v for v in volgorde if gewenst[v] != nu[v]), key=lambda v: (gewenst[v], nu[v])):
        vorige = min(max(gewenst[veld] - 1, vorige + 1), len(uit))
        uit.insert(vorige, veld)
    return uit
