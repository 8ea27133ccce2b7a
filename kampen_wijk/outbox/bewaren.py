"""Carries out how long mail is kept."""

import datetime as dt

from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.retention.register import opruimer

BEWAREN = dt.timedelta(days=30)


@opruimer
def verwijder_oude_mail() -> int:
    """Mail that was sent or given up more than 30 days ago goes, the row and all."""
    return Mail.objects.klaar_voor(timezone.now() - BEWAREN).delete()[0]
