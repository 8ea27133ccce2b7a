"""Layouts in the formats of PDOK and CBS, made from the project's own facts."""

import copy

from pyproj import Transformer

from wijken import feiten
from wijken.importeren.kampen import _vlakken


def wijken(jaar=2024):
    """As CBS publishes them: statcode, statnaam and jrstatcode."""
    return _document(
        {"statcode": v.code, "statnaam": v.naam, "jrstatcode": f"{jaar}{v.code}", "rubriek": "wijk"}
        | {"_omtrek": v.geometrie}
        for v in _vlakken(feiten.lees("gebieden.json")["cbs_namen"])["wijk"]
    )


def buurten(jaar=2024):
    """As PDOK's OGC API gives them."""
    document = _document(
        {"buurtcode": code, "buurtnaam": naam, "wijkcode": f"WK{code[2:8]}", "gemeentecode": "GM0166"}
        | {"gemeentenaam": "Kampen", "jaar": jaar, "water": "NEE", "_omtrek": omtrek}
        for code, naam, omtrek in feiten.buurten()
    )
    return document | {"numberMatched": 36, "numberReturned": 36, "links": [{"rel": "self", "href": "x"}]}


def _document(regels):
    features = [{"type": "Feature", "geometry": r.pop("_omtrek"), "properties": r} for r in map(dict, regels)]
    return copy.deepcopy({"type": "FeatureCollection", "features": features})


def in_rd(document, verklaard=True):
    naar_rd = Transformer.from_crs(4326, 28992, always_xy=True)

    def om(deel):
        if isinstance(deel[0], float):
            return [round(x, 3) for x in naar_rd.transform(*deel)]
        return [om(d) for d in deel]

    for feature in document["features"]:
        feature["geometry"]["coordinates"] = om(feature["geometry"]["coordinates"])
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    return document | ({"crs": crs} if verklaard else {})


def feature(document, code):
    return next(f for f in document["features"] if code in f["properties"].values())
