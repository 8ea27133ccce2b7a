"""A small town of texts, and a hundred questions that people ask of it."""

import json
from pathlib import Path

from django.core.management import call_command
from django.utils import timezone

from participatie.contactmomenten.models import Contactmoment
from participatie.partners.models import Partner, Partnerrol
from profielen.models import Profiel, ProfielVersie
from tests import factories
from wijken.models import Gebied, Ontmoetingsplek, Rol, Rolvervulling

HIER = Path(__file__).parent


def maak_documenten() -> tuple[dict[str, str], object]:
    """({title on the page: name in the questions}, the wijkverbinder of Zalk and Wilsum)."""
    call_command("laad_kampen", verbosity=0)
    documenten = json.loads((HIER / "documenten.json").read_text())
    nu = timezone.now()
    vera = factories.met_rol(Rol.WIJKVERBINDER, gebied=_gebied("zalk"))
    Rolvervulling.objects.create(medewerker=vera, rol=Rol.WIJKVERBINDER, gebied=_gebied("wilsum"))
    for titel, tekst, gebied in documenten["ideeen"].values():
        factories.idee(titel=titel, tekst=tekst, gebied=_gebied(gebied), gepubliceerd_op=nu)
    for naam, soort, wat_doet in documenten["partners"].values():
        partner = Partner.objects.create(naam=naam, soort=soort, wat_doet=wat_doet)
        Partnerrol.objects.create(partner=partner, gebied=_gebied("flevowijk"), rol=soort)
    for naam, wat, wanneer, gebied in documenten["plekken"].values():
        Ontmoetingsplek.objects.create(naam=naam, wat=wat, wanneer=wanneer, gebied=_gebied(gebied))
    for gebied, intro in documenten["profielen"].values():
        profiel, _ = Profiel.objects.get_or_create(gebied=_gebied(gebied))
        ProfielVersie.objects.create(
            profiel=profiel, nummer=9, intro=intro, gepubliceerd_op=nu, staat="vastgesteld", vastgesteld_op=nu.date(),
            vastgesteld_door="de raad",
        )
    for tekst, gebied in documenten["signalen"].values():
        factories.signaal(tekst=tekst, gebied=_gebied(gebied))
    for onderwerp, inhoud, gebied in documenten["gesprekken"].values():
        Contactmoment.objects.create(
            gebied=_gebied(gebied), medewerker=vera, kanaal_id="straat", onderwerp=onderwerp, inhoud=inhoud
        )
    return _titels(documenten), vera


def vragen() -> list[tuple[str, bool, list[str]]]:
    """(question, asked by the wijkverbinder, names of what must be found)."""
    regels = [r for r in (HIER / "vragen.txt").read_text().splitlines() if not r.startswith("#")]
    delen = [regel.split(" | ") for regel in regels]
    return [(vraag.lstrip("*"), vraag.startswith("*"), namen.split()) for vraag, namen in delen]


def _gebied(slug) -> Gebied:
    return Gebied.objects.get(slug=slug)


def _titels(documenten) -> dict[str, str]:
    titels = {
        velden[0]: naam for soort in ("ideeen", "partners", "plekken", "signalen", "gesprekken")
        for naam, velden in documenten[soort].items()
    }
    return titels | {str(Profiel.objects.get(gebied__slug=v[0])): naam for naam, v in documenten["profielen"].items()}
