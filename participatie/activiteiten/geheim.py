"""The secret link of who signed up: to see whether there is a place, and to cancel."""

from django.conf import settings
from django.urls import reverse

from kampen_wijk.secretlinks import lees_geheim, maak_geheim
from participatie.activiteiten.models import Aanmelding


def aanmeldpagina(aanmelding, naam="aanmelding") -> str:
    """The path of the page of who signed up."""
    return reverse(f"activiteiten:{naam}", args=[maak_geheim("aanmelding", aanmelding.pk, aanmelding.linkversie)])


def aanmeldlink(aanmelding) -> str:
    """The same for a mail."""
    return settings.SITE_URL.rstrip("/") + aanmeldpagina(aanmelding)


def zoek_aanmelding(geheim: str) -> Aanmelding | None:
    """The one behind a secret link; None where it is forged, withdrawn, cancelled, or past its term."""
    gelezen = lees_geheim("aanmelding", geheim)
    if gelezen is None:
        return None
    rijen = Aanmelding.objects.select_related("activiteit__gebied", "activiteit__plek").exclude(contact="")
    return rijen.filter(pk=gelezen[0], linkversie=gelezen[1]).first()
