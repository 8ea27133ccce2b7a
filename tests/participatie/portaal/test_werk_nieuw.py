"""Staff write down what somebody told: by phone, in a letter, on a card, in a conversation; one form for all."""

import datetime as dt
import uuid

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as voorbeelden
from hypothesis import strategies as st

from kampen_wijk.werkdagen import plus_werkdagen
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.geheim import geheim_van
from participatie.inzendingen.models import Hulpvraag, Inzending, Terugkoppeling
from tests import factories
from tests.kampen_wijk import plaatjes
from wijken.kaartcode import kaartcode

pytestmark = pytest.mark.django_db
NIEUW = "/werk/nieuw/"
GEKS = st.one_of(
    st.sampled_from(["", "\0", "a\0b", "\u202e", "x" * 10_000, "🏚️", "<script>", "' OR 1=1", "idee", "hulp", "email", "9999-12-31"]),
    st.text(max_size=40),
)


@pytest.fixture
def gebied():
    return factories.gebied("Grafhorst", slug="grafhorst")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def velden(**anders):
    return {
        "sleutel": str(uuid.uuid4()), "wat": "signaal", "bron": "telefoon", "ontvangen_op": f"{timezone.localdate()}", "titel": "",
        "tekst": "Het bankje wiebelt.", "adres": "Bij de brug", "gebied": "grafhorst", "namens": "", "kanaal": "papier",
        "naam": "Mevrouw De Voorbeeld", "telefoon": "", "email": "", "soort_indiener": "inwoner", "lat": "", "lon": "",
    } | anders


def gesprek(gebied, wie, **anders):
    moment = Contactmoment.objects.create(
        **{"gebied": gebied, "medewerker": wie, "kanaal_id": "overleg", "onderwerp": "Overleg", "inhoud": "Het pad is donker."} | anders
    )
    Betrokkene.objects.create(contactmoment=moment, rol="vertegenwoordiger", naam="Dorpsbelangen")
    return moment


def test_a_phone_call_becomes_a_signaal_of_who_wrote_it_down(client, vera, gebied):
    antwoord = client.post(NIEUW, velden(), follow=True)
    ding = Inzending.objects.get()
    assert antwoord.redirect_chain == [(f"/werk/signalen/{ding.referentie}/", 302)]
    assert (ding.soort, ding.bron, ding.plaats, ding.gebied, ding.ingevoerd_door, ding.eigenaar, ding.status) == (
        "signaal", "telefoon", "Bij de brug", gebied, vera, vera, "gemeld"
    )
    assert (ding.indiener.kanaal, ding.indiener.naam) == ("papier", "Mevrouw De Voorbeeld")
    assert "per telefoon" in antwoord.text


def test_bron_and_namens_are_read_by_colleagues_and_by_the_sender(client, vera):
    client.post(NIEUW, velden(namens="Dorpsbelangen", naam="Sophie Voorbeeld"))
    ding = Inzending.objects.get()
    for pagina in (f"/werk/signalen/{ding.referentie}/", f"/inzending/{geheim_van(ding)}/"):
        tekst = client.get(pagina).text
        assert ("per telefoon" in tekst, "Dorpsbelangen" in tekst) == (True, True)


def test_a_letter_of_two_weeks_ago_counts_from_the_day_it_came(client, vera):
    dag = timezone.localdate() - dt.timedelta(days=14)
    client.post(NIEUW, velden(bron="papier", ontvangen_op=f"{dag}"))
    ding = Inzending.objects.get()
    assert timezone.localdate(ding.ontvangen_op) == dag
    assert (ding.termijn().uiterlijk, ding.termijn().te_laat) == (plus_werkdagen(dag, 5), True)


def test_of_today_the_moment_is_now(client, vera):
    client.post(NIEUW, velden())
    assert abs((timezone.now() - Inzending.objects.get().ontvangen_op).total_seconds()) < 60


