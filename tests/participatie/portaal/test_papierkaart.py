"""The paper card of a gebied, and typing it over."""

import uuid

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as voorbeelden
from hypothesis import strategies as st

from kampen_wijk.pdf import maken
from participatie.inzendingen.models import Hulpvraag, Inzending
from participatie.portaal import papierkaart
from tests import factories
from tests.kampen_wijk.pdf.lezen import lees, woorden
from wijken.kaartcode import kaartcode

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied("’s-Voorbeeld", slug="s-voorbeeld")


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def adres(gebied):
    return f"/werk/kaart/?code={kaartcode(gebied)}"


GEKS = st.one_of(
    st.sampled_from(["", "\0", "a\0b", "\u202e", "x" * 10_000, "🏚️", "<script>", "' OR 1=1", "idee", "hulp", "email", "telefoon"]),
    st.text(max_size=40),
)


def velden(**anders):
    return {
        "sleutel": str(uuid.uuid4()), "wat": "signaal", "titel": "", "tekst": "Het pad is donker.", "plaats": "Bij de brug",
        "kanaal": "papier", "naam": "Mevrouw De Voorbeeld", "telefoon": "", "email": "", "soort": "inwoner",
    } | anders


def test_the_card_names_the_gebied_the_three_doors_and_its_code(client, gebied, settings):
    settings.SITE_URL = "https://wijkportaal.example.nl/"
    antwoord = client.get("/gebieden/s-voorbeeld/kaart.pdf")
    tekst = woorden(antwoord.content)
    assert (antwoord.status_code, antwoord["Content-Type"], antwoord["Cache-Control"]) == (200, "application/pdf", "no-cache")
    gezocht = (
        "Vertel het ons ’s-Voorbeeld", "https://wijkportaal.example.nl/gebieden/s-voorbeeld/", "Een signaal.", "Een idee.",
        "Een vraag, of u zoekt hulp.", "14 038", f"Kaart {kaartcode(gebied)}",
    )
    assert [woord for woord in gezocht if woord not in tekst] == []
    pdf = lees(antwoord.content)
    assert (len(pdf.pages), pdf.metadata.title, pdf.trailer["/Root"]["/Lang"]) == (1, "Kaart van ’s-Voorbeeld", "nl-NL")


def test_the_card_of_a_gebied_with_the_longest_name_fits_on_one_page(client):
    plek = factories.gebied("Ww" * 40, slug="w" * 80)
    assert len(lees(client.get(f"/gebieden/{plek.slug}/kaart.pdf").content).pages) == 1


def test_the_squares_are_those_of_the_address_of_the_gebied(gebied, settings, monkeypatch):
    settings.SITE_URL = "https://wijkportaal.example.nl"
    gevraagd = []
    monkeypatch.setattr(papierkaart, "qr", lambda tekst: gevraagd.append(tekst) or [[1]])
    papierkaart.kaart(gebied)
    assert gevraagd == ["https://wijkportaal.example.nl/gebieden/s-voorbeeld/"]


def test_a_qr_code_is_a_square_with_its_three_corners():
    vakken = papierkaart.qr("https://wijkportaal.example.nl/gebieden/s-voorbeeld/")
    hoek = [[1] * 7, [1, 0, 0, 0, 0, 0, 1]]
    assert {len(rij) for rij in vakken} == {len(vakken)}
    assert [rij[:7] for rij in vakken[:2]] == [rij[-7:] for rij in vakken[:2]] == hoek
    assert [rij[:7] for rij in vakken[-2:]] == hoek[::-1]


@pytest.mark.parametrize("soort", ["gemeente", "werkgebied"])
def test_where_nobody_lives_there_is_no_card_and_no_link(client, soort):
    plek = factories.gebied(soort=soort)
    assert client.get(f"/gebieden/{plek.slug}/kaart.pdf").status_code == 404
    assert "kaart.pdf" not in client.get(f"/gebieden/{plek.slug}/").text


def test_a_card_is_set_once_whatever_stands_behind_its_address(client, gebied, monkeypatch):
    gezet, echt = [], maken.subprocess.run
    monkeypatch.setattr(maken.subprocess, "run", lambda *a, **k: gezet.append(1) or echt(*a, **k))
    client.cookies["sessionid"] = "verzonnen"
    for n in range(5):
        assert client.get(f"/gebieden/s-voorbeeld/kaart.pdf?n={n}").status_code == 200
    assert len(gezet) == 1


def test_when_the_card_cannot_be_made_one_reads_so_and_later_it_is_there(client, gebied):
    with pytest.MonkeyPatch.context() as stuk:
        stuk.setattr(maken, "ZETTER", "bestaat-niet.py")
        antwoord = client.get("/gebieden/s-voorbeeld/kaart.pdf")
        assert (antwoord.status_code, "lukt nu niet" in antwoord.text) == (503, True)
    assert client.get("/gebieden/s-voorbeeld/kaart.pdf").status_code == 200


