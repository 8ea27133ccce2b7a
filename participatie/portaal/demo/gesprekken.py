"""What Vera and Wim heard this week, and what they asked of colleagues: so that the lists have something on them."""

from uuid import uuid4

from django.utils import timezone

from kampen_wijk.werkdagen import plus_werkdagen
from participatie.contactmomenten.actions import contactmoment_vastleggen
from participatie.contactmomenten.actions.koppelen import gesprek_koppelen
from participatie.contactmomenten.actions.taak import taak_geven, taak_verwerken
from participatie.contactmomenten.models import Contactmoment
from participatie.partners.models import Partner
from participatie.portaal.demo.tijd import al_verteld
from wijken.models import Gebied

KOFFIE = "Koffie-ochtend in het dorpshuis (voorbeeld)"


def vertel(team):
    if al_verteld(Contactmoment, onderwerp=KOFFIE):
        return
    vera, karim, lotte = team["wijkverbinder"], team["behandelaar verkeer"], team["behandelaar groen"]
    grafhorst, flevowijk = (Gebied.objects.get(slug=slug) for slug in ("grafhorst", "flevowijk"))
    koffie = contactmoment_vastleggen(
        sleutel=uuid4(), door=vera, gebied=grafhorst, kanaal_id="spreekuur", onderwerp=KOFFIE,
        betrokkenen=[{"rol": "inwoner"}, {"rol": "vertegenwoordiger", "naam": "Dorpsbelangen"}],
        inhoud="Ouderen missen een bankje tussen de kerk en de winkel. De heg bij de bushalte hangt over de stoep.",
        reactie="Ik vraag groen om te snoeien. Over het bankje praten wij verder met Dorpsbelangen.",
    )
    _vraag(lotte, vera, koffie, "De heg bij de bushalte snoeien", werkdagen=5)
    klaar = _vraag(karim, vera, koffie, "Uitzoeken of er plek is voor een bankje", werkdagen=2)
    taak_verwerken(klaar, antwoord="Tussen de kerk en de winkel is plek, naast de lantaarn.", door=karim, versie=klaar.versie)
    _aan_de_deur(vera, flevowijk)


def _aan_de_deur(vera, flevowijk):
    """Nobody at home; and a talk with a partner that the gebied need not read."""
    contactmoment_vastleggen(
        sleutel=uuid4(), door=vera, gebied=flevowijk, kanaal_id="aan_de_deur", richting="uit", gelukt=False,
        onderwerp="Langs geweest over de geluidsoverlast (voorbeeld)", vervolg="Morgen nog eens aanbellen", betrokkenen=[{"rol": "inwoner"}],
    )
    welzijn = Partner.objects.get(naam="WIJZ Welzijn")
    overleg = contactmoment_vastleggen(
        sleutel=uuid4(), door=vera, gebied=flevowijk, kanaal_id="telefoon", vertrouwelijk=True,
        onderwerp="Zorgen over een portiek (voorbeeld)", inhoud="De welzijnswerker gaat langs. Wij wachten op bericht.",
        betrokkenen=[{"rol": "partner", "partner": welzijn}],
    )
    gesprek_koppelen(overleg, door=vera, partners=[welzijn], trajecten=[], plekken=[])


def _vraag(naar, vera, gesprek, wat, *, werkdagen):
    return taak_geven(
        sleutel=uuid4(), door=vera, naar=naar, gevraagde_handeling=wat, gebied=gesprek.gebied, contactmoment=gesprek,
        uiterlijk_op=plus_werkdagen(timezone.localdate(), werkdagen),
    )
