"""Outlines: from GeoJSON in WGS84 or RD to valid polygons in WGS84 with six decimals."""

import math
import re
from functools import cache

from pyproj import Transformer
from shapely.errors import ShapelyError
from shapely.geometry import Polygon, shape
from shapely.validation import explain_validity

from wijken.importeren.vlak import OngeldigBestand

WGS84, RD = "WGS84", "RD"
# The box of the Netherlands in each system: x from, x to, y from, y to.
BEREIK = {WGS84: (3.0, 8.0, 50.0, 54.0), RD: (0.0, 300_000.0, 300_000.0, 630_000.0)}


def stelsel(document: dict) -> str | None:
    """The system that the `crs` member declares, or None when there is none."""
    crs = document.get("crs")
    if crs is None:
        return None
    eigenschappen = crs.get("properties") if isinstance(crs, dict) else None
    naam = eigenschappen.get("name") if isinstance(eigenschappen, dict) else None
    if isinstance(naam, str):
        if re.search(r"EPSG:[^:]*:?28992$", naam):
            return RD
        if naam.endswith("CRS84") or re.search(r"EPSG:[^:]*:?4326$", naam):
            return WGS84
    raise OngeldigBestand(f"Het coördinatenstelsel {naam or '?'} kennen we niet: gebruik WGS84 of RD (EPSG:28992).")


def omtrek(geometrie, code: str, verklaard: str | None) -> tuple[dict, Polygon]:
    """The outline as GeoJSON in WGS84, and as a shape."""
    if not isinstance(geometrie, dict) or geometrie.get("type") not in ("Polygon", "MultiPolygon"):
        raise OngeldigBestand(f"{code} heeft geen vlak (Polygon of MultiPolygon).")
    coordinaten = geometrie.get("coordinates")
    gevonden = _stelsel_van(coordinaten, code)
    if verklaard not in (None, gevonden):
        raise OngeldigBestand(f"De coördinaten van {code} passen niet bij het stelsel {verklaard} van het bestand.")
    in_wgs84 = {"type": geometrie["type"], "coordinates": _omgezet(coordinaten, gevonden)}
    try:
        vlak = shape(in_wgs84)
    except (ValueError, TypeError, IndexError, ShapelyError):
        raise OngeldigBestand(f"De omtrek van {code} is geen geldig vlak.") from None
    if vlak.is_empty or not vlak.is_valid:
        waarom = "leeg" if vlak.is_empty else explain_validity(vlak)
        raise OngeldigBestand(f"De omtrek van {code} is geen geldig vlak ({waarom}).")
    return in_wgs84, vlak


def _stelsel_van(coordinaten, code: str) -> str:
    punten = list(_punten(coordinaten, code))
    for naam, (x0, x1, y0, y1) in BEREIK.items():
        if punten and all(x0 <= x <= x1 and y0 <= y <= y1 for x, y in punten):
            return naam
    raise OngeldigBestand(f"De coördinaten van {code} zijn geen WGS84 (lon, lat) of RD in Nederland.")


def _is_punt(deel) -> bool:
    return isinstance(deel, list) and bool(deel) and not isinstance(deel[0], list)


def _punten(deel, code: str):
    if _is_punt(deel):
        if len(deel) not in (2, 3) or not all(_is_getal(x) for x in deel):
            raise OngeldigBestand(f"De omtrek van {code} bevat een punt dat geen punt is.")
        yield deel[0], deel[1]
    elif isinstance(deel, list):
        for onderdeel in deel:
            yield from _punten(onderdeel, code)
    else:
        raise OngeldigBestand(f"De omtrek van {code} bevat een punt dat geen punt is.")


def _is_getal(x) -> bool:
    return isinstance(x, int | float) and not isinstance(x, bool) and abs(x) < 1e9 and not math.isnan(x)


@cache
def _naar_wgs84() -> Transformer:
    return Transformer.from_crs(28992, 4326, always_xy=True)


def _omgezet(deel, stelsel: str):
    if _is_punt(deel):
        x, y = _naar_wgs84().transform(deel[0], deel[1]) if stelsel == RD else deel[:2]
        return [round(float(x), 6), round(float(y), 6)]
    return [_omgezet(onderdeel, stelsel) for onderdeel in deel]
