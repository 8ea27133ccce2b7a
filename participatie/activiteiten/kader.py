"""The words of a kaderkaart: six rungs of participation, and five roles of the gemeente. No ORM here.

The order is that of the ladder. What each rung means is told in our own words, after the sources that stand with it.
"""

import re
from typing import NamedTuple

from django.db.models import TextChoices

# A text says something when there is a letter or a digit in it. PostgreSQL reads the same pattern.
IETS_TE_LEZEN = r"[A-Za-z0-9]"


class Niveau(TextChoices):
    """Participatieladder: how far the word of residents goes."""

    INFORMEREN = "informeren", "informeren"
    RAADPLEGEN = "raadplegen", "raadplegen"
    ADVISEREN = "adviseren", "adviseren"
    COPRODUCEREN = "coproduceren", "coproduceren"
    MEEBESLISSEN = "meebeslissen", "meebeslissen"
    ZELFBEHEER = "zelfbeheer", "zelfbeheer"


class Rol(TextChoices):
    """Overheidsparticipatietrap: what the gemeente itself does, from little to much."""

    LOSLATEN = "loslaten", "loslaten"
    FACILITEREN = "faciliteren", "faciliteren"
    STIMULEREN = "stimuleren", "stimuleren"
    REGISSEREN = "regisseren", "regisseren"
    REGULEREN = "reguleren", "reguleren"


class Bron(NamedTuple):
    naam: str
    adres: str


class Trede(NamedTuple):
    """One rung or role: in a few words, in a few sentences, and where that comes from."""

    kort: str
    uitleg: str
    bron: Bron


_LADDER = Bron("de participatieladder van de gemeente Schiedam", "https://www.schiedam.nl/a-tot-z/participatieladder")
_ZELF = Bron(
    "de participatieladder van Vlaanderen",
    "https://www.vlaanderen.be/intern/beleid-en-regelgeving/participatie/participatieladder",
)
_TRAP = Bron(
    "de Raad voor het Openbaar Bestuur, Loslaten in vertrouwen (2012)",
    "https://www.werkhoezithet.nl/kennisbank/publicatie/loslaten-in-vertrouwen-naar-een-nieuwe-verhouding-",
)

NIVEAUS = {
    Niveau.INFORMEREN: Trede(
        "U hoort wat er gebeurt", "De gemeente heeft al besloten. Zij vertelt u wat er gebeurt, en waarom.", _LADDER
    ),
    Niveau.RAADPLEGEN: Trede(
        "U zegt wat u vindt", "De gemeente luistert naar u. Daarna beslist zij zelf. Zij hoeft uw mening niet te volgen.", _LADDER
    ),
    Niveau.ADVISEREN: Trede(
        "U geeft advies",
        "U noemt problemen en bedenkt oplossingen. De gemeente volgt uw advies als dat kan. Doet zij iets anders? Dan zegt "
        "zij waarom.",
        _LADDER,
    ),
    Niveau.COPRODUCEREN: Trede(
        "Wij maken het samen",
        "Samen kijken wij wat het probleem is, en samen zoeken wij een oplossing. Wat wij afspreken, doet de gemeente ook.",
        _LADDER,
    ),
    Niveau.MEEBESLISSEN: Trede(
        "U beslist mee", "De mensen om wie het gaat maken het plan en nemen het besluit. De gemeente voert het uit.", _LADDER
    ),
    Niveau.ZELFBEHEER: Trede(
        "Inwoners doen het zelf", "Inwoners bedenken het plan en voeren het zelf uit. De gemeente helpt alleen als dat nodig is.", _ZELF
    ),
}

ROLLEN = {
    Rol.LOSLATEN: Trede("De gemeente laat los", "Inwoners doen dit zelf. De gemeente bemoeit zich er niet mee.", _TRAP),
    Rol.FACILITEREN: Trede(
        "De gemeente maakt het mogelijk", "Anderen beginnen ermee. De gemeente helpt, bijvoorbeeld met een ruimte of met geld.", _TRAP
    ),
    Rol.STIMULEREN: Trede(
        "De gemeente moedigt aan", "De gemeente wil graag dat dit er komt. Anderen doen het. De gemeente moedigt hen aan.", _TRAP
    ),
    Rol.REGISSEREN: Trede("De gemeente heeft de leiding", "Anderen doen mee. De gemeente leidt het werk.", _TRAP),
    Rol.REGULEREN: Trede(
        "De gemeente maakt de regels", "De gemeente bepaalt de regels. Zij let erop dat iedereen zich eraan houdt.", _TRAP
    ),
}


def is_ingevuld(tekst: str) -> bool:
    """Whether there is something to read."""
    return re.search(IETS_TE_LEZEN, tekst) is not None
