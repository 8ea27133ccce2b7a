"""What lives in a gebied, in counts: the threshold, who sees it, and what lies under it."""

import csv
import io
import re
from html import unescape

import pytest
from django.conf import settings as settings_van_django
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.models import Inzending
from participatie.portaal.leeft import tel
from participatie.portaal.periode import laatste
from tests import factories
from tests.participatie.inzendingen.test_fuzz_formulieren import TOTAAL, naar_rato, tekst
from wijken.models import Rol

pytestmark = pytest.mark.django_db
URL = "/werk/leeft/"
GARBAGE = ["onzin", "\0", "😀", "9" * 60, "-1", "2026-13", "x" * 10_000, "' OR 1=1", "٢٠٢٦-٠١"]
MAANDEN = st.sampled_from(["zelf", "jaar", "grafhorst", "2025-01", "2026-02", "2000-01", "2099-12"])


def toen(maanden=1):
    """The tenth of a month, so many whole months ago."""
    return laatste(maanden).begin + timezone.timedelta(days=9)


def signalen(aantal, gebied, categorie=None, *, maanden=1, **velden):
    Inzending.objects.bulk_create(
        Inzending(**{"soort": "signaal", "status": "gemeld", "tekst": f"geheim {n}", "gebied": gebied, "categorie": categorie,
                     "ontvangen_op": toen(maanden), **velden})
        for n in range(aantal)
    )


def gesprekken(aantal, gebied, wie, *, kanaal="straat", **velden):
    Contactmoment.objects.bulk_create(
        Contactmoment(gebied=gebied, medewerker=wie, kanaal_id=kanaal, onderwerp="geheim", plaatsgevonden_op=toen(), **velden)
        for _ in range(aantal)
    )


def getoond(telling):
    return {regel.naam: (regel.aantal, regel.eerder) for regel in telling.regels}


@pytest.fixture
def gebied():
    return factories.gebied("Grafhorst", slug="grafhorst")


@pytest.fixture
def lamp():
    return factories.categorie("Straatverlichting", slug="straatverlichting")


@pytest.fixture
def stoep():
    return factories.categorie("Weg of stoep", slug="weg-of-stoep")


@pytest.fixture
def groen():
    return factories.categorie("Groen", slug="groen")


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)
    client.force_login(wie)
    return wie


def test_a_count_of_five_is_told_and_one_of_four_is_not(gebied, lamp, stoep, groen):
    signalen(5, gebied, lamp)
    signalen(9, gebied, stoep)
    assert getoond(tel(gebied, laatste(12)).signalen) == {"Weg of stoep": (9, None), "Straatverlichting": (5, None)}
    signalen(4, gebied, groen)
    telling = tel(gebied, laatste(12)).signalen
    # The smallest of the others goes as well: 18 in all, less 9 and 5, would say that there were four about groen.
    assert (getoond(telling), telling.rest, telling.totaal) == ({"Weg of stoep": (9, None)}, 9, 18)


@pytest.mark.parametrize(("aantal", "totaal"), [(0, None), (4, None), (5, 5)])
def test_few_in_all_are_told_apart_from_none_nowhere(gebied, aantal, totaal):
    signalen(aantal, gebied)
    assert tel(gebied, laatste(12)).signalen.totaal == totaal


def test_what_lies_below_counts_and_what_lies_beside_does_not(gebied, lamp):
    signalen(3, gebied, lamp)
    signalen(3, factories.gebied(ouder=gebied), lamp)
    signalen(3, factories.gebied(), lamp)
    assert getoond(tel(gebied, laatste(12)).signalen) == {"Straatverlichting": (6, None)}


def test_what_was_taken_back_and_parts_of_what_was_counted_do_not_count(gebied, lamp):
    signalen(6, gebied, lamp)
    heel = Inzending.objects.first()
    signalen(5, gebied, lamp, deel_van=heel, titel="deel")
    signalen(5, gebied, lamp, status="geannuleerd")
    signalen(1, gebied, lamp, status="afgehandeld", afhandelreden="dubbel", dubbel_van=heel)
    assert getoond(tel(gebied, laatste(12)).signalen) == {"Straatverlichting": (7, None)}


def test_a_period_stands_beside_as_many_months_before(gebied, lamp, stoep, groen):
    signalen(12, gebied, lamp)
    signalen(7, gebied, lamp, maanden=4)
    signalen(6, gebied, stoep)
    signalen(8, gebied, groen, maanden=6)
    signalen(50, gebied, lamp, maanden=7)
    signalen(50, gebied, lamp, maanden=0)
    telling = tel(gebied, laatste(3)).signalen
    assert getoond(telling) == {"Straatverlichting": (12, 7), "Weg of stoep": (6, None)}
    assert (telling.rest, telling.rest_eerder, telling.totaal, telling.totaal_eerder) == (0, 8, 18, 15)


