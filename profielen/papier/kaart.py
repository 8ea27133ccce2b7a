"""The map on the title page: the same outlines as on the site, as data; the names are letters of the page."""

from wijken.kaart import kaart, schik

# Of a letter of large print, beside one of the page.
GROTER = 1.3


def kaart_op_papier(gebied, *, groot: bool) -> dict | None:
    """{"vak": [x, y, wide, high], "vlekken": [[path, chosen]], "namen": [[name, x, y, chosen]], "letter", "alt"}; None without outlines."""
    getekend = kaart(gebied)
    if not getekend.vlekken:
        return None
    letter = round(getekend.letter * (GROTER if groot else 1))
    namen = schik(getekend.namen, letter, voorop=gebied)
    return {
        "vak": [int(getal) for getal in getekend.vak.split()],
        "vlekken": [[vlek.pad, vlek.gekozen] for vlek in getekend.vlekken],
        "namen": [[naam, x, y, naam == gebied.naam] for naam, x, y in namen],
        "letter": letter,
        "alt": _alt(gebied, any(vlek.gekozen for vlek in getekend.vlekken)),
    }


def _alt(gebied, gekleurd: bool) -> str:
    if not gekleurd:
        return f"Kaart van {gebied.naam} met de grenzen van de buurten."
    ouder = f", deel van {gebied.ouder.naam}" if gebied.ouder else ""
    return f"Kaart met de grenzen van {gebied.naam}{ouder}. {gebied.naam} is donker gekleurd, wat eromheen ligt is licht."
