"""The paper card of a gebied, and typing it over."""


import pytest

from kampen_wijk.pdf import maken
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


@pytest.mark.parametrize("vorm", ["{}", " {} ", "kleine letters"])
def test_the_code_says_of_which_gebied_the_card_is(client, wijkverbinder, vorm):
    elders = factories.gebied("Elders")
    code = kaartcode(elders)
    getypt = code.lower() if vorm == "kleine letters" else vorm.format(code)
    antwoord = client.get("/werk/kaart/", {"code": getypt}, follow=True)
    assert antwoord.redirect_chain == [(f"/werk/nieuw/?kaart={code}", 302)]
    assert (antwoord.context["form"]["gebied"].value(), antwoord.context["form"]["bron"].value()) == (elders.slug, "papier")


@pytest.mark.parametrize("code", ["", "ONZIN", "\0", "😀", "9" * 500])
def test_a_code_that_is_none_gets_a_sentence(client, wijkverbinder, code):
    antwoord = client.get("/werk/kaart/", {"code": code})
    assert (antwoord.status_code, antwoord.templates[0].name, bool(antwoord.context["form"].errors)) == (
        200, "werk/kaarten.html", True
    )
