"""Lets go of who signed up. How many they were stays, for the count."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from kampen_wijk.retention.register import opruimer
from participatie.activiteiten.models import Aanmelding

AANMELDING_NA_AFLOOP = 30
AANMELDING_HOOGSTENS = 2 * 365


@opruimer
def aanmeldingen() -> int:
    """Name and contact go a month after it ended, and always two years after somebody signed up."""
    nu = timezone.now()
    oud = Q(activiteit__eindigt_op__lt=nu - timedelta(days=AANMELDING_NA_AFLOOP))
    oud |= Q(aangemeld_op__lt=nu - timedelta(days=AANMELDING_HOOGSTENS))
    return Aanmelding.objects.filter(oud).exclude(contact="").update(naam="", contact="", te_vertellen="")
