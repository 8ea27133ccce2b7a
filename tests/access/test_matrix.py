"""Walks every address of the resolver as every kind of visitor, with GET and with POST."""

import re
import uuid

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.secretlinks import maak_geheim
from participatie.activiteiten.geheim import aanmeldpagina
from participatie.inzendingen.actions.antwoordlink import buiten_vragen
from participatie.inzendingen.geheim import aansluitpagina, antwoordpagina, pagina, reactiepagina
from participatie.inzendingen.models import Hulpvraag, Terugkoppeling
from profielen.models import Reageerder
from tests import factories
from tests.access.addresses import all_addresses
from tests.access.admin_matrix import ADMIN_MATRIX
from tests.access.login_matrix import LOGIN_MATRIX
from tests.access.matrix import MATRIX
from tests.access.people import KOLOMMEN, maak_mensen, uitkomst

ALLES = MATRIX | LOGIN_MATRIX
AANSLUITING = ("aansluiting", "aansluiting_bevestigen", "aansluiting_stoppen")
AANMELDING = ("activiteiten:aanmelding", "activiteiten:aanmelding_af")
MET_GEHEIM = ("inzending", "verzonden", "antwoord", "oordeel", "heropenen", "antwoordlink", "gegevens", "intrekken", "wissen")
OVER_EEN_DING = re.compile(
    "_(?<!password_)(change|delete|history|voorbeeld|voorbeeld_pdf|proef|samenspraak|vaststellen|intrekken|reacties|overtypen|nieuwe_versie)$"
)


def test_every_address_is_declared_and_every_declaration_is_an_address():
    named = {name for name, route in all_addresses().items() if name != route}
    assert named - set(ADMIN_MATRIX) == set(ALLES)
    assert set(ADMIN_MATRIX) <= named


@pytest.fixture
def wereld(db):
    """One signaal, one public idee, and everything that hangs below them, in one gebied."""
    gebied, afdeling, partner = factories.gebied("Hier"), factories.afdeling(), factories.partner()
    mensen = maak_mensen(gebied, afdeling, partner)
    signaal = factories.signaal(gebied=gebied, afdeling=afdeling, partner=partner)
    idee = factories.idee(gebied=gebied, gepubliceerd_op=timezone.now())
    fotos = [factories.foto(signaal), factories.foto(idee, openbaar=True)]
    hulpvraag = Hulpvraag.objects.create(gebied=gebied, naam="Hanna Hulp", telefoon="038 000 00 30")
    terugkoppeling = Terugkoppeling.objects.create(inzending=signaal, kanaal="telefoon", aanleiding="afgehandeld")
    aansluiting = factories.aansluiting(idee)
    contactmoment = factories.contactmoment(gebied, mensen["wijkverbinder"])
    taak = factories.taak(mensen["wijkverbinder"], gebied=gebied, afdeling=afdeling, contactmoment=contactmoment)
    schouw = factories.schouw(gebied=gebied, inzendingen=[signaal])
    argumenten = _argumenten(gebied, signaal, idee, fotos, hulpvraag, terugkoppeling, contactmoment, schouw)
    argumenten |= {"werk:taak": [taak.pk], "werk:taak_actie": [taak.pk, "klaar"]}
    argumenten |= _van_concept(mensen["wijkverbinder"])
    argumenten |= _van_aansluiting(aansluiting) | _van_reactie(idee) | _van_traject(gebied)
    argumenten |= _van_activiteit(gebied)
    argumenten |= _van_toezegging(gebied, partner) | _van_veldwerk(gebied) | _van_overleg(gebied, mensen["wijkverbinder"])
    return mensen, argumenten, _van_buiten(mensen, signaal, partner)


def _van_concept(wie):
    return dict.fromkeys(("onderweg:concept", "onderweg:concept_weg"), [factories.concept(wie).pk])


def _van_reactie(idee):
    reactie = factories.reactie(idee)
    geheim = reactiepagina(reactie).strip("/").split("/")[-1]
    return {
        "inzendingen:reageren": [idee.referentie], "inzendingen:reactie": [geheim], "inzendingen:reactie_intrekken": [geheim],
        "werk:reactie": [reactie.pk], "werk:reactie_actie": [reactie.pk, "bewerken"],
    }


def _van_traject(gebied):
    traject = factories.traject(gebied=gebied, openbaar=True)
    fase = traject.fasen.get()
    return {
        "portaal:traject": [traject.slug], "portaal:traject_ics": [traject.slug],
        "werk:traject": [traject.pk], "werk:traject_voorbeeld": [traject.pk],
        "werk:traject_actie": [traject.pk, "gegevens"], "werk:fase": [fase.pk], "werk:fase_actie": [fase.pk, "aanpassen"],
    }


