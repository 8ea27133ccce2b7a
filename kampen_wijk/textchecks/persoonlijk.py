"""Personal data in a text: found so that we can warn before it becomes public. A hint, never a proof."""

import re
import unicodedata

_MAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_TELEFOON = re.compile(
    r"(?<![0-9])"
    r"(?:(?:\+|00)[1-9][0-9]{0,2}[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9]"  # +31 (0)6, 0031 6, (038, 06
    r"(?:[ .()/-]{0,2}[0-9]){8}"
    r"(?![0-9])"
)
_INFORMATIENUMMER = re.compile(r"\(?0(?:800|90[069])")
_BSN = re.compile(r"(?<![0-9])([0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}|[0-9]{3}[. -][0-9]{3}[. -][0-9]{3})(?![0-9])")


def is_bsn(cijfers: str) -> bool:
    """Nine digits that pass the 11-proef of the Besluit BSN: 9a+8b+7c+6d+5e+4f+3g+2h-i divides by eleven."""
    if len(cijfers) != 9 or not cijfers.isascii() or not cijfers.isdigit() or not int(cijfers):
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(g * int(c) for g, c in zip(gewichten, cijfers, strict=True)) % 11 == 0


def persoonsgegevens(tekst: str) -> list[str]:
    """The kinds found, in this order: e-mailadres, telefoonnummer, BSN."""
    tekst = unicodedata.normalize("NFKC", tekst)
    gevonden = []
    if _MAIL.search(tekst):
        gevonden.append("e-mailadres")
    if any(not _INFORMATIENUMMER.match(t.group()) for t in _TELEFOON.finditer(tekst)):
        gevonden.append("telefoonnummer")
    if any(is_bsn(re.sub("[^0-9]", "", t.group())) for t in _BSN.finditer(tekst)):
        gevonden.append("BSN")
    return gevonden
