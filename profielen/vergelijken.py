"""Up to four gebieden side by side: the newest year of each figure, per theme. Plain data for a page and for a file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from profielen import grafieken
from profielen.models import Indicator, Meting
from wijken.models import Gebied

HOOGSTENS = 4


@dataclass(frozen=True)
class Kolom:
    """A gebied that was chosen, and of which gebied its figures are (None: there are none)."""

    gebied: Gebied
    van: Gebied | None

    @property
    def van_rondom(self) -> bool:
        return self.van is not None and self.van != self.gebied

    @property
    def naam(self) -> str:
        """Whose figures they are, at each figure: nobody reads those of a wijk as those of a buurt."""
        return f"{self.van} (rond {self.gebied})" if self.van_rondom else str(self.gebied)


@dataclass(frozen=True)
class Vak:
    """What stands in the table for one gebied: its meting of that year, or nothing; and its bar of at most 100."""

    kolom: Kolom
    meting: Meting | None
    lengte: int = 0


@dataclass(frozen=True)
class Rij:
    """One indicator, with a value for each gebied in the same year."""

    indicator: Indicator
    jaar: int
    vakken: list[Vak]

    @property
    def staven(self) -> grafieken.Staven | None:
        """Bars in the order of the choice; None with fewer than two values."""
        bekend = [((v.kolom.van or v.kolom.gebied).naam, v.meting.waarde) for v in self.vakken if v.meting and v.meting.waarde is not None]
        return grafieken.naast_elkaar(bekend, self.indicator.eenheid, self.indicator.decimalen) if len(bekend) > 1 else None


@dataclass(frozen=True)
class Groep:
    """A theme and its figures."""

    code: str
    naam: str
    rijen: list[Rij]

    @property
    def bronnen(self) -> list[str]:
        return sorted({v.meting.bron for rij in self.rijen for v in rij.vakken if v.meting})


@dataclass(frozen=True)
class Vergelijking:
    """All of the page."""

    kolommen: list[Kolom]
    groepen: list[Groep]


def vergelijk(gebieden: list[Gebied], kies: Callable[[Indicator], bool], per_cbs_thema: bool = False) -> Vergelijking:
    """The figures of `gebieden` whose indicator `kies` wants, in one query; by the theme of CBS when asked."""
    gevonden = Meting.objects.voor_gebieden(gebieden)
    kolommen = [Kolom(gebied, gevonden[gebied.pk][1]) for gebied in gebieden]
    per_jaar: dict[Indicator, dict[int, dict[int, Meting]]] = {}
    for kolom in kolommen:
        for meting in gevonden[kolom.gebied.pk][0]:
            if kies(meting.indicator):
                per_jaar.setdefault(meting.indicator, {}).setdefault(meting.jaar, {})[kolom.gebied.pk] = meting
    rijen = [_rij(indicator, jaren, kolommen) for indicator, jaren in per_jaar.items()]
    rijen.sort(key=lambda rij: (rij.indicator.volgorde, rij.indicator.pk))
    return Vergelijking(kolommen, _groepen(rijen, per_cbs_thema))


def _rij(indicator: Indicator, jaren: dict[int, dict[int, Meting]], kolommen: list[Kolom]) -> Rij:
    """The newest year in which anybody has a number, so that unlike years never stand side by side."""
    bekend = [jaar for jaar, metingen in jaren.items() if any(m.waarde is not None for m in metingen.values())]
    jaar = max(bekend or jaren)
    metingen = [(kolom, jaren[jaar].get(kolom.gebied.pk)) for kolom in kolommen]
    waarden = [meting.waarde for _, meting in metingen if meting and meting.waarde is not None]
    # One value alone has nothing to be held against.
    grootste = max(waarden) if len(waarden) > 1 else Decimal(0)
    return Rij(indicator, jaar, [Vak(kolom, meting, _lengte(meting, grootste)) for kolom, meting in metingen])


def _lengte(meting: Meting | None, grootste: Decimal) -> int:
    if meting is None or meting.waarde is None or meting.waarde <= 0 or grootste <= 0:
        return 0
    return max(1, round(100 * meting.waarde / grootste))


def _groepen(rijen: Iterable[Rij], per_cbs_thema: bool) -> list[Groep]:
    namen = {} if per_cbs_thema else dict(Indicator.Thema.choices)
    per_thema: dict[str, list[Rij]] = {code: [] for code in namen}
    for rij in rijen:
        per_thema.setdefault(rij.indicator.cbs_thema if per_cbs_thema else rij.indicator.thema, []).append(rij)
    return [Groep(code, namen.get(code, code), van) for code, van in per_thema.items() if van]


def als_tekst(waarde: Decimal | None) -> str:
    """The exact value in Dutch notation, without what says nothing: 12,5."""
    return "" if waarde is None else f"{waarde.normalize():f}".replace(".", ",")
