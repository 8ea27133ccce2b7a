"""Personal data in a text: found and pointed at before it becomes public. A hint for a person who reads, never a proof."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kampen_wijk.textchecks import namen, nummers

_MAIL = re.compile(r"[\w.+'-]{1,64}(?:@| ?[(\[]at[)\]] ?)[\w-]{1,63}(?:\.[\w-]{1,63})+")


class Vondst(NamedTuple):
    """What was found in a text, in words, and from where to where it stands there."""

    soort: str
    begin: int
    eind: int
    tekst: str


def _mail(tekst: str) -> Iterator[nummers.Plek]:
    for gevonden in _MAIL.finditer(tekst):
        yield gevonden.span()


# In this order: what was found first keeps its place, so that digits of an IBAN are not a telephone number as well.
_ZOEKERS: dict[str, Callable[[str], Iterator[nummers.Plek]]] = {
    "e-mailadres": _mail,
    "rekeningnummer": nummers.iban,
    "telefoonnummer": nummers.telefoon,
    "BSN": nummers.bsn,
    "kenteken": nummers.kenteken,
    "adres": namen.adres,
    "naam": namen.naam,
}
SOORTEN = ("e-mailadres", "telefoonnummer", "BSN", "rekeningnummer", "kenteken", "adres", "naam")


def vondsten(tekst: str) -> list[Vondst]:
    """Everything found, in the order of the text; no two of them overlap."""
    plat, plekken = _plat(tekst)
    bezet = bytearray(len(plat))
    gevonden = []
    for soort, zoeker in _ZOEKERS.items():
        for begin, eind in zoeker(plat):
            if not any(bezet[begin:eind]):
                bezet[begin:eind] = b"\1" * (eind - begin)
                van, tot = plekken[begin], plekken[eind - 1] + 1
                gevonden.append(Vondst(soort, van, tot, tekst[van:tot]))
    return sorted(gevonden, key=lambda vondst: vondst.begin)


def persoonsgegevens(tekst: str) -> list[str]:
    """The kinds found, each once, in the order of SOORTEN."""
    gevonden = {vondst.soort for vondst in vondsten(tekst)}
    return [soort for soort in SOORTEN if soort in gevonden]


def _plat(tekst: str) -> tuple[str, list[int] | range]:
    """The text as it is read, and where each of its characters stands in `tekst`.

    Wide digits, no-break spaces and dashes become plain ones and what cannot be seen goes: it looks the same to a reader.
    """
    if tekst.isascii():
        return tekst, range(len(tekst))
    tekens, plekken = [], []
    for plek, teken in enumerate(tekst):
        for plat in _plat_teken(teken):
            tekens.append(plat)
            plekken.append(plek)
    return "".join(tekens), plekken


def _plat_teken(teken: str) -> str:
    if teken.isascii():
        return teken
    match unicodedata.category(teken):
        case "Cf":
            return ""
        case "Pd":
            return "-"
        case "Nd":
            return str(unicodedata.decimal(teken))
    return unicodedata.normalize("NFKC", teken)
