"""What every source is turned into before anything is written: lines that are understood, and words for what is not."""

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from profielen.models import Indicator, Meting

# StatLine writes -99997 for "not published" and keeps its neighbours for the like.
GEEN_GETAL = Decimal(-99990)
GROOTSTE = Decimal(10) ** 10
_GETAL = re.compile(r"-?\d{1,15}([.,]\d{1,10})?")
_FORMULE = ("=", "+", "@", "\t", "\r")


class NietIngelezen(Exception):
    """Nothing was read in; `fouten` says why, a sentence each, in words that say how to mend it."""

    def __init__(self, fouten: list[str]):
        super().__init__("\n".join(fouten))
        self.fouten = fouten


@dataclass(frozen=True)
class Regel:
    """One figure as a source gives it; `waar` tells people where in the source it stands."""

    waar: str
    indicator: Indicator
    gebied_id: int
    jaar: int
    waarde: Decimal | None
    reden: str
    bron: str


@dataclass
class Gelezen:
    """What a source held: lines, what was not understood, and what is good to know."""

    regels: list[Regel] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Herkomst:
    """Where a reading comes from: kept with the figures that it changed."""

    bestand: str
    tabel: str = ""
    licentie: str = ""


def is_geen_getal(waarde) -> bool:
    """Whether a value of a source stands for "not published": nothing at all, a point, or a code of StatLine.

    Text that is no number is a mistake, not a missing value: that is for the caller to refuse.
    """
    tekst = "" if waarde is None else str(waarde).strip()
    try:
        return tekst in ("", ".") or Decimal(tekst.replace(",", ".")) <= GEEN_GETAL
    except InvalidOperation:
        return False


def lees_waarde(waarde, decimalen: int = 4) -> Decimal | None:
    """The exact value, or None for missing. Raises ValueError with a sentence that says what to do."""
    if isinstance(waarde, (bool, dict, list)):
        raise ValueError("dit is geen getal")
    tekst = "" if waarde is None else str(waarde).strip()
    if tekst.startswith(_FORMULE):
        raise ValueError(f"{tekst[:40]!r} is een formule. Zet er het getal zelf neer")
    if is_geen_getal(waarde):
        return None
    if not _GETAL.fullmatch(tekst):
        raise ValueError(f"{tekst[:40]!r} is geen getal. Schrijf het zoals 1025 of 12,5")
    getal = Decimal(tekst.replace(",", "."))
    exponent = getal.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > decimalen:
        raise ValueError(
            f"{tekst!r} heeft {-exponent} cijfers achter de komma, dit cijfer heeft er {decimalen}. "
            "Schrijf duizend zonder punt: 1000"
        )
    if abs(getal) >= GROOTSTE:
        raise ValueError(f"{tekst!r} is te groot")
    return getal


def reden_bij(waarde: Decimal | None, reden: str) -> str:
    """The reason that belongs to a value. Raises ValueError when they contradict each other."""
    if waarde is not None and reden:
        raise ValueError("er staat een waarde en ook een reden waarom hij ontbreekt. Haal een van de twee weg")
    if waarde is not None:
        return ""
    if reden and reden not in Meting.Ontbreekt.values:
        raise ValueError(f"de reden {reden[:40]!r} kennen wij niet. Kies uit: {', '.join(Meting.Ontbreekt.values)}")
    return reden or Meting.Ontbreekt.NIET_GELEVERD
