"""The figures on paper: a table per theme, and bars that are a small table of their own."""

from collections.abc import Sequence
from decimal import Decimal

from profielen import zinnen
from profielen.weergave import Regel, Thema, in_het_kort, per_thema

# Columns of years beside the words and the gemeente: in large print fewer fit.
JAREN, JAREN_GROOT = 3, 2
BALKEN_VAN_JAREN = 8


def themas(cijfers: dict, *, groot: bool) -> list[dict]:
    """Of each theme its table, its bars, its sources, and what the figures mean."""
    rijen = {rij["code"]: rij for rij in cijfers.get("rijen", [])}
    return [_thema(thema, rijen, groot) for thema in per_thema(cijfers)]


def kort(cijfers: dict) -> list[dict]:
    """The same four as on the page, for who reads one page."""
    gekozen = [(regel.naam, regel.nieuwste) for regel in in_het_kort(per_thema(cijfers))]
    return [{"naam": naam, "waarde": nieuwste.tekst, "jaar": nieuwste.jaar} for naam, nieuwste in gekozen]


def stem(cijfers: dict) -> list[str]:
    """The third voice: the sentences that the figures give, as on the page."""
    return [
        regel.zin or f"{regel.naam}. {regel.verandering}" for regel in _regels(cijfers) if regel.zin or regel.verandering
    ]


def bronnen(cijfers: dict) -> list[str]:
    return sorted({bron for thema in per_thema(cijfers) for bron in thema.bronnen})


def _regels(cijfers: dict) -> list[Regel]:
    return [regel for thema in per_thema(cijfers) for regel in thema.regels]


def _thema(thema: Thema, rijen: dict[str, dict], groot: bool) -> dict:
    jaren = sorted({cijfer.jaar for regel in thema.regels for cijfer in regel.cijfers})[-(JAREN_GROOT if groot else JAREN):]
    return {
        "naam": thema.naam,
        "jaren": jaren,
        "regels": [_regel(regel, jaren) for regel in thema.regels],
        "balken": [balken for regel in thema.regels for balken in _balken(regel, rijen[regel.code])],
        "bronnen": thema.bronnen,
        "uitleg": [[regel.naam, regel.definitie] for regel in thema.regels if regel.definitie],
    }


def _regel(regel: Regel, jaren: list[int]) -> dict:
    """A row: a value or the reason that there is none for each year; the value of the gemeente with its year."""
    per_jaar = {cijfer.jaar: cijfer for cijfer in regel.cijfers}
    waarden = [[per_jaar[jaar].tekst, per_jaar[jaar].ontbreekt] if jaar in per_jaar else ["geen cijfer", True] for jaar in jaren]
    nieuwste = regel.cijfers[-1].jaar
    gemeente = regel.gemeente if nieuwste == jaren[-1] or not regel.gemeente else f"{regel.gemeente} ({nieuwste})"
    return {"naam": regel.naam, "waarden": waarden, "gemeente": gemeente or "geen cijfer"}


def _balken(regel: Regel, rij: dict) -> list[dict]:
    """Bars of this gebied among the others, or else of its years; nothing where there is one value only."""
    kop = {"naam": regel.naam, "zinnen": [zin for zin in (regel.zin, regel.verandering) if zin]}
    eigen = rij["jaren"][-1]["waarde"]
    if eigen is not None and rij["anderen"]:
        alle = [(None, Decimal(eigen)), *((ander["naam"], Decimal(ander["waarde"])) for ander in rij["anderen"])]
        alle.sort(key=lambda paar: -paar[1])
        return [{**kop, "wat": "Gebied", "jaar": regel.cijfers[-1].jaar, "rijen": _rijen(alle, rij)}]
    bekend = [(str(j["jaar"]), Decimal(j["waarde"])) for j in rij["jaren"] if j["waarde"] is not None][-BALKEN_VAN_JAREN:]
    return [{**kop, "wat": "Jaar", "jaar": None, "rijen": _rijen(bekend, rij)}] if len(bekend) > 1 else []


def _rijen(paren: Sequence[tuple[str | None, Decimal]], rij: dict) -> list[dict]:
    """Each with its share of the longest bar; without a name it is this gebied."""
    grootste = max(waarde for _, waarde in paren)
    return [
        {
            "naam": naam,
            "waarde": zinnen.getal(waarde, rij["eenheid"], rij["decimalen"]),
            "deel": float(round(waarde / grootste, 4)) if grootste > 0 and waarde > 0 else 0.0,
        }
        for naam, waarde in paren
    ]
