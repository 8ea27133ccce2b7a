"""From a place to its gebieden."""

import pytest
from django.core.management import call_command

from wijken.locatieserver import Adres
from wijken.models import CbsCode, Gebied
from wijken.plaats import KAMPEN, gebieden_bij, gebieden_met_codes, gebieden_van_adres

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kampen():
    call_command("laad_gebieden", verbosity=0)


def slugs(gebieden):
    return [g.slug for g in gebieden]


@pytest.mark.parametrize(
    ("lat", "lon", "verwacht"),
    [
        (52.548753, 5.910546, ["flevowijk", "kampen-stad", "kampen"]),
        (52.56232374, 5.93206513, ["trekvaart", "ijsselmuiden", "kampen"]),  # Trekschuit 8
        (52.585251, 5.936348, ["grafhorst", "kampen"]),
        (52.604242, 5.967394, ["kampereiland", "kampen-stad", "kampen"]),  # Mandjeswaard
        (52.521037, 6.008079, ["zalk-dorp", "zalk", "kampen"]),
        (52.532063, 5.888795, ["reeve", "kampen"]),
    ],
)
def test_a_point_gives_its_gebieden_smallest_first(lat, lon, verwacht):
    assert slugs(gebieden_bij(lat, lon)) == verwacht


def test_parents_follow_codes_not_outlines():
    assert slugs(gebieden_bij(52.561026, 5.919432)) == ["stationsplein", "kampen-stad", "kampen"]


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        (52.5168, 6.0830),  # Zwolle
        (52.4600, 6.0500),  # in the box around Kampen, outside the gemeente
        (5.93, 52.56),
        (0, 0),
        (float("nan"), 5.9),
        (float("inf"), 5.9),
        (10**400, 5.9),
        (None, None),
        ("52.5", "5.9"),
    ],
)
def test_a_place_outside_kampen_has_no_gebied(lat, lon):
    assert gebieden_bij(lat, lon) == []


def test_the_box_holds_the_whole_gemeente():
    from shapely.geometry import shape

    west, zuid, oost, noord = shape(CbsCode.objects.get(code="GM0166").geometrie).bounds
    assert KAMPEN.bevat(zuid, west) and KAMPEN.bevat(noord, oost)


def test_a_look_up_takes_two_queries(django_assert_num_queries):
    gebieden_bij(52.548753, 5.910546)
    with django_assert_num_queries(2):
        slugs(gebieden_bij(52.548753, 5.910546))
    with django_assert_num_queries(2):
        slugs(gebieden_met_codes("BU01660005", "WK016600"))


def test_another_outline_is_noticed_at_once():
    assert slugs(gebieden_bij(52.548753, 5.910546))[0] == "flevowijk"
    code = CbsCode.objects.get(code="BU01660005")
    code.gebied = Gebied.objects.get(slug="bovenbroek")
    code.save()
    assert slugs(gebieden_bij(52.548753, 5.910546))[0] == "bovenbroek"


def test_a_place_that_no_buurt_covers_is_found_under_its_wijk():
    CbsCode.objects.filter(niveau="buurt", code__startswith="BU016603").delete()
    assert slugs(gebieden_bij(52.56232374, 5.93206513)) == ["ijsselmuiden", "kampen"]


@pytest.mark.parametrize(
    ("buurt", "wijk", "verwacht"),
    [
        ("BU01660012", "WK016600", ["stationsplein", "kampen-stad", "kampen"]),
        ("", "WK016603", ["ijsselmuiden", "kampen"]),
        ("BU01669999", "WK016603", ["ijsselmuiden", "kampen"]),
        ("BU01660600", "WK016606", ["grafhorst", "kampen"]),
        ("", "", []),
        ("x\0", "🙂", []),
    ],
)
def test_codes_give_gebieden(buurt, wijk, verwacht):
    assert slugs(gebieden_met_codes(buurt, wijk)) == verwacht


def test_the_codes_of_an_address_win_over_the_outlines():
    adres = Adres("Stationsplein 1", 52.56232374, 5.93206513, "BU01660012", "WK016600", "GM0166")
    assert slugs(gebieden_van_adres(adres)) == ["stationsplein", "kampen-stad", "kampen"]


def test_an_address_without_known_codes_falls_back_on_the_outlines():
    adres = Adres("Trekschuit", 52.56232374, 5.93206513, "", "", "GM0166")
    assert slugs(gebieden_van_adres(adres)) == ["trekvaart", "ijsselmuiden", "kampen"]
