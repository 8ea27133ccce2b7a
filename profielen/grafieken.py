"""The geometry of the charts: plain numbers for small SVG partials, in a box that is 320 wide."""

from dataclasses import dataclass
from decimal import Decimal

from profielen.zinnen import getal

BREED = 320
RIJ = 40
PAAR = 62
PAAR_BREED = 240


@dataclass(frozen=True)
class Staaf:
    """One bar: where it stands, how long it is, and the words beside it."""

    naam: str
    waarde: str
    y: int
    lengte: int
    eigen: bool

    @property
    def y_staaf(self) -> int:
        return self.y + 7


@dataclass(frozen=True)
class Staven:
    """Horizontal bars, the longest first: this gebied among the others."""

    staven: list[Staaf]

    @property
    def hoog(self) -> int:
        return RIJ * len(self.staven) + 4


@dataclass(frozen=True)
class Paar:
    """A count now and in the period before, as two bars; the words behind a bar need room."""

    naam: str
    nu: int
    eerder: int | None
    y: int
    lengte: int
    lengte_eerder: int

    @property
    def y_nu(self) -> int:
        return self.y + 7

    @property
    def y_eerder(self) -> int:
        return self.y + 22


@dataclass(frozen=True)
class Paren:
    """Two bars for each kind."""

    paren: list[Paar]

    @property
    def hoog(self) -> int:
        return PAAR * len(self.paren)


@dataclass(frozen=True)
class Punt:
    """One year on a line."""

    jaar: int
    waarde: str
    x: int
    y: int


@dataclass(frozen=True)
class Lijn:
    """A value through the years, from zero, so that a small change looks small."""

    punten: list[Punt]
    hoog: int = 150

    @property
    def pad(self) -> str:
        return " ".join(f"{p.x},{p.y}" for p in self.punten)


def staven(rij: dict, naam: str) -> Staven | None:
    """This gebied beside the others, from its newest year; None when there is nothing to compare."""
    eigen = rij["jaren"][-1]["waarde"]
    if eigen is None or not rij["anderen"]:
        return None
    alle = [(naam, Decimal(eigen), True)] + [(a["naam"], Decimal(a["waarde"]), False) for a in rij["anderen"]]
    alle.sort(key=lambda x: (-x[1], x[0]))
    return _staven(alle, rij["eenheid"], rij["decimalen"])


def naast_elkaar(waarden: list[tuple[str, Decimal]], eenheid: str, decimalen: int) -> Staven:
    """Gebieden side by side, in the order in which somebody chose them."""
    return _staven([(wie, waarde, True) for wie, waarde in waarden], eenheid, decimalen)


def nu_en_eerder(geteld: list[tuple[str, int, int | None]]) -> Paren:
    """(name, now, before) in the order given; a count before that is not told has no bar."""
    grootste = max(max(nu, eerder or 0) for _, nu, eerder in geteld)
    return Paren(
        [
            Paar(naam, nu, eerder, 14 + PAAR * i, PAAR_BREED * nu // grootste, PAAR_BREED * (eerder or 0) // grootste)
            for i, (naam, nu, eerder) in enumerate(geteld)
        ]
    )


def _staven(alle: list[tuple[str, Decimal, bool]], eenheid: str, decimalen: int) -> Staven:
    grootste = max(waarde for _, waarde, _ in alle) or Decimal(1)
    return Staven(
        [
            Staaf(
                wie,
                getal(waarde, eenheid, decimalen),
                16 + RIJ * i,
                max(1, round(BREED * waarde / grootste)) if waarde > 0 else 0,
                zelf,
            )
            for i, (wie, waarde, zelf) in enumerate(alle)
        ]
    )


def lijn(rij: dict) -> Lijn | None:
    """The value through the years; None with fewer than two of them."""
    bekend = [(j["jaar"], Decimal(j["waarde"])) for j in rij["jaren"] if j["waarde"] is not None]
    if len(bekend) < 2:
        return None
    hoogste = max(waarde for _, waarde in bekend) or Decimal(1)
    eerste, spanne = bekend[0][0], bekend[-1][0] - bekend[0][0]
    return Lijn(
        [
            Punt(
                jaar,
                getal(waarde, rij["eenheid"], rij["decimalen"]),
                50 + round(220 * (jaar - eerste) / spanne),
                122 - round(90 * max(waarde, Decimal(0)) / hoogste),
            )
            for jaar, waarde in bekend
        ]
    )
