import csv
import io
import re

import pytest

from profielen.models import Indicator
from tests import factories
from tests.profielen.conftest import cijfers, wijken  # noqa: F401


def tekst(client, vraag):
    antwoord = client.get(f"/vergelijken/?{vraag}")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def rijen(client, vraag):
    inhoud = client.get(f"/vergelijken/cijfers.csv?{vraag}").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(inhoud), delimiter=";"))


def koppen(html):
    return re.findall(r'<th scope="col"[^>]*>(.*?)</th>', html.split("</thead>")[0])


def test_without_a_choice_there_is_only_the_question(client, cijfers):  # noqa: F811
    html = tekst(client, "")
    assert (html.count('name="gebied"'), "<table" in html, "cijfers.csv" in html) == (4, False, False)


def test_gebieden_stand_side_by_side_in_the_order_of_the_address(client, cijfers):  # noqa: F811
    html = tekst(client, "gebied=zalk&gebied=grafhorst&gebied=kampen&gebied=&thema=bevolking")
    assert koppen(html) == ["Wat", "Zalk", "Grafhorst", "Kampen"]
    rij = re.search(r'<th scope="row"[^>]*>Inwoners \(2024\)</th>(.*?)</tr>', html, re.S)[1]
    gevonden = re.findall(r'<td role="cell" data-naam="(.*?)"><strong>(.*?)</strong><svg .*?<rect width="(\d+)"', rij)
    assert gevonden == [("Zalk", "860", "2"), ("Grafhorst", "1.080", "2"), ("Kampen", "56.177", "100")]
    assert 'aria-label="Inwoners in 2024: Zalk 860, Grafhorst 1.080, Kampen 56.177."' in html
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["Wie wonen hier"]
    assert '<option value="zalk" selected>Zalk</option>' in html


def test_a_value_of_another_year_is_not_put_beside_it(client, cijfers):  # noqa: F811
    html = tekst(client, "gebied=grafhorst&gebied=kampen&thema=bevolking")
    rij = re.search(r'<th scope="row"[^>]*>65 jaar of ouder \(2022\)</th>(.*?)</tr>', html, re.S)[1]
    assert re.findall(r"<td[^>]*>(.*?)</td>", rij) == ["<strong>13%</strong>", "<em>geen cijfer</em>"]


def test_the_themes_of_cbs_are_a_second_entrance(client, cijfers):  # noqa: F811
    html = tekst(client, "gebied=grafhorst&gebied=zalk&cbs=Oppervlakte&cbs=Arbeid")
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["Arbeid", "Oppervlakte"]


def test_a_buurt_shows_the_wijk_around_it_by_name(client, cijfers):  # noqa: F811
    factories.gebied("Flevowijk", slug="flevowijk", ouder=cijfers["Kampen-stad"])
    html = tekst(client, "gebied=flevowijk&gebied=zalk")
    assert "U ziet de cijfers van <strong>Kampen-stad</strong>, waar Flevowijk in ligt." in html
    assert (koppen(html), 'aria-label="Inwoners in 2024: Kampen-stad ' in html) == (["Wat", "Kampen-stad (rond Flevowijk)", "Zalk"], True)
    assert {r["cijfers_van"] for r in rijen(client, "gebied=flevowijk")} == {"Kampen-stad"}


def test_of_more_than_four_the_first_four_are_shown_and_it_says_so(client, cijfers):  # noqa: F811
    html = tekst(client, "&".join(f"gebied={s}" for s in ("zalk", "wilsum", "reeve", "grafhorst", "mastenbroek", "zalk")))
    assert koppen(html)[1:] == ["Zalk", "Wilsum", "Reeve", "Grafhorst"]
    assert "U koos meer dan vier gebieden." in html


@pytest.mark.parametrize(
    "vraag",
    ["gebied=%00", "gebied=" + "x" * 10_000, "gebied=%F0%9F%8F%9A&thema=%00&cbs=%00", "gebied=zalk&thema=bestaat-niet", "gebied=%FF"],
)
def test_nothing_in_the_address_breaks_the_page_or_the_file(client, cijfers, vraag):  # noqa: F811
    html = tekst(client, vraag)
    assert ("kennen wij niet" in html) == (not vraag.startswith("gebied=zalk"))
    assert client.get(f"/vergelijken/cijfers.csv?{vraag}").status_code == 200


def test_the_file_holds_definitions_sources_and_exact_values(client, cijfers):  # noqa: F811
    antwoord = client.get("/vergelijken/cijfers.csv?gebied=grafhorst&gebied=reeve&thema=wonen")
    assert antwoord["Content-Disposition"] == 'attachment; filename="cijfers-vergeleken.csv"'
    koop = [r for r in rijen(client, "gebied=grafhorst&gebied=reeve&thema=wonen") if r["cijfer"] == "Koopwoningen"]
    assert koop[0] == {
        "thema": "Wonen", "thema_cbs": "Wonen en vastgoed", "cijfer": "Koopwoningen", "gebied": "Grafhorst",
        "cijfers_van": "Grafhorst", "jaar": "2022", "waarde": "88", "eenheid": "%", "waarom_geen_waarde": "",
        "definitie": Indicator.objects.get(code="koopwoningen").definitie, "richting": "niet beter of slechter",
        "bron": "CBS Kerncijfers wijken en buurten 2022 (StatLine 85318NED), CC BY 4.0",
    }
    assert (koop[1]["gebied"], koop[1]["waarde"], koop[1]["waarom_geen_waarde"]) == ("Reeve", "", "niet gepubliceerd door CBS")


def test_the_same_gebied_twice_is_one_and_one_alone_asks_for_another(client, cijfers):  # noqa: F811
    html = tekst(client, "gebied=zalk&gebied=zalk")
    assert (koppen(html), "Kies er nog een" in html) == (["Wat", "Zalk"], True)
    assert "Kies er nog een" not in tekst(client, "gebied=zalk&gebied=wilsum")


def test_a_cell_stays_one_cell_where_commas_separate(client, cijfers):  # noqa: F811
    Indicator.objects.filter(code="koopwoningen").update(definitie='Koop,=HYPERLINK("x")')
    inhoud = client.get("/vergelijken/cijfers.csv?gebied=grafhorst&thema=wonen").content.decode("utf-8-sig")
    assert [cel for rij in csv.reader(io.StringIO(inhoud.replace(";", ","))) for cel in rij if cel.startswith("=")] == []


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", " =", "＝", "\n+"])
def test_no_cell_of_the_file_is_a_formula(client, cijfers, begin):  # noqa: F811
    Indicator.objects.filter(code="koopwoningen").update(definitie=f"{begin}HYPERLINK(1)", cbs_thema=f"{begin}1")
    cellen = [cel for rij in rijen(client, "gebied=grafhorst&thema=wonen") for cel in rij.values()]
    assert [cel for cel in cellen if cel.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert any(cel.startswith(f"'{begin}") for cel in cellen)


def test_the_page_takes_few_queries_with_four_gebieden(client, cijfers, django_assert_max_num_queries):  # noqa: F811
    with django_assert_max_num_queries(6):
        tekst(client, "gebied=zalk&gebied=grafhorst&gebied=kampen&gebied=reeve")


def test_the_page_has_no_inline_style_or_script(client, cijfers):  # noqa: F811
    html = tekst(client, "gebied=zalk&gebied=grafhorst")
    assert (html.count("style="), html.count("<style"), html.count("<script>")) == (0, 0, 0)
