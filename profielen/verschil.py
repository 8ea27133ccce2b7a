"""What changed between two texts, in words that can be read; not lines with pluses and minuses."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# The light mark-up of a profile, that a reader of the difference has no use for.
_OPMAAK = (
    (re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)"), r"\1 (\2)"), (re.compile(r"(\*\*|__)(?=\S)(.+?)\1"), r"\2"),
    (re.compile(r"^\s*[-*] ", re.MULTILINE), "• "), (re.compile(r"^\s*> ?", re.MULTILINE), ""),
)
_STUKJES = re.compile(r"\s+|\w+(?:['’-]\w+)*|[^\w\s]")
GELIJK, WEG, NIEUW = "gelijk", "weg", "nieuw"


@dataclass(frozen=True)
class Stuk:
    """A piece of text that stayed, went, or came."""

    soort: str
    tekst: str


@dataclass(frozen=True)
class Deel:
    """A part of the profile that is not what it was."""

    code: str
    titel: str
    stukken: list[Stuk]


def verschil(oud: str, nieuw: str) -> list[Stuk]:
    """The pieces that together are both texts, in the order of reading; what went stands before what came."""
    a, b = _STUKJES.findall(_plat(oud)), _STUKJES.findall(_plat(nieuw))
    uit: list[Stuk] = []
    for wat, van, tot, begin, eind in SequenceMatcher(None, a, b).get_opcodes():
        if wat == "equal":
            _voeg_toe(uit, GELIJK, a[van:tot])
            continue
        _voeg_toe(uit, WEG, a[van:tot])
        _voeg_toe(uit, NIEUW, b[begin:eind])
    return _leesbaar(uit)


def _plat(tekst: str) -> str:
    tekst = tekst.replace("\r\n", "\n").strip()
    for wat, wordt in _OPMAAK:
        tekst = wat.sub(wordt, tekst)
    return "\n".join(regel.rstrip() for regel in tekst.split("\n"))


def _voeg_toe(uit, soort, stukjes):
    if stukjes:
        uit.append(Stuk(soort, "".join(stukjes)))


def _leesbaar(stukken: list[Stuk]) -> list[Stuk]:
    """A single space or comma between two changes joins them: "het rode huis" became "een blauw dak", not word by word."""
    uit: list[Stuk] = []
    weg = nieuw = ""
    for plek, stuk in enumerate(stukken):
        los = stuk.soort == GELIJK and not any(teken.isalnum() for teken in stuk.tekst) and "\n" not in stuk.tekst
        if stuk.soort == WEG:
            weg += stuk.tekst
        elif stuk.soort == NIEUW:
            nieuw += stuk.tekst
        elif los and (weg or nieuw) and plek + 1 < len(stukken):
            weg, nieuw = weg + stuk.tekst, nieuw + stuk.tekst
        else:
            uit += [Stuk(s, t) for s, t in ((WEG, weg), (NIEUW, nieuw)) if t]
            weg = nieuw = ""
            uit.append(stuk)
    return uit + [Stuk(s, t) for s, t in ((WEG, weg), (NIEUW, nieuw)) if t]


def per_deel(oud: dict[str, str], nieuw: dict[str, str], titels: dict[str, str]) -> list[Deel]:
    """Of each part that changed what changed in it, in the order of `titels`."""
    return [
        Deel(code, titel, verschil(oud.get(code, ""), nieuw.get(code, "")))
        for code, titel in titels.items()
        if _plat(oud.get(code, "")).split() != _plat(nieuw.get(code, "")).split()
    ]
