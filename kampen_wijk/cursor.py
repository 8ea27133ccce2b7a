"""Paging by cursor: every page of a list is as quick as the first, and nothing is skipped when rows come in."""

from datetime import UTC, datetime, timedelta

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
VERSTE = 253402300799 * 10**6  # the last second of the year 9999, in microseconds


def bladwijzer(ding, op="ontvangen_op") -> str:
    """Where the page ends: `<microseconds since 1970>-<pk>`, by the moment in field `op`."""
    return f"{(getattr(ding, op) - BEGIN) // timedelta(microseconds=1)}-{ding.pk}"


def na(queryset, cursor: str, op="ontvangen_op", *, oudste_eerst=False):
    """What comes after the cursor, newest first unless said otherwise; anything that is no cursor gives the first page."""
    micro, _, pk = cursor.partition("-")
    if not (_getal(micro) and _getal(pk) and int(micro) <= VERSTE):
        return queryset
    moment = BEGIN + timedelta(microseconds=int(micro))
    verder, gezien = ("gte", "lte") if oudste_eerst else ("lte", "gte")
    return queryset.filter(**{f"{op}__{verder}": moment}).exclude(**{op: moment, f"pk__{gezien}": int(pk)})


def _getal(tekst):
    return tekst.isascii() and tekst.isdigit() and len(tekst) <= 18