def test_the_pages_of_the_gebied_and_of_staff_lead_to_the_card(client, gebied):
    assert "/gebieden/s-voorbeeld/kaart.pdf" in client.get("/gebieden/s-voorbeeld/").text
    client.force_login(factories.met_rol("wijkverbinder", gebied=gebied))
    assert 'href="/werk/kaart/"' in client.get("/werk/").text
    assert "/gebieden/s-voorbeeld/kaart.pdf" in client.get("/werk/kaart/").text


def test_the_code_says_of_which_gebied_the_card_is(client, wijkverbinder):
    elders = factories.gebied("Elders")
    assert client.get(adres(elders)).context["gebied"] == elders


@pytest.mark.parametrize("code", ["", "ONZIN", "\0", "😀", "9" * 500])
def test_a_code_that_is_none_gets_a_sentence(client, wijkverbinder, code):
    antwoord = client.get("/werk/kaart/", {"code": code})
    assert (antwoord.status_code, antwoord.templates[0].name, bool(antwoord.context["form"].errors)) == (
        200, "werk/kaarten.html", True
    )


def test_a_signaal_on_a_card_comes_in_on_paper_and_belongs_to_nobody_yet(client, wijkverbinder, gebied):
    antwoord = client.post(adres(gebied), velden(), follow=True)
    ding = Inzending.objects.get()
    assert (ding.soort, ding.tekst, ding.gebied, ding.plaats, ding.bron, ding.ingevoerd_door, ding.eigenaar, ding.namens) == (
        "signaal", "Het pad is donker.", gebied, "Bij de brug", "papier", wijkverbinder, None, ""
    )
    assert (ding.indiener.kanaal, ding.indiener.naam) == ("papier", "Mevrouw De Voorbeeld")
    ref = ding.referentie
    assert f"Schrijf dit nummer op de kaart: {ref[:3]}-{ref[3:7]}-{ref[7:10]}-{ref[10:]}." in antwoord.text


def test_an_idee_on_a_card_waits_for_moderation(client, wijkverbinder, gebied):
    client.post(adres(gebied), velden(wat="idee", titel="Een bankje"))
    ding = Inzending.objects.get()
    assert (ding.soort, ding.titel, ding.gepubliceerd_op) == ("idee", "Een bankje", None)


def test_of_who_looks_for_help_only_name_and_number_are_kept(client, wijkverbinder, gebied):
    antwoord = client.post(adres(gebied), velden(wat="hulp", kanaal="niet", telefoon="038 111 22 33", tekst="Ik ben ziek."), follow=True)
    hulp = Hulpvraag.objects.get()
    assert (hulp.naam, hulp.telefoon, hulp.gebied, Inzending.objects.count()) == (
        "Mevrouw De Voorbeeld", "038 111 22 33", gebied, 0
    )
    assert "De wijkverbinder belt." in antwoord.text


def test_sending_twice_makes_one(client, wijkverbinder, gebied):
    een = velden()
    for _ in range(2):
        assert client.post(adres(gebied), een).status_code == 302
    assert Inzending.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tekst": ""}, "tekst"), ({"wat": "idee"}, "titel"), ({"wat": "hulp", "naam": "", "kanaal": "niet"}, "naam"),
        ({"wat": "hulp"}, "telefoon"), ({"kanaal": "telefoon"}, "telefoon"), ({"kanaal": "telefoon", "telefoon": "bel maar"}, "telefoon"),
        ({"kanaal": "papier", "naam": ""}, "naam"), ({"kanaal": "email"}, "email"), ({"wat": "iets"}, "wat"), ({"wat": ""}, "wat"),
        ({"tekst": "\0"}, "tekst"), ({"tekst": "x" * 10_000}, "tekst"), ({"titel": "x" * 10_000}, "titel"), ({"sleutel": "x"}, "sleutel"),
    ],
)
def test_bad_input_gets_a_sentence_and_stores_nothing(client, wijkverbinder, gebied, anders, veld):
    antwoord = client.post(adres(gebied), velden(**anders))
    assert (antwoord.status_code, veld in antwoord.context["form"].errors) == (200, True)
    assert (Inzending.objects.count(), Hulpvraag.objects.count()) == (0, 0)


@voorbeelden(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(invoer=st.dictionaries(st.sampled_from([*velden(), "code"]), GEKS, max_size=9), code=GEKS)
def test_whatever_is_typed_the_page_answers(client, wijkverbinder, gebied, invoer, code):
    with transaction.atomic():
        assert client.post(adres(gebied), velden() | invoer).status_code in (200, 302)
        assert client.get("/werk/kaart/", {"code": code}).status_code == 200
        transaction.set_rollback(True)


def test_typing_over_stays_within_the_queries_of_a_post(client, wijkverbinder, gebied):
    client.get(adres(gebied))
    aantallen = []
    for methode, data in (("get", {}), ("post", velden())):
        with CaptureQueriesContext(connection) as queries:
            getattr(client, methode)(adres(gebied), data)
        aantallen.append(len([q for q in queries.captured_queries if "SAVEPOINT" not in q["sql"]]))
    assert (aantallen[0] <= 7, aantallen[1] <= 10) == (True, True), aantallen
