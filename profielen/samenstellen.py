"""What a whole is when its parts are known: counts add up, shares are weighted, medians are left alone; no ORM in here.

A part that is missing makes the whole missing: half a sum is a wrong number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

NIET_SAMEN = "niet_samen"
DEEL_ONTBREEKT = "deel_ontbreekt"


@dataclass(frozen=True)
class Deel:
    """What one part says: its value, and how many of the denominator it has."""

    waarde: Decimal | None
    noemer: Decimal | None = None


def samen(hoe: str, delen: Sequence[Deel], decimalen: int = 0) -> tuple[Decimal | None, str]:
    """(value, "") or (None, reason) for `hoe`: optellen, wegen or niet.

    A part without anybody in it (a denominator of zero) has no share and does not weigh; nothing is divided by zero.
    """
    if hoe == "optellen":
        waarden = [deel.waarde for deel in delen if deel.waarde is not None]
        return (sum(waarden, Decimal(0)), "") if delen and len(waarden) == len(delen) else (None, DEEL_ONTBREEKT)
    if hoe != "wegen":
        return None, NIET_SAMEN
    telt = [deel for deel in delen if deel.noemer != 0]
    paren = [(deel.waarde, deel.noemer) for deel in telt if deel.waarde is not None and deel.noemer is not None]
    if not telt or len(paren) < len(telt):
        return None, DEEL_ONTBREEKT
    som = sum((waarde * noemer for waarde, noemer in paren), Decimal(0))
    alles = sum((noemer for _, noemer in paren), Decimal(0))
    return (som / alles).quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP), ""


def aandeel(aantal: Decimal | None, noemer: Decimal | None, decimalen: int = 0) -> Decimal | None:
    """`aantal` as a percentage of `noemer`; None when one is missing or nobody lives there."""
    if aantal is None or not noemer:
        return None
    return (100 * aantal / noemer).quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)
