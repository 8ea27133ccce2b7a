"""The secret link to what was done with one reaction. It goes by mail only, so who opens it reads that mail."""

from django.urls import reverse

from kampen_wijk.secretlinks import lees_geheim, maak_geheim
from profielen.models import Reageerder


def pagina(reageerder) -> str:
    """The path of the page of who reacted."""
    return reverse("profielen:reactie", args=[maak_geheim("reageerder", reageerder.pk, reageerder.linkversie)])


def zoek(geheim: str) -> Reageerder | None:
    """Who is behind a secret link; None where it is forged, garbled, withdrawn or let go of."""
    gelezen = lees_geheim("reageerder", geheim)
    if gelezen is None:
        return None
    pk, linkversie = gelezen
    return Reageerder.objects.select_related("reactie__versie__profiel__gebied").filter(pk=pk, linkversie=linkversie).first()
