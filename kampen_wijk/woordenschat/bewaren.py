"""Forgets the words that stand in no text any more."""

from django.apps import apps
from django.db import connection, transaction

from kampen_wijk.retention.register import opruimer
from kampen_wijk.woordenschat.models import LeertWoorden

# What is learned while we read stays: its text may not have been there yet.
_LAATSTE = "SELECT coalesce(max(id), 0) FROM woordenschat_woord"
_VERS = "CREATE TEMP TABLE woorden_vers ON COMMIT DROP AS SELECT DISTINCT kring, woord FROM ({}) AS tekst, woorden_in(tekst) AS woord"
_INDEX = "CREATE INDEX ON woorden_vers (kring, woord)"
_WEG = """
DELETE FROM woordenschat_woord AS oud WHERE id <= %s
AND NOT EXISTS (SELECT FROM woorden_vers AS vers WHERE vers.kring = oud.kring AND vers.woord = oud.woord)
"""
_ERBIJ = "INSERT INTO woordenschat_woord (kring, woord) SELECT kring, woord FROM woorden_vers ON CONFLICT DO NOTHING"


@opruimer
def woorden() -> int:
    """Reads every text anew; what was not known yet (rows from before the triggers) is learned at once."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_LAATSTE)
        (laatste,) = cursor.fetchone()
        cursor.execute(_VERS.format(" UNION ALL ".join(_teksten())))
        cursor.execute(_INDEX)
        cursor.execute("ANALYZE woorden_vers")
        cursor.execute(_WEG, [laatste])
        weg = cursor.rowcount
        cursor.execute(_ERBIJ)
        cursor.execute("DROP TABLE woorden_vers")
    return weg


def _teksten() -> list[str]:
    """(kring, tekst) of every table that words are learned from, as its own trigger says it."""
    return [
        f"SELECT {trigger.kring} AS kring, {trigger.tekst} AS tekst FROM {model._meta.db_table} AS new WHERE {trigger.als}"  # noqa: S608 from code alone
        for model in apps.get_models()
        for trigger in getattr(model._meta, "triggers", [])
        if isinstance(trigger, LeertWoorden) and not model._meta.proxy
    ]
