"""What there is to do: coffee in Grafhorst, eating together in Brunnepe, and an evening about the playground."""

from datetime import date, time, timedelta
from uuid import uuid4

from django.utils import timezone

from participatie.activiteiten.actions.activiteit import activiteit_aanpassen, activiteit_beginnen, wanneer_en_waar
from participatie.activiteiten.actions.activiteit_op_de_site import activiteit_publiceren
from participatie.activiteiten.klok import begin_en_einde
from participatie.activiteiten.models import Activiteit, Traject
from participatie.partners.models import Partner
from participatie.portaal.demo.speeltuin import TITEL as SPEELTUIN
from participatie.portaal.demo.tijd import al_verteld
from wijken.models import Gebied, Ontmoetingsplek

KOFFIE = "Koffie en kaarten in het dorpshuis (voorbeeld)"
AVOND = "Avond voor ouders over de speeltuin (voorbeeld)"


def vertel(team):
    if al_verteld(Activiteit, titel=KOFFIE):
        return
    wonen = Partner.objects.filter(naam="Stichting Voorbeeldwonen")
    _maak(
        team["wijkverbinder"], "koffie", KOFFIE, "grafhorst", _komende(4), (time(14), time(16)),
        "Wij drinken koffie en kaarten samen. Kom gerust alleen: u zit altijd bij iemand aan tafel. (Dit is een voorbeeld.)",
        "iedereen uit Grafhorst en omgeving", plek="Dorpshuis Het Voorbeeld",
    )
    _maak(
        team["wijkverbinder (ander)"], "maaltijd", "Samen eten aan de steiger (voorbeeld)", "brunnepe", _komende(1), (time(17, 30), time(19)),
        "Een warme maaltijd met soep en toetje, voor vier euro. (Dit is een voorbeeld.)", "iedereen uit Brunnepe",
        plek="Buurtkamer De Voorbeeldsteiger", partners=wonen, plaatsen=24,
    )
    _maak(
        team["wijkverbinder (ander)"], "inloop", AVOND, "brunnepe", _komende(3), (time(19, 30), time(21)),
        "Er hangen drie tekeningen. U kiest mee, en u kunt alles vragen aan de ontwerper. (Dit is een voorbeeld.)",
        "ouders van kinderen in Brunnepe", waar="De aula van de school", traject=Traject.objects.filter(titel=SPEELTUIN).first(),
    )


def _komende(weekdag: int) -> date:
    """The next one that is at least three days away; Monday is 0."""
    vanaf = timezone.localdate() + timedelta(3)
    return vanaf + timedelta((weekdag - vanaf.weekday()) % 7)


def _maak(wie, soort, titel, slug, dag, tijden, wat, voor_wie, *, plek=None, waar="", traject=None, partners=(), plaatsen=None):
    gebied = Gebied.objects.filter(slug=slug).first()
    if gebied is None:
        return
    ding = activiteit_beginnen(titel=titel, soort=soort, gebied=gebied, traject=traject, door=wie, sleutel=uuid4())
    begin, einde = begin_en_einde(dag, tijden[0], dag, tijden[1])
    for actie, velden in (
        (activiteit_aanpassen, {
            "soort": soort, "titel": titel, "wat": wat, "voor_wie": voor_wie, "gebied": gebied, "traject": traject,
            "drempelvrij": "ja", "ringleiding": "nee", "toilet": "ja", "door_gemeente": True, "vraagt_iets": False,
            "met_aanmelden": plaatsen is not None, "plaatsen": plaatsen,
            "partners": list(partners),
        }),
        (wanneer_en_waar, {
            "begint_op": begin, "eindigt_op": einde, "plek": Ontmoetingsplek.objects.filter(naam=plek, gebied=gebied).first(),
            "waar": waar, "adres": "", "lat": None, "lon": None,
        }),
        (activiteit_publiceren, {}),
    ):
        actie(ding, door=wie, versie=ding.versie, **velden)
        ding.refresh_from_db()
