"""A Vlak: one wijk or buurt of a layout, as it was read from a file."""

from dataclasses import dataclass


class OngeldigBestand(Exception):
    """The file cannot be read in; the message is one Dutch sentence that says what to do."""


@dataclass(frozen=True)
class Vlak:
    """A code with its name and outline (GeoJSON in WGS84), and the code of what it lies in."""

    code: str
    naam: str
    geometrie: dict
    oudercode: str
