"""The counter for envelopes: exactly once, of the writer alone, and always an answer in words."""

import json
import uuid

import pytest
from django.test import Client
from django.utils import timezone

from kampen_wijk.ratelimit import limiet
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.onderweg import loketten
from participatie.onderweg.loketten import ZINNEN
from participatie.onderweg.models import Concept
from tests import factories
from tests.kampen_wijk.enveloppen.telefoon import verzegel

pytestmark = pytest.mark.django_db
LOKET = "/werk/contactmomenten/onderweg/"


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def paren(gebied, **anders):
    velden = {
        "gebied": str(gebied.pk), "kanaal": "straat", "richting": "in", "gelukt": "on", "onderwerp": "In de kelder",
        "inhoud": "Het water staat hoog.", "betrokkene_1_naam": "", "betrokkene_1_rol": "inwoner",
        "plaatsgevonden_op": "2026-03-01T20:00", "sleutel": str(uuid.uuid4()),
    } | anders
    return [[naam, waarde] for naam, waarde in velden.items()]


def breng(client, envelop):
    antwoord = client.post(LOKET, json.dumps(envelop), content_type="application/json")
    return antwoord.status_code, antwoord.json()


def stand():
    return Contactmoment.objects.count(), Betrokkene.objects.count(), Concept.objects.count()


def test_an_envelope_becomes_a_conversation_of_its_writer(client, vera, gebied):
    status, antwoord = breng(client, verzegel(paren(gebied), van=vera.pk))
    moment = Contactmoment.objects.get()
    assert (status, antwoord) == (200, {"uitkomst": "vastgelegd", "adres": f"/werk/contactmomenten/{moment.pk}/"})
    assert (moment.medewerker, moment.onderwerp, timezone.localtime(moment.plaatsgevonden_op).hour) == (vera, "In de kelder", 20)


def test_however_often_it_comes_there_is_one(client, vera, gebied):
    envelop = verzegel(paren(gebied), van=vera.pk)
    antwoorden = [breng(client, envelop) for _ in range(3)]
    assert (antwoorden, stand()) == ([antwoorden[0]] * 3, (1, 1, 0))


def test_sent_with_the_form_and_once_more_in_an_envelope_makes_one_also_when_it_could_not_be_sent_any_more(client, vera, gebied):
    sleutel = str(uuid.uuid4())
    client.post("/werk/contactmomenten/nieuw/", dict(paren(gebied, sleutel=sleutel)))
    vera.rolvervullingen.update(gebied=factories.gebied())
    assert breng(client, verzegel(paren(gebied), van=vera.pk, sleutel=sleutel))[1]["uitkomst"] == "vastgelegd"
    assert stand() == (1, 1, 0)


def test_an_envelope_of_another_is_refused_and_nothing_is_opened(client, vera, gebied):
    for soort in ("klaar", "concept"):
        status, antwoord = breng(client, verzegel(paren(gebied), van=vera.pk + 1, soort=soort))
        assert (status, antwoord) == (403, {"uitkomst": "van_een_ander", "zin": ZINNEN["van_een_ander"][1]})
    assert stand() == (0, 0, 0)


def test_a_draft_is_given_back_to_its_writer_and_stored_nowhere(client, vera, gebied):
    velden = paren(gebied)
    status, antwoord = breng(client, verzegel(velden, van=vera.pk, soort="concept"))
    assert (status, antwoord, stand()) == (200, {"uitkomst": "open", "velden": velden}, (0, 0, 0))


@pytest.mark.parametrize(
    "anders",
    [{"onderwerp": ""}, {"plaatsgevonden_op": "2999-01-01T10:00"}, {"inhoud": "x" * 10_000}, {"inhoud": "😀" * 10_000}, {"kanaal": "\0"}],
)
def test_what_is_wrong_waits_for_its_writer_as_a_concept_once(client, vera, gebied, anders):
    envelop = verzegel(paren(gebied, **anders), van=vera.pk)
    antwoorden = [breng(client, envelop) for _ in range(2)]
    adres = f"/werk/contactmomenten/concepten/{Concept.objects.get().pk}/"
    assert (antwoorden, stand()) == ([(200, {"uitkomst": "concept", "adres": adres})] * 2, (0, 0, 1))


def test_a_gebied_that_is_not_mine_any_more_makes_a_concept_that_can_be_mended(client, vera, gebied):
    sleutel = str(uuid.uuid4())
    hier = breng(client, verzegel(paren(factories.gebied()), van=vera.pk, sleutel=sleutel))[1]["adres"]
    pagina = client.get(hier)
    assert (list(pagina.context["form"].errors), "Het water staat hoog." in pagina.content.decode()) == (["gebied"], True)
    antwoord = client.post(hier, dict(paren(gebied)))
    moment = Contactmoment.objects.get()
    assert (antwoord["Location"], str(moment.verzendsleutel), stand()) == (f"/werk/contactmomenten/{moment.pk}/", sleutel, (1, 1, 0))


@pytest.mark.parametrize("ruw", [b"", b"\0", b"[]", b"{}", b'{"kop": "{}"}', b"[" * 5000, b"\xff\xfe"])
def test_what_is_no_envelope_gets_an_answer_in_words(client, vera, ruw):
    antwoord = client.post(LOKET, ruw, content_type="application/json")
    assert (antwoord.status_code, antwoord.json()) == (400, {"uitkomst": "onleesbaar", "zin": ZINNEN["onleesbaar"][1]})


def test_an_envelope_that_is_too_large_is_not_looked_at(client, vera, gebied):
    groot = verzegel(paren(gebied, inhoud="x" * loketten.GROOTST), van=vera.pk)
    assert (breng(client, groot)[0], stand()) == (413, (0, 0, 0))


def test_who_sends_too_many_is_asked_to_wait_and_loses_nothing(client, vera, gebied, monkeypatch):
    monkeypatch.setattr(loketten, "PER_UUR", 1)
    limiet.Telling.objects.all().delete()
    statussen = [breng(client, verzegel(paren(gebied), van=vera.pk))[0] for _ in range(2)]
    assert (statussen, stand()) == ([200, 429], (1, 1, 0))


def test_sending_asks_for_a_token_of_this_browser(vera, gebied):
    client = Client(enforce_csrf_checks=True)
    client.force_login(vera)
    envelop = json.dumps(verzegel(paren(gebied), van=vera.pk))
    zonder = client.post(LOKET, envelop, content_type="application/json")
    wie = client.get(LOKET).json()
    met = client.post(LOKET, envelop, content_type="application/json", headers={"X-CSRFToken": wie["csrf"]})
    assert (zonder.status_code, wie["van"], met.status_code, stand()) == (403, vera.pk, 200, (1, 1, 0))


def test_an_envelope_takes_no_more_queries_than_the_form_and_counting_it(client, vera, gebied, django_assert_max_num_queries):
    breng(client, verzegel(paren(gebied), van=vera.pk))
    # Ten for the form and one to count, and one of the two with which a test keeps a transaction within its own.
    with django_assert_max_num_queries(12):
        assert breng(client, verzegel(paren(gebied), van=vera.pk))[1]["uitkomst"] == "vastgelegd"
