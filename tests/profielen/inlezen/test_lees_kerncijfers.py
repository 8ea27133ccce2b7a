import json
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from profielen.inlezen import odata
from profielen.laden import FEITEN, indicatoren_laden
from profielen.models import Indicator, Inlezing, Meting
from tests.profielen.inlezen.cbs_server import CbsServer, rijen
from wijken.models import CbsCode


@pytest.fixture
def feiten(wijken):
    """The indicatoren, and the gebieden; no figures yet."""
    feiten = json.loads(FEITEN.read_text())
    indicatoren_laden(feiten["indicatoren"])
    return feiten


def stand():
    return {(m.indicator.code, m.gebied.naam, m.jaar): m.waarde for m in Meting.objects.select_related("indicator", "gebied")}


def lees(settings, server, *, jaar=2024, **opties):
    settings.CBS_ODATA_URL = server.url
    uit = StringIO()
    call_command("lees_kerncijfers", jaar=jaar, stdout=uit, **opties)
    return uit.getvalue()


def test_the_figures_of_cbs_are_those_of_the_facts(feiten, wijken, settings, cijfers_van_2024):
    with CbsServer(rijen(feiten, "2024")) as server:
        lees(settings, server)
    assert server.paden == ["/85984NED/TypedDataSet"]
    assert {sleutel: waarde for sleutel, waarde in stand().items() if waarde is not None} == cijfers_van_2024


@pytest.fixture
def cijfers_van_2024(feiten, wijken):
    blok = feiten["cijfers"]["2024"]
    namen = {code.code: code.gebied.naam for code in CbsCode.objects.select_related("gebied")}
    return {
        (indicator, namen[code], 2024): Decimal(waarde)
        for code, waarden in blok["gebieden"].items()
        for indicator, waarde in zip(blok["indicatoren"], waarden, strict=True)
    }


def test_pages_are_put_together_and_the_link_of_another_server_is_not_followed(feiten, settings, cijfers_van_2024):
    with CbsServer(rijen(feiten, "2024"), per_keer=3) as server:
        lees(settings, server)
    assert [vraag["$skip"] for vraag in server.vragen] == ["0", "3", "6", "9"]
    assert len([w for w in stand().values() if w is not None]) == len(cijfers_van_2024)


def test_a_share_is_worked_out_from_the_number_that_cbs_gives(feiten, wijken, settings):
    with CbsServer(rijen(feiten, "2024", k_65JaarOfOuder_12=100)) as server:
        lees(settings, server)
    assert stand()["aandeel-ouderen", "Grafhorst", 2024] == 9  # 100 of 1,080
    assert stand()["aandeel-ouderen", "Zalk", 2024] == 12  # 100 of 860


def test_nobody_lives_there_so_nothing_is_divided(feiten, wijken, settings):
    alle = rijen(feiten, "2024", k_65JaarOfOuder_12=0)
    next(rij for rij in alle if rij["WijkenEnBuurten"].strip() == "WK016602")["AantalInwoners_5"] = 0
    with CbsServer(alle) as server:
        lees(settings, server)
    assert (stand()["inwoners", "Reeve", 2024], stand()["aandeel-ouderen", "Reeve", 2024]) == (0, None)


@pytest.mark.parametrize("waarde", [None, -99997, -99990, -99995.0, "       ."])
def test_a_code_for_missing_never_becomes_a_number(feiten, settings, waarde):
    with CbsServer(rijen(feiten, "2024", Koopwoningen_47=waarde)) as server:
        lees(settings, server)
    redenen = Meting.objects.filter(indicator__code="koopwoningen").values_list("waarde", "ontbreekt_reden").order_by().distinct()
    assert list(redenen) == [(None, "niet_geleverd")]


def test_decimals_stay_exact(feiten, settings):
    Indicator.objects.filter(code="koopwoningen").update(decimalen=2)
    with CbsServer(rijen(feiten, "2024", Koopwoningen_47=58.1)) as server:
        lees(settings, server)
    assert stand()["koopwoningen", "Zalk", 2024] == Decimal("58.1")


def test_reading_again_changes_nothing(feiten, settings):
    with CbsServer(rijen(feiten, "2024")) as server:
        lees(settings, server)
        eerst = list(Meting.objects.order_by("pk").values())
        uit = lees(settings, server)
    assert list(Meting.objects.order_by("pk").values()) == eerst
    assert ("0 nieuw, 0 gewijzigd" in uit, Inlezing.objects.count()) == (True, 1)


def test_a_trial_shows_what_would_change_and_changes_nothing(feiten, settings, wijken):
    with CbsServer(rijen(feiten, "2024")) as server:
        lees(settings, server)
        Meting.objects.filter(indicator__code="inwoners", gebied=wijken["Zalk"]).update(waarde=850)
        eerst = list(Meting.objects.order_by("pk").values())
        uit = lees(settings, server, proef=True)
    assert "Zalk, Inwoners 2024: 850 -> 860" in uit
    assert "Proef, er is niets veranderd. Dit zou het worden: 0 nieuw, 1 gewijzigd" in uit
    assert (list(Meting.objects.order_by("pk").values()), Inlezing.objects.count()) == (eerst, 1)


