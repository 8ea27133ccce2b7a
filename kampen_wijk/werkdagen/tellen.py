"""Working days between two days of a row, and their quartiles, counted by PostgreSQL itself."""

import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, DateField, FloatField, Func, IntegerField, Value

from kampen_wijk.werkdagen import is_werkdag


def werkdagen_lijst(van: dt.date, tot: dt.date) -> list[dt.date]:
    """Every working day from the first to the last day, both among them."""
    return [dag for n in range((tot - van).days + 1) if is_werkdag(dag := van + dt.timedelta(days=n))]


class WerkdagenTussen(Func):
    """As `werkdagen_tussen`, for two dates of a row: how many days of this list came before or on each, and the difference.

    On the same day it is 0; the list has to reach from the first to the last of all dates.
    """

    output_field = IntegerField()

    def __init__(self, van, tot, lijst: list[dt.date]):
        dagen = Value(lijst, output_field=ArrayField(DateField()))
        super().__init__(van, tot, dagen)

    def as_sql(self, compiler, connection, **meer):
        van, tot, dagen = (compiler.compile(deel) for deel in self.source_expressions)
        sql = f"(width_bucket({tot[0]}, {dagen[0]}::date[]) - width_bucket({van[0]}, {dagen[0]}::date[]))"
        return sql, [*tot[1], *dagen[1], *van[1], *dagen[1]]


class Kwartielen(Aggregate):
    """[a quarter is at most this, half is, three quarters are], as floats between two rows where it falls there; None of nothing."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = ArrayField(FloatField())
