"""An overleg outside the house: the agenda and the minutes on paper, and a calendar item."""

import datetime as dt

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from icalendar import STATUS, Calendar, Event

from kampen_wijk.pdf.maken import maak_pdf
from participatie.overleggen.models import Overleg
from participatie.overleggen.verslag import punten_in_woorden
from participatie.portaal.overlegagenda import Blok

UITLEG = "Van signalen van inwoners staan hier alleen het onderwerp, het aantal, hoe ver het is en het nummer."
_JAAR = dt.timedelta(days=366)


def agenda_pdf(overleg: Overleg, blokken: list[Blok]) -> bytes:
    """Raises PdfLuktNiet."""
    return _papier(overleg, "Agenda", UITLEG, [
        {
            "kop": blok.kop, "leeg": "" if blok.rijen else blok.leeg, "meer": blok.meer,
            "rijen": [{"tekst": rij.tekst, "meta": _dingen(rij)} for rij in blok.rijen],
        }
        for blok in blokken
    ])


def verslag_pdf(overleg: Overleg, punten: list) -> bytes:
    """For who has no e-mail address. Raises PdfLuktNiet."""
    afspraken = [{"tekst": punt["tekst"], "meta": punt["vervolg"]} for punt in punten_in_woorden(punten)]
    besproken = [{"tekst": regel, "meta": ""} for regel in overleg.contactmoment.inhoud.split("\n") if regel.strip()]
    return _papier(overleg, "Verslag", "", [
        {"kop": "Wat er is besproken", "leeg": "", "meer": "", "rijen": besproken},
        {"kop": "Wat wij afspraken", "leeg": "" if afspraken else "Er zijn geen afspraken.", "meer": "", "rijen": afspraken},
    ])


def _papier(overleg, soort: str, uitleg: str, blokken: list[dict]) -> bytes:
    return maak_pdf("overleg", {
        "gemeente": settings.GEMEENTE_NAAM, "titel": f"{soort} {overleg}", "wanneer": wanneer(overleg), "plek": overleg.plek,
        "uitleg": uitleg, "blokken": blokken,
    })


def wanneer(overleg) -> str:
    begint, eindigt = timezone.localtime(overleg.begint_op), timezone.localtime(overleg.eindigt_op)
    return f"{date_format(begint, 'l j F Y')}, {begint:%H:%M} tot {eindigt:%H:%M} uur"


def agenda_ics(overleg: Overleg, blokken: list[Blok]) -> bytes:
    """One event (RFC 5545). Its UID stays the same and SEQUENCE counts, so that a newer one takes the place of an older."""
    zone = timezone.get_default_timezone()
    begint = overleg.begint_op.astimezone(zone)
    gebeurtenis = Event.new(
        uid=f"overleg-{overleg.verzendsleutel}", sequence=overleg.versie, stamp=overleg.gewijzigd_op, summary=str(overleg),
        start=begint, end=overleg.eindigt_op.astimezone(zone), location=overleg.plek or None, description=_tekst(blokken),
        status=STATUS.CANCELLED if overleg.afgezegd_op else STATUS.CONFIRMED,
    )
    kalender = Calendar.new(prodid="-//Wijkportaal//overleg//NL", method="PUBLISH")
    kalender.add_component(gebeurtenis)
    kalender.add_missing_timezones(first_date=(begint - _JAAR).date(), last_date=(begint + _JAAR).date())
    return kalender.to_ical()


def _tekst(blokken: list[Blok]) -> str:
    regels = []
    for blok in blokken:
        regels += [blok.kop.upper(), *(_regel(rij) for rij in blok.rijen), *([] if blok.rijen else [blok.leeg]), blok.meer, ""]
    return "\n".join([*regels, UITLEG])


def _regel(rij) -> str:
    return f"- {rij.tekst}" + (f" ({_dingen(rij)})" if rij.dingen else "")


def _dingen(rij) -> str:
    return "; ".join(f"{ding.nummer}: {ding.stand}" for ding in rij.dingen)
