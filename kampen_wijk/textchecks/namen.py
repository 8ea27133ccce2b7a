"""Words that lead to one person: the address of a home, and a name after a title. Each gives the places where it stands."""

import re
from collections.abc import Iterator

from kampen_wijk.textchecks.nummers import Plek

_ACHTER = (
    "straat|weg|laan|plein|dijk|kade|singel|gracht|hof|steeg|pad|dreef|park|plantsoen|markt|burgwal|wal|haven|baan|erf|"
    "hoek|veld|gaarde|akker|poort|berg|bos|allee|boulevard|vest|vaart|oever|werf|weide|meent|diep"
)
# Without a capital only where a word can hardly be anything but a street.
_ACHTER_KLEIN = "straat|weg|laan|plein|dijk|kade|singel|gracht|steeg|dreef|plantsoen"
_VOOR = (
    r"(?:(?:Burgemeester|Burg\.|Dokter|Dr\.|Professor|Prof\.|Pastoor|Dominee|Ds\.|Meester|Mr\.|Koningin|Koning|Prinses|Prins|"
    r"Sint|St\.|Oude|Nieuwe|Grote|Kleine|Lange|Korte|Hoge|Lage|Boven|Buiten|Binnen|Eerste|Tweede|Van|De[nr]?|Het|'[Tt]|Te[nr]) "
    r"(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?) ){0,3})?"
)
_MAAT = r"uur|meter|m|km|cm|jaar|jarige?|euro|procent|keer|x|dagen|weken|maanden|minuten"
# A year or a measure behind the name of a street is no house.
_HUISNUMMER = (
    rf"(?!(?:19|20)[0-9]{{2}}\b)[0-9]{{1,4}}(?![0-9]|[.,:][0-9]| ?%| ?(?:{_MAAT})\b)(?:[ -]?[a-zA-Z]\b)?(?:-[0-9]{{1,4}}\b)?"
)
_NR = r",? (?:nr\.? |nummer |huisnummer )?"
_LETTER = r"[^\W\d_]"
_ADRESSEN = (
    # Kerkstraat 12, Burgemeester Van Engelenweg 3a, Dijk 4
    re.compile(rf"\b{_VOOR}(?=[^\W\d_a-zß-ÿ])[\w'’-]{{0,40}}(?:{_ACHTER}|{_ACHTER.title()}){_NR}{_HUISNUMMER}"),
    # kerkstraat 12
    re.compile(rf"\b(?!onderweg)[\w'’-]{{2,40}}(?:{_ACHTER_KLEIN}){_NR}{_HUISNUMMER}"),
    # 8261 GR 12
    re.compile(
        rf"(?<![0-9])[1-9][0-9]{{3}}(?: ?(?!SA|SD|SS)[A-Z]{{2}}|(?!sa|sd|ss)[a-z]{{2}})\b(?:,? |,)"
        rf"(?:nr\.? |nummer |huisnummer )?{_HUISNUMMER}"
    ),
    # ik woon op Penningkruid 12
    re.compile(
        rf"(?<=\b)wo(?:on|ont|nen|onde|onden)\b (?:{_LETTER}+ ){{0,2}}?(?:op|aan|in|bij) "
        rf"(?P<straat>(?:de |het |'t )?(?:[A-Z][\w'’-]{{1,40}} ){{1,3}}{_HUISNUMMER})"
    ),
    re.compile(rf"\bhuis(?:nummer|nr\.?) {_HUISNUMMER}", re.IGNORECASE),
)
_AANHEF = re.compile(
    r"\b(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|de heer|juffrouw|mej\.?|familie|fam\.?|ik heet|mijn naam is"
    r"|(?:groet(?:en|jes)?|gr\.)(?:,|!|\.)?(?: van)?)[ \t\n]{1,3}(?!\n)",
    re.IGNORECASE,
)
_WOORD = re.compile(r"(?:[^\W\d_](?:[\w'’.\u0300-\u036f-]*[\w\u0300-\u036f])?\.?|'t)(?=[^\w]|$)")
_TUSSENVOEGSELS = {"van", "von", "de", "den", "der", "het", "'t", "ter", "ten", "te", "el", "al", "la", "le", "du", "op", "in"}
_MEESTE_WOORDEN = 6


def adres(tekst: str) -> Iterator[Plek]:
    for patroon in _ADRESSEN:
        for gevonden in patroon.finditer(tekst):
            yield gevonden.span("straat" if "straat" in patroon.groupindex else 0)


def naam(tekst: str) -> Iterator[Plek]:
    """The name alone: "mevrouw" may stay. A name is written with a capital, what stands between need not be."""
    for aanhef in _AANHEF.finditer(tekst):
        einde = _einde_van_naam(tekst, aanhef.end())
        if einde:
            yield aanhef.end(), einde


def _einde_van_naam(tekst: str, plek: int) -> int:
    """Where the name that begins at `plek` ends; 0 where there is none."""
    einde = 0
    for _ in range(_MEESTE_WOORDEN):
        woord = _WOORD.match(tekst, plek)
        if woord is None:
            break
        if woord.group().lower() not in _TUSSENVOEGSELS:
            if not woord.group()[0].isupper():
                break
            einde = woord.end()
            if woord.group().endswith(".") and len(woord.group()) > 4 and woord.group().count(".") == 1:
                return einde - 1  # the end of a sentence, not initials
        plek = woord.end() + 1
        if tekst[woord.end() : plek] != " ":
            break
    return einde
