from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from profielen.laden import cijfers_laden
from profielen.models import Indicator, Meting


def waarde(gebied, code, jaar):
    return Meting.objects.get(gebied=gebied, indicator__code=code, jaar=jaar).waarde


def test_the_figures_of_grafhorst_are_those_of_cbs(cijfers):
    grafhorst = cijfers["Grafhorst"]
    assert [waarde(grafhorst, "inwoners", jaar) for jaar in (2022, 2024)] == [1025, 1080]
    assert waarde(grafhorst, "aandeel-ouderen", 2022) == 13
    assert waarde(cijfers["Kampen"], "inwoners", 2024) == 56177


def test_every_figure_names_its_year_and_table(cijfers):
    assert dict(Meting.objects.order_by("jaar").values_list("jaar", "bron").distinct()) == {
        2022: "CBS Kerncijfers wijken en buurten 2022 (StatLine 85318NED), CC BY 4.0",
        2024: "CBS Kerncijfers wijken en buurten 2024 (StatLine 85984NED), CC BY 4.0",
    }


def test_reeve_in_2022_has_no_inhabitants_and_no_shares(cijfers):
    in_2022 = Meting.objects.filter(gebied=cijfers["Reeve"], jaar=2022)
    assert list(in_2022.exclude(waarde=None).values_list("indicator__code", "waarde")) == [("inwoners", Decimal(0))]
    ouderen = in_2022.get(indicator__code="aandeel-ouderen")
    assert (ouderen.ontbreekt_reden, ouderen.in_cijfers) == ("niet_geleverd", "niet gepubliceerd door CBS")


def test_loading_again_changes_nothing(cijfers):
    eerst = list(Meting.objects.order_by("pk").values())
    call_command("laad_cijfers", verbosity=0)
    assert list(Meting.objects.order_by("pk").values()) == eerst
    assert len(eerst) == 9 * 6 + 10 * 8
    assert Indicator.objects.count() == 13


@pytest.mark.parametrize("code", [-99997, -99990, -99995.0])
def test_a_code_for_missing_is_never_a_number(wijken, code):
    feiten = {
        "bronnen": {"2024": "bron"},
        "indicatoren": [{"code": "proef", "naam": "Proef", "thema": "wonen"}],
        "cijfers": {"2024": {"indicatoren": ["proef"], "gebieden": {"WK016606": [code]}}},
    }
    cijfers_laden(feiten)
    assert waarde(wijken["Grafhorst"], "proef", 2024) is None


def test_without_gebieden_the_command_says_what_to_do_and_changes_nothing(db):
    with pytest.raises(CommandError, match="Lees eerst de gebieden in"):
        call_command("laad_cijfers")
    assert not Indicator.objects.exists()


@pytest.mark.parametrize(
    ("velden", "constraint"),
    [
        ({"waarde": 5, "ontbreekt_reden": "geheim"}, "meting_waarde_of_reden"),
        ({"waarde": None, "ontbreekt_reden": ""}, "meting_waarde_of_reden"),
        ({"waarde": None, "ontbreekt_reden": "zomaar"}, "meting_waarde_of_reden"),
        ({"waarde": -99997}, "meting_is_geen_ontbrekend_code"),
        ({"waarde": 5, "jaar": 22}, "meting_in_een_echt_jaar"),
        ({"waarde": 5, "jaar": 2024}, "meting_een_per_gebied_en_jaar"),
    ],
)
def test_the_database_refuses_a_meting_that_cannot_be(cijfers, velden, constraint):
    indicator = Indicator.objects.get(code="inwoners")
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Meting.objects.create(indicator=indicator, gebied=cijfers["Wilsum"], bron="proef", **{"jaar": 2030, **velden})


def test_the_database_refuses_an_indicator_with_too_many_decimals(db):
    with pytest.raises(IntegrityError, match="indicator_hoogstens_vier_decimalen"), transaction.atomic():
        Indicator.objects.create(code="x", naam="X", thema="wonen", decimalen=5)
