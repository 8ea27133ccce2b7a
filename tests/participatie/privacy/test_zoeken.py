"""Finding a person in everything that is held, and what of it is shown."""

import datetime as dt
import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kampen_wijk.outbox.models import Mail
from participatie.contactmomenten.models import Betrokkene, Inzage
from participatie.inzendingen.models import Hulpvraag
from participatie.privacy.models import Handeling
from tests import factories
from tests.participatie.privacy.conftest import MAIL

pytestmark = pytest.mark.django_db


def wat(antwoord) -> list[str]:
    return [ding.sleutel.split(":")[0] for deel in antwoord.context["gevonden"] for ding in deel.vondsten]


@pytest.mark.parametrize("gezocht", ["06 12 34 56 78", "+31612345678", "0031 (0)6-12345678"])
@pytest.mark.parametrize("bewaard", ["0612345678", "06-12 34 56 78", "+31 (0)6 12345678", "0031612345678"])
def test_a_number_is_found_however_it_was_written(gezocht, bewaard, stuur, gebied):
    Hulpvraag.objects.create(gebied=gebied, naam="Anna", telefoon=bewaard)
    Hulpvraag.objects.create(gebied=gebied, naam="Bob", telefoon="0612345679")
    assert wat(stuur(telefoon=gezocht)) == ["inzendingen.hulpvragen"]


def test_each_way_finds_by_itself_and_what_is_empty_finds_nobody(stuur, gebied):
    signaal = factories.signaal(gebied=gebied, indiener={"email": MAIL, "kanaal": "email", "naam": "Anna de Wit"})
    factories.signaal(gebied=gebied)
    referentie = f"{signaal.referentie[:3]}-{signaal.referentie[3:]}".lower()
    for velden in ({"email": "ANNA@example.nl"}, {"naam": "wit anna"}, {"referentie": referentie}):
        assert wat(stuur(**velden)) == ["inzendingen.inzendingen"]
    assert wat(stuur(naam="Witten")) == []
    assert "Vul een e-mailadres" in stuur().text


def test_what_is_found_by_name_alone_is_not_ticked(stuur, gebied):
    factories.signaal(gebied=gebied, indiener={"email": MAIL, "kanaal": "email", "naam": "Anna"})
    factories.signaal(gebied=gebied, indiener={"naam": "Anna"})
    html = stuur(naam="Anna", email=MAIL).text
    assert (html.count('name="ding"'), html.count(" checked>")) == (2, 1)


def test_a_name_in_the_words_of_somebody_else_is_found_too(stuur, gebied, vera):
    factories.signaal(gebied=gebied, tekst="Mijn buurvrouw Annabel Zwaluw heeft geen licht.")
    factories.contactmoment(gebied, vera, inhoud="Annabel Zwaluw vroeg naar het pad.")
    factories.contactmoment(gebied, vera, reactie="Wij bellen Annabel Zwaluw.")
    assert sorted(wat(stuur(naam="Annabel Zwaluw"))) == [*["contactmomenten.gesprekken"] * 2, "inzendingen.inzendingen"]


def test_of_a_confidential_conversation_it_says_that_it_is_there_and_no_word_of_it(stuur, gebied, vera):
    gesprek = factories.contactmoment(gebied, vera, onderwerp="Kwikstaart", inhoud="Anna en de kwikstaart", vertrouwelijk=True)
    factories.taak(vera, gebied=gebied, contactmoment=gesprek, gevraagde_handeling="Kwikstaart zoeken voor Anna")
    assert wat(stuur(naam="kwikstaart")) == wat(stuur(naam="Anna")) == []
    Betrokkene.objects.create(contactmoment=gesprek, naam="Anna")
    factories.concept(vera, velden=[["inhoud", "Anna zag een kwikstaart"]])
    gevonden = stuur(naam="Anna")
    assert sorted(wat(gevonden)) == ["contactmomenten.gesprekken", "onderweg.concepten"]
    assert ("wikstaart" in gevonden.text, "Vraag Vera Voorbeeld om ze te geven" in gevonden.text) == (False, True)
    dingen = [ding.sleutel for deel in gevonden.context["gevonden"] for ding in deel.vondsten]
    bestand = stuur("uw-gegevens.json", naam="Anna", ding=dingen)
    assert ("wikstaart" in bestand.text, "Wij schreven dit gesprek vertrouwelijk op" in bestand.text) == (False, True)
    assert Inzage.objects.count() == 0


def test_the_file_holds_what_was_ticked_with_until_when(stuur, gebied):
    een = factories.signaal(gebied=gebied, tekst="De lamp is stuk.", indiener={"email": MAIL, "kanaal": "email", "naam": "Anna"})
    factories.signaal(gebied=gebied, tekst="De stoep ligt los.", indiener={"email": MAIL, "kanaal": "email"})
    antwoord = stuur("uw-gegevens.json", email=MAIL, ding=f"inzendingen.inzendingen:{een.pk}")
    (ding,) = json.loads(antwoord.content)["gegevens"]["Signalen en ideeën"]
    gegevens = {rij["naam"]: rij["waarde"] for rij in ding["gegevens"]}
    assert (gegevens["Naam"], gegevens["Uw tekst"]) == ("Anna", "De lamp is stuk.")
    assert all(rij["tot"] for rij in ding["gegevens"])
    assert antwoord["Cache-Control"] == "private, no-store"
    pdf = stuur("uw-gegevens.pdf", email=MAIL, ding=f"inzendingen.inzendingen:{een.pk}")
    assert pdf.content[:5] == b"%PDF-"


