"""The agenda of an overleg: the same blocks for the page, for paper and for the calendar.

It leaves the house. Of a signaal it holds the subject, how many there are, how far it is and the number: no word of a
resident and no place. Of what concerns people (a quarrel, loneliness) only how many: in a village the rest points at somebody.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.secretlinks.reference import groepeer
from participatie.activiteiten.models import Activiteit, Fase
from participatie.inzendingen.models import Categorie, Deeluitkomst, Inzending
from participatie.inzendingen.workflow import Status, Uitkomst
from participatie.overleggen.models import Overleg
from participatie.toezeggingen.models import Toezegging

HOOGSTENS = 200
TOEZEGGING_VOORUIT, FASE_VOORUIT = dt.timedelta(days=31), dt.timedelta(days=92)
STAND = {
    Status.GEMELD: "nieuw", Status.HEROPEND: "weer geopend", Status.IN_AFWACHTING: "bij een collega",
    Status.IN_BEHANDELING: "wij zijn ermee bezig", Status.INGEPLAND: "gepland", Status.REACTIE_GEVRAAGD: "wij stelden een vraag",
    Status.REACTIE_ONTVANGEN: "wij kregen antwoord", Status.DOORGEZET_NAAR_EXTERN: "bij een andere organisatie",
    Status.VERZOEK_TOT_AFHANDELING: "bijna klaar", Status.VERZOEK_TOT_HEROPENEN: "wij kijken er opnieuw naar",
}


@dataclass(frozen=True)
class Ding:
    """One signaal: its number, how far it is, and for staff where it stands."""

    nummer: str
    stand: str
    adres: str


@dataclass(frozen=True)
class Rij:
    tekst: str
    dingen: tuple[Ding, ...] = ()


@dataclass(frozen=True)
class Blok:
    """A part of the agenda; `leeg` is said where it has no rows, and `meer` where not all were read."""

    kop: str
    rijen: list[Rij]
    leeg: str
    meer: str = ""


def agenda(overleg: Overleg, user) -> list[Blok]:
    """Reads `vorige_op` and `gebied`; a query for each block but the first. A noun that comes later adds its block here."""
    return [maak(overleg, user) for maak in BLOKKEN]


def _eigen(overleg, user) -> Blok:
    return Blok("Wat wij zelf willen bespreken", [Rij(punt) for punt in overleg.eigen_punten()], "Er zijn geen eigen punten.")


def _gebeurd(overleg, user) -> Blok:
    """Part-outcomes since last time, per subject."""
    signalen = Inzending.objects.werk_van(user).rond(overleg.gebied).signalen()
    delen = Deeluitkomst.objects.van_signalen(signalen).sinds(overleg.sinds)
    rijen = list(delen.values_list("signaal__categorie", "signaal__referentie", "uitkomst")[: HOOGSTENS + 1])
    sinds = f"sinds {_dag(timezone.localdate(overleg.sinds))}"
    return Blok(
        f"Wat er gebeurde {sinds}", _per_onderwerp(rijen[:HOOGSTENS], "onderdeel", "onderdelen", lambda u: Uitkomst(u).label.lower()),
        f"Er is niets afgerond {sinds}.", _niet_alles(rijen),
    )


def _open(overleg, user) -> Blok:
    alle = Inzending.objects.werk_van(user).rond(overleg.gebied).signalen().open()
    rijen = list(alle.values_list("categorie", "referentie", "status")[: HOOGSTENS + 1])
    return Blok(
        "Signalen die nog open zijn", _per_onderwerp(rijen[:HOOGSTENS], "signaal", "signalen", lambda s: STAND[Status(s)]),
        "Er zijn geen open signalen.", _niet_alles(rijen),
    )


def _beloofd(overleg, user) -> Blok:
    """What runs and is due within a month; the words only of what anybody may read."""
    tot = timezone.localdate(overleg.begint_op) + TOEZEGGING_VOORUIT
    alle = Toezegging.objects.werk_van(user).rond(overleg.gebied).lopend().voor_dag(tot).select_related("afdeling", "partner")
    lijst = list(alle[: HOOGSTENS + 1])
    openbaar = [rij for rij in lijst[:HOOGSTENS] if rij.openbaar]
    rijen = [Rij(f"{rij.tekst} Beloofd door {rij.belover_buiten}, uiterlijk {_dag(rij.uiterlijk_op)}.") for rij in openbaar]
    if anders := len(lijst[:HOOGSTENS]) - len(openbaar):
        rijen.append(Rij(f"{_aantal(anders, 'toezegging', 'toezeggingen')}, waarvan de tekst niet openbaar is."))
    return Blok("Wat er is beloofd, tot een maand na dit overleg", rijen, "Er is niets beloofd voor deze tijd.", _niet_alles(lijst))


def _komt(overleg, user) -> Blok:
    """Activiteiten and fasen of public trajecten, three months ahead."""
    van = timezone.localdate(overleg.begint_op)
    fasen = Fase.objects.openbaar_rond(overleg.gebied).die_overlappen(van, van + FASE_VOORUIT).select_related("traject")
    te_doen = Activiteit.objects.openbaar().rond(overleg.gebied).tot(van + FASE_VOORUIT).vanaf(van).voor_lijst()
    rijen = [
        *(Rij(f"{fase.traject.titel}: {fase.titel}, van {_dag(fase.begint_op)} tot en met {_dag(fase.eindigt_op)}.")
          for fase in fasen[:HOOGSTENS]),
        *(Rij(f"{ding.titel}, op {_dag(timezone.localdate(ding.begint_op))}{' (gaat niet door)' if ding.afgelast_op else ''}.")
          for ding in te_doen[:HOOGSTENS]),
    ]
    return Blok("Wat eraan komt", rijen, "Er staat de komende drie maanden niets op de site.")


BLOKKEN: list[Callable[[Overleg, object], Blok]] = [_eigen, _gebeurd, _open, _beloofd, _komt]


def _per_onderwerp(rijen: Iterable[tuple], een: str, meer: str, stand: Callable[[str], str]) -> list[Rij]:
    """(category, reference, state) of each, as a row per subject, the largest first."""
    bekend = {categorie.pk: categorie for categorie in Categorie.objects.alle()}
    dingen: dict[str, list[Ding]] = {}
    zonder_nummer: dict[str, int] = {}
    for pk, referentie, hoe in rijen:
        categorie = bekend.get(pk)
        if categorie is not None and categorie.groep == Categorie.Groep.SOCIAAL:
            groep = categorie.get_groep_display()
            zonder_nummer[groep] = zonder_nummer.get(groep, 0) + 1
        else:
            ding = Ding(groepeer(referentie), stand(hoe), reverse("werk:signaal", args=[referentie]))
            dingen.setdefault(str(categorie or "Zonder onderwerp"), []).append(ding)
    volgorde = sorted(dingen.items(), key=lambda paar: (-len(paar[1]), paar[0]))
    uit = [Rij(f"{naam}: {_aantal(len(hier), een, meer)}", tuple(hier)) for naam, hier in volgorde]
    return uit + [Rij(f"{naam}: {_aantal(aantal, een, meer)}") for naam, aantal in zonder_nummer.items()]


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _niet_alles(rijen: list) -> str:
    return f"Er zijn er meer: hier staan de eerste {HOOGSTENS}." if len(rijen) > HOOGSTENS else ""


def _dag(dag: dt.date) -> str:
    return date_format(dag, "j F Y")
