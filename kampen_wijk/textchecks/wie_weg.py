"""Taking out of a text what points to one person."""

import re
from typing import Protocol

from kampen_wijk.textchecks.maskeren import maskeer
from kampen_wijk.textchecks.nummers import landelijk

# Words of a name that are words of Dutch too.
_GEWOON = {"van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "mevrouw", "meneer", "heer", "mw", "dhr"}


class Persoon(Protocol):
    """Who can be taken out: a sender, or whoever somebody looks for."""

    @property
    def naam(self) -> str: ...

    @property
    def email(self) -> str: ...

    @property
    def telefoon(self) -> str: ...


def zonder_persoon(tekst: str, wie: Persoon | None, *, maskeren: bool = True) -> str:
    """`tekst` without their name, address and number; `maskeren` takes out whatever looks like personal data too."""
    if wie is not None:
        namen = [re.escape(woord) for woord in (wie.naam, *_naamdelen(wie.naam)) if woord]
        patronen = [(re.escape(wie.email), "[e-mailadres]"), (_nummer(wie.telefoon), "[telefoonnummer]")]
        for patroon, woord in [*patronen, *((naam, "[naam]") for naam in namen)]:
            if patroon:
                tekst = re.sub(rf"(?<!\w)(?:{patroon})(?!\w)", woord, tekst, flags=re.IGNORECASE)
    return maskeer(tekst) if maskeren else tekst


def _naamdelen(naam: str) -> list[str]:
    return [deel for deel in re.findall(r"[^\W\d_][\w'’-]+", naam) if len(deel) > 2 and deel.casefold() not in _GEWOON]


def _nummer(telefoon: str) -> str:
    """However somebody writes the same number; of what is no number, just those signs."""
    cijfers = landelijk(telefoon)
    if not re.fullmatch(r"0[0-9]{8,}", cijfers):
        return re.escape(telefoon)
    return r"(?:0|\+31[ ./-]?(?:\(0\))?|0031[ ./-]?)[ ./-]?" + r"[ ./-]{0,3}".join(cijfers[1:])
