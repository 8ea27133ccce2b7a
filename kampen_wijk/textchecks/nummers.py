"""Numbers that belong to one person: BSN, bank account, telephone, licence plate. Each gives the places where it stands."""

import re
from collections.abc import Iterator

from django.conf import settings

Plek = tuple[int, int]

_BSN = re.compile(r"(?<![0-9])([0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}|[0-9]{3}[. -][0-9]{3}[. -][0-9]{3})(?![0-9])")
# A date, and the hours of a day: 05-12-2026 10 uur, 09.00 - 17.00.
_GEEN_DAG = r"(?!0[1-9]([-./])[01]?[0-9]\1(?:19|20)[0-9]{2}(?![0-9]))(?!0[0-9][.:][0-5][0-9] ?- ?[0-2]?[0-9][.:][0-5][0-9])"
_TELEFOON = re.compile(
    r"(?<![0-9])(?<![0-9][.,])" + _GEEN_DAG + "(?:"
    r"(?:\+|00)31[ .-]?(?:\(0\)[ .-]?|0)?[1-9](?:[ .()/-]{0,2}[0-9]){8}"  # +31 (0)6, 0031 6
    r"|(?:\+|00)(?!31)[1-9](?:[ .()/-]{0,2}[0-9]){7,13}"  # another country
    r"|\(?0[1-9](?:[ .()/-]{0,3}[0-9]){8}"  # 06, (038)
    r")(?![0-9])"
)
# How a Dutch number begins abroad; for the database too.
BUITENLANDS = r"^(\+31|0031)0?"
_INFORMATIENUMMER = re.compile(r"0(?:800|90[069])")
_IBAN_BEGIN = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{2})[0-9]{2}")
# Length per country, from the IBAN registry of SWIFT; where somebody in Kampen may well have an account.
_IBAN_LENGTE = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21, "MA": 28,
    "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
}


def is_bsn(cijfers: str) -> bool:
    """Nine digits that pass the 11-proef of the Besluit BSN: 9a+8b+7c+6d+5e+4f+3g+2h-i divides by eleven."""
    if len(cijfers) != 9 or not cijfers.isascii() or not cijfers.isdigit() or not int(cijfers):
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(g * int(c) for g, c in zip(gewichten, cijfers, strict=True)) % 11 == 0


def is_iban(tekens: str) -> bool:
    """Letters and digits without spaces, as long as its country says, that give 1 modulo 97 (ISO 13616)."""
    tekens = tekens.upper()
    if not tekens.isascii() or not tekens.isalnum() or _IBAN_LENGTE.get(tekens[:2]) != len(tekens):
        return False
    return int("".join(str(int(teken, 36)) for teken in tekens[4:] + tekens[:4])) % 97 == 1


def bsn(tekst: str) -> Iterator[Plek]:
    for gevonden in _BSN.finditer(tekst):
        if is_bsn(re.sub("[^0-9]", "", gevonden.group())):
            yield gevonden.span()


def iban(tekst: str) -> Iterator[Plek]:
    for begin in _IBAN_BEGIN.finditer(tekst):
        rest = _IBAN_LENGTE.get(begin[1].upper())
        if rest is None:
            continue
        einde = re.compile(rf"(?:[ .-]?[A-Za-z0-9]){{{rest - 4}}}(?![A-Za-z0-9])").match(tekst, begin.end())
        if einde and is_iban(re.sub("[ .-]", "", tekst[begin.start() : einde.end()])):
            yield begin.start(), einde.end()


def telefoon(tekst: str) -> Iterator[Plek]:
    """Not the numbers that are there for everybody: 0800, 0900, and that of the gemeente itself."""
    eigen = landelijk(settings.GEMEENTE_TELEFOON)
    for gevonden in _TELEFOON.finditer(tekst):
        nummer = landelijk(gevonden.group())
        if nummer != eigen and not _INFORMATIENUMMER.match(nummer):
            yield gevonden.span()


def landelijk(nummer: str) -> str:
    """As one dials it within the Netherlands: 06 - 12 34 56 78, +31 6 12345678 and 0031 (0)6 12345678 are all 0612345678."""
    return re.sub(BUITENLANDS, "0", re.sub(r"[^0-9+]", "", nummer))


# The fourteen sidecodes of the RDW; from the fourth on there are no vowels in them, so that they form no words.
_OUD = ("LL-99-99", "99-99-LL", "99-LL-99")
_NIEUW = (
    "MM-99-MM", "MM-MM-99", "99-MM-MM", "99-MMM-9", "9-MMM-99", "MM-999-M", "M-999-MM", "MMM-99-M", "M-99-MMM",
    "9-MM-999", "999-MM-9",
)
_LOS = ("99-MM-99", *_NIEUW)


def _patroon(sidecodes: tuple[str, ...], streepje: str, vlaggen: int = 0) -> re.Pattern[str]:
    vormen = "|".join(sidecodes).replace("-", streepje)
    vormen = vormen.replace("9", "[0-9]").replace("L", "[A-Z]").replace("M", "[B-DF-HJ-NP-TV-Z]")
    return re.compile(rf"(?<![A-Za-z0-9-])(?!\d?\d-mrt-)(?:{vormen})(?![A-Za-z0-9-])", vlaggen)


# With hyphens in any letters; with spaces or glued only in capitals: "12 en 13" is no plate, nor is a postcode.
_KENTEKENS = (
    _patroon((*_OUD, *_NIEUW), "-", re.IGNORECASE),
    _patroon(_LOS, " "),
    _patroon(_LOS, ""),
)


def kenteken(tekst: str) -> Iterator[Plek]:
    for patroon in _KENTEKENS:
        for gevonden in patroon.finditer(tekst):
            yield gevonden.span()
