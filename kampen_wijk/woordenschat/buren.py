"""Which words stand near a typed word: longer words that hold it, words spelled almost alike, its other forms."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from kampen_wijk.woordenschat.vormen import KORTSTE, afgeleid, koppen, meervoud, vormen, wissels

# `stuk` is looked up inside longer words, along the index of trigrams; a typing error (wissel) or the last part of a
# compound (kop) only for a word that nobody ever wrote. `%` finds words of which the trigrams are alike.
_BUREN = """
WITH getypt AS (
  SELECT nr, woord, EXISTS (SELECT FROM woordenschat_woord AS w WHERE kring = ANY(%(kringen)s) AND w.woord = t.woord) AS bekend
  FROM unnest(%(woorden)s::text[]) WITH ORDINALITY AS t(woord, nr)
),
stuk AS (SELECT * FROM unnest(%(nrs)s::int[], %(stukken)s::text[], %(hoe)s::text[]) AS t(nr, stuk, hoe)),
gevonden AS (
  SELECT nr, stuk AS woord, hoe, 1.0 AS gelijkenis FROM stuk WHERE hoe IN ('zelf', 'vorm', 'gewoon')
  UNION ALL
  SELECT nr, buur.woord, CASE hoe WHEN 'wissel' THEN hoe WHEN 'kop' THEN hoe ELSE 'deel' END, 1.0
  FROM stuk JOIN getypt USING (nr) CROSS JOIN LATERAL (
    SELECT w.woord FROM woordenschat_woord AS w
    WHERE kring = ANY(%(kringen)s) AND w.woord LIKE '%%' || stuk || '%%'
      AND (length(stuk) > 3 OR w.woord LIKE stuk || '%%' OR w.woord LIKE '%%' || stuk)
    GROUP BY w.woord ORDER BY length(w.woord), w.woord LIMIT 20
  ) AS buur
  WHERE hoe = 'zelf' OR hoe IN ('vorm', 'afgeleid') AND length(stuk) > 3 OR hoe IN ('wissel', 'kop') AND NOT bekend
  UNION ALL
  SELECT nr, buur.woord, 'lijkt', buur.gelijkenis FROM stuk CROSS JOIN LATERAL (
    SELECT w.woord, similarity(w.woord, stuk) AS gelijkenis FROM woordenschat_woord AS w
    WHERE kring = ANY(%(kringen)s) AND w.woord %% stuk AND w.woord <> stuk
    GROUP BY w.woord ORDER BY 2 DESC, w.woord LIMIT 6
  ) AS buur
  WHERE hoe IN ('zelf', 'meervoud')
)
SELECT gevonden.nr - 1, gevonden.woord, hoe, gelijkenis, tsvector_to_array(to_tsvector('dutch', gevonden.woord)), bekend
FROM gevonden JOIN getypt USING (nr)
"""


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
    """One query. `gewoon` has other words for the same thing."""
    stukken = [(nr, stuk, hoe) for nr, woord in enumerate(woorden, 1) for stuk, hoe in _stukken(woord, gewoon)]
    with connection.cursor() as cursor:
        cursor.execute(_BUREN, {
            "woorden": woorden, "kringen": list(kringen), "nrs": [nr for nr, _, _ in stukken],
            "stukken": [stuk for _, stuk, _ in stukken], "hoe": [hoe for *_, hoe in stukken],
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
