"""What lives in a gebied: signalen per subject, ideas per fase and conversations per kind, in counts with a threshold.

`tellingen_voor_profiel` hands them to a version of the profile, which freezes them; JSON of this shape:

    {"van": "2025-11-01", "tot": "2026-11-01",   twelve whole months; `tot` is the first day after them
     "drempel": 5,
     "signalen": [{"onderwerp": "Straatverlichting", "aantal": 12}, ...],   the most first
     "signalen_rest": 7,                          all other subjects together
     "ideeen": {"aantal": 4, "per_fase": [{"fase": "Opgepakt", "aantal": 2}, ...]},   on the site, so also when few
     "gesprekken": [{"kanaal": "op straat", "aantal": 9}, ...], "gesprekken_rest": 6,
     "reacties": 3}                               on the site about this version; profielen counts these itself

What is not there is left out: no `signalen` and no `signalen_rest` means fewer than the threshold, none among them.
No `signalen` but a `signalen_rest`: each subject by itself was too small.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.models import Categorie, Inzending
from participatie.portaal.periode import Periode, laatste
from profielen.kleine_aantallen import Verdeling, verdeel
from profielen.tellers import teller
from wijken.models import Gebied

# Why five, and what it protects and what not: docs/decisions/what-lives-in-counts.md.
DREMPEL = 5
GEEN_ONDERWERP = "Geen onderwerp gekozen"
# Ideas are public one by one: their counts tell nothing that anybody cannot count.
ALLES = 0


@dataclass(frozen=True)
class Regel:
    """One kind with its count; `eerder` in as many months before, None where that is too small to tell."""

    code: str
    naam: str
    aantal: int
    eerder: int | None


@dataclass(frozen=True)
class Telling:
    """One noun: what may be told of it. `totaal` is None with fewer than the threshold."""

    regels: list[Regel]
    rest: int
    rest_eerder: int | None
    totaal: int | None
    totaal_eerder: int | None


@dataclass(frozen=True)
class Leeft:
    """All that lives in a gebied in a period."""

    signalen: Telling
    ideeen: Telling
    gesprekken: Telling


def tel(gebied: Gebied, periode: Periode) -> Leeft:
    """With what lies below it, beside as many months before: one query a noun."""
    alles = Periode(periode.ervoor.van, periode.tot)
    gebieden = Gebied.objects.met_alles_eronder([gebied.pk])
    signalen = Inzending.objects.filter(gebied__in=gebieden).verteld_in(alles)
    ideeen = Inzending.objects.filter(gebied__in=gebieden).gepubliceerd_in(alles)
    gesprekken = Contactmoment.objects.filter(gebied__in=gebieden).gevoerd_in(alles)
    onderwerpen = {str(categorie.pk): categorie.naam for categorie in Categorie.objects.alle()}
    return Leeft(
        signalen=_telling(_per(signalen, "categorie", "ontvangen_op", periode), onderwerpen, DREMPEL),
        ideeen=_telling(_per(ideeen, "fase", "gepubliceerd_op", periode), dict(Fase.choices), ALLES),
        gesprekken=_telling(
            _per(gesprekken, "kanaal", "plaatsgevonden_op", periode), dict(Contactmoment.Kanaal.choices), DREMPEL
        ),
    )


@teller
def tellingen_voor_profiel(gebied: Gebied, op: date) -> dict:
    """The year before the month of the decision, as the docstring above says."""
    periode = laatste(12, op)
    leeft = tel(gebied, periode)
    uit: dict = {"van": periode.van.isoformat(), "tot": periode.tot.isoformat(), "drempel": DREMPEL}
    uit |= _vast("signalen", "onderwerp", leeft.signalen) | _vast("gesprekken", "kanaal", leeft.gesprekken)
    if leeft.ideeen.totaal:
        fasen = [{"fase": regel.naam, "aantal": regel.aantal} for regel in leeft.ideeen.regels]
        uit["ideeen"] = {"aantal": leeft.ideeen.totaal, "per_fase": fasen}
    return uit


def _vast(naam: str, soort: str, telling: Telling) -> dict:
    regels = [{soort: regel.naam, "aantal": regel.aantal} for regel in telling.regels]
    return ({naam: regels} if regels else {}) | ({f"{naam}_rest": telling.rest} if telling.rest else {})


def _per(rijen, veld: str, op: str, periode: Periode) -> list[tuple[str, int, int]]:
    """(kind, how many in the period, how many before it), counted by the database."""
    # Of days, not of keys: then the index has all that is asked for.
    nu = Count(op, filter=Q(**{f"{op}__gte": periode.begin}))
    eerder = Count(op, filter=Q(**{f"{op}__lt": periode.begin}))
    geteld = rijen.order_by().values_list(veld).annotate(nu=nu, eerder=eerder)
    return [(str(soort or ""), *aantallen) for soort, *aantallen in geteld]


def _telling(geteld: Iterable[tuple[str, int, int]], namen: dict[str, str], drempel: int) -> Telling:
    geteld = list(geteld)
    nu = verdeel({soort: aantal for soort, aantal, _ in geteld if aantal}, drempel)
    ervoor = verdeel({soort: aantal for soort, _, aantal in geteld if aantal}, drempel)
    regels = [
        Regel(soort, namen.get(soort, GEEN_ONDERWERP), aantal, _eerder(soort, ervoor, drempel))
        for soort, aantal in nu.zichtbaar.items()
    ]
    regels.sort(key=lambda regel: (-regel.aantal, regel.naam))
    getoond = sum(regel.eerder or 0 for regel in regels)
    rest_eerder = None if ervoor.totaal is None else ervoor.totaal - getoond
    return Telling(regels, nu.rest, rest_eerder, nu.totaal, ervoor.totaal)


def _eerder(soort: str, ervoor: Verdeling, drempel: int) -> int | None:
    return ervoor.zichtbaar.get(soort, None if drempel else 0)
