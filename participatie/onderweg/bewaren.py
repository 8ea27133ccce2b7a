"""Lets go of concepts that were stored in another way, or that nobody mended."""

from datetime import timedelta

from django.utils import timezone

from kampen_wijk.retention.register import opruimer
from participatie.onderweg.models import Concept

CONCEPT_DAGEN = 180


@opruimer
def concepten() -> int:
    """A concept that is a conversation by now goes at once; any other after half a year."""
    grens = timezone.now() - timedelta(days=CONCEPT_DAGEN)
    dubbel = Concept.objects.al_vastgelegd().delete()[0]
    return dubbel + Concept.objects.filter(ontvangen_op__lt=grens).delete()[0]
