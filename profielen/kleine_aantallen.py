"""Which figures are withheld because they are about too few people, and which others because they would give them away.

No ORM in here. A total and its parts are an equation: with one unknown it is solved. So of each total and its parts
either none is withheld or at least two, and what is withheld of a known total is together not small either.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

Gewichten = Mapping[int, Decimal | None]


def te_klein(
    *, is_aantal: bool, waarde: Decimal, inwoners: Decimal | None, noemer: Decimal | None,
    kleinste_bevolking: int, kleinste_aantal: int, is_percentage: bool = False,
) -> bool:
    """Whether a value by itself says too much: a small count, or a share among few people or of few people."""
    if is_aantal:
        return waarde < kleinste_aantal
    if inwoners is None or inwoners < kleinste_bevolking:
        return True
    return is_percentage and noemer is not None and waarde * noemer / 100 < kleinste_aantal


def af_te_schermen(
    gewichten: Gewichten, te_kleine: Iterable[int], totalen: Mapping[int, list[int]], minimum: int
) -> set[int]:
    """The keys to withhold: `te_kleine`, and the next smallest as long as a total gives something away.

    `gewichten` holds every place that has a value, by what is small about it (None: withheld earlier, unknown);
    `totalen` says of which parts a place is the sum.
    """
    weg = set(te_kleine) & set(gewichten)
    vergelijkingen = [(boven, [d for d in delen if d in gewichten]) for boven, delen in totalen.items() if boven in gewichten]
    bezig = True
    while bezig:
        bezig = False
        for boven, delen in vergelijkingen:
            if delen and (erbij := _verraadt(boven, delen, gewichten, weg, minimum)) is not None:
                weg.add(erbij)
                bezig = True
    return weg


def _verraadt(boven: int, delen: list[int], gewichten: Gewichten, weg: set[int], minimum: int) -> int | None:
    """Whom to withhold as well, or None when this total gives nothing away."""
    verborgen = [deel for deel in delen if deel in weg]
    aantal = len(verborgen) + (boven in weg)
    samen_klein = boven not in weg and sum(gewichten[d] or 0 for d in verborgen) < minimum
    if not aantal or (aantal > 1 and not samen_klein):
        return None
    zichtbaar = sorted((d for d in delen if d not in weg), key=lambda d: (gewichten[d] or 0, d))
    return zichtbaar[0] if zichtbaar else boven if boven not in weg else None


@dataclass(frozen=True)
class Verdeling:
    """A total over its kinds, as far as it may be told; `rest` is what all other kinds are together.

    `totaal` is None where it is too small itself, zero as well: then nothing is told.
    """

    zichtbaar: dict[str, int]
    rest: int
    totaal: int | None


def verdeel(aantallen: Mapping[str, int], minimum: int, ook: Iterable[str] = ()) -> Verdeling:
    """Which kinds may be named with their count, those in `ook` not; a kind with nothing in it should not be handed in."""
    soorten = dict(enumerate(sorted(aantallen), start=1))
    gewichten = {0: Decimal(sum(aantallen.values()))} | {n: Decimal(aantallen[soort]) for n, soort in soorten.items()}
    te_klein = [n for n, gewicht in gewichten.items() if gewicht < minimum or soorten.get(n) in set(ook)]
    weg = af_te_schermen(gewichten, te_klein, {0: list(soorten)}, minimum)
    zichtbaar = {soort: aantallen[soort] for n, soort in soorten.items() if n not in weg}
    if 0 in weg:
        return Verdeling({}, 0, None)
    return Verdeling(zichtbaar, int(gewichten[0]) - sum(zichtbaar.values()), int(gewichten[0]))
