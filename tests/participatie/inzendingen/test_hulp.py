"""The third door: who is nearby, and being called back; nothing about health."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.inzendingen.models import Hulpvraag
from tests import factories
from wijken.models import Gebeurtenis, Ontmoetingsplek, Rolvervulling

pytestmark = pytest.mark.django_db


@pytest.fixture
def aanvraag(ingevuld):
    def maak(**velden):
        alles = ingevuld()
        basis = {naam: alles[naam] for naam in ("sleutel", "gestart", "website", "gebied")}
        return {**basis, "naam": "Mies Voorbeeld", "telefoon": "038-000 00 00", "beste_moment": "ochtend", **velden}

    return maak


def test_asking_to_be_called_back_stores_name_number_and_moment(client, aanvraag, wijk):
    antwoord = client.post("/hulp/", aanvraag(), follow=True)
    rij = Hulpvraag.objects.get()
    velden = (rij.naam, rij.telefoon, rij.beste_moment, rij.gebied)
    assert velden == ("Mies Voorbeeld", "038-000 00 00", "ochtend", wijk)
    assert "Wij bellen u" in antwoord.content.decode()
    assert Gebeurtenis.objects.get().zichtbaar == "medewerkers"


def test_sending_it_twice_makes_one(client, aanvraag):
    data = aanvraag()
    codes = [client.post("/hulp/", data).status_code for _ in range(2)]
    assert (codes, Hulpvraag.objects.count()) == ([302, 302], 1)


def test_there_is_no_room_for_free_text(client, wijk):
    velden = client.get("/hulp/").context["form"].fields
    assert list(velden) == ["sleutel", "gestart", "website", "naam", "telefoon", "beste_moment", "gebied"]
    assert "textarea" not in client.get("/hulp/").content.decode()


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"naam": ""}, "naam"),
        ({"naam": "a" * 101}, "naam"),
        ({"naam": "a\0b"}, "naam"),
        ({"telefoon": ""}, "telefoon"),
        ({"telefoon": "112"}, "telefoon"),
        ({"telefoon": "☎️"}, "telefoon"),
        ({"beste_moment": "nacht"}, "beste_moment"),
        ({"beste_moment": ""}, "beste_moment"),
        ({"gebied": ""}, "gebied"),
        ({"gebied": "a\0b"}, "gebied"),
    ],
)
def test_bad_input_gets_a_sentence_and_stores_nothing(client, aanvraag, velden, veld):
    antwoord = client.post("/hulp/", aanvraag(**velden))
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (200, [veld])
    assert Hulpvraag.objects.count() == 0


def test_the_people_and_places_of_the_gebied_are_shown(client, wijk):
    wie = factories.met_rol("wijkverbinder", gebied=wijk, naam="Wim Voorbeeld", openbaar=True, telefoon="038 111 11 11")
    Rolvervulling.objects.filter(medewerker=wie).update(spreekuur="Dinsdag in het wijkcentrum")
    factories.met_rol("wijkverbinder", gebied=wijk, naam="Niet Openbaar")
    Ontmoetingsplek.objects.create(naam="Het Voorbeeldhuis", gebied=wijk, wanneer="Altijd", wat="Hulp", voor_hulp=True)
    Ontmoetingsplek.objects.create(naam="Alleen koffie", gebied=wijk, wanneer="Elke dag", wat="Koffie")
    inhoud = client.get("/hulp/?gebied=voorbeeldwijk").content.decode()
    gezien = [woord in inhoud for woord in ("Wim Voorbeeld", "038 111 11 11", "Dinsdag in", "Het Voorbeeldhuis")]
    assert gezien == [True] * 4
    assert "Niet Openbaar" not in inhoud and "Alleen koffie" not in inhoud
    assert 'href="tel:112"' in inhoud and 'href="tel:14038"' in inhoud


def test_who_is_no_wijkverbinder_any_more_is_not_shown(client, wijk):
    wie = factories.met_rol("wijkverbinder", gebied=wijk, naam="Wim Voorbeeld", openbaar=True)
    vandaag = timezone.localdate()
    Rolvervulling.objects.filter(medewerker=wie).update(vanaf=vandaag - dt.timedelta(9), tot=vandaag)
    assert "Wim Voorbeeld" not in client.get("/hulp/?gebied=voorbeeldwijk").content.decode()


def test_the_page_takes_at_most_six_queries(client, wijk, django_assert_max_num_queries):
    for _ in range(3):
        factories.met_rol("wijkverbinder", gebied=wijk, openbaar=True)
    client.get("/hulp/?gebied=voorbeeldwijk")  # what lies below a gebied is remembered from then on
    with django_assert_max_num_queries(6):
        client.get("/hulp/?gebied=voorbeeldwijk")


def test_sending_takes_at_most_ten_queries(client, aanvraag):
    data = aanvraag()
    with CaptureQueriesContext(connection) as gemeten:
        client.post("/hulp/", data)
    assert len([q for q in gemeten if "SAVEPOINT" not in q["sql"]]) <= 10
