"""Lets go of who took part in a conversation, and later of what was said."""

from datetime import timedelta

from django.utils import timezone

from kampen_wijk.retention.register import opruimer, vergeter
from participatie.contactmomenten.models import Betrokkene, Contactmoment

NAAM_DAGEN = 365
INHOUD_DAGEN = 3 * 365


@opruimer
def namen_van_betrokkenen() -> int:
    """Names go after a year; that a resident took part stays."""
    grens = timezone.now() - timedelta(days=NAAM_DAGEN)
    return Betrokkene.objects.filter(contactmoment__plaatsgevonden_op__lt=grens).exclude(naam="").update(naam="")


@opruimer
def contactmomenten() -> int:
    """The whole conversation goes after three years: what came of it stands at the signaal."""
    grens = timezone.now() - timedelta(days=INHOUD_DAGEN)
    oud = Contactmoment.objects.filter(plaatsgevonden_op__lt=grens)
    aantal = oud.count()
    oud.delete()
    return aantal


@vergeter
def wie_het_vertelde(label: str, pk: int) -> None:
    """Who said it in a conversation and lets their data go: the name goes there too."""
    if label == "inzendingen.Inzending":
        Betrokkene.objects.filter(contactmoment__inzendingen=pk).exclude(naam="").update(naam="")
