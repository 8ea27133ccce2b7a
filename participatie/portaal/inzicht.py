"""How it goes in a gebied: signalen by door, subject and outcome, conversations by kanaal, and how long people waited.

About a gebied, never about a colleague: no query here reads who did something. Why, and what the thresholds protect:
docs/decisions/insight.md.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q

from kampen_wijk.werkdagen.tellen import Kwartielen
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.antwoordtijd import met_wachttijden
from participatie.inzendingen.models import Categorie, Inzending
from participatie.inzendingen.models.inzending import Bron
from participatie.inzendingen.workflow import Afhandelreden, Status
from participatie.portaal.leeft import DREMPEL, GEEN_ONDERWERP
from participatie.portaal.periode import Periode
from profielen.kleine_aantallen import Verdeling, verdeel
from wijken.models import Gebied

# With fewer than this a median tells how one person was helped, or one colleague worked.
DREMPEL_TIJD = 10
NOG_OPEN = "Nog niet klaar"


@dataclass(frozen=True)
class Tijd:
    """Working days that people waited, over `aantal` signalen; a quarter at most `kwart`, half `helft`, the rest beyond `driekwart`."""

    aantal: int
    kwart: float
    helft: float
    driekwart: float


@dataclass(frozen=True)
class Wachten:
    """Of one subject, or of all; None where there are too few."""

    naam: str
    antwoord: Tijd | None
    klaar: Tijd | None


@dataclass(frozen=True)
class Inzicht:
    """All that is told of a gebied in a period."""

    binnen: Verdeling
    onderwerpen: Verdeling
    uitkomsten: Verdeling
    gesprekken: Verdeling
    samen: Wachten
    per_onderwerp: list[Wachten]


def tel(gebied: Gebied, periode: Periode) -> Inzicht:
    """Of what came in during these months, with what lies below the gebied, as it stands now. Four queries."""
    gebieden = Gebied.objects.met_alles_eronder([gebied.pk])
    signalen = Inzending.objects.filter(gebied__in=gebieden).verteld_in(periode).order_by()
    gesprekken = Contactmoment.objects.filter(gebied__in=gebieden).gevoerd_in(periode).order_by()
    binnen, uitkomsten = _per_bron_en_uitkomst(signalen)
    gewacht = met_wachttijden(signalen, sinds=periode.van)
    namen = {categorie.pk: categorie.naam for categorie in Categorie.objects.alle()}
    per = [(namen.get(rij.pop("categorie"), GEEN_ONDERWERP), rij) for rij in gewacht.values("categorie").annotate(**_TIJDEN)]
    onderwerpen = verdeel({naam: rij["alle"] for naam, rij in per}, DREMPEL)
    return Inzicht(
        binnen=verdeel(binnen, DREMPEL), onderwerpen=onderwerpen, uitkomsten=verdeel(uitkomsten, DREMPEL),
        gesprekken=verdeel(dict(gesprekken.values_list("kanaal__naam").annotate(n=Count("pk"))), DREMPEL),
        samen=_wachten("Samen", gewacht.aggregate(**_TIJDEN)),
        per_onderwerp=[_wachten(naam, rij) for naam, rij in sorted(per, key=lambda p: p[0]) if naam in onderwerpen.zichtbaar],
    )


_KLAAR = Q(status=Status.AFGEHANDELD) & ~Q(afhandelreden=Afhandelreden.DUBBEL)
_TIJDEN = {
    "alle": Count("pk"),
    "beantwoord": Count("tot_antwoord"),
    "antwoord": Kwartielen("tot_antwoord"),
    "afgehandeld": Count("tot_klaar", filter=_KLAAR),
    "klaar": Kwartielen("tot_klaar", filter=_KLAAR),
}


def _wachten(naam: str, rij: dict) -> Wachten:
    return Wachten(naam, _tijd(rij["beantwoord"], rij["antwoord"]), _tijd(rij["afgehandeld"], rij["klaar"]))


def _tijd(aantal: int, kwartielen: list[float] | None) -> Tijd | None:
    return Tijd(aantal, *kwartielen) if kwartielen and aantal >= DREMPEL_TIJD else None


def _per_bron_en_uitkomst(signalen) -> tuple[Counter, Counter]:
    """Both from one query, by the words that the page uses."""
    binnen: Counter[str] = Counter()
    uitkomsten: Counter[str] = Counter()
    for bron, status, reden, aantal in signalen.values_list("bron", "status", "afhandelreden").annotate(n=Count("pk")):
        binnen[str(Bron(bron).label)] += aantal
        klaar = status == Status.AFGEHANDELD
        uitkomsten[str(Afhandelreden(reden).label) if klaar else NOG_OPEN] += aantal
    return binnen, uitkomsten
