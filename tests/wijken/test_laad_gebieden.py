"""The project's own facts of Kampen."""

from collections import Counter

import pytest
from django.core.management import call_command
from shapely.geometry import Point, shape

from wijken import feiten
from wijken.models import CbsCode, Gebied, GebiedAlias, Gebiedsindeling
from wijken.models.gebied import zoeksleutel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kampen():
    call_command("laad_gebieden", verbosity=0)


def stand():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Gebied, GebiedAlias, CbsCode, Gebiedsindeling)
    ]


def test_there_are_36_buurten_9_wijken_and_one_gemeente():
    assert Counter(CbsCode.objects.values_list("niveau", flat=True)) == {"buurt": 36, "wijk": 9, "gemeente": 1}


def test_a_second_load_changes_nothing(capsys):
    voor = stand()
    call_command("laad_gebieden")
    assert stand() == voor
    assert capsys.readouterr().out.endswith("41 gebieden stonden er al.\n")


def test_a_wijk_with_one_buurt_is_one_gebied_with_two_codes():
    paren = {
        slug: sorted(Gebied.objects.get(slug=slug).cbscodes.values_list("code", flat=True))
        for slug in ("grafhorst", "kamperveen", "s-heerenbroek", "mastenbroek", "reeve")
    }
    assert paren == {
        "grafhorst": ["BU01660600", "WK016606"],
        "kamperveen": ["BU01660700", "WK016607"],
        "s-heerenbroek": ["BU01660800", "WK016608"],
        "mastenbroek": ["BU01660900", "WK016609"],
        "reeve": ["BU01660225", "WK016602"],
    }


def test_the_kernen_are_the_seven_of_the_kernenoverleg_and_ijsselmuiden():
    assert list(Gebied.objects.filter(soort="kern").op_naam().values_list("naam", flat=True)) == [
        "Grafhorst", "'s-Heerenbroek", "IJsselmuiden", "Kampereiland", "Kamperveen", "Mastenbroek", "Wilsum", "Zalk",
    ]


def test_kampereiland_holds_mandjeswaard():
    codes = Gebied.objects.get(slug="kampereiland").cbscodes.values_list("code", flat=True)
    assert sorted(codes) == ["BU01660018", "BU01660019"]


def test_the_wijken_of_the_city_lie_below_kampen_stad():
    wijken = Gebied.objects.filter(ouder__slug="kampen-stad", soort="wijk").op_naam()
    assert list(wijken.values_list("naam", flat=True)) == [
        "Binnenstad", "Bovenbroek", "Brunnepe", "Cellesbroek", "De Maten", "Flevowijk", "Hagenbroek", "Hanzewijk",
        "Het Onderdijks", "Kampen-Zuid", "Stationskwartier",
    ]


@pytest.mark.parametrize(
    ("slug", "code"),
    [("kampen", "GM0166"), ("kampen-stad", "WK016600"), ("zalk", "WK016604"), ("zalk-dorp", "BU01660400")],
)
def test_slugs_are_the_agreed_ones(slug, code):
    assert [c.code for c in Gebied.objects.get(slug=slug).cbscodes.all()] == [code]


def test_no_two_names_read_the_same():
    sleutels = Counter(zoeksleutel(naam) for naam in Gebied.objects.values_list("naam", flat=True))
    assert [s for s, aantal in sleutels.items() if aantal > 1] == []


def test_every_gebied_but_the_gemeente_lies_in_another_by_code():
    for code in CbsCode.objects.filter(niveau="buurt").select_related("gebied__ouder"):
        wijk = CbsCode.objects.get(code=f"WK{code.code[2:8]}").gebied
        assert wijk in (code.gebied, code.gebied.ouder), code
    assert list(Gebied.objects.filter(ouder=None).values_list("slug", flat=True)) == ["kampen"]


def test_a_werkgebied_is_composed_of_others():
    werkgebied = Gebied.objects.get(soort="werkgebied")
    assert (werkgebied.naam, {g.slug for g in werkgebied.delen.all()}) == (
        "Zuid/Bovenbroek", {"kampen-zuid", "bovenbroek"},
    )


def test_every_gebied_with_a_code_has_a_point_inside_it():
    for code in CbsCode.objects.filter(niveau="buurt").exclude(gebied__slug="kampereiland").select_related("gebied"):
        assert shape(code.geometrie).distance(Point(code.gebied.lon, code.gebied.lat)) < 1e-5


def test_outlines_have_five_decimals_and_name_their_source():
    assert {round(x, 5) == x for _, _, omtrek in feiten.buurten() for x in shape(omtrek).bounds} == {True}
    assert feiten.lees("buurten_2022.json")["bron"].startswith("CBS/Kadaster, CC BY 4.0")
    assert set(Gebiedsindeling.objects.values_list("jaar", flat=True)) == {2022}


def test_what_staff_changed_survives_a_second_load():
    Gebied.objects.filter(slug="zalk").update(naam="Zalk aan de IJssel", intro="Een dorp.")
    call_command("laad_gebieden", verbosity=0)
    zalk = Gebied.objects.get(slug="zalk")
    assert (zalk.naam, zalk.intro) == ("Zalk aan de IJssel", "Een dorp.")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("heerenbroek", ["s-heerenbroek"]),
        ("'S-HEERENBROEK", ["s-heerenbroek"]),
        ("’s heerenbroek", ["s-heerenbroek"]),
        ("zalk", ["zalk", "zalk-dorp", "zalkerbroek"]),
        ("Mandjeswaard", ["kampereiland"]),
        ("flévowijk", ["flevowijk"]),
        ("Centrum IJsselmuiden", ["centrum-ijsselmuiden"]),
        ("", []),
        ("'", []),
        ("\0🙂", []),
        ("x" * 10_000, []),
    ],
)
def test_a_name_is_found_however_it_is_spelled(tekst, verwacht):
    assert [g.slug for g in Gebied.objects.zoek(tekst)] == verwacht


def test_searching_takes_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        list(Gebied.objects.zoek("kampen"))


def test_what_lies_below_the_gemeente_is_everything():
    kampen = Gebied.objects.get(slug="kampen")
    assert set(Gebied.objects.met_alles_eronder([kampen.pk])) == set(
        Gebied.objects.values_list("pk", flat=True)
    )
