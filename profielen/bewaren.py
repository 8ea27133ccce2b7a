"""Lets go of what residents said about a profile: first who wanted to hear, then words that are not public, then all words.
And of files of figures that were handed in and not said yes to.

The terms stand here once; `bewaartermijnen.py` reads them.
"""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from kampen_wijk.retention.register import opruimer
from profielen.ingeleverd import oude_bestanden, wis_oude_bestanden
from profielen.models import Reactie, Reageerder

REAGEERDER_NA_BESLUIT = 90
TEKST_NA_BESLUIT = 365
OPENBAAR_NA_BESLUIT = 5 * 365
# A version that nobody decides on keeps nobody's address for ever.
REAGEERDER_HOOGSTENS = 2 * 365
TEKST_HOOGSTENS = 5 * 365

GEWIST = "Deze tekst is gewist, omdat de bewaartermijn voorbij is."


def _besloten(na: int, hoogstens: int) -> Q:
    """Of a version that was decided on `na` days ago, or that came in `hoogstens` days ago."""
    nu = timezone.now()
    grens = nu - timedelta(days=na)
    return (
        Q(versie__gepubliceerd_op__lt=grens)
        | Q(versie__ingetrokken_op__lt=grens)
        | Q(ontvangen_op__lt=nu - timedelta(days=hoogstens))
    )


@opruimer
def reageerders() -> int:
    """An address goes three months after the mail that it was given for, and always after two years."""
    oud = Reactie.objects.filter(_besloten(REAGEERDER_NA_BESLUIT, REAGEERDER_HOOGSTENS))
    oud.exclude(namens="").update(namens="")
    return Reageerder.objects.filter(reactie__in=oud.values("pk")).delete()[0]


@opruimer
def reacties_niet_openbaar() -> int:
    """Words that are not on the site, and what was made unreadable, go after a year; what was done with it stays."""
    oud = Reactie.objects.filter(_besloten(TEKST_NA_BESLUIT, TEKST_HOOGSTENS))
    leeg = oud.exclude(origineel="").update(origineel="")
    return leeg + oud.filter(gepubliceerd_op__isnull=True).exclude(tekst=GEWIST).update(tekst=GEWIST)


@opruimer
def openbare_reacties() -> int:
    """Public words go after five years."""
    oud = Reactie.objects.filter(_besloten(OPENBAAR_NA_BESLUIT, OPENBAAR_NA_BESLUIT))
    return oud.exclude(tekst=GEWIST).update(tekst=GEWIST)


@opruimer(tel=lambda: len(oude_bestanden()))
def ingeleverde_bestanden() -> int:
    """After an hour: such a file may hold numbers that are too small to show."""
    return wis_oude_bestanden()
