"""A small map for a walk: the outlines of the gebieden around it, and where its numbered stops are."""

from shapely.geometry import MultiPolygon, box, shape

from kampen_wijk.pagecache.version import onthoud
from wijken.kaart import KRIMP
from wijken.models import CbsCode

BREEDTE = 1000
# Room around the stops, in degrees: some 150 metres, so that one stop alone has surroundings.
RAND = 0.0015


def schouwkaart(dingen: list) -> dict | None:
    """{breedte, hoogte, lijnen, stippen} with the stops as [number, x, y]; None where fewer than two places are known."""
    plekken = [(nummer, ding.lon, ding.lat) for nummer, ding in enumerate(dingen, 1) if ding.lat is not None]
    if len(plekken) < 2:
        return None
    west, oost = min(p[1] for p in plekken) - RAND / KRIMP, max(p[1] for p in plekken) + RAND / KRIMP
    zuid, noord = min(p[2] for p in plekken) - RAND, max(p[2] for p in plekken) + RAND
    schaal = BREEDTE / ((oost - west) * KRIMP)

    def plek(lon, lat):
        return [round((lon - west) * KRIMP * schaal, 1), round((noord - lat) * schaal, 1)]

    vak = box(west, zuid, oost, noord)
    lijnen = [" ".join(f"{x},{y}" for x, y in (plek(*p[:2]) for p in lijn)) for lijn in _lijnen(vak)]
    return {
        "breedte": BREEDTE, "hoogte": round((noord - zuid) * schaal, 1), "lijnen": lijnen,
        "stippen": [[nummer, *plek(lon, lat)] for nummer, lon, lat in plekken],
    }


def _lijnen(vak) -> list:
    """The edges of buurten, as far as they cross the box."""
    uit = []
    for vlak in onthoud("portaal.buurtgrenzen", _vlakken):
        if vlak.intersects(vak):
            stuk = vlak.boundary.intersection(vak)
            uit += [list(deel.coords) for deel in getattr(stuk, "geoms", [stuk]) if deel.geom_type == "LineString"]
    return uit


def _vlakken() -> list:
    codes = CbsCode.objects.geldig().filter(niveau=CbsCode.Niveau.BUURT, geometrie__isnull=False)
    vlakken = [shape(code.geometrie) for code in codes]
    return [deel for vlak in vlakken for deel in (vlak.geoms if isinstance(vlak, MultiPolygon) else [vlak])]
