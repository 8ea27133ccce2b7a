"""Vraag: by what we look for a person, and how that is held against what is stored."""

import re
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery
from django.db.models import F, Func, Q, TextField, Value
from django.db.models.lookups import Exact

from kampen_wijk.textchecks.nummers import BUITENLANDS

# More than this says nothing about one person any more.
HOOGSTENS = 100
NIETS = Q(pk__in=[])


@dataclass(frozen=True)
class Vraag:
    """What is filled in is looked for; every way counts by itself. `telefoon` as `landelijk` gives it."""

    email: str = ""
    telefoon: str = ""
    naam: str = ""
    referentie: str = ""


def op_email(vraag: Vraag, veld: str) -> Q:
    return Q(**{f"{veld}__iexact": vraag.email}) if vraag.email else NIETS


def op_telefoon(vraag: Vraag, veld: str) -> Q:
    """However the number was written down."""
    if not vraag.telefoon:
        return NIETS
    return Q(Exact(_vervang(_vervang(F(veld), "[^0-9+]", ""), BUITENLANDS, "0"), Value(vraag.telefoon)))


def op_naam(vraag: Vraag, *velden: str) -> Q:
    """Every word of the name stands in one of these fields, as a word."""
    uit = NIETS
    for veld in velden if vraag.naam else ():
        alle = Q()
        for woord in vraag.naam.split():
            alle &= Q(**{f"{veld}__iregex": rf"(^|\W){re.escape(woord)}($|\W)"})
        uit |= alle
    return uit


def in_woorden(vraag: Vraag, veld: str = "zoek") -> Q:
    """The name stands somewhere in the words of a row that can be searched."""
    if not vraag.naam:
        return NIETS
    vorm = Func(Value(vraag.naam), function="zoekvorm", output_field=TextField())
    return Q(**{veld: SearchQuery(vorm, config="dutch", search_type="plain")})


def _vervang(uitdrukking, patroon: str, door: str) -> Func:
    return Func(uitdrukking, Value(patroon), Value(door), Value("g"), function="regexp_replace", output_field=TextField())
