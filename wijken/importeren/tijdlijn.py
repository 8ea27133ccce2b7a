"""The years in which a code was valid, as pure functions: no ORM here.

A layout is known for some years only. A code holds from the first known year that has it until the first known
year that has it no more; as long as its value (gebied, name, outline) stays the same it is one row.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Rij(NamedTuple):
    """A value that holds from the year `van` until, not including, the year `tot`."""

    van: int
    tot: int | None
    waarde: object


def herzie(rijen: Iterable[Rij], *, jaren: Iterable[int], jaar: int, waarde: object | None) -> list[Rij]:
    """The rows of one code after the layout of `jaar` said `waarde`, or None when the code is not in it.

    `jaren` are the years of all layouts that are known.
    """
    rijen = list(rijen)
    grenzen = {r.van for r in rijen} | {r.tot for r in rijen if r.tot}
    alle = sorted({*jaren, *grenzen, jaar})
    per_jaar = {j: _waarde_in(rijen, j) for j in alle} | {jaar: waarde}
    return _samengevoegd(per_jaar)


def _waarde_in(rijen: list[Rij], jaar: int) -> object | None:
    return next((r.waarde for r in rijen if r.van <= jaar and (r.tot is None or jaar < r.tot)), None)


def _samengevoegd(per_jaar: dict[int, object | None]) -> list[Rij]:
    uit: list[Rij] = []
    vorige = None
    for jaar, waarde in per_jaar.items():
        if waarde == vorige:
            continue
        if vorige is not None:
            uit[-1] = uit[-1]._replace(tot=jaar)
        if waarde is not None:
            uit.append(Rij(jaar, None, waarde))
        vorige = waarde
    return uit
