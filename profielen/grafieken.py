"""The geometry of the charts: plain numbers for small SVG partials, in a box that is 320 wide."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from profielen.zinnen import breuk, getal

BREED = 320
RIJ = 46
# One figure of a row of people or houses, as wide as its pattern in `_patronen.html`.
FIGUUR = 28
MEESTE_FIGUREN = 20
# Each kind of bar has a pattern of its own, so that it reads without colour.
VULLING = {"gemeente": "url(#arcering)", "naast": "url(#stippen)"}
PAAR = 62
PAAR_BREED = 240


@dataclass(frozen=True)
class Staaf:
    """One bar: where it stands, how long it is, what it stands for (hier, gemeente, naast, ander), and its words."""

    naam: str
    waarde: str
    y: int
    lengte: int
    soort: str

    @property
    def y_staaf(self) -> int:
        return self.y + 8

    @property
    def eigen(self) -> bool:
        return self.soort == "hier"

    @property
    def vulling(self) -> str:
        return VULLING.get(self.soort, "")


@dataclass(frozen=True)
class Staven:
    """Horizontal bars below each other."""

    staven: list[Staaf]

    @property
    def hoog(self) -> int:
        return RIJ * len(self.staven) - 4


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
    """One year on a line; with many years only the first and the last say their value."""

    jaar: int
    waarde: str
    x: int
    y: int
    toon: bool


@dataclass(frozen=True)
class Lijn:
    """A value through the years, from zero, so that a small change looks small."""

    punten: list[Punt]
    hoog: int = 150

    @property
    def pad(self) -> str:
        return " ".join(f"{p.x},{p.y}" for p in self.punten)

    @property
    def vlak(self) -> str:
        """What lies below the line."""
        return f"{self.punten[0].x},122 {self.pad} {self.punten[-1].x},122"


@dataclass(frozen=True)
class Rijtje:
    """A share as a row of people or houses, of which some are filled: 1 op de 5."""

    vol: int
    van: int

    @property
    def breed(self) -> int:
        return FIGUUR * max(self.van, 10)

    @property
    def breed_vol(self) -> int:
        return FIGUUR * self.vol

    @property
    def breed_leeg(self) -> int:
        return FIGUUR * (self.van - self.vol)


def rijtje(percentage) -> Rijtje | None:
    """None where it would be too long to look at."""
    gevonden = breuk(percentage)
    return Rijtje(*gevonden) if gevonden and gevonden[1] <= MEESTE_FIGUREN else None


def naast_elkaar(waarden: Sequence[tuple[str, Decimal]], eenheid: str, decimalen: int) -> Staven:
    """Gebieden side by side, in the order in which somebody chose them."""
    return staven([(wie, waarde, "hier") for wie, waarde in waarden], eenheid, decimalen)


def nu_en_eerder(geteld: list[tuple[str, int, int | None]]) -> Paren:
    """(name, now, before) in the order given; a count before that is not told has no bar."""
    grootste = max(max(nu, eerder or 0) for _, nu, eerder in geteld)
    return Paren(
        [
            Paar(naam, nu, eerder, 14 + PAAR * i, PAAR_BREED * nu // grootste, PAAR_BREED * (eerder or 0) // grootste)
            for i, (naam, nu, eerder) in enumerate(geteld)
        ]
    )


def staven(alle: Sequence[tuple[str, Decimal, str]], eenheid: str, decimalen: int) -> Staven:
    """(name, value, kind) below each other, the longest over the full width."""
    grootste = max(waarde for _, waarde, _ in alle)
    return Staven(
        [
            _staaf(i, wie, waarde, grootste, getal(waarde, eenheid, decimalen), soort)
            for i, (wie, waarde, soort) in enumerate(alle)
        ]
    )


def _staaf(nummer: int, naam: str, waarde: Decimal, grootste: Decimal, woorden: str, soort: str) -> Staaf:
    lengte = max(1, round(BREED * waarde / (grootste or Decimal(1)))) if waarde > 0 else 0
    return Staaf(naam, woorden, 18 + RIJ * nummer, lengte, soort)


def lijn(bekend: list[tuple[int, Decimal]], eenheid: str, decimalen: int) -> Lijn | None:
    """The value through the years; None with fewer than two of them."""
    if len(bekend) < 2:
        return None
    hoogste = max(waarde for _, waarde in bekend) or Decimal(1)
    eerste, laatste = bekend[0][0], bekend[-1][0]
    return Lijn(
        [
            Punt(
                jaar,
                getal(waarde, eenheid, decimalen),
                50 + round(220 * (jaar - eerste) / (laatste - eerste)),
                122 - round(90 * max(waarde, Decimal(0)) / hoogste),
                len(bekend) < 5 or jaar in (eerste, laatste),
            )
            for jaar, waarde in bekend
        ]
    )
