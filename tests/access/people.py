"""Who knocks: every column of the access matrix, with and without the right gebied."""

from tests import factories
from wijken.models import Rol

KOLOMMEN = (
    "anoniem",
    "extern met link",
    "wijkverbinder",
    "wijkverbinder elders",
    "behandelaar",
    "behandelaar elders",
    "profielbeheerder",
    "partner",
    "partner elders",
    "privacyfunctionaris",
    "beheerder",
    "zonder rol",
)


def maak_mensen(gebied, afdeling, partner) -> dict:
    """A medewerker per column (None for who has no account); `elders` has the role for another gebied, afdeling or partner."""
    elders = factories.gebied("Ergens anders")
    mensen = {
        "anoniem": None,
        "extern met link": None,
        "wijkverbinder": factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied),
        "wijkverbinder elders": factories.met_rol(Rol.WIJKVERBINDER, gebied=elders),
        "behandelaar": factories.met_rol(Rol.BEHANDELAAR, afdeling=afdeling),
        "behandelaar elders": factories.met_rol(Rol.BEHANDELAAR, afdeling=factories.afdeling()),
        "profielbeheerder": factories.met_rol(Rol.PROFIELBEHEERDER),
        "partner": factories.met_rol(Rol.PARTNER),
        "partner elders": factories.met_rol(Rol.PARTNER),
        "privacyfunctionaris": factories.met_rol(Rol.PRIVACYFUNCTIONARIS),
        "beheerder": factories.met_rol(Rol.BEHEERDER),
        "zonder rol": factories.medewerker(),
    }
    partner.medewerkers.add(mensen["partner"])
    factories.partner().medewerkers.add(mensen["partner elders"])
    return mensen


def uitkomst(response) -> str:
    """What the door said: in, login, nee (403), weg (404), geen (405)."""
    if response.status_code in (301, 302) and response.url.split("?")[0] in ("/inloggen/", "/beheer/login/"):
        return "login"
    assert response.status_code < 500 and response.status_code != 429
    if response.streaming:
        list(response)
    return {403: "nee", 404: "weg", 405: "geen"}.get(response.status_code, "in")
