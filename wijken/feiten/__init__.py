"""Facts about Kampen in a form of our own: which gebieden there are, and the outlines of the buurten."""

import json
from functools import cache
from pathlib import Path

HIER = Path(__file__).parent


@cache
def lees(naam: str) -> dict:
    """One facts file, such as gebieden.json."""
    return json.loads((HIER / naam).read_text(encoding="utf-8"))


def buurten() -> list[tuple[str, str, dict]]:
    """Code, CBS name and outline (GeoJSON in WGS84) of every buurt."""
    return [(b["code"], b["naam"], _geojson(b["vlakken"])) for b in lees("buurten_2022.json")["buurten"]]


def _geojson(vlakken: list[list[str]]) -> dict:
    """A polygon is a list of rings, a ring is "lon,lat lon,lat ..."."""
    delen = [[[[float(x) for x in punt.split(",")] for punt in ring.split()] for ring in vlak] for vlak in vlakken]
    if len(delen) == 1:
        return {"type": "Polygon", "coordinates": delen[0]}
    return {"type": "MultiPolygon", "coordinates": delen}
