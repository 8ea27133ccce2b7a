"""Where something is, coarsely: the number of a square, so that an exact place cannot even be stored; no ORM in here."""

import math
from typing import NamedTuple

# Thousandths of a degree of latitude (about 111 metres), and as wide as that is high in Kampen (about 102 metres).
_NOORD, _OOST = 0.001, 0.0015


class Vak(NamedTuple):
    """A square of the grid, counted from the equator and from Greenwich in steps of its own side."""

    noord: int
    oost: int


def vak_van(lat: float, lon: float, zijde: int) -> Vak:
    """The square in which a place (WGS84) lies; `zijde` in steps of about 100 metres."""
    return Vak(math.floor(lat / (_NOORD * zijde)), math.floor(lon / (_OOST * zijde)))


def midden(vak: Vak, zijde: int) -> tuple[float, float]:
    """(lat, lon) of its middle."""
    return (vak.noord + 0.5) * _NOORD * zijde, (vak.oost + 0.5) * _OOST * zijde
