"""On which days something comes back: every Tuesday but not on holidays, every second Tuesday of the month, every 29 February.

No ORM here.
"""

import calendar
import datetime as dt
from collections.abc import Iterator

from django.db.models import TextChoices

from kampen_wijk.werkdagen import is_feestdag

HOOGSTENS = 60
_WEEK = dt.timedelta(weeks=1)


class Hoe(TextChoices):
    WEEK = "week", "Elke week op dezelfde dag"
    TWEE_WEKEN = "twee_weken", "Om de week op dezelfde dag"
    MAAND = "maand", "Elke maand, bijvoorbeeld elke tweede dinsdag"
    JAAR = "jaar", "Elk jaar op dezelfde datum"


def dagen(eerste: dt.date, hoe: str, tot: dt.date, *, op_feestdagen: bool = False) -> tuple[list[dt.date], list[dt.date]]:
    """(the days after `eerste` up to and including `tot`, the holidays that were left out); HOOGSTENS days at most."""
    gaat_door: list[dt.date] = []
    valt_uit: list[dt.date] = []
    for dag in _reeks(eerste, Hoe(hoe)):
        if dag > tot or len(gaat_door) == HOOGSTENS:
            break
        (gaat_door if op_feestdagen or not is_feestdag(dag) else valt_uit).append(dag)
    return gaat_door, valt_uit


def _reeks(eerste: dt.date, hoe: Hoe) -> Iterator[dt.date]:
    if hoe == Hoe.MAAND:
        for n in range(1, 12 * 50):
            jaar, maand = divmod(eerste.year * 12 + eerste.month - 1 + n, 12)
            yield _zelfde_weekdag(eerste, jaar, maand + 1)
    elif hoe == Hoe.JAAR:
        for n in range(1, 50):
            yield _zelfde_datum(eerste, eerste.year + n)
    else:
        stap = _WEEK if hoe == Hoe.WEEK else 2 * _WEEK
        for n in range(1, 52 * 50):
            yield eerste + n * stap


def _zelfde_weekdag(eerste: dt.date, jaar: int, maand: int) -> dt.date:
    """The second Tuesday, as that of `eerste`; of a fifth one the last of the month, for not every month has five."""
    hoeveelste = (eerste.day - 1) // 7
    kan = [week[eerste.weekday()] for week in calendar.monthcalendar(jaar, maand) if week[eerste.weekday()]]
    return dt.date(jaar, maand, kan[-1] if hoeveelste == 4 else kan[hoeveelste])


def _zelfde_datum(eerste: dt.date, jaar: int) -> dt.date:
    """29 February is the 28th in a year without one."""
    if (eerste.month, eerste.day) == (2, 29) and not calendar.isleap(jaar):
        return dt.date(jaar, 2, 28)
    return eerste.replace(year=jaar)
