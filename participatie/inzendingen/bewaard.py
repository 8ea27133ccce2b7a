"""What we hold of a sender, in words, and until when: from the same terms that the daily job carries out."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format

from participatie.inzendingen.bewaren import (
    GEWIST,
    IDEE_OPENBAAR,
    INDIENER_HOOGSTENS,
    INDIENER_NA_AFLOOP,
    TEKST_HOOGSTENS,
    TEKST_NA_AFLOOP,
)
from participatie.inzendingen.models import Bericht
from participatie.inzendingen.workflow import KLAAR

_VAN_U = (Bericht.Soort.ANTWOORD, Bericht.Soort.HEROPENEN)


@dataclass(frozen=True)
class Gegeven:
    """One thing that we hold: what it is called, what stands there, and until when."""

    naam: str
    waarde: str
    tot: str


def bewaard(inzending) -> list[Gegeven]:
    """Everything personal, in the order in which somebody would look for it."""
    persoon = _tot(inzending, INDIENER_NA_AFLOOP, INDIENER_HOOGSTENS)
    woorden = _tot(inzending, TEKST_NA_AFLOOP, TEKST_HOOGSTENS)
    tekst = _zolang_openbaar(inzending) if inzending.gepubliceerd_op else woorden
    rijen = [
        *[(naam, waarde, persoon) for naam, waarde in _van_indiener(inzending)],
        ("Namens wie het is", inzending.namens, persoon),
        ("Foto's", _aantal(inzending.fotos.count(), "foto", "foto's"), persoon),
        ("Titel", inzending.titel, tekst),
        ("Uw tekst", "" if inzending.tekst == GEWIST else inzending.tekst, tekst),
        ("De plek", _plek(inzending), tekst),
        ("Uw berichten aan ons", _aantal(inzending.berichten.filter(soort__in=_VAN_U).count(), "bericht", "berichten"), woorden),
        ("Uw antwoorden op onze vragen", _aantal(inzending.vraagantwoorden.count(), "antwoord", "antwoorden"), woorden),
        ("Uw eerste tekst, voor wij woorden aanpasten", getattr(getattr(inzending, "origineel", None), "tekst", ""), woorden),
    ]
    return [Gegeven(*rij) for rij in rijen if rij[1]]


def _van_indiener(inzending) -> list[tuple[str, str]]:
    wie = getattr(inzending, "indiener", None)
    if wie is None:
        return []
    bevestigd = "" if wie.email_bevestigd_op else " (nog niet bevestigd)"
    return [
        ("Naam", wie.naam), ("E-mailadres", f"{wie.email}{bevestigd}" if wie.email else ""), ("Telefoonnummer", wie.telefoon),
        ("Hoe u het antwoord wilt", wie.get_kanaal_display()), ("U vertelde dit als", wie.get_soort_display()),
    ]


def _plek(inzending) -> str:
    op_kaart = "een plek op de kaart" if inzending.lat is not None else ""
    return ", ".join(deel for deel in (inzending.plaats, op_kaart) if deel)


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}" if aantal else ""


def _tot(inzending, na: int, hoogstens: int) -> str:
    """The same rule as `bewaren._afgelopen`, for one row."""
    uiterlijk = inzending.ontvangen_op + dt.timedelta(days=hoogstens)
    klaar = [inzending.antwoord_op, inzending.afgewezen_op]
    klaar += [inzending.afgehandeld_op] if inzending.status in KLAAR else []
    if dagen := [moment + dt.timedelta(days=na) for moment in klaar if moment]:
        return f"Tot {_dag(min(*dagen, uiterlijk))}."
    jaar = "een jaar" if na == 365 else f"{na // 365} jaar"
    return f"Tot {jaar} nadat wij klaar zijn, en nooit langer dan tot {_dag(uiterlijk)}."


def _zolang_openbaar(inzending) -> str:
    return f"Zolang uw idee op de site staat, en uiterlijk tot {_dag(inzending.gepubliceerd_op + dt.timedelta(days=IDEE_OPENBAAR))}."


def _dag(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
