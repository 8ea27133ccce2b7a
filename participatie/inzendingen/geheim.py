"""The secret links of inzendingen: to the sender's own page, and the one in a mail that proves an address."""

from django.urls import reverse

from kampen_wijk.secretlinks import lees_geheim, maak_geheim
from participatie.inzendingen.models import Indiener, Inzending, Reactie


def geheim_van(inzending) -> str:
    return maak_geheim("inzending", inzending.pk, inzending.linkversie)


def pagina(inzending, naam="inzending") -> str:
    """The path of the sender's page; `naam="verzonden"` for the one with thanks on it."""
    return reverse(f"inzendingen:{naam}", args=[geheim_van(inzending)])


def bevestigtoken(inzending, indiener) -> str:
    """Goes along in mail only: who comes with it, reads the mail of that address."""
    return maak_geheim("bevestig", indiener.pk, inzending.linkversie)


def zoek(geheim: str) -> Inzending | None:
    """The inzending behind a secret link; None where it is forged, garbled or withdrawn."""
    gelezen = lees_geheim("inzending", geheim)
    if gelezen is None:
        return None
    pk, linkversie = gelezen
    return Inzending.objects.select_related("gebied", "indiener", "dubbel_van").filter(pk=pk, linkversie=linkversie).first()


def klopt_bevestiging(inzending, token: str) -> bool:
    """Whether `token` was mailed to the address that the sender of this inzending gave."""
    indiener: Indiener | None = getattr(inzending, "indiener", None)
    return indiener is not None and lees_geheim("bevestig", token) == (indiener.pk, inzending.linkversie)


def reactiepagina(reactie, naam="reactie") -> str:
    """The path of the page on which the writer of a reaction sees what became of it, and can take it back."""
    return reverse(f"inzendingen:{naam}", args=[maak_geheim("reactie", reactie.pk, 1)])


def zoek_reactie(geheim: str) -> Reactie | None:
    """The reaction behind a secret link; None where it is forged, or where the reaction is gone."""
    gelezen = lees_geheim("reactie", geheim)
    if gelezen is None or gelezen[1] != 1:
        return None
    return Reactie.objects.select_related("idee__gebied").filter(pk=gelezen[0]).first()
