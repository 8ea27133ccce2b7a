"""manage.py importeer_gebieden, with what PDOK and CBS publish and with what can be wrong in it."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.wijken import layouts
from tests.wijken.pdok_server import PdokServer
from wijken.importeren import bron
from wijken.models import CbsCode, Gebied, GebiedAlias, Gebiedsindeling

pytestmark = pytest.mark.django_db


@pytest.fixture
def kampen():
    call_command("laad_gebieden", verbosity=0)


@pytest.fixture
def lees_in(tmp_path):
    def lees(document, niveau="buurten", jaar=2024):
        pad = tmp_path / "indeling.geojson"
        pad.write_bytes(document if isinstance(document, bytes) else json.dumps(document).encode())
        call_command("importeer_gebieden", str(pad), niveau=niveau, jaar=jaar, verbosity=0)

    return lees


def stand():
    return [list(m.objects.order_by("pk").values()) for m in (Gebied, GebiedAlias, CbsCode, Gebiedsindeling)]


def rijen(code):
    return list(CbsCode.objects.filter(code=code).order_by("geldig_van").values_list("geldig_van", "geldig_tot"))


def test_the_same_layout_in_a_later_year_only_adds_the_year(kampen, lees_in):
    voor = stand()
    lees_in(layouts.buurten())
    lees_in(layouts.wijken(), niveau="wijken")
    assert stand()[:3] == voor[:3]
    assert set(Gebiedsindeling.objects.values_list("jaar", "niveau")) == {
        (2022, "gemeente"), (2022, "wijk"), (2022, "buurt"), (2024, "wijk"), (2024, "buurt"),
    }


def test_a_second_import_changes_nothing(kampen, lees_in):
    document = layouts.buurten()
    layouts.feature(document, "BU01660307")["properties"]["buurtnaam"] = "Trekvaart-Nieuw"
    lees_in(document)
    voor = stand()
    lees_in(document)
    assert stand() == voor


@pytest.mark.parametrize("verklaard", [True, False])
def test_rd_coordinates_land_on_the_same_place(kampen, lees_in, verklaard):
    voor = {c.code: c.geometrie for c in CbsCode.objects.filter(niveau="buurt")}
    lees_in(layouts.in_rd(layouts.buurten(2022), verklaard), jaar=2022)
    for code in CbsCode.objects.filter(niveau="buurt"):
        assert flat(code.geometrie) == pytest.approx(flat(voor[code.code]), abs=2e-6)


def flat(geometrie):
    def walk(deel):
        return [deel] if isinstance(deel, float) else [x for d in deel for x in walk(d)]

    return walk(geometrie["coordinates"])


def test_a_changed_outline_keeps_the_old_one(kampen, lees_in):
    oud = CbsCode.objects.get(code="BU01660307").geometrie
    document = layouts.buurten()
    ring = layouts.feature(document, "BU01660307")["geometry"]["coordinates"][0]
    ring[0][0] += 0.0001
    ring[-1][0] += 0.0001
    lees_in(document)
    assert rijen("BU01660307") == [(2022, 2024), (2024, None)]
    assert CbsCode.objects.get(code="BU01660307", geldig_van=2022).geometrie == oud


def test_a_code_that_goes_closes_and_its_gebied_is_no_longer_actueel(kampen, lees_in):
    document = layouts.buurten()
    weg = layouts.feature(document, "BU01660307")
    document["features"].remove(weg)
    document["numberMatched"] = 35
    lees_in(document)
    assert rijen("BU01660307") == [(2022, 2024)]
    assert Gebied.objects.get(slug="trekvaart").actueel is False
    lees_in(layouts.buurten())  # a correction of the same year brings it back
    assert rijen("BU01660307") == [(2022, None)]
    assert Gebied.objects.get(slug="trekvaart").actueel is True


def test_a_new_code_becomes_a_gebied_below_its_wijk_by_code(kampen, lees_in):
    document = layouts.buurten()
    eigenschappen = layouts.feature(document, "BU01660307")["properties"]
    eigenschappen |= {"buurtcode": "BU01660308", "buurtnaam": "Zalk"}
    lees_in(document)
    nieuw = Gebied.objects.get(cbscodes__code="BU01660308")
    assert (nieuw.naam, nieuw.ouder.slug, nieuw.soort) == ("Zalk (BU01660308)", "ijsselmuiden", "buurt")
    assert rijen("BU01660307") == [(2022, 2024)]


def test_an_older_layout_becomes_history(kampen, lees_in):
    document = layouts.buurten(2020)
    layouts.feature(document, "BU01660307")["properties"]["buurtnaam"] = "Oude naam"
    lees_in(document, jaar=2020)
    assert rijen("BU01660307") == [(2020, 2022), (2022, None)]
    assert rijen("BU01660306") == [(2020, None)]


def test_an_empty_database_gets_the_names_that_people_use(lees_in):
    lees_in(layouts.wijken(), niveau="wijken")
    lees_in(layouts.buurten())
    assert Gebied.objects.get(cbscodes__code="WK016600").slug == "kampen-stad"
    assert sorted(Gebied.objects.get(slug="grafhorst").cbscodes.values_list("code", flat=True)) == [
        "BU01660600", "WK016606",
    ]


def test_another_municipality_can_be_set_up_from_layouts_alone(lees_in, settings):
    settings.GEMEENTE_CODE, settings.GEMEENTE_NAAM = "GM0999", "Voorbeeldstad"
    for niveau, document in (("wijken", layouts.wijken()), ("buurten", layouts.buurten())):
        tekst = json.dumps(document).replace("0166", "0999")
        lees_in(tekst.encode(), niveau=niveau)
    grafhorst = Gebied.objects.get(slug="grafhorst")
    assert grafhorst.ouder.naam == "Gemeente Voorbeeldstad"
    assert sorted(grafhorst.cbscodes.values_list("code", flat=True)) == ["BU09990600", "WK099906"]
    assert Gebied.objects.get(cbscodes__code="BU09990400").naam == "Zalk (BU09990400)"


def test_water_is_left_out_and_the_number_of_a_wijk_is_no_part_of_its_name(kampen, lees_in):
    document = layouts.wijken()
    for f in document["features"]:
        f["properties"]["statnaam"] = f"Wijk {f['properties']['statcode'][-2:]} {f['properties']['statnaam']}"
    document["features"].append({"type": "Feature", "geometry": None, "properties": {"water": "JA"}})
    voor = stand()[:3]
    lees_in(document, niveau="wijken")
    assert stand()[:3] == voor


def eigenschap(document, naam, waarde):
    document["features"][3]["properties"][naam] = waarde


def geometrie(document, waarde):
    document["features"][3]["geometry"] = waarde


VLINDER = {"type": "Polygon", "coordinates": [[[5.9, 52.5], [5.91, 52.51], [5.91, 52.5], [5.9, 52.51], [5.9, 52.5]]]}
OMGEDRAAID = {"type": "Polygon", "coordinates": [[[52.5, 5.9], [52.5, 5.91], [52.51, 5.9], [52.5, 5.9]]]}
OPEN = {"type": "Polygon", "coordinates": [[[5.9, 52.5], [5.91, 52.51]]]}
GEK = {"type": "Polygon", "coordinates": [[["x", 52.5], [5.91, 52.51], [5.9, 52.5], [5.9, 52.5]]]}
DIEP = {"type": "Polygon", "coordinates": [5.9, 52.5]}
RD_CODE = {"type": "name", "properties": {"name": "EPSG:28992"}}
VREEMD = {"type": "name", "properties": {"name": "EPSG:3857"}}


@pytest.mark.parametrize(
    ("bederf", "zin"),
    [
        (lambda d: geometrie(d, VLINDER), "BU01660003 is geen geldig vlak"),
        (lambda d: geometrie(d, OMGEDRAAID), "zijn geen WGS84 (lon, lat) of RD"),
        (lambda d: geometrie(d, OPEN), "is geen geldig vlak"),
        (lambda d: geometrie(d, GEK), "een punt dat geen punt is"),
        (lambda d: geometrie(d, DIEP), "is geen geldig vlak"),
        (lambda d: geometrie(d, None), "heeft geen vlak"),
        (lambda d: geometrie(d, {"type": "Point", "coordinates": [5.9, 52.5]}), "heeft geen vlak"),
        (lambda d: eigenschap(d, "gemeentecode", "GM0193"), "een andere gemeente (GM0193)"),
        (lambda d: eigenschap(d, "buurtcode", "BU01930001"), "een andere gemeente"),
        (lambda d: eigenschap(d, "buurtcode", "BU01660000"), "BU01660000 staat meer dan één keer"),
        (lambda d: eigenschap(d, "buurtcode", "WK016600"), "geen buurten maar iets anders"),
        (lambda d: eigenschap(d, "buurtcode", 7), "geen buurten maar iets anders"),
        (lambda d: eigenschap(d, "buurtnaam", "x" * 81), "heeft geen leesbare naam"),
        (lambda d: eigenschap(d, "buurtnaam", "Hanze\0wijk"), "heeft geen leesbare naam"),
        (lambda d: eigenschap(d, "jaar", 2023), "hoort bij het jaar 2023, niet bij 2024"),
        (lambda d: d.update(numberMatched=72), "is niet volledig"),
        (lambda d: d.update(links=[{"rel": "next"}]), "is niet volledig"),
        (lambda d: d.update(crs=RD_CODE), "passen niet bij het stelsel RD"),
        (lambda d: d.update(crs=VREEMD), "EPSG:3857 kennen we niet"),
        (lambda d: d.update(crs="x"), "kennen we niet"),
        (lambda d: d.update(features=[]), "bevat geen enkel gebied"),
        (lambda d: d.update(features=[3], numberMatched=1), "zonder eigenschappen"),
        (lambda d: d.update(type="Feature"), "geen GeoJSON FeatureCollection"),
        (lambda d: d.update(features=d["features"][:12], numberMatched=12), "van de gemeente en is dus niet volledig"),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence_and_changes_nothing(kampen, lees_in, bederf, zin):
    document = layouts.buurten()
    bederf(document)
    geweigerd(lambda: lees_in(document), zin)


def geweigerd(importeer, zin):
    voor = stand()
    with pytest.raises(CommandError) as fout:
        importeer()
    assert zin in str(fout.value)
    assert "\n" not in str(fout.value)
    assert stand() == voor


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (b" \n", "Het bestand is leeg."),
        (json.dumps(layouts.buurten()).encode()[:-2000], "geen (volledige) JSON"),
        (b"\xff\xfe\x00", "geen (volledige) JSON"),
        (b"[" * 100_000, "geen (volledige) JSON"),
        (b"[]", "geen GeoJSON FeatureCollection"),
    ],
)
def test_half_a_file_is_refused(kampen, lees_in, inhoud, zin):
    geweigerd(lambda: lees_in(inhoud), zin)


def test_buurten_before_wijken_of_an_unknown_municipality_are_refused(lees_in, settings):
    settings.GEMEENTE_CODE = "GM0999"
    document = json.dumps(layouts.buurten()).replace("0166", "0999").encode()
    geweigerd(lambda: lees_in(document), "lees eerst de wijken in")


def test_a_missing_file_and_an_impossible_year_are_refused(lees_in, tmp_path):
    geweigerd(lambda: lees_in(layouts.buurten(), jaar=24), "Het jaar 24 kan niet")
    geweigerd(
        lambda: call_command("importeer_gebieden", str(tmp_path / "weg"), niveau="wijken", jaar=2024), "niet lezen"
    )


def van_server(modus):
    with PdokServer(modus, inhoud=json.dumps(layouts.wijken()).encode()) as pdok:
        url = f"{pdok.url}/collections/wijken/items?f=json"
        call_command("importeer_gebieden", url, niveau="wijken", jaar=2024, verbosity=0)


def test_a_layout_comes_from_a_server_too(kampen):
    van_server("ok")
    assert Gebiedsindeling.objects.filter(jaar=2024, niveau="wijk").count() == 1


@pytest.mark.parametrize("modus", ["500", "half", "hang", "druppel", "kop_druppel"])
def test_a_failing_server_is_refused(kampen, monkeypatch, modus):
    monkeypatch.setattr(bron, "SECONDEN", 0.6)
    geweigerd(lambda: van_server(modus), "Het ophalen is niet gelukt")