@pytest.mark.parametrize(
    ("dagen", "zin"),
    [
        (1, "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."),
        (-366, "Dit is langer dan een jaar geleden. Kijk de datum na."),
    ],
)
def test_a_day_that_cannot_be_is_refused(client, vera, dagen, zin):
    dag = timezone.localdate() + dt.timedelta(days=dagen)
    antwoord = client.post(NIEUW, velden(ontvangen_op=f"{dag}"))
    assert (antwoord.context["form"].errors, Inzending.objects.count()) == ({"ontvangen_op": [zin]}, 0)


def test_an_idee_waits_for_moderation(client, vera):
    antwoord = client.post(NIEUW, velden(wat="idee", titel="Een bankje"))
    ding = Inzending.objects.get()
    assert (ding.soort, ding.titel, ding.gepubliceerd_op) == ("idee", "Een bankje", None)
    assert antwoord["Location"] == f"/werk/ideeen/{ding.referentie}/"


def test_of_who_looks_for_help_only_name_and_number_are_kept(client, vera, gebied):
    antwoord = client.post(NIEUW, velden(wat="hulp", kanaal="", telefoon="038 111 22 33", tekst="Ik ben ziek."), follow=True)
    hulp = Hulpvraag.objects.get()
    assert (hulp.naam, hulp.telefoon, hulp.gebied, Inzending.objects.count()) == (
        "Mevrouw De Voorbeeld", "038 111 22 33", gebied, 0
    )
    assert "De wijkverbinder belt." in antwoord.text


def test_photos_come_along_and_wait_while_something_is_missing(client, vera):
    data = velden(tekst="")
    antwoord = client.post(NIEUW, {**data, "fotos": [plaatjes.upload(plaatjes.met_geheimen())]})
    assert len(antwoord.context["concept_fotos"]) == 1
    client.post(NIEUW, {**data, "tekst": "Nu wel.", "bewaard": "ja"})
    assert Inzending.objects.get().fotos.count() == 1


def test_a_card_comes_in_on_paper_and_the_next_card_is_next(client, vera, gebied):
    antwoord = client.post(f"{NIEUW}?kaart={kaartcode(gebied)}", velden(bron="papier"), follow=True)
    ref = Inzending.objects.get().referentie
    assert antwoord.redirect_chain == [("/werk/kaart/", 302)]
    nummer = f"{ref[:3]}-{ref[3:7]}-{ref[7:10]}-{ref[10:]}"
    assert f"Het nummer is {nummer}. Schrijf dit nummer op de kaart of de brief." in antwoord.text


def test_a_conversation_fills_in_the_form_and_keeps_what_came_of_it(client, vera, gebied):
    moment = gesprek(gebied, vera, plaatsgevonden_op=timezone.now() - dt.timedelta(days=3))
    hier = f"{NIEUW}?gesprek={moment.pk}"
    begin = client.get(hier).context["form"]
    assert [begin[naam].value() for naam in ("bron", "tekst", "namens", "gebied")] == [
        "contactmoment", "Het pad is donker.", "Dorpsbelangen", "grafhorst"
    ]
    assert begin["ontvangen_op"].value() == timezone.localdate() - dt.timedelta(days=3)
    data = velden(bron="contactmoment", namens="Dorpsbelangen", kanaal="telefoon", telefoon="038 111 22 33")
    for _ in range(2):
        client.post(hier, data)
    signaal = Inzending.objects.get()
    assert list(moment.inzendingen.all()) == [signaal]
    assert (signaal.bron, signaal.eigenaar, signaal.indiener.telefoon) == ("contactmoment", vera, "038 111 22 33")
    assert Terugkoppeling.objects.count() == 0
    assert "namens Dorpsbelangen" in client.get("/werk/?toon=mij").text


@pytest.mark.parametrize("pk", ["", "0", "x", "\0", "9" * 40, "-1", "😀"])
def test_a_conversation_that_is_not_theirs_is_a_404(client, vera, pk):
    assert client.get(NIEUW, {"gesprek": pk}).status_code == 404


def test_what_a_colleague_keeps_for_themselves_fills_in_nothing(client, vera, gebied):
    moment = gesprek(gebied, factories.met_rol("wijkverbinder", gebied=gebied), vertrouwelijk=True)
    assert client.post(f"{NIEUW}?gesprek={moment.pk}", velden()).status_code == 404
    assert Inzending.objects.count() == 0


