"""Where is it: on the map, by address, or chosen from the list."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from participatie.inzendingen.forms.plaats import ADRES_NIET_GEVONDEN, BUITEN, GEEN_ANTWOORD, WELK_ADRES
from participatie.inzendingen.models import Inzending
from wijken.locatieserver import Adres

pytestmark = pytest.mark.django_db

TREKSCHUIT = Adres("Trekschuit 8, 8271DS IJsselmuiden", 52.56232374, 5.93206513, "BU01660307", "WK016603", "GM0166")
TREKSCHUIT_10 = Adres("Trekschuit 10, 8271DS IJsselmuiden", 52.5624, 5.9321, "BU01660307", "WK016603", "GM0166")
STATIONSPLEIN = Adres("Stationsplein 1, Kampen", 52.561026, 5.919432, "BU01660012", "WK016600", "GM0166")


@pytest.fixture(autouse=True)
def kampen():
    call_command("laad_gebieden", verbosity=0)


def verstuur(client, ingevuld, **velden):
    return client.post("/signaal/", ingevuld(**{"gebied": "", **velden}))


def ding():
    return Inzending.objects.select_related("gebied").get()


def test_one_address_found_gives_place_and_smallest_gebied(client, ingevuld, locatieserver):
    locatieserver.antwoord = [TREKSCHUIT]
    verstuur(client, ingevuld, adres="Trekschuit 8, IJsselmuiden")
    assert (ding().gebied.slug, ding().plaats, ding().lat, ding().lon) == (
        "trekvaart", TREKSCHUIT.weergavenaam, TREKSCHUIT.lat, TREKSCHUIT.lon,
    )


def test_the_codes_of_an_address_win_over_the_coarse_outlines(client, ingevuld, locatieserver):
    locatieserver.antwoord = [STATIONSPLEIN]
    verstuur(client, ingevuld, adres="Stationsplein 1")
    assert ding().gebied.slug == "stationsplein"


def test_several_addresses_are_a_choice_and_the_choice_is_taken_without_asking_again(client, ingevuld, locatieserver):
    locatieserver.antwoord = [TREKSCHUIT, TREKSCHUIT_10]
    form = verstuur(client, ingevuld, adres="Trekschuit").context["form"]
    assert form.errors == {"adreskeuze": [WELK_ADRES]}
    keuzes = {naam: waarde for waarde, naam in form.fields["adreskeuze"].widget.choices}
    assert list(keuzes) == [TREKSCHUIT.weergavenaam, TREKSCHUIT_10.weergavenaam]
    verstuur(client, ingevuld, adres="Trekschuit", adreskeuze=keuzes[TREKSCHUIT_10.weergavenaam])
    assert (ding().plaats, locatieserver.vragen) == (TREKSCHUIT_10.weergavenaam, ["Trekschuit"])


def test_a_choice_stays_chosen_when_something_else_is_wrong(client, ingevuld, locatieserver, time_machine):
    locatieserver.antwoord = [TREKSCHUIT, TREKSCHUIT_10]
    time_machine.move_to(timezone.now())
    form = verstuur(client, ingevuld, adres="Trekschuit").context["form"]
    keuze = form.fields["adreskeuze"].widget.choices[0][0]
    time_machine.shift(60)
    antwoord = verstuur(client, ingevuld, adres="Trekschuit", adreskeuze=keuze, tekst="")
    assert 'checked' in str(antwoord.context["form"]["adreskeuze"])
    assert list(antwoord.context["form"].errors) == ["tekst"]


@pytest.mark.parametrize("keuze", ["verzonnen", "\0", "a:b:c", "🏠", "x" * 10_000])
def test_a_made_up_choice_counts_as_none(client, ingevuld, locatieserver, keuze):
    locatieserver.antwoord = [TREKSCHUIT, TREKSCHUIT_10]
    assert verstuur(client, ingevuld, adres="Trekschuit", adreskeuze=keuze).context["form"].errors == {
        "adreskeuze": [WELK_ADRES]
    }


def test_other_words_after_a_choice_are_looked_up_again(client, ingevuld, locatieserver):
    locatieserver.antwoord = [TREKSCHUIT, TREKSCHUIT_10]
    form = verstuur(client, ingevuld, adres="Trekschuit").context["form"]
    locatieserver.antwoord = [STATIONSPLEIN]
    keuze = form.fields["adreskeuze"].widget.choices[0][0]
    verstuur(client, ingevuld, adres="Stationsplein 1", adreskeuze=keuze)
    assert ding().plaats == STATIONSPLEIN.weergavenaam


@pytest.mark.parametrize(("antwoord", "zin"), [(None, GEEN_ANTWOORD), ([], ADRES_NIET_GEVONDEN)])
def test_without_an_address_the_form_asks_for_a_gebied_and_keeps_everything(
    client, ingevuld, locatieserver, antwoord, zin
):
    locatieserver.antwoord = antwoord
    form = verstuur(client, ingevuld, adres="Nergensstraat 1").context["form"]
    assert form.errors == {"gebied": [zin]}
    assert (form["adres"].value(), form["tekst"].value()) == ("Nergensstraat 1", "De lantaarnpaal is kapot.")


def test_a_chosen_gebied_with_words_needs_no_look_up(client, ingevuld, locatieserver):
    verstuur(client, ingevuld, adres="Bij de brug", gebied="grafhorst")
    assert (ding().gebied.slug, ding().plaats, ding().lat) == ("grafhorst", "Bij de brug", None)
    assert locatieserver.vragen == []


def test_a_place_on_the_map_gives_its_gebied(client, ingevuld):
    verstuur(client, ingevuld, lat="52.548753", lon="5.910546", gebied="grafhorst")
    assert (ding().gebied.slug, ding().lat, ding().lon) == ("flevowijk", 52.548753, 5.910546)


@pytest.mark.parametrize(("lat", "lon"), [("52.37", "4.89"), ("0", "0"), ("-52.5", "5.9"), ("52.46", "5.79")])
def test_a_place_outside_kampen_gets_a_sentence_and_can_be_chosen_anew(client, ingevuld, lat, lon):
    form = verstuur(client, ingevuld, lat=lat, lon=lon).context["form"]
    assert form.errors == {"adres": [BUITEN]}
    assert (form["lat"].value(), form["lon"].value()) == ("", "")


@pytest.mark.parametrize("lat", ["nan", "inf", "1e999", "hier", "\0", "52,5", "9" * 5000])
def test_a_place_that_cannot_be_read_counts_as_none(client, ingevuld, lat):
    verstuur(client, ingevuld, lat=lat, lon="5.9", gebied="grafhorst")
    assert (ding().gebied.slug, ding().lat) == ("grafhorst", None)


def test_the_gemeente_and_werkgebieden_are_not_in_the_list(client):
    soorten = {g.soort for g in client.get("/signaal/").context["form"].fields["gebied"].dingen()}
    assert soorten & {"gemeente", "werkgebied"} == set()
