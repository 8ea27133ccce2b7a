"""Activiteiten as a calendar that every phone reads (RFC 5545): to keep one, or to follow all of a gebied, partner or traject.

Moments are in UTC: a phone turns them into the time on the wall, and an hour that comes twice in autumn is not mistaken.
"""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from icalendar import Calendar, Event

from participatie.activiteiten.models import Activiteit
from participatie.activiteiten.workflow import Stand

_OPMAAK = str.maketrans("", "", "*#>")


def kalender(naam: str, activiteiten: Iterable[Activiteit]) -> bytes:
    """Of activiteiten with their plek; what was called off is said as well, so that it goes from a calendar."""
    uit = Calendar()
    uit.add("prodid", f"-//Gemeente {settings.GEMEENTE_NAAM}//Wijkportaal//NL")
    uit.add("version", "2.0")
    uit.add("method", "PUBLISH")
    uit.add("name", naam)
    uit.add("x-wr-calname", naam)
    uit.add("x-wr-timezone", settings.TIME_ZONE)
    for activiteit in activiteiten:
        uit.add_component(_gebeurtenis(activiteit))
    return uit.to_ical()


def _gebeurtenis(ding: Activiteit) -> Event:
    adres = settings.SITE_URL.rstrip("/") + ding.get_absolute_url()
    afgelast = ding.stand == Stand.AFGELAST
    uit = Event()
    # The same for ever, so that a calendar that knows it changes it.
    uit.add("uid", f"activiteit-{ding.pk}@{settings.SITE_URL.rstrip('/').rpartition('/')[2].partition(':')[0]}")
    uit.add("sequence", ding.versie)
    uit.add("dtstamp", ding.gewijzigd_op.astimezone(dt.UTC))
    uit.add("last-modified", ding.gewijzigd_op.astimezone(dt.UTC))
    uit.add("dtstart", ding.begint_op.astimezone(dt.UTC))
    uit.add("dtend", ding.eindigt_op.astimezone(dt.UTC))
    uit.add("summary", f"Gaat niet door: {ding.titel}" if afgelast else ding.titel)
    uit.add("description", _uitleg(ding, adres))
    uit.add("location", ding.plaats)
    uit.add("url", adres)
    uit.add("status", "CANCELLED" if afgelast else "CONFIRMED")
    if ding.punt:
        uit.add("geo", ding.punt)
    return uit


def _uitleg(ding: Activiteit, adres: str) -> str:
    """The page comes first: not every calendar shows the end of a long text."""
    regels = [f"Lees meer: {adres}"]
    if ding.stand == Stand.AFGELAST:
        regels.append(f"Dit gaat niet door. {ding.afgelastreden}")
    if ding.met_aanmelden:
        regels.append("U moet zich aanmelden op die pagina.")
    return "\n\n".join([*regels, f"Voor {ding.voor_wie}.", ding.wat.translate(_OPMAAK)])
