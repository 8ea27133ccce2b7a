"""Counting that stays cheap: of each group no further than to HOOGSTENS, and all groups in one query."""

from django.core.exceptions import EmptyResultSet
from django.db import connection

HOOGSTENS = 99


def tel_tot(groepen: dict) -> dict[str, int]:
    """How many rows each queryset has, by its name; HOOGSTENS + 1 stands for any number above."""
    stukken, waarden = [], []
    for queryset in groepen.values():
        try:
            sql, deze = queryset.order_by().values("pk")[: HOOGSTENS + 1].query.sql_with_params()
        except EmptyResultSet:
            sql, deze = "SELECT 1 WHERE FALSE", ()
        stukken.append(f"(SELECT count(*) FROM ({sql}) AS deze)")  # noqa: S608 from querysets alone
        waarden += deze
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(stukken), waarden)
        return dict(zip(groepen, cursor.fetchone(), strict=True))


def in_woorden(aantal: int) -> str:
    """`99+` for more than we counted."""
    return f"{HOOGSTENS}+" if aantal > HOOGSTENS else str(aantal)
