"""Vondst: something that was found, and the few words of it that show why."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from kampen_wijk.woordenschat.vouwen import vouw
from participatie.portaal.zoeken.vraag import Vraag

VOOR, LANG = 50, 190
# What begins a line in the texts of a profile: a list, a quotation, a heading.
_OPMAAK = re.compile(r"^[ \t]*(?:[-*>]|#{1,6})[ \t]+", re.MULTILINE)


class Soort(TextChoices):
    """In the order in which they stand, where all else is equal."""

    GEBIED = "gebied", "Wijk of dorp"
    PLEK = "plek", "Ontmoetingsplek"
    PARTNER = "partner", "Organisatie"
    ACTIVITEIT = "activiteit", "Activiteit"
    PROFIEL = "profiel", "Profiel"
    TRAJECT = "traject", "Traject"
    IDEE = "idee", "Idee"
    SIGNAAL = "signaal", "Signaal"
    GESPREK = "gesprek", "Gesprek"


@dataclass(frozen=True)
class Vondst:
    """`graad` is how well it fits (ALLES, RUIM, IETS); `moment` is empty for what stays."""

    vraag: Vraag
    soort: Soort
    titel: str
    tekst: str
    url: str
    graad: int
    gebied: str = ""
    moment: datetime | None = None

    def volgorde(self) -> tuple:
        in_titel = bool(self.vraag.patroon.search(vouw(self.titel)))
        tijd = -self.moment.timestamp() if self.moment else 0
        return self.graad, not in_titel, Soort.values.index(self.soort), tijd

    @cached_property
    def kop(self) -> SafeString:
        return gemarkeerd(self.titel, self.vraag.patroon)

    @cached_property
    def fragment(self) -> SafeString:
        return gemarkeerd(stuk(self.tekst, self.vraag.eigen_patroon, self.vraag.patroon), self.vraag.patroon)


def stuk(tekst: str, *patronen: re.Pattern) -> str:
    """About 200 characters around the first word that was found, from word to word; the first pattern that fits wins."""
    tekst = " ".join(_OPMAAK.sub("", tekst).replace("**", "").split())
    gevouwen = vouw(tekst)
    gevonden = next((gevonden for patroon in patronen if (gevonden := patroon.search(gevouwen))), None)
    begin = max(0, gevonden.start() - VOOR) if gevonden else 0
    if begin:
        begin = tekst.rfind(" ", 0, begin) + 1
    einde = begin + LANG
    if einde >= len(tekst):
        return ("… " if begin else "") + tekst[begin:]
    spatie = tekst.rfind(" ", begin, einde)
    return ("… " if begin else "") + tekst[begin : spatie if spatie > begin else einde] + " …"


def gemarkeerd(tekst: str, patroon: re.Pattern) -> SafeString:
    """HTML with every found word, whole, in a <mark>; all else is escaped."""
    uit, vorige = [], 0
    for begin, einde in _woorden(vouw(tekst), patroon):
        uit += [escape(tekst[vorige:begin]), "<mark>", escape(tekst[begin:einde]), "</mark>"]
        vorige = einde
    return mark_safe("".join(uit) + escape(tekst[vorige:]))  # noqa: S308 every part above is escaped


def _woorden(gevouwen: str, patroon: re.Pattern):
    for woord in re.finditer(r"\w+", gevouwen):
        if patroon.search(gevouwen, woord.start(), woord.end()):
            yield woord.span()
