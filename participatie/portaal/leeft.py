"""What lives in a gebied: signalen per subject, ideas per fase and conversations per kind, in counts with a threshold.

`tellingen_voor_profiel` hands them to a version of the profile, which freezes them; JSON of this shape:

    {"van": "2025-11-01", "tot": "2026-11-01",   twelve whole months; `tot` is the first day after them
     "drempel": 5,
     "signalen": [{"onderwerp": "Straatverlichting", "aantal": 12}, ...],   the most first
     "signalen_rest": 7,                          all other subjects together
     "ideeen": {"aantal": 4, "per_fase": [{"fase": "Opgepakt", "aantal": 2}, ...]},   on the site, so also when few
     "gesprekken": [{"kanaal": "op straat", "aantal": 9}, ...], "gesprekken_rest": 6,
     "opbrengsten": [{"onderwerp": "Spelen", "aantal": 8}, ...],   of veldwerk that came on the site; the seldom ones are left out
     "reacties": 3}                               on the site about this version; profielen counts these itself

What is not there is left out: no `signalen` and no `signalen_rest` means fewer than the threshold, none among them.
No `signalen` but a `signalen_rest`: each subject by itself was too small.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from participatie.contactmomenten.models import Contactmoment, Kanaal
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.models import Categorie, Inzending
from participatie.portaal.periode import Periode, laatste
from participatie.veldwerk.models import Vondst
from participatie.veldwerk.soorten import Onderwerp
from profielen.kleine_aantallen import Verdeling, verdeel
from profielen.models import ProfielVersie
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


def tel(gebied: Gebied, periode: Periode, openbaar: Iterable[dict] = ()) -> Leeft:
    """With what lies below it, beside as many months before: one query a noun.

    `openbaar`: what anybody may subtract from it, as profiles froze it; a kind that this gives away is not named.
    """
    alles = Periode(periode.ervoor.van, periode.tot)
    gebieden = Gebied.objects.met_alles_eronder([gebied.pk])
    signalen = Inzending.objects.filter(gebied__in=gebieden).verteld_in(alles)
    ideeen = Inzending.objects.filter(gebied__in=gebieden).gepubliceerd_in(alles)
    gesprekken = Contactmoment.objects.filter(gebied__in=gebieden).gevoerd_in(alles)
    elders = list(openbaar)
    onderwerpen = {str(categorie.pk): categorie.naam for categorie in Categorie.objects.alle()}
    return Leeft(
        signalen=_telling(
            _per(signalen, "categorie", "ontvangen_op", periode), onderwerpen, DREMPEL, _bekend(elders, "signalen", "onderwerp")
        ),
        ideeen=_telling(_per(ideeen, "fase", "gepubliceerd_op", periode), dict(Fase.choices), ALLES),
        gesprekken=_telling(
            _per(gesprekken, "kanaal", "plaatsgevonden_op", periode), dict(Kanaal.objects.values_list("code", "naam")), DREMPEL,
            _bekend(elders, "gesprekken", "kanaal"),
        ),
    )


@teller
def tellingen_voor_profiel(gebied: Gebied, op: date) -> dict:
    """The year before the month of the decision, as the docstring above says."""
    periode = laatste(12, op)
    leeft = tel(gebied, periode, _overlappend(gebied, periode))
    uit: dict = {"van": periode.van.isoformat(), "tot": periode.tot.isoformat(), "drempel": DREMPEL}
    uit |= _vast("signalen", "onderwerp", leeft.signalen) | _vast("gesprekken", "kanaal", leeft.gesprekken)
    if leeft.ideeen.totaal:
        fasen = [{"fase": regel.naam, "aantal": regel.aantal} for regel in leeft.ideeen.regels]
        uit["ideeen"] = {"aantal": leeft.ideeen.totaal, "per_fase": fasen}
    if opbrengsten := _opbrengsten(gebied, periode):
        uit["opbrengsten"] = opbrengsten
    return uit


def _opbrengsten(gebied: Gebied, periode: Periode) -> list[dict]:
    """What children, walkers and people at the door began about, the most first; what was said seldom is left out."""
    geteld = Vondst.objects.openbaar_in(periode, Gebied.objects.met_alles_eronder([gebied.pk]))
    vaak = sorted((-aantal, Onderwerp(soort).label) for soort, aantal in geteld.items() if aantal >= DREMPEL)
    return [{"onderwerp": naam, "aantal": -aantal} for aantal, naam in vaak]


def _overlappend(gebied: Gebied, periode: Periode) -> list[dict]:
    """What profiles of gebieden in and around this one ever told over the same months."""
    eronder = Gebied.objects.met_alles_eronder([gebied.pk])
    rondom = [plek.pk for plek in Gebied.objects.alle() if gebied.pk in Gebied.objects.met_alles_eronder([plek.pk])]
    versies = ProfielVersie.objects.met_adres().filter(profiel__gebied__in={*eronder, *rondom} - {gebied.pk})
    zelfde = {f"cijfers__tellingen__{grens}": getattr(periode, grens).isoformat() for grens in ("van", "tot")}
    return list(versies.order_by().filter(**zelfde).values_list("cijfers__tellingen", flat=True))


def _bekend(tellingen: list[dict], naam: str, soort: str) -> dict[str, set[int]]:
    bekend: dict[str, set[int]] = {}
    for telling in tellingen:
        for regel in telling.get(naam, ()):
            bekend.setdefault(regel[soort], set()).add(regel["aantal"])
    return bekend


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


def _telling(
    geteld: list[tuple[str, int, int]], namen: dict[str, str], drempel: int, bekend: dict[str, set[int]] | None = None
) -> Telling:
    naam = {soort: namen.get(soort, GEEN_ONDERWERP) for soort, *_ in geteld}
    verraden = [soort for soort, n, _ in geteld if any(0 < abs(n - m) < drempel for m in (bekend or {}).get(naam[soort], ()))]
    nu = verdeel({soort: aantal for soort, aantal, _ in geteld if aantal}, drempel, verraden)
    ervoor = verdeel({soort: aantal for soort, _, aantal in geteld if aantal}, drempel)
    regels = [Regel(soort, naam[soort], aantal, _eerder(soort, ervoor, drempel)) for soort, aantal in nu.zichtbaar.items()]
    regels.sort(key=lambda regel: (-regel.aantal, regel.naam))
    rest_eerder = None if ervoor.totaal is None else ervoor.totaal - sum(regel.eerder or 0 for regel in regels)
    return Telling(regels, nu.rest, rest_eerder, nu.totaal, ervoor.totaal)


def _eerder(soort: str, ervoor: Verdeling, drempel: int) -> int | None:
    return ervoor.zichtbaar.get(soort, None if drempel else 0)
