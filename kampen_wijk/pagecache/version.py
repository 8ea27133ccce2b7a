"""The version of what the public sees: another text as soon as anything of it was changed, and every day anew."""

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.utils import timezone

# A sum can come back after a rollback, a key cannot: together they never do.
_TELLING = "SELECT coalesce(sum(aantal), 0), coalesce(max(id), 0) FROM pagecache_wijziging"
_VOUWEN = """
WITH weg AS (DELETE FROM pagecache_wijziging WHERE (SELECT count(*) FROM pagecache_wijziging) > 1 RETURNING aantal)
, een AS (INSERT INTO pagecache_wijziging (aantal) SELECT sum(aantal) FROM weg HAVING count(*) > 0 RETURNING 1)
SELECT count(*) - (SELECT count(*) FROM een) FROM weg
"""
_verzoek = threading.local()
_geheugen: dict[str, tuple[str, Any]] = {}


def nu() -> str:
    """The version at this moment; within `tijdens_lezen` that of its beginning. One query."""
    onthouden = getattr(_verzoek, "versie", None)
    if onthouden is None:
        return _lees()
    _verzoek.versie = onthouden or _lees()
    return _verzoek.versie


@contextlib.contextmanager
def tijdens_lezen():
    """A request that only reads asks for the version at most once."""
    _verzoek.versie = ""
    try:
        yield
    finally:
        _verzoek.versie = None


def onthoud(sleutel: str, maak: Callable[[], Any]) -> Any:
    """What `maak()` gave, until something that the public sees is changed; in this process, for all its threads.

    For a handful of keys, each about things of which there are few: what is remembered is thrown away only when it is
    asked for again. Nobody may change what comes back.
    """
    versie = nu()
    oud = _geheugen.get(sleutel)
    if oud is None or oud[0] != versie:
        oud = _geheugen[sleutel] = versie, maak()
    return oud[1]


def vergeet() -> None:
    """Forget everything, as after a restart."""
    _geheugen.clear()


def vouw_samen() -> int:
    """Make one row of the many; the number stays the same. Returns how many rows went."""
    with connection.cursor() as cursor:
        cursor.execute(_VOUWEN)
        return cursor.fetchone()[0]


def _lees() -> str:
    with connection.cursor() as cursor:
        cursor.execute(_TELLING)
        aantal, laatste = cursor.fetchone()
    # Who is wijkverbinder and which partner works where depends on the day.
    return f"{timezone.localdate():%Y%m%d}.{aantal}.{laatste}"
