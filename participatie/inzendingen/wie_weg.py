"""Taking out of a text what points to the one who sent it."""

import re

from kampen_wijk.textchecks.maskeren import maskeer

# Words of a name that are words of Dutch too.
_GEWOON = {"van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "mevrouw", "meneer", "heer", "mw", "dhr"}


def zonder_persoon(tekst: str, indiener, *, maskeren: bool = True) -> str:
    """`tekst` without the sender's name, address and number; `maskeren` takes out whatever looks like personal data too."""
    if indiener is not None:
        woorden = [(indiener.email, "[e-mailadres]"), (indiener.telefoon, "[telefoonnummer]"), (indiener.naam, "[naam]")]
        for waarde, woord in [*woorden, *((deel, "[naam]") for deel in _naamdelen(indiener.naam))]:
            if waarde:
                tekst = re.sub(rf"(?<!\w){re.escape(waarde)}(?!\w)", woord, tekst, flags=re.IGNORECASE)
    return maskeer(tekst) if maskeren else tekst


def _naamdelen(naam: str) -> list[str]:
    return [deel for deel in re.findall(r"[^\W\d_][\w'’-]+", naam) if len(deel) > 2 and deel.casefold() not in _GEWOON]