def _van_activiteit(gebied):
    activiteit = factories.activiteit(gebied=gebied, openbaar=True, met_aanmelden=True)
    aanmelding = factories.aanmelding(activiteit)
    geheim = aanmeldpagina(aanmelding).strip("/").split("/")[-1]
    van_werk = dict.fromkeys(("werk:activiteit", "werk:activiteit_voorbeeld", "werk:aanmeldingen"), [activiteit.pk])
    openbaar = [f"portaal:activiteit{wat}" for wat in ("", "_ics", "_poster", "_flyer")]
    openbaar += ["activiteiten:aanmelding_nieuw", "activiteiten:aangemeld"]
    achter_link = dict.fromkeys(AANMELDING, [geheim])
    return van_werk | dict.fromkeys(openbaar, [activiteit.slug]) | achter_link | {
        "werk:activiteit_actie": [activiteit.pk, "gegevens"], "werk:aanmelding_doen": [aanmelding.pk, "verteld"],
    }


def _van_toezegging(gebied, partner):
    toezegging = factories.toezegging(gebied=gebied, partner=partner)
    return {"portaal:partner_ics": [partner.pk], "werk:toezegging": [toezegging.pk], "werk:toezegging_actie": [toezegging.pk, "afloop"]}


def _van_veldwerk(gebied):
    opbrengst = factories.opbrengst(gebied=gebied, openbaar=True)
    vondst = factories.vondst(
        factories.sessie(opbrengst=opbrengst), foto=True, thema=opbrengst.themas.get(), foto_openbaar=True,
        bekeken_op=timezone.now(),
    )
    los = factories.sessie(gebied=gebied)
    return {
        "portaal:opbrengst": [opbrengst.slug], "portaal:opbrengst_foto": [opbrengst.slug, vondst.pk], "werk:sessie": [los.pk],
        "werk:sessie_klaar": [los.pk], "werk:sessie_weg": [los.pk], "werk:vondst_weg": [los.pk, 1],
        "werk:veldwerk_foto": [vondst.pk], "werk:opbrengst": [opbrengst.pk], "werk:opbrengst_voorbeeld": [opbrengst.pk],
        "werk:opbrengst_sorteren": [opbrengst.pk], "werk:opbrengst_actie": [opbrengst.pk, "schrijven"],
    }


def _van_overleg(gebied, door):
    moment = factories.contactmoment(gebied, door, kanaal_id="overleg")
    pk = factories.overleg(door, gebied=gebied, over=-1, contactmoment=moment).pk
    namen = ("overleg", "overleg_agenda", "overleg_ics", "overleg_vastleggen", "overleg_punten", "overleg_verslag")
    return dict.fromkeys((f"werk:{naam}" for naam in namen), [pk]) | {"werk:overleg_actie": [pk, "versturen"]}


def _van_aansluiting(aansluiting):
    geheim = aansluitpagina(aansluiting).strip("/").split("/")[-1]
    return {f"inzendingen:{naam}": [geheim] for naam in AANSLUITING}


def _van_buiten(mensen, signaal, partner):
    """What an outsider has: the secret of one question, tried at every address that takes a secret."""
    link = buiten_vragen(
        signaal, naar=partner, email="w@example.nl", vraag="?", door=mensen["wijkverbinder"], versie=signaal.versie
    )
    geheim = antwoordpagina(link).strip("/").split("/")[-1]
    van_inzending = {f"inzendingen:{naam}": [geheim] for naam in (*MET_GEHEIM, *AANSLUITING)}
    return van_inzending | dict.fromkeys(AANMELDING, [geheim]) | {"inzendingen:foto": [geheim, 1]}


