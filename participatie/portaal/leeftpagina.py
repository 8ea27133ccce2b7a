"""What the page of what lives in a gebied shows: sentences, bars, tables, and for who may read them the way to the signalen."""

import csv
import io
from dataclasses import dataclass

from django.urls import reverse

from participatie.inzendingen.models import Categorie
from participatie.portaal.forms.leeft import Keuze
from participatie.portaal.leeft import DREMPEL, Leeft, Regel, Telling
from profielen.grafieken import Paren, nu_en_eerder
from profielen.uitvoer import veilig

MINDER = f"minder dan {DREMPEL}"
NIET_GEZEGD = "niet getoond"
KOLOMMEN = ["gebied", "van", "tot_en_met", "wat", "soort", "aantal", "aantal_in_de_maanden_ervoor"]


@dataclass(frozen=True)
class Rij:
    """A row of a table: in words, with the address of what lies under it, if somebody may go there."""

    naam: str
    nu: str
    eerder: str
    adres: str = ""


@dataclass(frozen=True)
class Blok:
    """One noun on the page."""

    code: str
    kop: str
    soort: str
    rijen: list[Rij]
    totaal: Rij
    paren: Paren | None


def blokken(keuze: Keuze, leeft: Leeft) -> list[Blok]:
    signaal_adres = _naar_signalen(keuze) if keuze.leest else None
    return [
        _blok("signalen", "Signalen", "Onderwerp", leeft.signalen, signaal_adres),
        _blok("ideeen", "Ideeën op de site", "Hoe ver het is", leeft.ideeen),
        _blok("gesprekken", "Gesprekken", "Soort gesprek", leeft.gesprekken),
    ]


def zinnen(keuze: Keuze, leeft: Leeft) -> list[str]:
    """What one wants to know first, in words."""
    uit = [_signaalzin(keuze, leeft.signalen)]
    if leeft.ideeen.totaal:
        uit.append(f"Er {_kwamen(leeft.ideeen.totaal, 'idee', 'ideeën')} bij op de site.")
    if leeft.gesprekken.totaal is not None:
        uit.append(f"Wij hadden {leeft.gesprekken.totaal} gesprekken.")
    return uit


def _signaalzin(keuze: Keuze, telling: Telling) -> str:
    waar = f"In {keuze.gebied}"
    if telling.totaal is None:
        return f"{waar} kwamen minder dan {DREMPEL} signalen binnen."
    zin = f"{waar} kwamen {telling.totaal} signalen binnen{_ervoor(keuze, telling)}."
    if telling.regels:
        meeste = telling.regels[0]
        zin += f" De meeste gingen over “{meeste.naam}”: {meeste.aantal}."
    return zin


def _ervoor(keuze: Keuze, telling: Telling) -> str:
    aantal = MINDER if telling.totaal_eerder is None else str(telling.totaal_eerder)
    maanden = keuze.periode.maanden
    toen = "In de maand ervoor" if maanden == 1 else f"In de {maanden} maanden ervoor"
    return f". {toen} waren het er {aantal}"


def _kwamen(aantal: int, een: str, meer: str) -> str:
    return f"kwam 1 {een}" if aantal == 1 else f"kwamen {aantal} {meer}"


def _naar_signalen(keuze: Keuze):
    """The werkblad with the signalen that were counted, open or closed; of one subject where that was chosen."""
    slugs = {str(categorie.pk): categorie.slug for categorie in Categorie.objects.alle()}

    def adres(onderwerp: str | None = None) -> str:
        if onderwerp is not None and onderwerp not in slugs:
            return ""  # no subject: the werkblad has no list of those
        delen = {"gebied": keuze.gebied.slug if keuze.gebied else "", "onderwerp": slugs.get(onderwerp or "", "")}
        return reverse("werk:werkblad", query={n: w for n, w in delen.items() if w} | keuze.periode.in_adres)

    return adres


def _blok(code: str, kop: str, soort: str, telling: Telling, adres=None) -> Blok:
    rijen = [
        Rij(regel.naam, str(regel.aantal), _toen(regel.eerder), adres(regel.code) if adres else "")
        for regel in telling.regels
    ]
    if telling.rest or (rijen and telling.rest_eerder):
        rijen.append(Rij("Overig", str(telling.rest), _toen(telling.rest_eerder)))
    totaal = Rij(
        "Samen", MINDER if telling.totaal is None else str(telling.totaal),
        MINDER if telling.totaal_eerder is None else str(telling.totaal_eerder), adres() if adres else "",
    )
    return Blok(code, kop, soort, rijen, totaal, _paren(telling.regels))


def _toen(aantal: int | None) -> str:
    return NIET_GEZEGD if aantal is None else str(aantal)


def _paren(regels: list[Regel]) -> Paren | None:
    """Bars say something beside each other."""
    return nu_en_eerder([(regel.naam, regel.aantal, regel.eerder) for regel in regels]) if len(regels) > 1 else None


def als_csv(keuze: Keuze, leeft: Leeft) -> str:
    """The tables of the page as one file, as a Dutch spreadsheet opens it."""
    vast = [veilig(str(keuze.gebied)), *keuze.periode.in_adres.values()]
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(KOLOMMEN)
    for blok in blokken(keuze, leeft):
        for rij in [*blok.rijen, blok.totaal]:
            schrijver.writerow([*vast, blok.kop, veilig(rij.naam), rij.nu, rij.eerder])
    return f"\ufeff{uit.getvalue()}"
