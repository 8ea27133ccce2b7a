"""What could not be stored waits for its writer; and what the phone keeps for when there is no network."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from participatie.contactmomenten.models import Contactmoment
from participatie.onderweg.bewaren import CONCEPT_DAGEN, concepten
from participatie.onderweg.models import Concept
from tests import factories

pytestmark = pytest.mark.django_db
HIER = "/werk/contactmomenten/concepten/"


@pytest.fixture
def gebied():
    return factories.gebied("Zalk")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied, naam="Vera Voorbeeld")
    client.force_login(wie)
    return wie


def test_only_who_wrote_it_sees_it_and_throws_it_away(client, vera, gebied):
    ding, ander = factories.concept(vera), Client()
    ander.force_login(factories.met_rol("wijkverbinder", gebied=gebied))
    statussen = [ander.get(f"{HIER}{ding.pk}/").status_code, ander.post(f"{HIER}{ding.pk}/weg/").status_code]
    assert (statussen, ander.get(HIER).context["rijen"], client.get(HIER).context["rijen"]) == ([404, 404], [], [ding])
    client.post(f"{HIER}{ding.pk}/weg/")
    assert Concept.objects.count() == 0


def test_what_is_still_wrong_is_said_and_what_was_typed_stays(client, vera):
    antwoord = client.post(f"{HIER}{factories.concept(vera).pk}/", {"onderwerp": "Kelder", "inhoud": "😀\0" + "x" * 10_000})
    assert (antwoord.status_code, Concept.objects.count(), "inhoud" in antwoord.context["form"].errors) == (200, 1, True)


def test_one_writer_has_one_concept_of_a_key(vera):
    ding = factories.concept(vera)
    with pytest.raises(IntegrityError, match="concept_een_per_sleutel"), transaction.atomic():
        factories.concept(vera, sleutel=ding.sleutel)


def test_what_was_sent_in_another_way_is_no_concept_any_more(client, vera, gebied):
    ding = factories.concept(vera)
    Contactmoment.objects.create(gebied=gebied, medewerker=vera, kanaal_id="straat", onderwerp="Kelder", verzendsleutel=ding.sleutel)
    assert (client.get(HIER).context["rijen"], client.get("/werk/contactmomenten/onderweg/").json()["concepten"]) == ([], [])
    assert (concepten(), Concept.objects.count()) == (1, 0)


def test_after_half_a_year_a_concept_goes(vera):
    oud, nieuw = factories.concept(vera), factories.concept(vera)
    Concept.objects.filter(pk=oud.pk).update(ontvangen_op=timezone.now() - timedelta(days=CONCEPT_DAGEN + 1))
    assert (concepten(), list(Concept.objects.all())) == (1, [nieuw])


def test_the_screen_that_the_phone_keeps_names_nobody_and_opens_nothing(client, vera):
    client.get("/werk/contactmomenten/nieuw/")
    bladzijde = client.get("/werk/contactmomenten/nieuw/schil/")
    tekst = bladzijde.content.decode()
    geheim = [vera.naam, vera.email, client.session.session_key, "csrfmiddlewaretoken"]
    assert ([woord for woord in geheim if woord in tekst], "no-store" in bladzijde["Cache-Control"]) == ([], True)
    assert re.findall(r'data-van="(\d+)"', tekst) == [str(vera.pk)]


def test_the_service_worker_serves_one_screen_and_the_manifest_leads_to_it(client):
    werker, manifest = (client.get(f"/werk/contactmomenten/nieuw/{naam}") for naam in ("sw.js", "manifest.webmanifest"))
    assert (werker["Content-Type"], werker.content.decode()) == ("text/javascript", 'importScripts("/static/dist/sw.js");\n')
    assert "Service-Worker-Allowed" not in werker
    assert (manifest.json()["start_url"], manifest["Content-Type"]) == ("/werk/contactmomenten/nieuw/", "application/manifest+json")
    assert [naam for antwoord in (werker, manifest) for naam in antwoord.cookies] == []


def test_the_script_is_loaded_on_this_screen_alone(client, vera, gebied):
    moment = Contactmoment.objects.create(gebied=gebied, medewerker=vera, kanaal_id="straat", onderwerp="Kelder")
    met = [
        pad for pad in ("", "nieuw/", f"{moment.pk}/", f"{moment.pk}/wijzigen/")
        if "gesprek.js" in client.get(f"/werk/contactmomenten/{pad}").content.decode()
    ]
    assert met == ["nieuw/"]
