"""The parts of a profile: what they are called, and in which order a page shows them; no ORM in here."""

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


class Sectie(NamedTuple):
    """A part that there is something to read in; of the spanningen the text is empty, for they are rows of their own."""

    veld: str
    kop: str
    tekst: str


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
