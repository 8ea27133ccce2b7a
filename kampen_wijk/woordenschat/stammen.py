"""The Dutch stems of texts, as searching sees them: lampen and lamp are one."""

from collections.abc import Sequence

from django.db import connection

_STAMMEN = """
SELECT tsvector_to_array(zoekvector('', tekst)) FROM unnest(%s::text[]) WITH ORDINALITY AS t(tekst, nr) ORDER BY nr
"""


def stammen(teksten: Sequence[str]) -> list[frozenset[str]]:
    """Of each text its stems; words that say nothing (de, het) have none. One query, or none where there is no text."""
    if not teksten:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_STAMMEN, [list(teksten)])
        return [frozenset(rij[0]) for rij in cursor.fetchall()]
