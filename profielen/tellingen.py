"""What lives in a gebied, in counts: read from what was frozen in a version, for its page. No ORM in here.

The shape is that of the action above which counted; every key may be missing, and older versions have none.
"""

from dataclasses import dataclass
from datetime import date

from profielen.grafieken import BREED


@dataclass(frozen=True)
class Tel:
    """How often something came up, and how long its bar is."""

    naam: str
    aantal: int
    lengte: int


@dataclass(frozen=True)
class Tellingen:
    """What the page shows beside the voices."""

    van: date | None
    tot: date | None
    signalen: list[Tel]
    signalen_rest: int
    gesprekken: list[Tel]
    gesprekken_rest: int
    opbrengsten: list[Tel]
    ideeen: int
    fasen: list[Tel]
    reacties: int
    drempel: int

    @property
    def iets(self) -> bool:
        rijen = self.signalen or self.gesprekken or self.opbrengsten
        return bool(rijen or self.signalen_rest or self.gesprekken_rest or self.ideeen or self.reacties)


def lees_tellingen(tellingen: dict) -> Tellingen | None:
    """None when nothing was counted, so that the page is silent about it."""
    ideeen = tellingen.get("ideeen") or {}
    gelezen = Tellingen(
        van=_dag(tellingen.get("van")),
        tot=_dag(tellingen.get("tot")),
        signalen=_tel(tellingen.get("signalen")),
        signalen_rest=tellingen.get("signalen_rest") or 0,
        gesprekken=_tel(tellingen.get("gesprekken")),
        gesprekken_rest=tellingen.get("gesprekken_rest") or 0,
        opbrengsten=_tel(tellingen.get("opbrengsten")),
        ideeen=ideeen.get("aantal") or 0,
        fasen=_tel(ideeen.get("per_fase")),
        reacties=tellingen.get("reacties") or 0,
        drempel=tellingen.get("drempel") or 0,
    )
    return gelezen if gelezen.iets else None


def _tel(rijen: list[dict] | None) -> list[Tel]:
    """As they were frozen, the most first: a count, and a name under a key that says what it is (onderwerp, kanaal, fase)."""
    if not rijen:
        return []
    meeste = max(rij["aantal"] for rij in rijen) or 1
    return [
        Tel(next(rij[soort] for soort in rij if soort != "aantal"), rij["aantal"], max(2, round(BREED * rij["aantal"] / meeste)))
        for rij in rijen
    ]


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
