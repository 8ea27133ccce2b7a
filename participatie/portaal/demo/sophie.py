"""Sophie (22): the dark cycle route, from Dorpsbelangen to three part-outcomes."""

from uuid import uuid4

from participatie.contactmomenten.actions import contactmoment_vastleggen, uit_gesprek
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.actions import behandelen, deeluitkomst, doorzetten
from participatie.portaal.demo.tijd import al_verteld, dagen_later
from wijken.models import Gebied

ONDERWERP = "Overleg met Dorpsbelangen Zalk (voorbeeld)"
TEKST = (
    "Op de fietsroute door de polder wordt te hard gereden en is te weinig licht. Er zitten gaten in de weg, die je in "
    "het donker niet ziet. Op de vergadering van Dorpsbelangen herkenden meer mensen dit. (voorbeeld)"
)


def vertel(team):
    vera, zalk = team["wijkverbinder"], Gebied.objects.get(slug="zalk")
    if al_verteld(Contactmoment, onderwerp=ONDERWERP):
        return
    moment = contactmoment_vastleggen(
        sleutel=uuid4(), door=vera, betrokkenen=[{"rol": "vertegenwoordiger"}], gebied=zalk, kanaal_id="overleg", onderwerp=ONDERWERP,
        inhoud="Dorpsbelangen brengt een punt in van een jonge inwoner: de fietsroute is donker en vol gaten.",
    )
    signaal = uit_gesprek(
        moment, soort="signaal", bron="contactmoment", sleutel=uuid4(), door=vera, namens="Dorpsbelangen", tekst=TEKST, gebied=zalk,
        plaats="Fietsroute door de polder, tussen het dorp en de stad",
        indiener={"naam": "Sophie Voorbeeld", "kanaal": "email", "email": "sophie@voorbeeld.example"},
    )
    _tot_het_antwoord(signaal, vera, team["behandelaar verkeer"])
    Contactmoment.objects.filter(pk=moment.pk).update(plaatsgevonden_op=signaal.ontvangen_op)


def _tot_het_antwoord(signaal, vera, karim):
    """Holes filled: yes; signs: yes; lampposts: no, because."""
    dagen_later(signaal, 3)
    doorzetten.signaal_doorzetten(
        signaal, naar=karim, door=vera, versie=signaal.versie,
        vraag="Wil je op deze route kijken naar de gaten, de snelheid en het licht?",
    )
    dagen_later(signaal, 12)
    for onderdeel, uitkomst, reden in (
        ("Gaten in de weg", "gedaan", ""),
        ("Extra waarschuwingsborden", "gedaan", ""),
        ("Lantaarnpalen", "niet", "In de polder plaatsen wij geen lantaarnpalen: het licht stoort vogels en vleermuizen, "
         "en aanleg is hier erg duur. Wel komen er reflecterende paaltjes langs de bocht."),
    ):
        deeluitkomst.deeluitkomst_vastleggen(
            signaal, onderdeel=onderdeel, uitkomst=uitkomst, reden=reden, door=karim, versie=signaal.versie
        )
        signaal.refresh_from_db()
    dagen_later(signaal, 2)
    behandelen.signaal_afhandelen(
        signaal, door=karim, versie=signaal.versie,
        toelichting="Dank u wel voor het melden. De gaten zijn dicht en er staan extra borden. Lantaarnpalen komen er "
        "niet. Hierboven leest u waarom.",
    )
    dagen_later(signaal, 1)
