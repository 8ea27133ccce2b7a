"""Karin Kanarie: a made-up resident who comes by everywhere, with words that nobody else uses."""

import uuid
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.actions import mail_klaarzetten
from participatie.contactmomenten.actions import contactmoment_vastleggen, uit_gesprek
from participatie.contactmomenten.actions.taak import taak_verwerken
from participatie.contactmomenten.models import Gebiedsoverdracht, Taak
from participatie.inzendingen.actions import behandelen, doorzetten, fase, modereren, reactie
from participatie.inzendingen.actions.aansluiten import aansluiten, aansluiting_bevestigen
from participatie.inzendingen.actions.antwoordlink import buiten_vragen
from participatie.inzendingen.actions.foto import foto_bevestigen
from participatie.inzendingen.actions.schouw import schouw_maken
from participatie.inzendingen.actions.splitsen import deel_afsplitsen
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Idee, Inzending, Reactie, Signaal
from participatie.onderweg.models import Concept
from participatie.overleggen.models import Genodigde, Punt
from participatie.toezeggingen.actions.toezegging import toezegging_doen
from profielen.actions import reactie as van_profiel
from tests import factories
from tests.kampen_wijk.plaatjes import met_geheimen, upload

WOORD = "kanarie"
MAIL, TELEFOON, LAT, LON = "kanarie@vogel.example", "0655443322", 52.551234567, 5.912345678
SPOREN = (WOORD, TELEFOON, str(LAT), str(LON))
OPENBAAR, ANTWOORD = "Een bank onder de kastanje.", "Die bank komt er in het voorjaar."
PERSOON = {"kanaal": "email", "email": MAIL, "naam": "Karin Kanarie", "soort_indiener": "inwoner"}