def test_of_another_gebied_somebody_there_takes_it_up(client, vera):
    factories.gebied("Elders", slug="elders")
    antwoord = client.post(NIEUW, velden(gebied="elders"), follow=True)
    ding = Inzending.objects.get()
    assert (ding.eigenaar, antwoord.redirect_chain) == (None, [("/werk/", 302)])
    assert "Het nummer is" in antwoord.text


def test_a_behandelaar_who_is_called_writes_it_down_too(client, gebied):
    client.force_login(factories.met_rol("behandelaar", afdeling=factories.afdeling()))
    assert (client.get(NIEUW).status_code, client.post(NIEUW, velden())["Location"]) == (200, "/werk/")
    assert Inzending.objects.get().eigenaar is None


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tekst": ""}, "tekst"), ({"wat": "idee"}, "titel"), ({"wat": "hulp", "naam": "", "kanaal": "niet"}, "naam"),
        ({"wat": "hulp"}, "telefoon"), ({"kanaal": "telefoon"}, "telefoon"), ({"kanaal": "telefoon", "telefoon": "bel maar"}, "telefoon"),
        ({"kanaal": "papier", "naam": ""}, "naam"), ({"kanaal": "email"}, "email"), ({"kanaal": ""}, "kanaal"), ({"wat": "iets"}, "wat"),
        ({"wat": ""}, "wat"), ({"bron": ""}, "bron"), ({"bron": "portaal"}, "bron"), ({"ontvangen_op": ""}, "ontvangen_op"),
        ({"ontvangen_op": "\0"}, "ontvangen_op"), ({"tekst": "\0"}, "tekst"), ({"tekst": "x" * 10_000}, "tekst"),
        ({"titel": "x" * 10_000}, "titel"), ({"namens": "x" * 101}, "namens"), ({"gebied": "nergens"}, "gebied"),
        ({"sleutel": "x"}, "__all__"),
    ],
)
def test_bad_input_gets_a_sentence_and_stores_nothing(client, vera, anders, veld):
    antwoord = client.post(NIEUW, velden(**anders))
    assert (antwoord.status_code, veld in antwoord.context["form"].errors) == (200, True)
    assert (Inzending.objects.count(), Hulpvraag.objects.count()) == (0, 0)


def test_sending_twice_makes_one(client, vera):
    een = velden()
    for _ in range(2):
        assert client.post(NIEUW, een).status_code == 302
    assert Inzending.objects.count() == 1


@voorbeelden(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(invoer=st.dictionaries(st.sampled_from(list(velden())), GEKS, max_size=9), gesprek=GEKS, kaart=GEKS)
def test_whatever_is_typed_the_page_answers(client, vera, invoer, gesprek, kaart):
    with transaction.atomic():
        assert client.post(NIEUW, velden() | invoer).status_code in (200, 302)
        assert client.get(NIEUW, {"kaart": kaart}).status_code == 200
        assert client.get(NIEUW, {"gesprek": gesprek}).status_code == 404
        transaction.set_rollback(True)


def test_writing_down_stays_within_the_queries_of_a_post(client, vera):
    client.get("/werk/?toon=mij")  # the tree of gebieden is remembered from then on
    aantallen = []
    for methode, data in (("get", {}), ("post", velden())):
        with CaptureQueriesContext(connection) as queries:
            getattr(client, methode)(NIEUW, data)
        aantallen.append(len([q for q in queries.captured_queries if "SAVEPOINT" not in q["sql"]]))
    assert (aantallen[0] <= 7, aantallen[1] <= 10) == (True, True), aantallen


def test_the_werkblad_and_a_conversation_lead_here(client, vera, gebied):
    moment = gesprek(gebied, vera)
    assert 'href="/werk/nieuw/"' in client.get("/werk/?toon=mij").text
    assert f'href="/werk/nieuw/?gesprek={moment.pk}"' in client.get(f"/werk/contactmomenten/{moment.pk}/").text
