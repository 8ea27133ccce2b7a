"""Pointing at what was found in a text, and making it unreadable."""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from kampen_wijk.textchecks.persoonlijk import Vondst, vondsten


class Stuk(NamedTuple):
    """A piece of a text: plain where `soort` is empty, else what was found."""

    tekst: str
    soort: str = ""


def stukken(tekst: str) -> list[Stuk]:
    """The text in pieces that together are the text, in its own order."""
    uit, plek = [], 0
    for vondst in vondsten(tekst):
        uit += [Stuk(tekst[plek : vondst.begin]), Stuk(vondst.tekst, vondst.soort)]
        plek = vondst.eind
    return [stuk for stuk in [*uit, Stuk(tekst[plek:])] if stuk.tekst]


def afdruk(gevonden: Iterable[Vondst]) -> str:
    """A short code of what was found: another one as soon as there is something else among it. Empty for nothing."""
    woorden = sorted({f"{vondst.soort}\0{vondst.tekst}" for vondst in gevonden})
    return hashlib.blake2b("\1".join(woorden).encode(), digest_size=8).hexdigest() if woorden else ""


def maskeer(tekst: str, code: str | None = None) -> str:
    """The text with `[telefoonnummer]` in place of a number, and so on: everything, or only what has this code."""
    for vondst in reversed(vondsten(tekst)):
        if code is None or afdruk([vondst]) == code:
            tekst = f"{tekst[: vondst.begin]}[{vondst.soort}]{tekst[vondst.eind :]}"
    return tekst


def weg(tekst: str, woorden: str) -> str:
    """The text without these words, in whatever case, as whole words: "Jan" leaves "januari" alone."""
    heel = r"\s+".join(re.escape(woord) for woord in woorden.split())
    return re.sub(rf"(?<!\w){heel}(?!\w)", "[weggehaald]", tekst, flags=re.IGNORECASE) if heel else tekst
