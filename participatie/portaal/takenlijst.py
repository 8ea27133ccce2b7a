"""The lists of taken: for me, for my afdeling, what I asked, and answers to read; what is late stands first."""

from urllib.parse import urlencode

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.tellen import in_woorden, tel_tot
from participatie.contactmomenten.models import Taak
from wijken.models import Rol

PER_PAGINA = 25
KOPPEN = {"mij": "Voor mij", "afdeling": "Voor mijn afdeling", "gevraagd": "Door mij gevraagd", "klaar": "Antwoorden om te lezen"}


def groepen(user) -> dict:
    """A queryset for each list that this medewerker has."""
    afdelingen = [rol.afdeling_id for rol in user.rollen_nu() if rol.rol == Rol.BEHANDELAAR]
    alle = {
        "mij": Taak.objects.open().filter(medewerker=user),
        "afdeling": Taak.objects.open().filter(afdeling__in=afdelingen) if afdelingen else None,
        "gevraagd": Taak.objects.gevraagd_aan_een_ander(user),
        "klaar": Taak.objects.klaar_om_te_lezen(user),
    }
    return {naam: rijen for naam, rijen in alle.items() if rijen is not None}


def lees(gegevens, user) -> dict:
    """What the page shows, by what its address says; what is not understood counts as not said."""
    alle = groepen(user)
    toon = gegevens.get("toon") if gegevens.get("toon") in alle else "mij"
    op = "afgehandeld_op" if toon == "klaar" else "uiterlijk_op"
    rijen = list(na(alle[toon].met_namen(), gegevens.get("na", ""), op, oudste_eerst=True)[: PER_PAGINA + 1])
    aantallen = tel_tot(alle)
    meer = len(rijen) > PER_PAGINA
    return {
        "kop": KOPPEN[toon],
        "taken": rijen[:PER_PAGINA],
        "tabs": [
            {"naam": naam, "kop": KOPPEN[naam], "aantal": in_woorden(aantallen[naam]), "hier": naam == toon} for naam in alle
        ],
        "volgende": urlencode({"toon": toon, "na": bladwijzer(rijen[PER_PAGINA - 1], op)}) if meer else "",
    }