def _argumenten(gebied, signaal, idee, fotos, hulpvraag, terugkoppeling, contactmoment, schouw) -> dict[str, list]:
    """What stands in the addresses, by name; the others have no arguments."""
    geheim = pagina(signaal).strip("/").split("/")[-1]
    namen = ("gebied", "papierkaart", "profiel", "gebied_ideeen", "toezeggingen", "opbrengsten", "agenda", "agenda_ics")
    van_gebied = dict.fromkeys([*(f"portaal:{naam}" for naam in namen), "werk:dossier", "werk:gebied_overdragen"], [gebied.slug])
    van_indiener = {f"inzendingen:{naam}": [geheim] for naam in MET_GEHEIM}
    van_gesprek = {f"contactmomenten:{naam}": [contactmoment.pk] for naam in ("contactmoment", "wijzigen", "koppelen")}
    punt = [schouw.pk, schouw.punten.get().pk]
    van_schouw = dict.fromkeys(("werk:schouw", "werk:schouw_pdf", "werk:schouw_weg"), [schouw.pk])
    van_schouw |= dict.fromkeys(("werk:schouw_notitie", "werk:schouw_eraf"), punt)
    return van_gebied | van_indiener | van_gesprek | van_schouw | _van_profiel(gebied) | {
        "admin:profielen_profielversie_reactie_doen": [999_999, "plaatsen"],
        "portaal:idee": [idee.referentie],
        "portaal:idee_foto": [idee.referentie, fotos[1].pk],
        "inzendingen:steunen": [idee.referentie],
        "inzendingen:concept_foto": [uuid.uuid4(), 1],
        "inzendingen:foto": [geheim, fotos[0].pk],
        "werk:signaal": [signaal.referentie],
        "werk:signaal_actie": [signaal.referentie, "notitie"],
        "werk:foto": [fotos[0].pk],
        "werk:idee": [idee.referentie],
        "werk:idee_actie": [idee.referentie, "bewerken"],
        "werk:brief": [terugkoppeling.pk],
        "werk:idee_foto": [idee.referentie, fotos[1].pk],
        "werk:idee_foto_actie": [idee.referentie, fotos[1].pk, "bevestigen"],
        "werk:terugkoppeling_gedaan": [terugkoppeling.pk],
        "werk:hulpvraag_klaar": [hulpvraag.pk],
        "account_reset_password_from_key": ["abc", "set-password"],
        "mfa_remove_webauthn": [1],
        "mfa_edit_webauthn": [1],
        "openid_connect_login": ["gemeente"],
        "openid_connect_callback": ["gemeente"],
        "admin:app_list": ["wijken"],
        "admin:view_on_site": [1, 1],
    }


def _van_profiel(gebied) -> dict[str, list]:
    """A profile of which version 1 was adopted, after residents were asked about it."""
    versie = factories.vastgesteld_profiel(gebied)
    reageerder = Reageerder.objects.get(reactie__versie=versie)
    van_versie = {
        f"profielen:{naam}": [gebied.slug, 1]
        for naam in ("versie", "verantwoording", "samenspraak", "reactie_nieuw", "bedankt", "versie_pdf", "samenspraak_pdf")
    }
    return van_versie | {
        "profielen:samenspraak_nu": [gebied.slug],
        "profielen:pdf": [gebied.slug],
        "profielen:beeld": [versie.beelden.get().pk],
        "profielen:getoond_beeld": [versie.samenspraak.beelden.get().pk],
        "profielen:reactie": [maak_geheim("reageerder", reageerder.pk, reageerder.linkversie)],
    }


def _ingelogd(wie) -> str:
    """The cookie of a session, or nothing for who has no account; logging in anew for every door takes a third of the time."""
    client = Client()
    if wie:
        client.force_login(wie)
        return client.cookies[settings.SESSION_COOKIE_NAME].value
    return ""


def _klop_aan(sessie, methode, adres, argumenten) -> str:
    """One request in a browser of its own, of which the database keeps nothing, so the session is as new at every door."""
    client = Client()
    if sessie:
        client.cookies[settings.SESSION_COOKIE_NAME] = sessie
    with transaction.atomic():
        gezien = uitkomst(getattr(client, methode)(reverse(adres, args=argumenten)))
        transaction.set_rollback(True)
    return gezien


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_the_doors_open_as_the_matrix_says(kolom, methode, wereld):
    mensen, argumenten, van_buiten = wereld
    if kolom == "extern met link":
        argumenten |= van_buiten
    sessie = _ingelogd(mensen[kolom])
    gezien = {adres: _klop_aan(sessie, methode, adres, argumenten.get(adres, [])) for adres in ALLES}
    assert gezien == {adres: rij.verwacht(methode, kolom) for adres, rij in ALLES.items()}


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_the_admin_opens_as_the_matrix_says(kolom, wereld):
    mensen, argumenten, _ = wereld
    binnen, sessie = set(), _ingelogd(mensen[kolom])
    for adres in ADMIN_MATRIX:
        geen_ding = [999_999] if OVER_EEN_DING.search(adres) else []
        if _klop_aan(sessie, "get", adres, argumenten.get(adres, geen_ding)) == "in":
            binnen.add(adres)
    assert binnen == {adres for adres, wie in ADMIN_MATRIX.items() if kolom in wie}