def formulier(**velden):
    leeg = {"adres": "", "lat": "", "lon": "", "email": "", "telefoon": "", "naam": "", "website": "", "soort_indiener": "inwoner"}
    return {**leeg, "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), **velden}


def stuur_in(gebied):
    """What she does herself: a signaal that nobody finishes, two ideas, a call for help, and a form that she never sends."""
    client = Client()
    client.post("/signaal/", formulier(
        tekst="De kanarievogel is weg.", gebied=gebied.slug, fotos=[upload(met_geheimen())], **PERSOON,
    ))
    for titel in ("Kanariepark", "Kanarietuin"):
        client.post("/idee/", formulier(
            titel=titel, tekst="Voor alle kanaries.", gebied=gebied.slug, fotos=[upload(met_geheimen())], **PERSOON,
        ))
    client.post("/hulp/", formulier(gebied=gebied.slug, naam="Karin Kanarie", telefoon=TELEFOON, beste_moment="ochtend"))
    client.post("/signaal/", formulier(tekst="", gebied=gebied.slug, kanaal="niet", fotos=[upload(met_geheimen())]))


def vertel_op_straat(gebied, door):
    """What others write down for her: a conversation, a signaal namens her, that is handled to the end."""
    moment = contactmoment_vastleggen(
        sleutel=uuid4(), door=door, betrokkenen=[{"rol": "inwoner", "naam": "Karin Kanarie"}], gebied=gebied, kanaal_id="straat",
        onderwerp="Over de kanarie", inhoud="Haar kanarie.", reactie="Wij zoeken haar kanarie.", vervolg="De kanarie zoeken.",
    )
    taak = moment.taken.get()
    Taak.objects.filter(pk=taak.pk).update(toelichting="Zij hoorde haar kanarie.")
    taak_verwerken(taak, antwoord="De kanarie is terug.", door=door, versie=taak.versie)
    signaal = uit_gesprek(
        moment, soort="signaal", bron="contactmoment", sleutel=uuid4(), door=door, namens="Karin Kanarie",
        tekst="De kanariekooi klemt.", gebied=gebied, plaats="Kanarielaan 1", antwoorden=[("Welk dier?", "Een kanarie.")],
        indiener={"kanaal": "telefoon", "telefoon": TELEFOON, "naam": "Karin Kanarie"},
    )
    Inzending.objects.filter(pk=signaal.pk).update(lat=LAT, lon=LON)
    toezegging_doen(
        sleutel=uuid4(), door=door, van="de wethouder", tekst="Wij komen kijken.", aan_wie="Karin Kanarie", gebied=gebied,
        uiterlijk_op=timezone.localdate(), inzending=signaal,
    )
    signaal.refresh_from_db()
    schouw_maken(naam="Langs Karin Kanarie", gebied=gebied, datum=timezone.localdate(), inzendingen=[signaal], door=door)
    afdeling = factories.afdeling()
    deel = deel_afsplitsen(
        signaal, onderdeel="Het hok", naar=afdeling, vraag="Kijk naar de kanarie.", door=door, versie=signaal.versie
    )
    for doe, velden in (
        (doorzetten.signaal_doorzetten, {"naar": afdeling, "vraag": "Belt u Karin Kanarie?"}),
        (behandelen.vraag_stellen, {"tekst": "Welke kanarie?"}),
        (behandelen.antwoord_noteren, {"tekst": "De gele kanarie."}),
        (behandelen.notitie_maken, {"tekst": "Karin Kanarie belde."}),
    ):
        _doe(doe, signaal, door, **velden)
    for ding in (deel, signaal):
        _doe(behandelen.signaal_afhandelen, ding, door, afhandelreden="gedaan", toelichting="Beste Karin Kanarie, het is klaar.")
    Concept.objects.create(  # written in a cellar, and never mended
        medewerker=door, sleutel=uuid4(), velden=[["inhoud", "De kanarie van Karin."]], opgesteld_op=timezone.now()
    )
    _antwoord_zelf(gebied, door)
    praat_mee(gebied, door)
    in_de_buurt(gebied, door)
    mail_klaarzetten(aan=MAIL, sjabloon="voorbeeld", context={"naam": "Kanarie", "titel": "de kanarie", "pad": "/"}, bevestigd=True)


def praat_mee(gebied, door):
    """What she does with an idee of somebody else: she supports it, reacts twice, and takes it up; she comes for coffee, and
    is asked from outside."""
    idee = factories.idee(titel="Een veldje", tekst="Voor iedereen.", gebied=gebied, gepubliceerd_op=timezone.now())
    aansluiten(idee, email=MAIL)
    aansluiting_bevestigen(idee.aansluitingen.get())
    for tekst in ("Mooi voor mijn kanarie.", "De kanarie van hiernaast fluit."):
        Client().post(f"{idee.get_absolute_url()}reageren/", formulier(tekst=tekst, naam="Karin Kanarie", email=MAIL))
    mooi, hiernaast = Reactie.objects.order_by("pk")
    _doe(reactie.reactie_bewerken, mooi, door, naam="Karin Kanarie", tekst="Mooi voor mijn kanarie, zegt zij.")
    _doe(reactie.reactie_plaatsen, mooi, door)
    _doe(reactie.reactie_weigeren, hiernaast, door, reden="Dit gaat over een buur.")
    _doe(fase.initiatief_vastleggen, idee, door, wie_trekt="Karin Kanarie", wat_doet_gemeente="Zij maait.",
         begint_op=timezone.localdate(), tekst="Zaterdag begint het.")
    praat = van_profiel.reageren(
        factories.samenspraak(gebied), onderdeel="heel", tekst=f"Noem de kanarie. Bel {TELEFOON}.", email=MAIL,
        bron="papier", namens="Karin Kanarie", ingevoerd_door=door,
    )
    van_profiel.reactie_maskeren(praat, vondst=van_profiel.ALLES, door=door, stand=1)
    koffie = factories.activiteit(gebied=gebied, openbaar=True, met_aanmelden=True)
    Client().post(f"{koffie.get_absolute_url()}aanmelden/", formulier(naam="Karin Kanarie", aantal="2", manier="email", email=MAIL))
    vraag = factories.signaal(gebied=gebied)
    buiten_vragen(vraag, naar=factories.afdeling(), email=MAIL, vraag="Weet u dit?", door=door, versie=vraag.versie)


def in_de_buurt(gebied, door):
    """She is invited to an overleg and spoken of there, a wijkverbinder leaves a word about her, and she says one at her door."""
    overleg = factories.overleg(door, gebied=gebied, plek="Bij de kanarie", agendapunten="De haag van Karin Kanarie")
    Genodigde.objects.create(overleg=overleg, naam="Karin Kanarie", email=MAIL)
    Punt.objects.create(overleg=overleg, verzendsleutel=uuid4(), tekst="Karin Kanarie snoeit haar haag.")
    Gebiedsoverdracht.objects.create(
        verzendsleutel=uuid4(), gebied=gebied, van=door, naar=factories.medewerker(), door=door, laatste_dag=timezone.localdate(),
        notitie="Bel Karin Kanarie nog eens.",
    )
    factories.vondst(factories.sessie(gebied=gebied), woorden="een kanarie fluit")


def _antwoord_zelf(gebied, door):
    signaal = Signaal.objects.filter(status="gemeld").first()
    _doe(behandelen.vraag_stellen, signaal, door, tekst="Waar vloog hij heen?")
    Client().post(f"{pagina(signaal)}antwoord/", formulier(tekst="De kanarie vloog naar het park."))


def modereer(door):
    """One idee is refused, the other made fit for the public, published and answered."""
    park, tuin = Idee.objects.filter(gepubliceerd_op=None).order_by("pk")
    _doe(modereren.idee_niet_publiceren, tuin, door, reden="Er is al een kanarietuin.")
    _doe(modereren.idee_bewerken, park, door, titel="Een bank", tekst=OPENBAAR)
    park.refresh_from_db()
    foto_bevestigen(park, foto=park.fotos.get(), door=door, versie=park.versie)
    _doe(modereren.idee_publiceren, park, door)
    _doe(modereren.idee_beantwoorden, park, door, antwoord=ANTWOORD)
    return park


def _doe(actie, ding, door, **velden):
    ding.refresh_from_db()
    actie(ding, door=door, versie=ding.versie, **velden)
