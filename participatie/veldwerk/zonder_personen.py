"""The check on the few words with a tap: nothing of one person is kept, and nobody can agree that it is; no ORM in here.

Stricter than the door to the public: there somebody may say that a number stays. Of children not even a first name, an age
or a class is kept, so a capital within a sentence and every digit are refused, with a way to say it otherwise. A hint, never
a proof: therefore these words never go public, and they go in time.
"""

import re

from kampen_wijk.textchecks.persoonlijk import persoonsgegevens

_GETAL = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|[0-9]{1,3}"
)
_LEEFTIJD = re.compile(rf"\b(?:{_GETAL})[ -]?(?:jaar\b|jr\b|jarig)|\(\s*[0-9]{{1,2}}\s*\)", re.IGNORECASE)
_WOORD = re.compile(r"[^\W\d_][\w'’-]*")
_CIJFER = re.compile(r"\d")
_DOET = "wil|wilt|wilde|zegt|zei|vindt|vond|vraagt|vroeg|tekent|tekende|droomt|heet|woont"
_WIE_DOET = re.compile(rf"\b([^\W\d_][\w'’-]*) (?:{_DOET})\b", re.IGNORECASE)
# Who may want something without being one person whom somebody knows.
_IEMAND = re.compile(
    "ik|je|jij|u|hij|zij|ze|het|men|er|dat|die|wie|wat|iedereen|iemand|niemand|kind|meisje|jongen|klas|groep|school|juf|meester|"
    "broer|zus|moeder|vader|mama|papa|opa|oma|vriend|vriendin|buurt",
    re.IGNORECASE,
)

NAAM = "Hier staat misschien een naam. Schrijf hem niet op. Zeg bijvoorbeeld: een kind."
HOOFDLETTER = "Een hoofdletter midden in de zin is vaak een naam. Haal de naam weg, of schrijf het woord met een kleine letter."
CIJFERS = "Schrijf bij kinderen geen cijfers op: dat kan een leeftijd of een huisnummer zijn. Schrijf een aantal in letters."
LEEFTIJD = "Hier staat misschien een leeftijd. Haal die weg."


def fouten(tekst: str, *, kinderen: bool) -> list[str]:
    """What has to go from this text, each in a sentence; empty where it may be kept."""
    zinnen = [f"Hier staat misschien een {soort}. Haal dat weg." for soort in persoonsgegevens(tekst)]
    if _LEEFTIJD.search(tekst):
        zinnen.append(LEEFTIJD)
    return [*zinnen, *(_van_kinderen(tekst) if kinderen else ())]


def _van_kinderen(tekst: str) -> list[str]:
    zinnen = []
    if _CIJFER.search(tekst):
        zinnen.append(CIJFERS)
    if any(woord.group()[0].isupper() for woord in _WOORD.finditer(tekst) if not _begint_zin(tekst, woord.start())):
        zinnen.append(HOOFDLETTER)
    if any(not _IEMAND.fullmatch(wie) for wie in _WIE_DOET.findall(tekst)):
        zinnen.append(NAAM)
    return zinnen


def _begint_zin(tekst: str, plek: int) -> bool:
    """At the very beginning, or behind the end of a sentence: there a capital says nothing."""
    voor = tekst[:plek].rstrip()
    return not voor or voor[-1] in ".!?"
