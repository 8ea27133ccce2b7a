"""The short code on a paper card: it says of which gebied the card is to who types it over.

The key of the gebied in the letters of our references, with one check letter behind it. So it stays when a gebied gets another
name or address, and a letter that was read wrong is seen.
"""

from kampen_wijk.secretlinks.reference import ALPHABET, schoon
from wijken.models import Gebied

_BASIS = len(ALPHABET)
_MINSTENS = 3


def kaartcode(gebied) -> str:
    """Four letters, more once there are more than 4,096 gebieden."""
    cijfers, rest = [], gebied.pk
    while rest or len(cijfers) < _MINSTENS:
        rest, cijfer = divmod(rest, _BASIS)
        cijfers.insert(0, cijfer)
    return "".join(ALPHABET[c] for c in [*cijfers, _controle(cijfers)])


def gebied_met(code: str) -> Gebied | None:
    """The gebied of a code as somebody typed it; None where no card has that code."""
    gezocht = schoon(code)
    return next((gebied for gebied in Gebied.objects.alle() if gebied.te_kiezen and kaartcode(gebied) == gezocht), None)


def _controle(cijfers: list[int]) -> int:
    """Odd weights, so that no single letter can be another one unseen."""
    return sum((2 * plaats + 1) * cijfer for plaats, cijfer in enumerate(cijfers)) % _BASIS
