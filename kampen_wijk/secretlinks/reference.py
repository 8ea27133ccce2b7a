"""Public references that can be read aloud over the phone."""

import re
import secrets

# No vowels (no words), and none of the pairs that look or sound alike (0 O, 1 I L, 2 Z, 5 S, 8 B, B D P T V).
ALPHABET = "34679CFGHJKMNRWX"
LENGTH = 13
_GROEPEN = (3, 4, 3, 3)


def nieuwe_referentie() -> str:
    """Thirteen characters of a 16-letter alphabet: 52 random bits. It opens nothing by itself."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def schoon(tekst: str) -> str:
    """A reference as somebody typed it, in the form that is stored: capitals, without spaces, dashes and dots."""
    return re.sub(r"[^0-9A-Z]", "", tekst.upper())


def groepeer(referentie: str) -> str:
    """`3479CFGHJKMNR` as it is shown and read aloud: `347-9CFG-HJK-MNR`. Anything else comes back as it was."""
    if len(referentie) != LENGTH:
        return referentie
    delen, begin = [], 0
    for lengte in _GROEPEN:
        delen.append(referentie[begin : begin + lengte])
        begin += lengte
    return "-".join(delen)
