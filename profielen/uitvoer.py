"""A comparison as CSV: every value with its definition, source and reason, so that the file explains itself."""

import csv
import io

from profielen.vergelijken import Vak, Vergelijking, als_tekst

KOP = [
    "thema", "thema_cbs", "cijfer", "gebied", "cijfers_van", "jaar", "waarde", "eenheid", "waarom_geen_waarde", "definitie",
    "richting", "bron",
]
# A spreadsheet takes a cell that begins with one of these for a formula; the wide ones are those of Chinese keyboards.
GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def als_csv(vergelijking: Vergelijking) -> str:
    """Semicolons, decimal commas and a mark for UTF-8: as a Dutch spreadsheet opens it.

    Each cell in quotes: one with a comma in it stays one cell where commas separate.
    """
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", quoting=csv.QUOTE_ALL)
    schrijver.writerow(KOP)
    for groep in vergelijking.groepen:
        for rij in groep.rijen:
            for vak in rij.vakken:
                schrijver.writerow(_rij(rij.indicator, rij.jaar, vak))
    return f"\ufeff{uit.getvalue()}"


def _rij(indicator, jaar: int, vak: Vak) -> list[str]:
    meting, kolom = vak.meting, vak.kolom
    return [
        veilig(indicator.get_thema_display()),
        veilig(indicator.cbs_thema),
        veilig(indicator.naam),
        veilig(kolom.gebied.naam),
        veilig(kolom.van.naam) if kolom.van else "",
        str(jaar),
        als_tekst(meting.waarde) if meting else "",
        veilig(indicator.eenheid),
        _waarom(meting, jaar),
        veilig(indicator.definitie),
        veilig(indicator.get_richting_display()),
        veilig(meting.bron if meting else indicator.bron),
    ]


def _waarom(meting, jaar: int) -> str:
    if meting is None:
        return f"geen cijfer in {jaar}"
    return "" if meting.waarde is not None else meting.in_cijfers


def veilig(tekst: str) -> str:
    """Text that a spreadsheet shows and does not carry out."""
    return f"'{tekst}" if tekst.startswith(GEVAARLIJK) or tekst.lstrip().startswith(GEVAARLIJK) else tekst
