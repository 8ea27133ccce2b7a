"""Which public ideas: how far they are, answered or not, most supported, near a place. Each has an index of its own."""

from django.core.exceptions import EmptyResultSet
from django.db import connection

from kampen_wijk.cursor import bladwijzer, lees

# Square by square, the nearest first, and from each no more than fit on a page; within a square the newest first. Only the
# first square has a page before it, so a page far down costs as much as the first.
_PER_VAK = """
WITH vakken AS (
    SELECT vak, rang, CASE WHEN rang = 1 THEN %s::timestamptz ELSE 'infinity' END AS tot,
           CASE WHEN rang = 1 THEN %s::bigint ELSE 0 END AS tot_pk
    FROM unnest(%s::int[]) WITH ORDINALITY AS rij (vak, rang)
)
SELECT idee.id FROM vakken CROSS JOIN LATERAL ({ideeen}) AS idee (id, moment)
ORDER BY vakken.rang, idee.moment DESC, idee.id DESC LIMIT %s
"""
_IN_VAK = (
    "inzendingen_inzending.kaartvak = vakken.vak",
    "(inzendingen_inzending.gepubliceerd_op, inzendingen_inzending.id) < (vakken.tot, vakken.tot_pk)",
)


class OpenbareIdeeen:
    """For the QuerySet of inzendingen."""

    def gepubliceerd_in(self, periode):
        """Ideas that came on the site in these months, and still are."""
        return self.openbaar().filter(gepubliceerd_op__gte=periode.begin, gepubliceerd_op__lt=periode.einde)

    def in_fase(self, fase: str):
        return self.filter(fase=fase)

    def met_antwoord(self, ja: bool):
        return self.filter(antwoord_op__isnull=not ja)

    def dichtbij(self, vakken: list[int], *, na: str, aantal: int) -> list:
        """At most `aantal` public ideas as a list shows them, square by square in the order of `vakken`.

        `na` is `bladwijzer_vak` of the last one seen; anything that is no bookmark gives the first page. Two queries.
        """
        vak, moment, pk = _lees(na, vakken)
        # Words of our own, that name the row of the query around it.
        per_vak = self.openbaar().extra(where=_IN_VAK).values_list("pk", "gepubliceerd_op")[:aantal]  # noqa: S610
        try:
            ideeen, waarden = per_vak.query.sql_with_params()
        except EmptyResultSet:
            return []
        verder = vakken[vakken.index(vak) :] if vak is not None else vakken
        with connection.cursor() as cursor:
            cursor.execute(_PER_VAK.format(ideeen=ideeen), [moment, pk, verder, *waarden, aantal])
            pks = [rij[0] for rij in cursor.fetchall()]
        bekend = {idee.pk: idee for idee in self.model.objects.voor_lijst().filter(pk__in=pks)}
        return [bekend[pk] for pk in pks if pk in bekend]


def bladwijzer_vak(idee) -> str:
    """Where a page of `dichtbij` ends."""
    return f"{idee.kaartvak}-{bladwijzer(idee, 'gepubliceerd_op')}"


def _lees(cursor: str, vakken: list[int]) -> tuple:
    """(square, moment, pk); the beginning for anything else."""
    vak, _, rest = cursor.partition("-")
    gelezen = lees(rest)
    if gelezen is None or not (vak.isascii() and vak.isdigit() and len(vak) <= 4 and int(vak) in vakken):
        return None, "infinity", 0
    return int(vak), *gelezen
