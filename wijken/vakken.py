"""The gemeente in squares of 0.005 degree (some 550 by 340 metres): coarse enough that no square is somebody's house.

What is near is sought by square, so a list begins anywhere as quickly as at its beginning.
"""

import math

from wijken.kaart import KRIMP
from wijken.plaats import KAMPEN

ZIJDE = 0.005
_HOOGSTE_RIJ, _HOOGSTE_KOLOM = 39, 55
ONBEKEND = 9999
_METER_PER_GRAAD = 111_200


def vak_van(lat: float, lon: float) -> int:
    """The square of a place; outside the box around the gemeente the nearest one. The database counts the same way."""
    rij = min(max(math.floor((lat - KAMPEN.zuid) / ZIJDE), 0), _HOOGSTE_RIJ)
    kolom = min(max(math.floor((lon - KAMPEN.west) / ZIJDE), 0), _HOOGSTE_KOLOM)
    return rij * 100 + kolom


def midden_van(vak: int) -> tuple[float, float]:
    """The middle of a square: what an address may hold of where somebody is."""
    rij, kolom = divmod(vak, 100)
    return KAMPEN.zuid + (rij + 0.5) * ZIJDE, KAMPEN.west + (kolom + 0.5) * ZIJDE


def van_dichtbij(lat: float, lon: float) -> list[int]:
    """All squares, the nearest first; then what has no place."""
    vakken = [rij * 100 + kolom for rij in range(_HOOGSTE_RIJ + 1) for kolom in range(_HOOGSTE_KOLOM + 1)]
    return [*sorted(vakken, key=lambda vak: (meters(lat, lon, *midden_van(vak)), vak)), ONBEKEND]


def meters(lat: float, lon: float, naar_lat: float, naar_lon: float) -> float:
    """As the crow flies; within a gemeente the earth is flat."""
    return _METER_PER_GRAAD * math.hypot(naar_lat - lat, (naar_lon - lon) * KRIMP)
