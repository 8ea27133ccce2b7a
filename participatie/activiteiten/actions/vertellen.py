"""Telling who signed up: by mail through the outbox, and a mark for a call where there is a phone number."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.outbox.actions import mails_klaarzetten
from participatie.activiteiten.contact import Manier
from participatie.activiteiten.geheim import aanmeldlink
from participatie.activiteiten.models import Aanmelding, Activiteit


def vertel(rij: Activiteit, aanmeldingen, nieuws: str) -> None:
    """`templates/post/aanmelding_<nieuws>.txt` to whoever gave an address, in the caller's transaction. Two queries."""
    per_mail = [ding for ding in aanmeldingen if ding.manier == Manier.EMAIL]
    per_telefoon = [ding.pk for ding in aanmeldingen if ding.manier == Manier.TELEFOON]
    if per_mail:
        mails_klaarzetten(
            sjabloon=f"aanmelding_{'vrij' if nieuws == Aanmelding.Nieuws.PLAATS else nieuws}",
            brieven=[(ding.contact, briefgegevens(rij, ding)) for ding in per_mail],
        )
    if per_telefoon:
        Aanmelding.objects.filter(pk__in=per_telefoon).update(te_vertellen=nieuws)


def vertel_iedereen(rij: Activiteit, nieuws: str) -> None:
    """Who has a place and who waits alike. The caller holds the row."""
    vertel(rij, list(rij.aanmeldingen.exclude(contact="").order_by("pk")), nieuws)


@transaction.atomic
def is_verteld(aanmelding: Aanmelding) -> None:
    """Somebody called."""
    Aanmelding.objects.filter(pk=aanmelding.pk).update(te_vertellen="")


def briefgegevens(rij: Activiteit, ding: Aanmelding) -> dict:
    """What a mail says: of the activiteit what is on the site, and of who signed up nothing but their link."""
    begin = timezone.localtime(rij.begint_op)
    return {
        "titel": rij.titel, "wanneer": f"{date_format(begin, 'l j F Y, H:i')} uur", "plaats": rij.plaats,
        "reden": rij.afgelastreden, "link": aanmeldlink(ding), "adres": settings.SITE_URL.rstrip("/") + rij.get_absolute_url(),
    }
