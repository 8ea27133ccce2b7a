"""The gebied that a visitor puts beside a profile, read from the address: `?naast=zalk`."""

from dataclasses import dataclass, field
from decimal import Decimal

from profielen.models import Meting
from wijken.models import Gebied


@dataclass(frozen=True)
class Ernaast:
    """A gebied beside another: whose figures these are (None: there are none), and its values by code and year."""

    gebied: Gebied
    van: Gebied | None
    waarden: dict[tuple[str, int], Decimal] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        """Of the gebied that the figures are of: they are never called those of another."""
        return (self.van or self.gebied).naam

    @property
    def van_rondom(self) -> bool:
        return self.van is not None and self.van != self.gebied


@dataclass(frozen=True)
class Naastkeuze:
    """What can be chosen, and what was; `onbekend` when the address names something else."""

    opties: list[Gebied]
    gekozen: Ernaast | None
    onbekend: bool


def lees_naast(slug: str, gebied: Gebied) -> Naastkeuze:
    """One query when a gebied was chosen. The gemeente stands beside a profile already, and nobody beside itself."""
    anders = [g for g in Gebied.objects.alle() if g.actueel and g.soort != Gebied.Soort.GEMEENTE and g.pk != gebied.pk]
    ander = next((g for g in anders if g.slug == slug), None)
    return Naastkeuze(anders, zet_ernaast(ander) if ander else None, onbekend=bool(slug) and ander is None)


def zet_ernaast(gebied: Gebied) -> Ernaast:
    """The figures of today; of a gebied without figures of its own those around it, as everywhere."""
    metingen, van = Meting.objects.voor_gebied(gebied)
    return Ernaast(gebied, van, {(m.indicator.code, m.jaar): m.waarde for m in metingen if m.waarde is not None})
