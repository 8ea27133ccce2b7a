"""Rayan (36): the children's wishes for the playground beside the parents', and a promise of a partner."""

from datetime import timedelta
from uuid import uuid4

from django.db.models import F
from django.utils import timezone

from participatie.contactmomenten.actions import contactmoment_vastleggen
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.actions import doorzetten, indienen, modereren
from participatie.partners.models import Partner
from participatie.portaal.demo.tijd import al_verteld, dagen_later
from participatie.toezeggingen.actions.toezegging import toezegging_doen
from participatie.toezeggingen.models import Toezegging
from wijken.models import Gebeurtenis, Gebied

ONDERWERP = "Gesprek met kinderen op het schoolplein (voorbeeld)"
IDEEEN = [
    ("Een speeltuin met een schommel waar een rolstoel op kan", "de kinderen van het schoolplein",
     "Wij willen een speeltuin waar iedereen kan spelen. Met een schommel waar een rolstoel op kan. En een klimboom, en "
     "een kraan met water. (voorbeeld, gezegd door kinderen op het schoolplein)"),
    ("Bankjes in de schaduw bij de speeltuin", "ouders op de informatieavond",
     "De kinderen hebben prachtige ideeën. Wij vullen aan: bankjes in de schaduw, en een pad zonder drempel vanaf de "
     "stoep. (voorbeeld, gezegd door ouders)"),
]
WONING = (
    "Onze zoon wordt te zwaar om te tillen. Op de informatieavond beloofde iemand van de woningcorporatie om te komen "
    "kijken of de woning kan worden aangepast. Wanneer komt zij? (voorbeeld)"
)


def vertel(team):
    wim, brunnepe = team["wijkverbinder (ander)"], Gebied.objects.get(slug="brunnepe")
    if al_verteld(Contactmoment, onderwerp=ONDERWERP):
        return
    contactmoment_vastleggen(
        sleutel=uuid4(), door=wim, betrokkene_naam="", betrokkene_rol="inwoner", gebied=brunnepe, kanaal="straat",
        richting="uit", onderwerp=ONDERWERP, gelukt=True, vertrouwelijk=False,
        inhoud="Met een groep kinderen gepraat over de speeltuin. Geen namen opgeschreven.",
    )
    for titel, namens, tekst in IDEEEN:
        idee = indienen.indienen(
            soort="idee", titel=titel, tekst=tekst, gebied=brunnepe, bron="activiteit", namens=namens,
            ingevoerd_door=wim, indiener={"soort": "school", "kanaal": "niet"},
        )
        modereren.idee_publiceren(idee, door=wim, versie=idee.versie, toon_namens=True)
        dagen_later(idee, 9)
    _woning(wim, brunnepe)


def _woning(wim, brunnepe):
    """Handed to a made-up organisation, which has not answered yet; what its lady promised stands with a day."""
    wonen = Partner.objects.get(naam="Stichting Voorbeeldwonen")
    signaal = indienen.indienen(
        soort="signaal", tekst=WONING, gebied=brunnepe, plaats="Brunnepe",
        indiener={"naam": "Rayan Voorbeeld", "kanaal": "telefoon", "telefoon": "038 000 00 36"},
    )
    dagen_later(signaal, 2)
    doorzetten.signaal_doorzetten(
        signaal, naar=wonen, door=wim, versie=signaal.versie,
        vraag="Op de avond is beloofd om te komen kijken. Wilt u een dag afspreken?",
    )
    rij = toezegging_doen(
        sleutel=uuid4(), door=wim, van=wonen, gebied=brunnepe, inzending=signaal, aan_wie="wie dit vertelde",
        tekst="Komen kijken of de woning kan worden aangepast, zodat tillen niet meer nodig is. (voorbeeld)",
        uiterlijk_op=timezone.localdate() + timedelta(days=12),
    )
    Gebeurtenis.objects.van(rij).update(moment=F("moment") - timedelta(days=16))
    Toezegging.objects.filter(pk=rij.pk).update(beloofd_op=F("beloofd_op") - timedelta(days=16))
    dagen_later(signaal, 16)
