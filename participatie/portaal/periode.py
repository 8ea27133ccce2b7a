"""Periode: some whole months after each other, in which something is counted or looked up.

Whole months: two periods that overlap never differ by a single day, so that nobody finds out who said something yesterday.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.formats import date_format

_MAAND = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True)
class Periode:
    """From the first day of a month up to, and without, the first day of another."""

    van: date
    tot: date

    def __str__(self):
        """augustus tot en met oktober 2026; the year is said once where it is the same."""
        eerste, laatste = self.van, self.laatste_maand
        if eerste == laatste:
            return date_format(laatste, "F Y")
        return f"{date_format(eerste, 'F' if eerste.year == laatste.year else 'F Y')} tot en met {date_format(laatste, 'F Y')}"

    @property
    def maanden(self) -> int:
        return _nummer(self.tot) - _nummer(self.van)

    @property
    def laatste_maand(self) -> date:
        return verder(self.tot, -1)

    @property
    def ervoor(self) -> "Periode":
        """As many months, right before these."""
        return Periode(verder(self.van, -self.maanden), self.van)

    @property
    def begin(self) -> datetime:
        return _middernacht(self.van)

    @property
    def einde(self) -> datetime:
        """The first moment after it."""
        return _middernacht(self.tot)

    @property
    def in_adres(self) -> dict[str, str]:
        """As `uit_adres` reads it: the first and the last month."""
        return {"van": f"{self.van:%Y-%m}", "tot": f"{self.laatste_maand:%Y-%m}"}


def laatste(maanden: int, tot: date | None = None) -> Periode:
    """The last whole months before the month of `tot`, or of today."""
    einde = (tot or timezone.localdate()).replace(day=1)
    return Periode(verder(einde, -maanden), einde)


def uit_adres(van, tot) -> Periode | None:
    """From two months such as 2026-08, in either order; None for anything else."""
    grenzen = [_MAAND.fullmatch(str(maand or "")) for maand in (van, tot)]
    if not all(grenzen):
        return None
    eerste, laatste_maand = sorted(date(int(g[1]), int(g[2]), 1) for g in grenzen if g)
    return Periode(eerste, verder(laatste_maand, 1))


def verder(maand: date, aantal: int) -> date:
    """The first day of so many months after this one."""
    jaar, over = divmod(_nummer(maand) + aantal, 12)
    return date(jaar, over + 1, 1)


def _nummer(dag: date) -> int:
    return dag.year * 12 + dag.month - 1


def _middernacht(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time.min))
