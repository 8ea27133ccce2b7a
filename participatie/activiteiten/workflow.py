"""How an activiteit stands, and what may be done with it then; no ORM in here.

How it stands follows from three facts: on the site, called off, over. So no job has to say that an evening has ended.
"""

import datetime as dt

from django.db.models import TextChoices


class Soort(TextChoices):
    """What kind of gathering it is, in words that stand on the site."""

    KOFFIE = "koffie", "Koffie en ontmoeten"
    MAALTIJD = "maaltijd", "Samen eten"
    SPREEKUUR = "spreekuur", "Spreekuur"
    CURSUS = "cursus", "Cursus of workshop"
    FEEST = "feest", "Feest of markt"
    INFORMATIE = "informatie", "Informatieavond"
    INLOOP = "inloop", "Inloop met vragen over een plan"
    SCHOUW = "schouw", "Wandeling door de wijk"
    KINDEREN = "kinderen", "Bijeenkomst met kinderen"
    ANDERS = "anders", "Iets anders"


# Who comes to one of these is asked something, so they read the kaderkaart first.
VRAAGT_ALTIJD = frozenset({Soort.INLOOP, Soort.SCHOUW, Soort.KINDEREN})


class Toegang(TextChoices):
    """Whether somebody can get in, hear it, and stay; not knowing is said as well."""

    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    ONBEKEND = "onbekend", "Nog niet bekend"


class Stand(TextChoices):
    CONCEPT = "concept", "Concept"
    GEPUBLICEERD = "gepubliceerd", "Op de site"
    AFGELAST = "afgelast", "Gaat niet door"
    GEWEEST = "geweest", "Geweest"


def stand_van(*, gepubliceerd: bool, afgelast: bool, eindigt_op: dt.datetime | None, nu: dt.datetime) -> Stand:
    """Called off stays called off, also afterwards: nobody has been there."""
    if not gepubliceerd:
        return Stand.CONCEPT
    if afgelast:
        return Stand.AFGELAST
    return Stand.GEWEEST if eindigt_op is not None and eindigt_op <= nu else Stand.GEPUBLICEERD


# What may be done, and how it stands then. A text can always be mended: a name that should not be there has to go.
MAG: dict[str, frozenset[Stand]] = {
    "gegevens": frozenset(Stand),
    "kaderkaart": frozenset(Stand),
    "wanneer": frozenset({Stand.CONCEPT}),
    "publiceren": frozenset({Stand.CONCEPT}),
    "weggooien": frozenset({Stand.CONCEPT}),
    "verplaatsen": frozenset({Stand.GEPUBLICEERD}),
    "afgelasten": frozenset({Stand.GEPUBLICEERD}),
    "herhalen": frozenset({Stand.CONCEPT, Stand.GEPUBLICEERD}),
}

_WAAROM_NIET = {
    Stand.CONCEPT: "Deze activiteit staat nog niet op de site.",
    Stand.GEPUBLICEERD: "Deze activiteit staat al op de site.",
    Stand.AFGELAST: "Deze activiteit gaat niet door.",
    Stand.GEWEEST: "Deze activiteit is al geweest.",
}


def waarom_niet(verb: str, stand: Stand) -> str:
    """Why `verb` cannot be done now; empty when it can."""
    return "" if stand in MAG[verb] else _WAAROM_NIET[stand]
