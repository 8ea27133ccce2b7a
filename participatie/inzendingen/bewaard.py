"""What we hold of a sender, in words, and until when: from the same terms that the daily job carries out."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.retention.houders import Gegeven
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


_BERICHT = {
    Bericht.Soort.VRAAG: "Onze vraag aan u", Bericht.Soort.ANTWOORD: "Uw antwoord", Bericht.Soort.BERICHT: "Ons bericht aan u",
    Bericht.Soort.HEROPENEN: "Waarom wij opnieuw moesten kijken", Bericht.Soort.NOTITIE: "Notitie van een collega",
}


def bewaard(inzending) -> list[Gegeven]:
    """Everything personal, in the order in which somebody would look for it; messages and answers as a number."""
    woorden = _tot(inzending, TEKST_NA_AFLOOP, TEKST_HOOGSTENS)
    van_u = [bericht for bericht in inzending.berichten.all() if bericht.soort in _VAN_U]
    return [*_kern(inzending, woorden), *_gevuld(
        ("Uw berichten aan ons", _aantal(len(van_u), "bericht", "berichten"), woorden),
        ("Uw antwoorden op onze vragen", _aantal(len(inzending.vraagantwoorden.all()), "antwoord", "antwoorden"), woorden),
    )]


def voluit(inzending) -> list[Gegeven]:
    """The same in full, with what was said about it: for who asks for a copy. Reads what was prefetched."""
    woorden = _tot(inzending, TEKST_NA_AFLOOP, TEKST_HOOGSTENS)
    plek = "" if inzending.lat is None else f"{inzending.lat}, {inzending.lon}"
    return [*_kern(inzending, woorden), *_gevuld(
        ("De plek op de kaart", plek, woorden),
        ("Waarom het niet op de site kwam", inzending.afwijsreden, woorden),
        *((f"Uw antwoord op de vraag “{gezegd.vraag}”", gezegd.antwoord, woorden) for gezegd in inzending.vraagantwoorden.all()),
        *((_BERICHT[bericht.soort], bericht.tekst, woorden) for bericht in inzending.berichten.all()),
        *(("Onze vraag aan een collega of partner", stap.vraag, woorden) for stap in inzending.overdrachten.all()),
    )]


def _kern(inzending, woorden: str) -> list[Gegeven]:
    persoon = _tot(inzending, INDIENER_NA_AFLOOP, INDIENER_HOOGSTENS)
    tekst = _zolang_openbaar(inzending) if inzending.gepubliceerd_op else woorden
    eerst = getattr(inzending, "origineel", None)
    return _gevuld(
        *((naam, waarde, persoon) for naam, waarde in _van_indiener(inzending)),
        ("Namens wie het is", inzending.namens, persoon),
        ("Foto's", _aantal(len(inzending.fotos.all()), "foto", "foto's"), persoon),
        ("Titel", inzending.titel, tekst),
        ("Uw tekst", inzending.tekst, tekst),
        ("De plek", _plek(inzending), tekst),
        ("Uw eerste titel, voor wij woorden aanpasten", eerst.titel if eerst else "", woorden),
        ("Uw eerste tekst, voor wij woorden aanpasten", eerst.tekst if eerst else "", woorden),
    )


def _gevuld(*rijen: tuple[str, str, str]) -> list[Gegeven]:
    return [Gegeven(*rij) for rij in rijen if rij[1] not in ("", GEWIST)]


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
