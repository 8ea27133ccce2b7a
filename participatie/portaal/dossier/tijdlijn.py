"""What happened in a gebied, newest first: one query over the events, each kind as its own rules let it be seen."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.utils import timezone

from kampen_wijk.cursor import bladwijzer, na
from participatie.portaal.dossier.soorten import LANG, SOORTEN, Soort
from participatie.portaal.forms.dossier import DossierFormulier
from participatie.portaal.namen import met_namen
from participatie.portaal.tijdlijn import zin
from participatie.portaal.zoeken.vraag import IETS, Vraag, kringen_van
from wijken.models import Gebeurtenis, Gebied

PER_PAGINA = 25


@dataclass(frozen=True)
class Punt:
    """One line: what happened to what, where and by whom."""

    gebeurtenis: Gebeurtenis
    soort: Soort
    titel: str
    adres: str

    @property
    def zin(self) -> str:
        nummer = self.gebeurtenis.gegevens.get("nummer")
        return f"Versie {nummer}: {zin(self.gebeurtenis)}" if nummer else zin(self.gebeurtenis)


@dataclass(frozen=True)
class Blad:
    """One page, and where the next begins."""

    punten: list[Punt]
    volgende: str


def blad(user, gebied: Gebied, form: DossierFormulier) -> Blad:
    soorten = {soort.code: soort for soort in SOORTEN if form.keuze.get("soort") in (None, soort.code)}
    woorden = None
    if "q" in form.keuze:
        woorden = _woorden(form.keuze["q"], user)
        if woorden is None:
            return Blad([], "")
    benen = [_been(soort, user, gebied, form, woorden) for soort in soorten.values()]
    rijen = benen[0].union(*benen[1:], all=True).order_by("-moment", "-pk")[: PER_PAGINA + 1] if len(benen) > 1 else benen[0]
    lijst = list(rijen)
    volgende = form.adresdeel(na=bladwijzer(lijst[PER_PAGINA - 1], "moment")) if len(lijst) > PER_PAGINA else ""
    return Blad([_punt(rij, soorten[rij.code]) for rij in met_namen(lijst[:PER_PAGINA])], volgende)


def _been(soort: Soort, user, gebied: Gebied, form: DossierFormulier, woorden: SearchQuery | None) -> QuerySet:
    """The newest events of one kind after the cursor, of what this user may see."""
    ding = soort.dingen(user, gebied, woorden).filter(pk=OuterRef("object_id")).order_by()
    rijen = Gebeurtenis.objects.filter(Exists(ding), soort=soort.soort, verb__in=sorted(soort.verbs))
    if not soort.van_elders:
        rijen = rijen.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))
    if "van" in form.keuze:
        rijen = rijen.filter(moment__gte=_begin(form.keuze["van"]))
    if "tot" in form.keuze:
        rijen = rijen.filter(moment__lt=_begin(form.keuze["tot"] + dt.timedelta(days=1)))
    wat = soort.model.objects.filter(pk=OuterRef("object_id")).values(rij=soort.rij)
    rijen = rijen.annotate(code=Value(soort.code), ding=Subquery(wat))
    return na(rijen, form.na, "moment").order_by("-moment", "-pk")[: PER_PAGINA + 1]


def _punt(rij, soort: Soort) -> Punt:
    titel = rij.ding["titel"]
    kort = titel if len(titel) < LANG else titel.rsplit(" ", 1)[0].rstrip(".,;:") + "…"
    return Punt(rij, soort, kort, soort.adres(rij.ding))


def _woorden(tekst: str, user) -> SearchQuery | None:
    """As the search of the site looks: every word, or one near it. None where there is nothing to look for."""
    vraag = Vraag(tekst, kringen_van(user))
    tsqueries = [tsquery for graad, tsquery in vraag.graden() if graad != IETS] if vraag else []
    return SearchQuery(tsqueries[-1], search_type="raw", config="simple") if tsqueries else None


def _begin(dag: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(dag, dt.time.min))
