"""Where a layout comes from: a file on this machine or an address."""

from pathlib import Path

from wijken.importeren.vlak import OngeldigBestand
from wijken.ophalen import OphalenMislukt, haal_op

SECONDEN = 30.0
MAXIMAAL = 100 * 1024 * 1024


def inhoud(bestand_of_url: str) -> bytes:
    """The bytes of the file or of the answer."""
    if bestand_of_url.startswith(("http://", "https://")):
        try:
            return haal_op(bestand_of_url, seconden=SECONDEN, maximaal=MAXIMAAL, omleidingen=True)
        except OphalenMislukt as error:
            raise OngeldigBestand(f"Het ophalen is niet gelukt ({error}): probeer het later opnieuw.") from error
    try:
        return Path(bestand_of_url).read_bytes()
    except (OSError, ValueError) as error:
        raise OngeldigBestand(f"Het bestand {bestand_of_url!r} kunnen we niet lezen.") from error
