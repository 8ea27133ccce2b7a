"""A map of our own outlines as SVG: every gebied a link, and it means something without tiles or JavaScript."""

import math
from typing import NamedTuple

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from shapely import unary_union
from shapely.geometry import MultiPolygon, Polygon, shape

from kampen_wijk.pagecache.version import onthoud
from wijken.models import CbsCode, Gebied

BREEDTE = 1000
# One degree of longitude is shorter than one of latitude here.
KRIMP = math.cos(math.radians(52.55))


class Vorm(NamedTuple):
    """One gebied on the map: its path in SVG coordinates, the box around it, a point inside, and its first code."""

    pad: str
    vak: tuple[int, int, int, int]
    punt: tuple[int, int]
    code: str


class Projectie(NamedTuple):
    """How a place (WGS84) becomes a point of the map."""

    west: float
    noord: float
    schaal: float

    def plek(self, lon: float, lat: float) -> tuple[int, int]:
        return round((lon - self.west) * KRIMP * self.schaal), round((self.noord - lat) * self.schaal)


class Tekening(NamedTuple):
    """The shapes of the newest layout by key of their gebied, and how they were drawn."""

    vormen: dict[int, Vorm]
    projectie: Projectie


class Vlek(NamedTuple):
    """What the template draws as a link."""

    gebied: Gebied
    pad: str
    gekozen: bool


class Kaart(NamedTuple):
    """What `wijken/_kaartje.html` draws."""

    vlekken: list[Vlek]
    namen: list[tuple[str, int, int]]
    vak: str
    letter: int
    gekozen: Gebied | None


def kaartje(gekozen: Gebied | None = None) -> SafeString:
    """The map as SVG, remembered until something on it changes."""
    sleutel = f"wijken.kaartje {gekozen and gekozen.pk}"
    inhoud = {"GEMEENTE": settings.GEMEENTE_NAAM}
    return onthoud(sleutel, lambda: render_to_string("wijken/_kaartje.html", {**inhoud, "kaartje": kaart(gekozen)}))


def kaart(gekozen: Gebied | None = None, *, binnen: Gebied | None = None) -> Kaart:
    """The gebieden of the newest layout that hold a buurt; `gekozen` with what lies below it stands out.

    It zooms in on the wijken `binnen` a gebied, by itself when a wijk or buurt of a larger place is chosen: the small
    wijken of the city can be hit then. Everything it needs is remembered.
    """
    vormen = tekening().vormen
    gebieden = [gebied for gebied in Gebied.objects.alle() if gebied.actueel]
    binnen_pk = binnen.pk if binnen else _binnen(gekozen, gebieden)
    in_beeld = [g for g in gebieden if g.pk in vormen and (binnen_pk is None or _ligt_binnen(g, binnen_pk))]
    vak = _vak([vormen[g.pk].vak for g in in_beeld])
    delen = _delen(gekozen)
    vlekken = [
        Vlek(g, vormen[g.pk].pad, bool({g.pk, g.ouder_id} & delen))
        for g in gebieden
        if g.pk in vormen and raakt(vormen[g.pk].vak, vak)
    ]
    # What stands out is drawn last, so that its edge is not covered by its neighbours.
    vlekken.sort(key=lambda v: v.gekozen)
    letter = max(1, round((vak[2] - vak[0]) * 0.034))
    plekken = {g.pk: vormen[g.pk].punt for g in in_beeld} if binnen_pk else _plekken_van_plaatsen(gebieden, vormen)
    namen = schik([_erop(g.naam, *plekken[g.pk], letter, vak) for g in gebieden if g.pk in plekken], letter, voorop=gekozen)
    return Kaart(vlekken, namen, f"{vak[0]} {vak[1]} {vak[2] - vak[0]} {vak[3] - vak[1]}", letter, gekozen)


def tekening() -> Tekening:
    """Remembered until something that the public sees changes."""
    return onthoud("wijken.tekening", _teken)


def _plekken_van_plaatsen(gebieden: list[Gebied], vormen: dict[int, Vorm]) -> dict[int, tuple[int, int]]:
    """Where the names of kernen and of places with wijken stand: in their first buurt, which CBS makes the centre."""
    eerste: dict[int, Vorm] = {}
    for g in gebieden:
        if g.pk in vormen and g.ouder_id:
            eerste[g.ouder_id] = min(eerste.get(g.ouder_id, vormen[g.pk]), vormen[g.pk], key=lambda v: v.code)
    plaatsen = [g for g in gebieden if g.soort in (Gebied.Soort.KERN, Gebied.Soort.WIJK) and g.ouder_id]
    tops = {g.pk for g in gebieden if g.soort == Gebied.Soort.GEMEENTE}
    return {
        g.pk: (vormen.get(g.pk) or eerste[g.pk]).punt
        for g in plaatsen
        if (g.ouder_id in tops or g.soort == Gebied.Soort.KERN) and (g.pk in vormen or g.pk in eerste)
    }