def test_ideas_are_public_so_each_counts_and_only_those_on_the_site(gebied):
    factories.idee(gebied=gebied, gepubliceerd_op=toen(), fase="opgepakt")
    factories.idee(gebied=gebied, gepubliceerd_op=toen(14))
    factories.idee(gebied=gebied, ontvangen_op=toen())
    telling = tel(gebied, laatste(12)).ideeen
    assert (getoond(telling), telling.totaal, telling.totaal_eerder) == ({"Opgepakt": (1, 0)}, 1, 1)


def test_conversations_count_the_vertrouwelijke_too_and_show_no_word(client, wijkverbinder, gebied):
    gesprekken(4, gebied, wijkverbinder)
    gesprekken(3, gebied, factories.medewerker(), vertrouwelijk=True)
    gesprekken(3, gebied, wijkverbinder, gelukt=False, richting="uit")
    assert getoond(tel(gebied, laatste(12)).gesprekken) == {"op straat": (7, None)}
    html = client.get(URL).text
    assert ("Wij hadden 7 gesprekken." in html, "geheim" in html) == (True, False)


def test_subtracting_two_periods_or_gebieden_tells_what_each_by_itself_withholds(gebied, lamp):
    """What is not protected, as docs/decisions/what-lives-in-counts.md says; of a single day nothing can be found."""
    buurt = factories.gebied("Zalk-dorp", ouder=gebied)
    signalen(6, buurt, lamp, maanden=2)
    signalen(1, gebied, lamp)
    heel, deel = tel(gebied, laatste(2)).signalen, tel(buurt, laatste(2)).signalen
    assert getoond(tel(gebied, laatste(1)).signalen) == {}
    assert heel.totaal - deel.totaal == 1
    signalen(1, gebied, lamp, ontvangen_op=timezone.now())
    assert tel(gebied, laatste(2)).signalen == heel


def test_a_wijkverbinder_goes_from_a_count_to_those_signalen(client, wijkverbinder, gebied, lamp, stoep):
    signalen(5, gebied, lamp)
    signalen(1, gebied, lamp, status="afgehandeld", afhandelreden="gedaan")
    signalen(5, gebied, stoep)
    signalen(2, gebied, lamp, maanden=5)
    signalen(2, factories.gebied(), lamp)
    html = client.get(URL, {"periode": "kwartaal"}).text
    adres, aantal = re.search(r'<a href="([^"]*onderwerp=straatverlichting[^"]*)"[^>]*><strong>(\d+)</strong>', html).groups()
    werkblad = client.get(unescape(adres))
    assert (int(aantal), len(werkblad.context["rijen"])) == (6, 6)
    assert {rij.categorie for rij in werkblad.context["rijen"]} == {lamp}
    assert f"Verteld in {laatste(3)}" in werkblad.text
    samen = re.search(r'Samen</th><td><a href="([^"]*)"', html)[1]
    assert len(client.get(unescape(samen)).context["rijen"]) == 11


def test_a_profielbeheerder_sees_counts_of_their_gebieden_and_no_way_to_a_signaal(client, gebied, lamp):
    client.force_login(factories.met_rol(Rol.PROFIELBEHEERDER, gebied=gebied))
    elders = factories.gebied("Elders", slug="elders")
    signalen(6, gebied, lamp)
    signalen(7, elders, lamp)
    html = client.get(URL).text
    assert ("<strong>6</strong>" in html, "/werk/?" in html, "geheim" in html) == (True, False, False)
    anders = client.get(URL, {"gebied": "elders"}).text
    assert ("het is niet van u" in anders, "<strong>7</strong>" in anders, 'value="elders"' in anders) == (True, False, False)


def test_who_writes_one_gebied_and_looks_after_another_reads_the_signalen_of_the_second_alone(client, wijkverbinder, gebied, lamp):
    ander = factories.gebied("Wilsum", slug="wilsum")
    wijkverbinder.rolvervullingen.create(rol=Rol.PROFIELBEHEERDER, gebied=ander)
    signalen(6, gebied, lamp)
    signalen(6, ander, lamp)
    links = {slug: client.get(URL, {"gebied": slug}).text.count("/werk/?") for slug in ("grafhorst", "wilsum")}
    assert links == {"grafhorst": 2, "wilsum": 0}


def test_a_profielbeheerder_of_everything_begins_with_the_gemeente(client, gebied):
    factories.gebied("Kampen", slug="kampen", soort="gemeente")
    client.force_login(factories.met_rol(Rol.PROFIELBEHEERDER))
    assert client.get(URL).context["keuze"].gebied.slug == "kampen"


def test_the_page_says_it_in_words_when_there_is_too_little(client, wijkverbinder, gebied):
    signalen(2, gebied)
    html = client.get(URL).text
    assert "In Grafhorst kwamen minder dan 5 signalen binnen." in html
    assert "Anders weten mensen om wie het gaat" in html


