"""Working days in the Netherlands: Monday to Friday, public holidays not among them.

The holidays come from the library `holidays`: Koningsdag is a day earlier when 27 April is a Sunday, and Bevrijdingsdag is
one every five years, as in the cao of municipalities. Goede Vrijdag is a working day, unless GOEDE_VRIJDAG_VRIJ says otherwise.
"""

import datetime as dt
import functools

import holidays
from django.conf import settings

_DAG = dt.timedelta(days=1)
_GOEDE_VRIJDAG = "Goede vrijdag"


def is_werkdag(dag: dt.date) -> bool:
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year, settings.GOEDE_VRIJDAG_VRIJ)


def is_feestdag(dag: dt.date) -> bool:
    """A public holiday, on whatever day of the week."""
    return dag in _feestdagen(dag.year, settings.GOEDE_VRIJDAG_VRIJ)


def plus_werkdagen(dag: dt.date, aantal: int) -> dt.date:
    """The working day that is `aantal` working days after `dag`; before it where `aantal` is below zero."""
    stap = _DAG if aantal > 0 else -_DAG
    over = abs(aantal)
    while over:
        dag += stap
        over -= is_werkdag(dag)
    return dag


def werkdagen_tussen(van: dt.date, tot: dt.date) -> int:
    """How many working days come after `van`, `tot` itself among them; 0 where `tot` is not later."""
    return sum(is_werkdag(van + dagen * _DAG) for dagen in range(1, (tot - van).days + 1))


@functools.cache
def _feestdagen(jaar: int, met_goede_vrijdag: bool) -> frozenset[dt.date]:
    bekend = holidays.country_holidays("NL", years=jaar, language="nl")
    return frozenset(dag for dag, naam in bekend.items() if met_goede_vrijdag or naam != _GOEDE_VRIJDAG)