def schik(namen: list[tuple[str, int, int]], letter: int, *, voorop: Gebied | None) -> list[tuple[str, int, int]]:
    """The names that can stand on the map without touching each other; the chosen one always can."""
    uit: list[tuple[str, int, int]] = []
    bezet: list[tuple[float, float, float, float]] = []
    for naam, x, y in sorted(namen, key=lambda n: (voorop is None or n[0] != voorop.naam, n[0])):
        half = len(naam) * letter * 0.3
        vak = (x - half, y - letter, x + half, y + letter * 0.3)
        if not any(raakt(vak, ander) for ander in bezet):
            bezet.append(vak)
            uit.append((naam, x, y))
    return uit


def _erop(naam: str, x: int, y: int, letter: int, vak: tuple[int, int, int, int]) -> tuple[str, int, int]:
    """A name beside the edge moves inwards, so that all of it can be read."""
    half = round(len(naam) * letter * 0.3)
    return naam, max(vak[0] + half, min(x, vak[2] - half)), y


def raakt(a, b) -> bool:
    """Whether two boxes (left, top, right, bottom) overlap."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _binnen(gekozen: Gebied | None, gebieden: list[Gebied]) -> int | None:
    soorten = (Gebied.Soort.WIJK, Gebied.Soort.BUURT, Gebied.Soort.WERKGEBIED)
    ouder = next((g for g in gebieden if gekozen and g.pk == gekozen.ouder_id), None)
    is_deel = gekozen and gekozen.soort in soorten and ouder and ouder.soort != Gebied.Soort.GEMEENTE
    return ouder.pk if is_deel else None


def _ligt_binnen(gebied: Gebied, binnen_pk: int) -> bool:
    return gebied.ouder_id == binnen_pk and gebied.soort in (Gebied.Soort.WIJK, Gebied.Soort.BUURT)


def _delen(gekozen: Gebied | None) -> set[int]:
    if gekozen is None or gekozen.soort == Gebied.Soort.GEMEENTE:
        return set()
    if gekozen.soort == Gebied.Soort.WERKGEBIED:
        return set(Gebied.objects.delen_per_werkgebied().get(gekozen.pk, ()))
    return {gekozen.pk}


def _teken() -> Tekening:
    rows = CbsCode.objects.geldig().filter(niveau=CbsCode.Niveau.BUURT, geometrie__isnull=False)
    per_gebied: dict[int, list[CbsCode]] = {}
    for row in rows.order_by("code"):
        per_gebied.setdefault(row.gebied_id, []).append(row)
    samen = {pk: unary_union([shape(r.geometrie) for r in codes]) for pk, codes in per_gebied.items()}
    if not samen:
        return Tekening({}, Projectie(0, 0, 1))
    west, _, oost, noord = unary_union(list(samen.values())).bounds
    projectie = Projectie(west, noord, BREEDTE / ((oost - west) * KRIMP))
    return Tekening({pk: _vorm(vlak, projectie.plek, per_gebied[pk][0].code) for pk, vlak in samen.items()}, projectie)


def _vorm(vlak: Polygon | MultiPolygon, plek, code: str) -> Vorm:
    vlakken = vlak.geoms if isinstance(vlak, MultiPolygon) else [vlak]
    ringen = [ring for v in vlakken for ring in (v.exterior, *v.interiors)]
    stukken = []
    for ring in ringen:
        punten = _dun_uit([plek(*p[:2]) for p in ring.coords])
        if len(punten) > 2:
            stukken.append("M" + " ".join(f"{x},{y}" for x, y in punten) + "z")
    west, zuid, oost, noord = vlak.bounds
    midden = max(vlakken, key=lambda v: v.area).representative_point()
    return Vorm("".join(stukken), (*plek(west, noord), *plek(oost, zuid)), plek(midden.x, midden.y), code)


def _dun_uit(punten: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without points that fall on the one before; neighbours keep the same corners, so no gaps appear."""
    uit = [punten[0]]
    for punt in punten[1:]:
        if punt != uit[-1]:
            uit.append(punt)
    return uit[:-1] if len(uit) > 1 and uit[0] == uit[-1] else uit


def _vak(vakken: list[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    """The box around these boxes, with room for the thick line of what is chosen."""
    if not vakken:
        return 0, 0, 1, 1
    x0, y0 = min(v[0] for v in vakken), min(v[1] for v in vakken)
    x1, y1 = max(v[2] for v in vakken), max(v[3] for v in vakken)
    rand = max(4, round((x1 - x0) * 0.02))
    return x0 - rand, y0 - rand, x1 + rand, y1 + rand
