"""Lets go of who was invited, and later of what was agreed; that there was a meeting, and how many came, stays."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from kampen_wijk.retention.register import opruimer, vergeter
from participatie.overleggen.models import Genodigde, Overleg, Punt

GENODIGDE_NA_VERSLAG = 30
GENODIGDE_HOOGSTENS = 90
WOORDEN_DAGEN = 2 * 365

GEWIST = "Gewist punt"


@opruimer
def genodigden() -> int:
    """Names and addresses go a month after the minutes went, and always three months after the meeting."""
    nu = timezone.now()
    oud = Q(overleg__verslag_verstuurd_op__lt=nu - timedelta(days=GENODIGDE_NA_VERSLAG))
    oud |= Q(overleg__begint_op__lt=nu - timedelta(days=GENODIGDE_HOOGSTENS))
    return Genodigde.objects.filter(oud).delete()[0]


@opruimer
def woorden_van_overleggen() -> int:
    """What stood on the agenda and in the minutes goes after two years, as the words of a signaal do."""
    grens = timezone.now() - timedelta(days=WOORDEN_DAGEN)
    punten = Punt.objects.filter(overleg__begint_op__lt=grens).exclude(tekst=GEWIST).update(tekst=GEWIST)
    oud = Overleg.objects.filter(begint_op__lt=grens).exclude(plek="", agendapunten="")
    return punten + oud.update(plek="", agendapunten="")


@vergeter
def wat_iemand_in_het_overleg_zei(label: str, pk: int) -> None:
    """Who said it and lets their data go: the line of the minutes that their signaal came from goes too."""
    if label == "inzendingen.Inzending":
        Punt.objects.filter(inzending=pk).update(tekst=GEWIST)
