"""The states of a signaal and how one may follow another, in the words of Signalen; no ORM in here.

Source: Signalen's workflow (Amsterdam/signals, app/signals/apps/signals/workflow.py).
"""

from django.db.models import TextChoices


class Status(TextChoices):
    GEMELD = "gemeld", "Gemeld"
    IN_AFWACHTING = "in_afwachting", "In afwachting van behandeling"
    IN_BEHANDELING = "in_behandeling", "In behandeling"
    INGEPLAND = "ingepland", "Ingepland"
    REACTIE_GEVRAAGD = "reactie_gevraagd", "Reactie gevraagd"
    REACTIE_ONTVANGEN = "reactie_ontvangen", "Reactie ontvangen"
    DOORGEZET_NAAR_EXTERN = "doorgezet_naar_extern", "Doorgezet naar extern"
    VERZOEK_TOT_AFHANDELING = "verzoek_tot_afhandeling", "Verzoek tot afhandeling"
    AFGEHANDELD = "afgehandeld", "Afgehandeld"
    GEANNULEERD = "geannuleerd", "Geannuleerd"
    VERZOEK_TOT_HEROPENEN = "verzoek_tot_heropenen", "Verzoek tot heropenen"
    HEROPEND = "heropend", "Heropend"


class Publiek(TextChoices):
    """What the sender sees of the state: five words."""

    OPEN = "open", "Open"
    VRAAG_AAN_U = "vraag_aan_u", "Vraag aan u"
    ANTWOORD_ONTVANGEN = "antwoord_ontvangen", "Antwoord ontvangen"
    AFGESLOTEN = "afgesloten", "Afgesloten"
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


_BEZIG = {
    Status.IN_AFWACHTING, Status.IN_BEHANDELING, Status.INGEPLAND, Status.REACTIE_GEVRAAGD, Status.DOORGEZET_NAAR_EXTERN,
}
KLAAR = frozenset({Status.AFGEHANDELD, Status.GEANNULEERD})
# Who was asked to do it says that it is done; whoever looks after the signaal decides.
_GEDAAN = {Status.VERZOEK_TOT_AFHANDELING}

OVERGANGEN: dict[Status, set[Status]] = {
    Status.GEMELD: _BEZIG | KLAAR,
    Status.IN_AFWACHTING: _BEZIG | _GEDAAN | KLAAR,
    Status.IN_BEHANDELING: _BEZIG | _GEDAAN | KLAAR,
    Status.INGEPLAND: _BEZIG | _GEDAAN | KLAAR,
    Status.REACTIE_GEVRAAGD: {Status.REACTIE_ONTVANGEN} | _BEZIG | KLAAR,
    Status.REACTIE_ONTVANGEN: _BEZIG | _GEDAAN | KLAAR,
    Status.DOORGEZET_NAAR_EXTERN: _BEZIG | _GEDAAN | KLAAR,
    Status.VERZOEK_TOT_AFHANDELING: _BEZIG | KLAAR,
    Status.AFGEHANDELD: {Status.VERZOEK_TOT_HEROPENEN, Status.HEROPEND},
    Status.GEANNULEERD: {Status.HEROPEND},
    Status.VERZOEK_TOT_HEROPENEN: {Status.HEROPEND, Status.AFGEHANDELD, Status.GEANNULEERD},
    Status.HEROPEND: _BEZIG | KLAAR,
}
OPEN = frozenset(Status) - KLAAR
# Somebody still has to pick it up, look at it or answer it; a date runs until when. All else open is being worked on, has a
# date of its own, or waits for the sender.
WACHT = OPEN - {Status.IN_BEHANDELING, Status.INGEPLAND, Status.REACTIE_GEVRAAGD}
# With whom the ball is, for the werkblad: each open state is in exactly one of these two.
AAN_ONS = frozenset({
    Status.GEMELD, Status.HEROPEND, Status.IN_BEHANDELING, Status.REACTIE_ONTVANGEN, Status.VERZOEK_TOT_AFHANDELING,
    Status.VERZOEK_TOT_HEROPENEN,
})
AAN_EEN_ANDER = OPEN - AAN_ONS
# Who owns it decides about requests; while a behandelaar is at it, the owner need not look.
AAN_EIGENAAR = AAN_ONS - {Status.IN_BEHANDELING}
AAN_BEHANDELAAR = AAN_ONS - {Status.VERZOEK_TOT_AFHANDELING, Status.VERZOEK_TOT_HEROPENEN} | {Status.IN_AFWACHTING}
_PUBLIEK = {
    Status.REACTIE_GEVRAAGD: Publiek.VRAAG_AAN_U,
    Status.REACTIE_ONTVANGEN: Publiek.ANTWOORD_ONTVANGEN,
    Status.AFGEHANDELD: Publiek.AFGESLOTEN,
    Status.GEANNULEERD: Publiek.AFGESLOTEN,
    # A request: it stays closed until somebody has decided.
    Status.VERZOEK_TOT_HEROPENEN: Publiek.AFGESLOTEN,
    Status.HEROPEND: Publiek.HEROPEND,
}


def publiek(status: str) -> Publiek:
    """The word that the sender sees."""
    return _PUBLIEK.get(Status(status), Publiek.OPEN)


def controleer_overgang(van: str, naar: str) -> None:
    """Raise OvergangNietToegestaan unless `naar` may follow `van`."""
    if Status(naar) not in OVERGANGEN[Status(van)]:
        raise OvergangNietToegestaan(f"Van {Status(van).label} kan het niet naar {Status(naar).label}.")


def uitkomst_van_deel(afhandelreden: str) -> Uitkomst:
    """What a part that was split off means for the whole; without a reason it was cancelled."""
    return {"gedaan": Uitkomst.GEDAAN, "deels": Uitkomst.DEELS}.get(afhandelreden, Uitkomst.NIET)


def afhandelreden_uit(uitkomsten: list[str]) -> Afhandelreden | None:
    """The reason that follows from the part-outcomes; None where there are none."""
    if not uitkomsten:
        return None
    if set(uitkomsten) == {Uitkomst.GEDAAN}:
        return Afhandelreden.GEDAAN
    return Afhandelreden.NIET if set(uitkomsten) == {Uitkomst.NIET} else Afhandelreden.DEELS
