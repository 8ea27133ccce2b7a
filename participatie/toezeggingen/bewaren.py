"""Lets go of to whom something was promised. What was promised and what came of it stays, for the count."""

from collections.abc import Callable
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from kampen_wijk.retention.register import opruimer, vergeter
from kampen_wijk.textchecks.maskeren import maskeer
from participatie.toezeggingen.models import Toezegging

AAN_WIE_NA_AFLOOP = 365
AAN_WIE_HOOGSTENS = 2 * 365

IEMAND = "een bewoner"


@opruimer
def aan_wie_het_was() -> int:
    """A year after it ended, and always two years after it was promised."""
    nu = timezone.now()
    oud = Q(afgerond_op__lt=nu - timedelta(days=AAN_WIE_NA_AFLOOP))
    oud |= Q(beloofd_op__lt=timezone.localdate() - timedelta(days=AAN_WIE_HOOGSTENS))
    return Toezegging.objects.filter(oud).exclude(aan_wie=IEMAND).update(aan_wie=IEMAND)


@vergeter
def aan_wie_het_vroeg(label: str, pk: int) -> None:
    """Whoever sent the signaal and lets their data go is no longer the one to whom it was promised.

    What looks like personal data goes from our own words as well, unless the public reads those: there it was looked at.
    """
    if label != "inzendingen.Inzending":
        return
    for rij in Toezegging.objects.filter(inzending=pk).prefetch_related("verplaatsingen").select_for_update():
        laat_aan_wie_los(rij)


def laat_aan_wie_los(rij: Toezegging, zonder: Callable[[str], str] = maskeer) -> None:
    """`zonder`: what it does with our own words. The count of what was promised stays."""
    rij.aan_wie = IEMAND
    if not rij.openbaar:
        rij.tekst, rij.uitkomst = zonder(rij.tekst)[:500], zonder(rij.uitkomst)[:1000]
        for stap in rij.verplaatsingen.all():
            stap.reden = zonder(stap.reden)[:500]
            stap.save(update_fields=["reden"])
    rij.versie += 1
    rij.save(update_fields=["aan_wie", "tekst", "uitkomst", "versie", "gewijzigd_op"])