def test_months_of_ones_own_choice_stand_in_the_address(client, wijkverbinder, gebied, lamp):
    signalen(6, gebied, lamp, maanden=3)
    drie = laatste(3)
    keuze = client.get(URL, {"periode": "zelf", "van": f"{drie.van:%Y-%m}", "tot": f"{drie.van:%Y-%m}"}).context["keuze"]
    assert (keuze.periode.maanden, keuze.periode.van) == (1, drie.van)
    assert client.get(f"{URL}?{keuze.zoekdeel}").context["keuze"] == keuze
    assert "kwamen 6 signalen binnen. In de maand ervoor waren het er minder dan 5." in client.get(f"{URL}?{keuze.zoekdeel}").text


@pytest.mark.parametrize("naam", ["gebied", "periode", "van", "tot"])
def test_garbage_in_the_address_counts_as_not_said(client, wijkverbinder, gebied, naam):
    basis = {"periode": "zelf", "van": "2020-01", "tot": "2020-02"} if naam in ("van", "tot") else {}
    for waarde in GARBAGE:
        keuze = client.get(URL, {**basis, naam: waarde}).context["keuze"]
        assert (keuze.soort, keuze.gebied) == ("jaar", gebied)


@settings(naar_rato, max_examples=TOTAAL // 20)
@given(st.dictionaries(st.sampled_from(["gebied", "periode", "van", "tot", "onderwerp", "na"]), tekst | MAANDEN, max_size=6))
def test_any_parameters_of_the_page_its_file_and_the_werkblad(client, wijkverbinder, vraag):
    for adres in (URL, f"{URL}aantallen.csv", "/werk/"):
        assert client.get(adres, vraag).status_code == 200


@pytest.mark.parametrize("naam", ["van", "tot"])
def test_garbage_in_the_months_of_the_werkblad_counts_as_not_said(client, wijkverbinder, gebied, naam):
    factories.signaal(gebied=gebied)
    for waarde in GARBAGE:
        antwoord = client.get("/werk/", {"van": "2026-01", "tot": "2026-01", naam: waarde})
        assert (antwoord.status_code, len(antwoord.context["rijen"])) == (200, 1)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t"])
def test_no_cell_of_the_file_is_a_formula_and_what_is_withheld_is_not_in_it(client, wijkverbinder, gebied, begin, lamp):
    signalen(6, gebied, factories.categorie(f"{begin}HYPERLINK(1)"))
    signalen(4, gebied, lamp)
    signalen(7, gebied)
    antwoord = client.get(f"{URL}aantallen.csv")
    assert antwoord["Content-Disposition"] == 'attachment; filename="wat-leeft-er-grafhorst.csv"'
    rijen = list(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
    assert [cel for rij in rijen for cel in rij.values() if cel.startswith(("=", "+", "-", "@", "\t"))] == []
    van_signalen = [(rij["soort"], rij["aantal"]) for rij in rijen if rij["wat"] == "Signalen"]
    assert van_signalen == [("Geen onderwerp gekozen", "7"), ("Overig", "10"), ("Samen", "17")]
    signalen(3, gebied, Inzending.objects.exclude(categorie=None).first().categorie)
    assert f"'{begin}HYPERLINK(1)" in client.get(f"{URL}aantallen.csv").content.decode()


def test_the_page_takes_as_few_queries_with_many_rows_as_with_few(client, wijkverbinder, gebied, lamp, stoep):
    def kost():
        client.get(URL)
        with CaptureQueriesContext(connection) as vragen:
            client.get(URL)
        return len(vragen)

    eerst = kost()
    signalen(60, gebied, lamp)
    signalen(60, gebied, stoep, maanden=13)
    gesprekken(30, gebied, wijkverbinder)
    factories.idee(gebied=gebied, gepubliceerd_op=toen())
    assert kost() == eerst <= 10


def test_the_page_has_no_inline_style_or_script(client, wijkverbinder, gebied, lamp, stoep):
    signalen(6, gebied, lamp)
    signalen(6, gebied, stoep)
    html = client.get(URL).text
    assert (html.count("style="), html.count("<script>"), html.count("<svg class=\"grafiek__beeld\"")) == (0, 0, 1)


def test_the_bars_of_now_and_before_have_colours_that_the_stylesheet_knows(client, wijkverbinder, gebied, lamp, stoep):
    for maanden in (1, 14):
        signalen(9, gebied, lamp, maanden=maanden)
        signalen(7, gebied, stoep, maanden=maanden)
    soorten = re.findall(r'class="staaf ([\w-]+)"', client.get(URL, {"gebied": gebied.slug}).text)
    stijl = (settings_van_django.BASE_DIR / "static/css/profiel.css").read_text()
    assert (soorten, [f".{soort} {{ fill" in stijl for soort in soorten]) == (["staaf--hier", "staaf--ander"] * 2, [True] * 4)
