"""What the page of insight shows: sentences, tables, bars, how long people waited as a drawing, and all of it as a file."""

import csv
import io
from dataclasses import dataclass

from participatie.portaal.forms.leeft import Keuze
from participatie.portaal.inzicht import DREMPEL_TIJD, Inzicht, Tijd
from participatie.portaal.leeft import DREMPEL
from profielen.grafieken import Paren, nu_en_eerder
from profielen.kleine_aantallen import Verdeling
from profielen.uitvoer import veilig

KOLOMMEN = [
    "gebied", "van", "tot_en_met", "wat", "soort", "aantal", "kwart_binnen_werkdagen", "helft_binnen_werkdagen",
    "driekwart_binnen_werkdagen",
]
TE_WEINIG = f"minder dan {DREMPEL_TIJD}"
BREED, RIJ = 300, 46


@dataclass(frozen=True)
class Blok:
    """Counts of one kind, the most first."""

    code: str
    kop: str
    soort: str
    rijen: list[tuple[str, str]]
    paren: Paren | None


@dataclass(frozen=True)
class Streep:
    """Half of all who waited lie between `begin` and `einde`; the one in the middle at `helft`."""

    naam: str
    woorden: str
    y: int
    begin: int
    lengte: int
    helft: int

    @property
    def y_streep(self) -> int:
        return self.y + 8


@dataclass(frozen=True)
class Wachtblok:
    """One kind of waiting: a row for all together and for each subject, and their drawing."""

    code: str
    kop: str
    zin: str
    rijen: list[tuple[str, list[str]]]
    strepen: list[Streep]

    @property
    def hoog(self) -> int:
        return RIJ * len(self.strepen)


def blokken(inzicht: Inzicht) -> list[Blok]:
    return [
        _blok("binnen", "Hoe signalen binnenkwamen", "Hoe", inzicht.binnen),
        _blok("onderwerpen", "Waar signalen over gingen", "Onderwerp", inzicht.onderwerpen),
        _blok("uitkomsten", "Hoe het afliep", "Uitkomst", inzicht.uitkomsten),
        _blok("gesprekken", "Hoe wij mensen spraken", "Soort gesprek", inzicht.gesprekken),
    ]


def _blok(code: str, kop: str, soort: str, verdeling: Verdeling) -> Blok:
    geteld = sorted(verdeling.zichtbaar.items(), key=lambda rij: (-rij[1], rij[0]))
    rijen = [(naam, str(aantal)) for naam, aantal in geteld]
    if verdeling.rest:
        rijen.append(("Overig", str(verdeling.rest)))
    rijen.append(("Samen", f"minder dan {DREMPEL}" if verdeling.totaal is None else str(verdeling.totaal)))
    paren = nu_en_eerder([(naam, aantal, None) for naam, aantal in geteld]) if len(geteld) > 1 else None
    return Blok(code, kop, soort, rijen, paren)


def wachtblokken(inzicht: Inzicht) -> list[Wachtblok]:
    wie = [inzicht.samen, *inzicht.per_onderwerp]
    return [
        _wachtblok("antwoord", "Tot het eerste antwoord", "kreeg antwoord", [(w.naam, w.antwoord) for w in wie]),
        _wachtblok("klaar", "Tot het klaar is", "was klaar", [(w.naam, w.klaar) for w in wie]),
    ]


def _wachtblok(code: str, kop: str, werkwoord: str, tijden: list[tuple[str, Tijd | None]]) -> Wachtblok:
    samen = tijden[0][1]
    zin = ""
    if samen:
        zin = f"De helft {werkwoord} binnen {dagen(samen.helft)}. Een kwart wachtte langer dan {dagen(samen.driekwart)}."
    bekend = [(naam, tijd) for naam, tijd in tijden if tijd]
    langst = max((tijd.driekwart for _, tijd in bekend), default=0) or 1
    strepen = [_streep(n, naam, tijd, langst) for n, (naam, tijd) in enumerate(bekend)]
    return Wachtblok(code, kop, zin, [(naam, _cellen(tijd)) for naam, tijd in tijden], strepen)


def _streep(nummer: int, naam: str, tijd: Tijd, langst: float) -> Streep:
    begin, helft, einde = (round(BREED * deel / langst) for deel in (tijd.kwart, tijd.helft, tijd.driekwart))
    woorden = f"de helft binnen {dagen(tijd.helft)}, een kwart langer dan {dagen(tijd.driekwart)}"
    return Streep(naam, woorden, 14 + RIJ * nummer, begin, max(2, einde - begin), helft)


def _cellen(tijd: Tijd | None) -> list[str]:
    if tijd is None:
        return [TE_WEINIG, "", "", ""]
    return [str(tijd.aantal), *(_getal(deel) for deel in (tijd.kwart, tijd.helft, tijd.driekwart))]


def dagen(aantal: float) -> str:
    return "1 werkdag" if aantal == 1 else f"{_getal(aantal)} werkdagen"


def _getal(aantal: float) -> str:
    """With one decimal where it falls between two days."""
    return f"{aantal:.1f}".removesuffix(".0").replace(".", ",")


def als_csv(keuze: Keuze, inzicht: Inzicht) -> str:
    """The tables of the page as one file, as a Dutch spreadsheet opens it."""
    vast = [veilig(str(keuze.gebied)), *keuze.periode.in_adres.values()]
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(KOLOMMEN)
    for blok in blokken(inzicht):
        for naam, aantal in blok.rijen:
            schrijver.writerow([*vast, blok.kop, veilig(naam), aantal, "", "", ""])
    for wacht in wachtblokken(inzicht):
        for naam, cellen in wacht.rijen:
            schrijver.writerow([*vast, wacht.kop, veilig(naam), *cellen])
    return f"\ufeff{uit.getvalue()}"
