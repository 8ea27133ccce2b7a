"""What others may know of a signaal that they follow: where, how it stands, and the outcome. Never what was told."""

import datetime as dt
from dataclasses import dataclass, field

from kampen_wijk.textchecks.deur import alle_vondsten
from participatie.inzendingen.models import Categorie, Deeluitkomst
from participatie.inzendingen.woorden import UITKOMST
from participatie.inzendingen.workflow import Afhandelreden, Publiek, Status, publiek
from wijken.models import Gebeurtenis

# The sender reads "Vraag aan u"; who follows was asked nothing.
_WOORD = {Publiek.VRAAG_AAN_U: "Wacht op een antwoord"}


@dataclass(frozen=True)
class Stand:
    """How a signaal stands, for who follows it."""

    wat: str
    gebied: str
    woord: str
    sinds: dt.datetime
    uitkomst: str = ""
    delen: list[Deeluitkomst] = field(default_factory=list)


def voor_volgers(signaal) -> Stand:
    """Two queries. The words of staff about the parts only where nothing in them looks like personal data."""
    return Stand(
        wat=soort_melding(signaal), gebied=signaal.gebied.naam, woord=publiek_woord(signaal.status), sinds=_sinds(signaal),
        uitkomst=_uitkomst(signaal), delen=_delen(signaal),
    )


def soort_melding(signaal) -> str:
    """What it is about, as far as others may know."""
    categorie = signaal.categorie
    return f"Een melding over {categorie.naam.lower()}" if categorie and categorie.groep == Categorie.Groep.FYSIEK else "Een melding"


def publiek_woord(status: str) -> str:
    return _WOORD.get(publiek(status), publiek(status).label)


def _sinds(signaal) -> dt.datetime:
    """Since when it stands so in the eyes of the public: several states in a row can be one of the five words."""
    sinds = signaal.ontvangen_op
    gebeurd = Gebeurtenis.objects.van(signaal).filter(verb__in=Status.values).order_by("-moment", "-pk")
    for verb, moment in gebeurd.values_list("verb", "moment"):
        if publiek(verb) != publiek(signaal.status):
            break
        sinds = moment
    return sinds


def _uitkomst(signaal) -> str:
    if signaal.status == Status.GEANNULEERD:
        return "Wij zijn hiermee gestopt."
    return UITKOMST[Afhandelreden(signaal.afhandelreden)] if signaal.status == Status.AFGEHANDELD else ""


def _delen(signaal) -> list[Deeluitkomst]:
    """Who recorded a part may have agreed to what was found in it, but with the sender in mind, not with everybody."""
    if signaal.status != Status.AFGEHANDELD:
        return []
    delen = list(signaal.deeluitkomsten.all())
    return [] if alle_vondsten(*(tekst for deel in delen for tekst in (deel.onderdeel, deel.reden, deel.wie_dan))) else delen
