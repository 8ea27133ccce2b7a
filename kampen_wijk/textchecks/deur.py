"""The one door: what goes to the public is looked at here, and somebody says that what was found may stay.

Every field that the public reads stands in an app's `openbaar.py`; a test walks them all.
"""

from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.maskeren import afdruk
from kampen_wijk.textchecks.persoonlijk import Vondst, vondsten


class PersoonsgegevensGevonden(ValidationError):
    """Something that looks like personal data is about to become public, and nobody said that it may stay."""

    def __init__(self, gevonden: list[Vondst]):
        self.vondsten = gevonden
        super().__init__(
            f"In deze tekst staan misschien persoonsgegevens: {in_woorden(gevonden)}. "
            "Haal ze weg, of vink aan dat ze mogen blijven staan.",
            code="persoonsgegevens",
        )


def alle_vondsten(*teksten: str) -> list[Vondst]:
    """What is found in these texts, in their order; the same words once."""
    gezien: dict[tuple[str, str], Vondst] = {}
    for tekst in teksten:
        for vondst in vondsten(tekst):
            gezien.setdefault((vondst.soort, vondst.tekst), vondst)
    return list(gezien.values())


def controleer_openbaar(*teksten: str, akkoord: str) -> None:
    """Raise PersoonsgegevensGevonden unless nothing is found, or `akkoord` is the code of just what is found now.

    The code (`akkoord_met`) says what somebody saw when they agreed: agreeing once to a number is no leave for another.
    """
    gevonden = alle_vondsten(*teksten)
    if gevonden and akkoord != afdruk(gevonden):
        raise PersoonsgegevensGevonden(gevonden)


def akkoord_met(*teksten: str) -> str:
    """What `controleer_openbaar` asks of who read these texts and lets everything in them stay."""
    return afdruk(alle_vondsten(*teksten))


def in_woorden(gevonden: list[Vondst]) -> str:
    """telefoonnummer (06 12 34 56 78), naam (De Bruin)"""
    return ", ".join(f"{vondst.soort} ({vondst.tekst})" for vondst in gevonden)
