"""The playground of Rayan's daughter: the idee of the children grew into a traject, with a kaderkaart and three fasen."""

from datetime import timedelta
from uuid import uuid4

from django.db.models import F
from django.utils import timezone

from participatie.activiteiten.actions import fase, publiceren, traject
from participatie.activiteiten.models import Traject
from participatie.inzendingen.models import Idee
from participatie.portaal.demo.tijd import al_verteld, dagen_later
from wijken.models import Gebeurtenis

IDEE = "Een speeltuin met een schommel waar een rolstoel op kan"
TITEL = "Een speeltuin voor iedereen in Brunnepe (voorbeeld)"
INTRO = (
    "De oude speeltuin is versleten. Kinderen en ouders hebben verteld wat zij willen: een speeltuin waar **iedereen** kan "
    "spelen, ook met een rolstoel.\n\nIn dit traject maken wij samen het ontwerp. (Dit is een voorbeeld. De speeltuin is verzonnen.)"
)
KADERKAART = {
    "niveau": "coproduceren",
    "vast": "De speeltuin komt op dezelfde plek. Er is 60.000 euro.",
    "waarom_vast": "De grond is van de gemeente. De gemeenteraad heeft dit bedrag ervoor gegeven.",
    "open": "Welke toestellen er komen. Waar de bankjes en het pad komen. Hoe de speeltuin heet.",
    "wie_beslist": "Kinderen en ouders kiezen het ontwerp. De wethouder keurt de kosten goed.",
    "rol": "faciliteren",
}
FASEN = (
    ("Wensen verzamelen", -35, -8, "Wij praten met kinderen op het schoolplein en met ouders op een avond."),
    (
        "Kiezen uit drie ontwerpen", -7, 21,
        "Een ontwerper maakte drie tekeningen van uw wensen:\n\n- veel klimmen\n- veel water\n- veel groen\n\nZe hangen in de school.",
    ),
    ("Bouwen", 50, 110, "De aannemer bouwt de speeltuin. Kinderen mogen helpen met verven."),
)
UITKOMST = (
    "Kinderen willen een schommel voor een rolstoel, een klimboom en een kraan met water. Ouders willen bankjes in de schaduw "
    "en een pad zonder drempel.\n\n**Wat niet kan:** een hoge kabelbaan. Daar is te weinig ruimte voor."
)


def vertel(team):
    if al_verteld(Traject, titel=TITEL):
        return
    wim, vandaag = team["wijkverbinder (ander)"], timezone.localdate()
    idee = Idee.objects.get(titel=IDEE)
    dagen_later(idee, 3)
    ding = traject.traject_uit_idee(idee, door=wim, versie=idee.versie)
    _schrijf(ding, wim, vandaag)
    _doe(publiceren.traject_publiceren, ding, wim)
    _zet_terug(ding, idee, 36)
    eerste = ding.fasen.first()
    _doe(fase.resultaat_plaatsen, ding, wim, eerste, resultaat=UITKOMST)
    _concept(wim)


def _schrijf(ding, wim, vandaag):
    dagen = {"begint_op": vandaag + timedelta(FASEN[0][1]), "eindigt_op": vandaag + timedelta(FASEN[-1][2])}
    _doe(traject.gegevens_aanpassen, ding, wim, titel=TITEL, intro=INTRO, gebieden=ding.gebieden.all(), **dagen)
    kaart = KADERKAART | {"besluit_op": vandaag + timedelta(28), "terug_op": vandaag + timedelta(35)}
    _doe(traject.kaderkaart_invullen, ding, wim, **kaart)
    for titel, van, tot, wat in FASEN:
        dagen = {"begint_op": vandaag + timedelta(van), "eindigt_op": vandaag + timedelta(tot)}
        _doe(fase.fase_toevoegen, ding, wim, titel=titel, wat=wat, **dagen)


def _concept(wim):
    """One that is still being written."""
    gebieden = [rol.gebied for rol in wim.rollen_nu()][:1]
    traject.traject_beginnen(titel="Minder verkeer bij de school (voorbeeld)", gebieden=gebieden, door=wim, sleutel=uuid4())


def _doe(actie, ding, wim, onderdeel=None, **velden):
    """As if its page was read just now."""
    ding.refresh_from_db()
    actie(onderdeel or ding, door=wim, versie=ding.versie, **velden)
    ding.refresh_from_db()


def _zet_terug(ding, idee, dagen):
    """All of this was some time ago: of the idee and of the traject."""
    terug = timedelta(days=dagen)
    dagen_later(idee, dagen)
    Gebeurtenis.objects.van(ding).update(moment=F("moment") - terug)
    Traject.objects.filter(pk=ding.pk).update(gepubliceerd_op=F("gepubliceerd_op") - terug)
    ding.refresh_from_db()
