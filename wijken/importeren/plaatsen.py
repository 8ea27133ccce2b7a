"""Which Gebied a code belongs to: the one it has, the wijk that it fills alone, or a new one."""

from collections import Counter

from django.conf import settings
from django.utils.text import slugify
from shapely.geometry import shape

from wijken.importeren.vlak import OngeldigBestand, Vlak
from wijken.models import CbsCode, Gebied, GebiedAlias


class Plaatsen:
    """Finds or makes the Gebied of every code in one layout."""

    def __init__(self, niveau: str, vlakken: list[Vlak], bekend: dict[str, Gebied]):
        self.niveau = niveau
        rows = CbsCode.objects.order_by("geldig_van").select_related("gebied")
        self.per_code = bekend | {row.code: row.gebied for row in rows}
        self.broers = Counter(v.oudercode for v in vlakken)

    def van(self, vlak: Vlak) -> Gebied:
        if vlak.code not in self.per_code:
            self.per_code[vlak.code] = self._nieuw(vlak)
        return self.per_code[vlak.code]

    def _nieuw(self, vlak: Vlak) -> Gebied:
        ouder = self.per_code.get(vlak.oudercode)
        if self.niveau == "wijk" and ouder is None:
            ouder = _gemeente()
        if self.niveau == "buurt":
            if ouder is None:
                raise OngeldigBestand(f"De wijk {vlak.oudercode} is nog niet bekend: lees eerst de wijken in.")
            if self.broers[vlak.oudercode] == 1 and not _heeft_buurt(ouder):
                return ouder  # a wijk with one buurt is one place
        naam = _vrije_naam(vlak)
        return Gebied.objects.create(naam=naam, slug=_vrije_slug(naam, vlak.code), soort=self.niveau, ouder=ouder)


def _gemeente() -> Gebied:
    naam = settings.GEMEENTE_NAAM
    velden = {"naam": f"Gemeente {naam}", "slug": slugify(naam)}
    return Gebied.objects.get_or_create(soort=Gebied.Soort.GEMEENTE, defaults=velden)[0]


def _heeft_buurt(gebied: Gebied) -> bool:
    return gebied.cbscodes.filter(niveau="buurt", geldig_tot__isnull=True).exists() or gebied.kinderen.exists()


def _vrije_naam(vlak: Vlak) -> str:
    """The name of CBS, with the code behind it when another place goes by that name."""
    bezet = Gebied.objects.filter(naam__iexact=vlak.naam).exists()
    bezet = bezet or GebiedAlias.objects.filter(naam__iexact=vlak.naam).exists()
    return f"{vlak.naam[:60]} ({vlak.code})" if bezet else vlak.naam


def _vrije_slug(naam: str, code: str) -> str:
    slug = slugify(naam)[:70]
    return f"{slug}-{code.lower()}" if not slug or Gebied.objects.filter(slug=slug).exists() else slug


def ligpunt(geometrieen: list[dict | None]) -> tuple[float, float] | None:
    """A point (lat, lon) well inside the largest of these outlines."""
    vlakken = [shape(g) for g in geometrieen if g]
    if not vlakken:
        return None
    punt = max(vlakken, key=lambda v: v.area).representative_point()
    return round(punt.y, 5), round(punt.x, 5)