def test_the_secret_link_in_a_mail_is_for_who_gets_it(stuur):
    Mail.objects.create(aan=MAIL, onderwerp="Uw signaal", tekst="Kijk hier:\nhttps://kampen.example/inzending/GEHEIM/\nDe gemeente")
    gevonden = stuur(email=MAIL)
    assert (wat(gevonden), "GEHEIM" in gevonden.text, "De gemeente" in gevonden.text) == (["outbox.mails"], False, True)


@pytest.mark.parametrize("ding", ["", "inzendingen.inzendingen:999999", "onzin", "\0", "😀" * 500])
@pytest.mark.parametrize("adres", ["uw-gegevens.json", "uw-gegevens.pdf", "wissen/"])
def test_what_this_search_does_not_find_is_neither_handed_over_nor_wiped(adres, ding, stuur, gebied):
    factories.signaal(gebied=gebied, indiener={"email": MAIL, "kanaal": "email"})
    ander = factories.signaal(gebied=gebied, tekst="Van een ander.")
    antwoord = stuur(adres, email=MAIL, ding=[ding, f"inzendingen.inzendingen:{ander.pk}"], tweede="ja", zeker="on", wat="alles")
    assert "Kies eerst wat u bedoelt" in antwoord.text
    ander.refresh_from_db()
    assert (ander.tekst, list(Handeling.objects.all())) == ("Van een ander.", [])


@pytest.mark.parametrize("velden", [
    {"verzoek": "Anna de Wit"}, {"verzoek": "06-12345678"}, {"verzoek": "AVG"}, {"verzoek": "AVG-123456789"}, {"verzoek": "\0"},
    {"verzoek": "😀1"}, {"verzoek": "X" * 10_000}, {"reden": ""}, {"reden": "onzin"}, {"email": "geen adres"}, {"telefoon": "bel mij"},
    {"naam": "\0"}, {"naam": "x" * 10_000}, {"referentie": "9" * 10_000},
])
def test_what_is_not_right_searches_nothing_and_writes_nothing(velden, stuur):
    antwoord = stuur(**{"naam": "Anna", **velden})
    assert (antwoord.status_code, "gevonden" in antwoord.context, Handeling.objects.count()) == (200, False, 0)


@pytest.mark.parametrize("naam", ["😀😀", "(.*", "a|b", "'t Hof", "[naam]", "de \\w", "x y z " * 10])
def test_a_name_is_a_name_and_no_pattern(naam, stuur, gebied):
    factories.signaal(gebied=gebied, indiener={"naam": "Anna"})
    assert wat(stuur(naam=naam)) == []


def test_the_number_of_queries_does_not_grow_with_what_is_found(stuur, gebied, vera):
    def tel():
        with CaptureQueriesContext(connection) as vragen:
            assert stuur(naam="Anna", email=MAIL, telefoon="0612345678").status_code == 200
        return len(vragen)

    def maak(aantal):
        for _ in range(aantal):
            signaal = factories.signaal(gebied=gebied, indiener={"email": MAIL, "kanaal": "email", "naam": "Anna"})
            gesprek = factories.contactmoment(gebied, vera)
            gesprek.inzendingen.add(signaal)
            Betrokkene.objects.create(contactmoment=gesprek, naam="Anna")
            factories.taak(vera, gebied=gebied, contactmoment=gesprek)
            factories.toezegging(gebied=gebied, aan_wie="Anna")
            factories.reactie(factories.idee(gebied=gebied), naam="Anna", email=MAIL)

    maak(1)
    tel()  # what is remembered until something changes
    weinig = tel()
    maak(4)
    tel()
    assert (tel(), weinig <= 32) == (weinig, True)


def test_who_was_dismissed_or_has_another_role_gets_nothing(gebied, fatma):
    factories.signaal(gebied=gebied, indiener={"email": MAIL, "kanaal": "email"})
    fatma.rolvervullingen.update(vanaf=dt.date(2020, 1, 1), tot=dt.date(2020, 2, 1))
    weg = factories.met_rol("privacyfunctionaris", is_active=False)
    partner = factories.met_rol("partner")
    gezien = []
    for wie in (fatma, partner, factories.met_rol("beheerder"), factories.met_rol("wijkverbinder", gebied=gebied), weg):
        client = Client()
        client.force_login(wie)
        gezien.append(client.post("/werk/privacy/", {"email": MAIL, "verzoek": "AVG-1", "reden": "inzage"}).status_code)
    assert (gezien, Handeling.objects.count()) == ([403, 403, 403, 403, 302], 0)
