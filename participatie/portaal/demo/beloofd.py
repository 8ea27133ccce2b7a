"""What was promised in Brunnepe and what came of it: kept, partly, not, late and moved; all of it made up."""

from datetime import timedelta
from uuid import uuid4

from django.db.models import F
from django.utils import timezone

from participatie.partners.models import Partner
from participatie.portaal.demo.tijd import al_verteld
from participatie.toezeggingen.actions.afloop import toezegging_afronden, toezegging_verplaatsen
from participatie.toezeggingen.actions.toezegging import toezegging_doen, verteld_afvinken
from participatie.toezeggingen.models import Toezegging
from wijken.models import Afdeling, Gebeurtenis, Gebied

WONEN = "Stichting Voorbeeldwonen"
# By whom, what, to whom, how many days ago, within how many days, how it ended and after how many days.
BELOFTES = [
    ("groen", "De struiken bij de speeltuin worden gesnoeid, zodat het pad weer breed genoeg is. (voorbeeld)",
     "ouders bij de speeltuin", 60, 30, "nagekomen", "Het pad is vrij voor een rolstoel en een kinderwagen.", 21),
    ("verkeer", "Er komt een tijdelijke drempel bij de school. (voorbeeld)", "de school", 75, 30, "nagekomen", "", 28),
    ("verkeer", "De stoeptegels bij de bushalte worden recht gelegd. (voorbeeld)", "een bewoner", 50, 20, "nagekomen", "", 12),
    (WONEN, "De lamp in het portiek wordt vervangen. (voorbeeld)", "bewoners van het portiek", 40, 10, "nagekomen", "", 3),
    (WONEN, "De drempels bij de zijdeur en de voordeur gaan weg. (voorbeeld)", "bewoners van het complex", 45, 30, "deels",
     "De drempel bij de zijdeur is weg. Bij de voordeur kan het niet, omdat daar het water anders naar binnen loopt.", 29),
    ("groen", "Er komt een extra prullenbak bij het bankje. (voorbeeld)", "een bewoner", 35, 21, "niet",
     "De vuilniswagen kan daar niet komen. De bak bij de speeltuin wordt nu vaker geleegd.", 20),
    ("sociaal domein", "Wij vertellen op de koffie-ochtend wat er kan als u hulp thuis nodig hebt. (voorbeeld)",
     "bezoekers van de koffie-ochtend", 20, 14, "", "", 0),
    ("verkeer", "Wij tellen een week lang hoe hard er wordt gereden. (voorbeeld)", "Dorpsbelangen", 10, 40, "", "", 0),
]


def vertel(team):
    wim, brunnepe = team["wijkverbinder (ander)"], Gebied.objects.get(slug="brunnepe")
    if al_verteld(Toezegging, tekst=BELOFTES[0][1]):
        return
    for wie, tekst, aan_wie, geleden, binnen, stand, uitkomst, na in BELOFTES:
        beloofd_op = timezone.localdate() - timedelta(days=geleden)
        rij = toezegging_doen(
            sleutel=uuid4(), door=wim, van=_van(wie), tekst=tekst, aan_wie=aan_wie, gebied=brunnepe, beloofd_op=beloofd_op,
            uiterlijk_op=beloofd_op + timedelta(days=binnen), openbaar=True,
        )
        if stand:
            _liep_af(rij, wim, stand, uitkomst, geleden - na)
    laatste = Toezegging.objects.get(tekst=BELOFTES[-1][1])
    toezegging_verplaatsen(
        laatste, uiterlijk_op=laatste.uiterlijk_op + timedelta(days=14), door=wim, versie=laatste.versie,
        reden="De kastjes om te tellen zijn pas later vrij.",
    )


def _van(wie):
    return Partner.objects.get(naam=wie) if wie == WONEN else Afdeling.objects.get(naam=wie)


def _liep_af(rij, wim, stand, uitkomst, dagen_geleden):
    toezegging_afronden(rij, stand=stand, uitkomst=uitkomst, door=wim, versie=rij.versie)
    verteld_afvinken(rij, verteld_op=timezone.localdate(), verteld_hoe="gesprek", door=wim, versie=rij.versie + 1)
    terug = timedelta(days=dagen_geleden)
    Gebeurtenis.objects.van(rij).update(moment=F("moment") - terug)
    Toezegging.objects.filter(pk=rij.pk).update(afgerond_op=F("afgerond_op") - terug, verteld_op=F("verteld_op") - terug)
