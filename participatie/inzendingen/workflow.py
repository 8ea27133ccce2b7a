"""The states of a signaal and how one may follow another, in the words of Signalen; no ORM in here.

Source: Signalen's workflow (Amsterdam/signals, app/signals/apps/signals/workflow.py).
"""

from django.db.models import TextChoices


class Status(TextChoices):
    GEMELD = "gemeld", "Gemeld"
    IN_BEHANDELING = "in_behandeling", "In behandeling"
    INGEPLAND = "ingepland", "Ingepland"
    REACTIE_GEVRAAGD = "reactie_gevraagd", "Reactie gevraagd"
    REACTIE_ONTVANGEN = "reactie_ontvangen", "Reactie ontvangen"
    DOORGEZET_NAAR_EXTERN = "doorgezet_naar_extern", "Doorgezet naar extern"
    AFGEHANDELD = "afgehandeld", "Afgehandeld"
    GEANNULEERD = "geannuleerd", "Geannuleerd"
    VERZOEK_TOT_HEROPENEN = "verzoek_tot_heropenen", "Verzoek tot heropenen"
    HEROPEND = "heropend", "Heropend"


class Afhandelreden(TextChoices):
    GEDAAN = "gedaan", "Gedaan"
    DEELS = "deels", "Deels gedaan"
    NIET = "niet", "Niet gedaan"
    DOORGEZET = "doorgezet", "Doorgezet naar een partner"
    DUBBEL = "dubbel", "Dubbel"


class Uitkomst(TextChoices):
    GEDAAN = "gedaan", "Gedaan"
    DEELS = "deels", "Deels gedaan"
    NIET = "niet", "Niet gedaan"


class OvergangNietToegestaan(Exception):
    """This state may not follow that one."""


_BEZIG = {Status.IN_BEHANDELING, Status.INGEPLAND, Status.REACTIE_GEVRAAGD, Status.DOORGEZET_NAAR_EXTERN}
_KLAAR = {Status.AFGEHANDELD, Status.GEANNULEERD}

OVERGANGEN: dict[Status, set[Status]] = {
    Status.GEMELD: _BEZIG | _KLAAR,
    Status.IN_BEHANDELING: _BEZIG | _KLAAR,
    Status.INGEPLAND: _BEZIG | _KLAAR,
    Status.REACTIE_GEVRAAGD: {Status.REACTIE_ONTVANGEN} | _BEZIG | _KLAAR,
    Status.REACTIE_ONTVANGEN: _BEZIG | _KLAAR,
    Status.DOORGEZET_NAAR_EXTERN: _BEZIG | _KLAAR,
    Status.AFGEHANDELD: {Status.VERZOEK_TOT_HEROPENEN, Status.HEROPEND},
    Status.GEANNULEERD: {Status.HEROPEND},
    Status.VERZOEK_TOT_HEROPENEN: {Status.HEROPEND, Status.AFGEHANDELD, Status.GEANNULEERD},
    Status.HEROPEND: _BEZIG | _KLAAR,
}
OPEN = frozenset(Status) - _KLAAR


def controleer_overgang(van: str, naar: str) -> None:
    """Raise OvergangNietToegestaan unless `naar` may follow `van`."""
    if Status(naar) not in OVERGANGEN[Status(van)]:
        raise OvergangNietToegestaan(f"Van {Status(van).label} kan het niet naar {Status(naar).label}.")


def afhandelreden_uit(uitkomsten: list[str]) -> Afhandelreden | None:
    """The reason that follows from the part-outcomes; None where there are none."""
    if not uitkomsten:
        return None
    if set(uitkomsten) == {Uitkomst.GEDAAN}:
        return Afhandelreden.GEDAAN
    return Afhandelreden.NIET if set(uitkomsten) == {Uitkomst.NIET} else Afhandelreden.DEELS
