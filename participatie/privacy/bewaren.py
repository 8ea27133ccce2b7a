"""Lets go of what was done for requests of people, long after."""

from datetime import timedelta

import pgtrigger
from django.utils import timezone

from kampen_wijk.retention.register import opruimer
from participatie.privacy.models import Handeling

# The AVG asks us to show that we did what was asked (article 5.2); a claim about it lapses after five years.
HANDELING_DAGEN = 5 * 365


@opruimer
def handelingen() -> int:
    """Append-only for everybody else."""
    grens = timezone.now() - timedelta(days=HANDELING_DAGEN)
    with pgtrigger.ignore("privacy.Handeling:handeling_blijft"):
        return Handeling.objects.filter(moment__lt=grens).delete()[0]
