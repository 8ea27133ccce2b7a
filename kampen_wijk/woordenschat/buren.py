"""Which words stand near a typed word: longer words that hold it, words spelled almost alike, its other forms."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from kampen_wijk.woordenschat.vormen import KORTSTE, afgeleid, koppen, meervoud, vormen, wissels

# Inside longer words `stuk` is looked up along the index of trigrams. All else walks the words from one letter to a next,
# for common trigrams stand in too many words: a typing error (wissel) or the last part of a compound (kop) begins a word,
# and what looks like it (lijkt) begins with the same letter and is about as long. Words are a to z, so any collation does.
_BUREN = """
WITH getypt AS (
  SELECT nr, woord, EXISTS (SELECT FROM woordenschat_woord AS w WHERE kring = ANY(%(kringen)s) AND w.woord = t.woord) AS bekend
  FROM unnest(%(woorden)s::text[]) WITH ORDINALITY AS t(woord, nr) WHERE to_tsvector('dutch', t.woord) <> ''
),
stuk AS (SELECT * FROM unnest(%(nrs)s::int[], %(stukken)s::text[], %(hoe)s::text[]) AS t(nr, stuk, hoe)),
gevonden AS (
  SELECT nr, stuk AS woord, hoe, 1.0 AS gelijkenis FROM stuk WHERE hoe IN ('zelf', 'vorm', 'gewoon')
  UNION ALL
  SELECT nr, buur.woord, CASE hoe WHEN 'wissel' THEN hoe ELSE 'deel' END, 1.0
  FROM stuk JOIN getypt USING (nr) CROSS JOIN LATERAL (
    SELECT w.woord FROM woordenschat_woord AS w
    WHERE kring = ANY(%(kringen)s) AND w.woord LIKE '%%' || stuk || '%%'
      AND (length(stuk) > 3 OR w.woord LIKE stuk || '%%' OR w.woord LIKE '%%' || stuk)
    GROUP BY w.woord ORDER BY length(w.woord), w.woord LIMIT 20
  ) AS buur
  WHERE hoe = 'zelf' OR hoe IN ('vorm', 'afgeleid') AND length(stuk) > 3 OR hoe = 'wissel' AND NOT bekend AND %(grondig)s
  UNION ALL
  SELECT nr, buur.woord, hoe, 1.0 FROM stuk JOIN getypt USING (nr) CROSS JOIN LATERAL (
    SELECT w.woord FROM woordenschat_woord AS w
    WHERE kring = ANY(%(kringen)s) AND w.woord >= stuk AND w.woord < stuk || repeat('z', 40)
    GROUP BY w.woord ORDER BY length(w.woord), w.woord LIMIT 20
  ) AS buur
  WHERE hoe IN ('wissel', 'kop') AND NOT bekend
  UNION ALL
  SELECT nr, buur.woord, 'lijkt', buur.gelijkenis FROM stuk JOIN getypt USING (nr) CROSS JOIN LATERAL (
    SELECT w.woord, similarity(w.woord, stuk) AS gelijkenis FROM woordenschat_woord AS w
    WHERE kring = ANY(%(kringen)s) AND w.woord >= left(stuk, 1) AND w.woord < left(stuk, 1) || repeat('z', 40)
      AND CASE WHEN length(w.woord) BETWEEN length(stuk) - 2 AND length(stuk) + 2 AND w.woord <> stuk
        AND (left(w.woord, 2) = left(stuk, 2) OR right(w.woord, 1) = right(stuk, 1)) THEN similarity(w.woord, stuk) >= 0.3 END
    GROUP BY w.woord ORDER BY 2 DESC, w.woord LIMIT 6
  ) AS buur
  WHERE hoe IN ('zelf', 'meervoud') AND length(stuk) > 3
)
SELECT gevonden.nr - 1, gevonden.woord, hoe, gelijkenis, tsvector_to_array(to_tsvector('dutch', gevonden.woord)), bekend
FROM gevonden JOIN getypt USING (nr)
"""
# With more words than these, not every typing error inside a compound is tried.
_GRONDIG = 2


@dataclass(frozen=True)
class Buur:
    """A word near typed word `nr`: how, and its Dutch stems. `bekend`: the typed word stands in a text of these kringen."""

    nr: int
    woord: str
    hoe: str
    gelijkenis: float
    stammen: list[str]
    bekend: bool


def buren(woorden: list[str], kringen: Iterable[int], gewoon: dict[str, set[str]]) -> list[Buur]:
    """One query. `gewoon` has other words for the same thing. Words that say nothing (de, het) have no neighbours."""
    stukken = [(nr, stuk, hoe) for nr, woord in enumerate(woorden, 1) for stuk, hoe in _stukken(woord, gewoon)]
    with connection.cursor() as cursor:
        cursor.execute(_BUREN, {
            "woorden": woorden, "kringen": list(kringen), "nrs": [nr for nr, _, _ in stukken],
            "stukken": [stuk for _, stuk, _ in stukken], "hoe": [hoe for *_, hoe in stukken],
            "grondig": len(woorden) <= _GRONDIG,
        })
        return [Buur(*rij) for rij in cursor.fetchall()]


def _stukken(woord: str, gewoon: dict[str, set[str]]) -> list[tuple[str, str]]:
    andere = vormen(woord)
    gelijk = set().union(*(gewoon.get(vorm, ()) for vorm in (woord, *andere)))
    wisselend = wissels(woord) if len(woord) > KORTSTE else ()
    per_soort = {
        "zelf": {woord}, "vorm": andere, "meervoud": meervoud(woord), "afgeleid": afgeleid(woord), "gewoon": gelijk,
        "wissel": wisselend, "kop": koppen(woord),
    }
    return [(stuk, hoe) for hoe, stukken in per_soort.items() for stuk in sorted(stukken)]
