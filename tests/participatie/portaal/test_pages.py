"""The public pages: home, a gebied, the list of ideas and one idee."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from tests import factories
from wijken.locatieserver import LocatieserverOnbereikbaar
from wijken.models import Gebied, Rol, Rolvervulling

pytestmark = pytest.mark.django_db


@pytest.fixture
def kampen():
    call_command("laad_kampen", verbosity=0)


def ideeen(gebied, aantal):
    return [
        factories.idee(gebied=gebied, titel=f"Idee {n}", gepubliceerd_op=timezone.now()) for n in range(aantal)
    ]


@pytest.mark.parametrize("naam", ["Flevowijk", "flevowijk", "s-Heerenbroek", "’s-Heerenbroek", "Zalk (dorp)"])
def test_the_name_of_a_gebied_leads_to_its_page(client, kampen, naam):
    response = client.get("/", {"waar": naam})
    assert response.status_code == 302
    assert client.get(response.url).status_code == 200


def test_an_address_leads_to_the_page_of_its_gebied(client, kampen, monkeypatch, adres_trekschuit):
    monkeypatch.setattr("participatie.portaal.forms.waar.zoek_adres", lambda tekst: [adres_trekschuit])
    assert client.get("/", {"waar": "Trekschuit 8, IJsselmuiden"}).url == "/gebieden/trekvaart/"


@pytest.fixture
def adres_trekschuit():
    from wijken.locatieserver import Adres

    return Adres(
        weergavenaam="Trekschuit 8, 8271LD IJsselmuiden", lat=52.56232374, lon=5.93206513,
        buurtcode="BU01660307", wijkcode="WK016603", gemeentecode="0166",
    )


def test_when_pdok_does_not_answer_one_chooses_a_gebied_and_what_was_typed_stays(client, kampen, monkeypatch):
    def stuk(tekst):
        raise LocatieserverOnbereikbaar

    monkeypatch.setattr("participatie.portaal.forms.waar.zoek_adres", stuk)
    response = client.get("/", {"waar": "Voorbeeldstraat 1"})
    assert response.status_code == 200
    assert "Zoeken op adres lukt nu even niet" in response.text
    assert 'value="Voorbeeldstraat 1"' in response.text


def test_a_place_outside_the_gemeente_is_not_found(client, kampen, monkeypatch):
    monkeypatch.setattr("participatie.portaal.forms.waar.zoek_adres", lambda tekst: [])
    assert "vinden deze plek niet" in client.get("/", {"waar": "Domplein 1, Utrecht"}).text


@pytest.mark.parametrize("waar", ["", "\x00", "a" * 5000, "\u202eabc", "<script>", "\N{GRINNING FACE}"])
def test_odd_words_in_the_search_get_a_page(client, kampen, monkeypatch, waar):
    monkeypatch.setattr("participatie.portaal.forms.waar.zoek_adres", lambda tekst: [])
    assert client.get("/", {"waar": waar}).status_code == 200


def test_the_page_of_a_gebied_tells_who_the_wijkverbinder_is(client):
    gebied = factories.gebied()
    vera = factories.medewerker(openbaar=True, telefoon="038 000 00 10")
    Rolvervulling.objects.create(medewerker=vera, rol=Rol.WIJKVERBINDER, gebied=gebied, spreekuur="dinsdag om tien uur")
    tekst = client.get(gebied.get_absolute_url()).text
    assert [wat in tekst for wat in ("Vera Voorbeeld", "038 000 00 10", "dinsdag om tien uur")] == [True] * 3


def test_a_wijkverbinder_who_is_not_public_stays_nameless(client):
    gebied = factories.gebied()
    factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied, telefoon="038 000 00 99")
    tekst = client.get(gebied.get_absolute_url()).text
    assert ("Vera Voorbeeld" in tekst, "038 000 00 99" in tekst) == (False, False)


def test_the_page_of_a_gebied_says_that_one_can_talk_along_about_the_profile(client):
    gebied = factories.gebied()
    ding = factories.samenspraak(gebied)
    assert f'href="{ding.get_absolute_url()}">Lees de tekst en geef uw reactie' in client.get(gebied.get_absolute_url()).text
    assert "nieuwe tekst" not in client.get(factories.gebied().get_absolute_url()).text


def test_every_gebied_of_kampen_has_a_page(client, kampen):
    codes = {g.slug: client.get(g.get_absolute_url()).status_code for g in Gebied.objects.all()}
    assert codes == dict.fromkeys(codes, 200)


def test_an_unknown_gebied_is_a_404(client):
    assert client.get("/gebieden/atlantis/").status_code == 404


@pytest.mark.parametrize(("pad", "hoogstens"), [("/", 6), ("/gebieden/flevowijk/", 10), ("/ideeen/", 4), ("/gebieden/", 6)])
def test_the_number_of_queries_does_not_grow_with_the_rows(client, kampen, django_assert_max_num_queries, pad, hoogstens):
    ideeen(Gebied.objects.get(slug="flevowijk"), 30)
    client.get(pad)
    with django_assert_max_num_queries(hoogstens):
        assert client.get(pad).status_code == 200


def test_the_list_of_ideas_goes_on_where_the_page_before_ended(client):
    ideeen(factories.gebied(), 30)
    eerste = client.get("/ideeen/")
    tweede = client.get("/ideeen/", {"na": eerste.context["volgende"]})
    titels = [idee.titel for idee in [*eerste.context["ideeen"], *tweede.context["ideeen"]]]
    assert titels == [f"Idee {n}" for n in reversed(range(30))]
    assert tweede.context["volgende"] == ""


@pytest.mark.parametrize("na", ["", "x", "-1", "1-", "9" * 30 + "-1", "1-\N{SUPERSCRIPT TWO}", "\x00"])
def test_garbage_for_a_bookmark_gives_the_first_page(client, na):
    ideeen(factories.gebied(), 2)
    assert [i.titel for i in client.get("/ideeen/", {"na": na}).context["ideeen"]] == ["Idee 1", "Idee 0"]


def test_an_idee_that_nobody_let_through_is_a_404(client):
    assert client.get(factories.idee().get_absolute_url()).status_code == 404


def test_a_signaal_is_never_a_public_page(client):
    signaal = factories.signaal()
    assert client.get(reverse("portaal:idee", args=[signaal.referentie])).status_code == 404


@pytest.mark.parametrize("referentie", ["onzin", "\x00", "../etc", "3" * 200])
def test_a_forged_reference_is_a_404(client, referentie):
    assert client.get("/ideeen/" + referentie.replace("/", "%2F").replace("\x00", "%00") + "/").status_code == 404


def test_the_page_of_an_idee_shows_the_official_answer_and_nobody_s_name(client):
    idee = factories.idee(
        gepubliceerd_op=timezone.now(), antwoord="Het bankje komt er.", antwoord_op=timezone.now(),
        indiener={"naam": "Ida Indiener", "kanaal": "email", "email": "ida@example.nl"},
    )
    tekst = client.get(idee.get_absolute_url()).text
    assert ("Het bankje komt er." in tekst, "Ida" in tekst, "ida@example.nl" in tekst) == (True, False, False)
