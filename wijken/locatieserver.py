"""Finds addresses in the gemeente through PDOK's Locatieserver v3_1 (endpoint `free`)."""

import json
import re
from dataclasses import dataclass

from django.conf import settings

from wijken.ophalen import OphalenMislukt, haal_op

SECONDEN = 3.0
MAXIMAAL = 256 * 1024
VELDEN = "weergavenaam,centroide_ll,buurtcode,wijkcode,gemeentecode"
PUNT = re.compile(r"POINT ?\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)(?: -?\d+(?:\.\d+)?)?\)")


class LocatieserverOnbereikbaar(Exception):
    """No usable answer: the page falls back to choosing a gebied or describing the place in words."""


@dataclass(frozen=True)
class Adres:
    """An address as PDOK names it; the codes are empty where a street crosses several buurten."""

    weergavenaam: str
    lat: float
    lon: float
    buurtcode: str
    wijkcode: str
    gemeentecode: str


def zoek_adres(tekst: str) -> list[Adres]:
    """At most five addresses, streets or postcodes in the gemeente that look like `tekst`, best first.

    Raises LocatieserverOnbereikbaar within three seconds when PDOK gives no good answer.
    """
    # Only what an address can hold goes out: no search operators, no control characters.
    tekst = re.sub(r"[^\w\s.,'’-]", " ", tekst.replace("\0", " "))[:120].strip()
    if not re.search(r"\w", tekst):
        return []
    vraag = [
        ("q", tekst),
        ("fq", f"gemeentecode:{settings.GEMEENTE_CODE.removeprefix('GM')}"),
        ("fq", "type:(adres OR postcode OR weg)"),
        ("fl", VELDEN),
        ("rows", "5"),
    ]
    try:
        body = haal_op(f"{settings.LOCATIESERVER_URL.rstrip('/')}/free", vraag, seconden=SECONDEN, maximaal=MAXIMAAL)
        docs = json.loads(body)["response"]["docs"]
        adressen = [_adres(doc) for doc in docs]
    except (OphalenMislukt, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LocatieserverOnbereikbaar(type(error).__name__) from error
    return [adres for adres in adressen if adres.gemeentecode == settings.GEMEENTE_CODE]


def _adres(doc: dict) -> Adres:
    punt = PUNT.fullmatch(doc["centroide_ll"])
    if punt is None:
        raise ValueError("centroide_ll")
    return Adres(
        weergavenaam=_tekst(doc["weergavenaam"])[:200],
        lat=float(punt[2]),
        lon=float(punt[1]),
        buurtcode=_tekst(doc.get("buurtcode", "")),
        wijkcode=_tekst(doc.get("wijkcode", "")),
        gemeentecode=f"GM{_tekst(doc['gemeentecode']).removeprefix('GM')}",
    )


def _tekst(waarde) -> str:
    if not isinstance(waarde, str) or "\0" in waarde:
        raise TypeError("geen tekst")
    return waarde