def test_of_every_figure_it_is_known_where_it_came_from(feiten, settings):
    with CbsServer(rijen(feiten, "2024")) as server:
        lees(settings, server)
    inlezing = Inlezing.objects.get()
    assert (inlezing.bestand, inlezing.tabel, inlezing.licentie, inlezing.door) == ("CBS OData", "85984NED", "CC BY 4.0", None)
    assert Meting.objects.exclude(inlezing=inlezing).count() == 0
    assert inlezing.nieuw == Meting.objects.count()
    assert set(Meting.objects.values_list("bron", flat=True)) == {
        "CBS Kerncijfers wijken en buurten 2024 (StatLine 85984NED), CC BY 4.0"
    }


@pytest.mark.parametrize(
    ("modus", "zin"),
    [("500", "foutcode 500"), ("half", "niet gelukt"), ("hang", "geen antwoord binnen de tijd"), ("druppel", "niet gelukt")],
)
def test_when_cbs_fails_nothing_changes_and_it_says_what_to_do(feiten, settings, monkeypatch, modus, zin):
    monkeypatch.setattr(odata, "SECONDEN", 0.5)
    with CbsServer(rijen(feiten, "2024"), modus) as server, pytest.raises(CommandError) as fout:
        lees(settings, server)
    assert zin in str(fout.value)
    assert "--bestand" in str(fout.value)
    assert not Meting.objects.exists()


def test_an_answer_that_misses_a_wijk_is_refused(feiten, settings):
    alle = [rij for rij in rijen(feiten, "2024") if not rij["WijkenEnBuurten"].startswith("WK016606")]
    with CbsServer(alle) as server, pytest.raises(CommandError, match="niet heel: WK016606 ontbreekt"):
        lees(settings, server)
    assert not Meting.objects.exists()


def test_a_server_that_goes_on_for_ever_is_left(feiten, settings, monkeypatch):
    monkeypatch.setattr("profielen.inlezen.odata.MEESTE_KEREN", 4)
    with CbsServer(rijen(feiten, "2024"), eindeloos=True) as server, pytest.raises(CommandError, match="blijft maar rijen geven"):
        lees(settings, server)


def test_a_row_of_a_wijk_that_we_do_not_know_is_named(feiten, settings):
    nieuw = rijen(feiten, "2024")[1] | {"WijkenEnBuurten": "WK016699"}
    with CbsServer([*rijen(feiten, "2024"), nieuw]) as server, pytest.raises(CommandError, match="code WK016699 is er geen gebied"):
        lees(settings, server)
    assert not Meting.objects.exists()


def test_a_kern_with_two_codes_takes_the_widest(feiten, wijken, settings):
    CbsCode.objects.create(gebied=wijken["Grafhorst"], code="BU01660600", niveau="buurt", naam_cbs="Grafhorst", geldig_van=2022)
    buurt = rijen(feiten, "2024")[1] | {"WijkenEnBuurten": "BU01660600", "AantalInwoners_5": 7}
    with CbsServer([buurt, *rijen(feiten, "2024")]) as server:
        lees(settings, server)
    assert stand()["inwoners", "Grafhorst", 2024] == 1080


def test_a_kern_of_two_buurten_adds_them_up(feiten, wijken, settings):
    from tests import factories

    eiland = factories.gebied("Kampereiland", slug="kampereiland", ouder=wijken["Kampen-stad"])
    erbij = []
    for code, inwoners, ouderen in (("BU01660018", 300, 30), ("BU01660019", 100, 30)):
        CbsCode.objects.create(gebied=eiland, code=code, niveau="buurt", naam_cbs=code, geldig_van=2022)
        erbij.append(rijen(feiten, "2024")[1] | {"WijkenEnBuurten": code, "AantalInwoners_5": inwoners, "k_65JaarOfOuder_12": ouderen})
    with CbsServer([*rijen(feiten, "2024", k_65JaarOfOuder_12=1), *erbij]) as server:
        lees(settings, server)
    assert (stand()["inwoners", "Kampereiland", 2024], stand()["aandeel-ouderen", "Kampereiland", 2024]) == (400, 15)


def test_a_gebied_that_was_not_there_yet_says_so(feiten, wijken, settings):
    CbsCode.objects.filter(gebied=wijken["Reeve"]).update(geldig_van=2024)
    alle = [rij for rij in rijen(feiten, "2024") if not rij["WijkenEnBuurten"].startswith("WK016602")]
    with CbsServer(alle) as server:
        lees(settings, server, jaar=2023)
    reden = Meting.objects.filter(gebied=wijken["Reeve"]).values_list("waarde", "ontbreekt_reden").order_by().distinct()
    assert list(reden) == [(None, "gebied_bestond_niet")]


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ({"jaar": None}, "Noem het jaar"),
        ({"jaar": 1700}, "Het jaar 1700 kan niet"),
        ({"jaar": 2031}, "De tabel van 2031 kennen wij niet"),
        ({"jaar": 2031, "tabel": "../x"}, "De tabel van 2031 kennen wij niet"),
        ({"jaar": 2024, "bestand": "/bestaat/niet.csv"}, "kunnen wij niet lezen"),
    ],
)
def test_a_question_that_cannot_be_gets_a_sentence(feiten, opties, zin):
    with pytest.raises(CommandError, match=zin):
        call_command("lees_kerncijfers", **opties)
