"""Paging by cursor: every page of a list is as quick as the first, and nothing is skipped when rows come in."""

from datetime import UTC, date, datetime, time, timedelta

from django.db import models

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
VERSTE = 253402300799 * 10**6  # the last second of the year 9999, in microseconds
GROOTSTE = 2**31 - 1  # PostgreSQL's integer


def bladwijzer(ding, op="ontvangen_op") -> str:
    """Where the page ends: `<microseconds since 1970>-<pk>` by the moment or day in field `op`, or `<number>-<pk>` by a number."""
    waarde = getattr(ding, op)
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        waarde = datetime.combine(waarde, time.min, UTC)
    return f"{waarde if isinstance(waarde, int) else (waarde - BEGIN) // timedelta(microseconds=1)}-{ding.pk}"


def na(queryset, cursor: str, op="ontvangen_op", *, oudste_eerst=False):
    """What comes after the cursor, newest (or most) first unless said otherwise; no cursor gives the first page."""
    veld = queryset.model._meta.get_field(op)
    gelezen = lees(cursor, getal=isinstance(veld, models.IntegerField))
    if gelezen is None:
        return queryset
    waarde, pk = gelezen
    if isinstance(veld, models.DateField) and not isinstance(veld, models.DateTimeField):
        waarde = waarde.date()
    verder, gezien = ("gte", "lte") if oudste_eerst else ("lte", "gte")
    return queryset.filter(**{f"{op}__{verder}": waarde}).exclude(**{op: waarde, f"pk__{gezien}": pk})


def lees(cursor: str, *, getal=False) -> tuple | None:
    """(moment or number, pk) of a bookmark; None for anything else."""
    waarde, _, pk = cursor.partition("-")
    if not (_getal(waarde) and _getal(pk) and int(waarde) <= (GROOTSTE if getal else VERSTE)):
        return None
    return int(waarde) if getal else BEGIN + timedelta(microseconds=int(waarde)), int(pk)


def _getal(tekst):
    return tekst.isascii() and tekst.isdigit() and len(tekst) <= 18
