"""Correcting how a sender can be reached."""

from django.db import transaction
from django.db.models import F

from participatie.inzendingen.models import Indiener, Inzending


@transaction.atomic
def indiener_corrigeren(indiener: Indiener, *, adres_veranderd: bool) -> None:
    """Save; another address must be confirmed anew, and the links that went to the old one stop working."""
    if adres_veranderd:
        indiener.email_bevestigd_op = None
        Inzending.objects.filter(pk=indiener.inzending_id).update(linkversie=F("linkversie") + 1)
    indiener.save()
