"""Addresses through PDOK, and everything that can go wrong on the way."""

import json
import time

import pytest

from tests.wijken.pdok_server import TREKSCHUIT, PdokServer
from wijken import locatieserver
from wijken.locatieserver import Adres, LocatieserverOnbereikbaar, zoek_adres

HET_ADRES = Adres("Trekschuit 8, 8271LD IJsselmuiden", 52.56232374, 5.93206513, "BU01660307", "WK016603", "GM0166")


def vraag(settings, tekst="Trekschuit 8", **server):
    with PdokServer(**server) as pdok:
        settings.LOCATIESERVER_URL = pdok.url
        return zoek_adres(tekst), pdok.vragen


def test_an_address_has_its_point_and_codes(settings):
    assert vraag(settings)[0] == [HET_ADRES]


def test_only_addresses_of_our_gemeente_are_asked_for(settings):
    _, vragen = vraag(settings)
    assert vragen[0]["fq"] == ["gemeentecode:0166", "type:(adres OR postcode OR weg)"]


def test_an_address_of_another_gemeente_is_left_out(settings):
    elders = TREKSCHUIT | {"gemeentecode": "0193"}
    assert vraag(settings, adressen=[elders, TREKSCHUIT])[0] == [HET_ADRES]


def test_search_operators_and_control_characters_do_not_go_out(settings):
    _, vragen = vraag(settings, 'Trekschuit 8" OR type:*\0🙂')
    assert vragen[0]["q"] == ["Trekschuit 8  OR type"]


@pytest.mark.parametrize("tekst", ["", "   ", "\0", "🙂", "?!"])
def test_a_question_without_letters_or_digits_asks_nobody(settings, tekst):
    settings.LOCATIESERVER_URL = "http://127.0.0.1:1"
    assert zoek_adres(tekst) == []


def test_nothing_found_is_an_empty_list(settings):
    assert vraag(settings, "Bestaat Niet 1")[0] == []


@pytest.mark.parametrize("modus", ["500", "half", "groot"])
def test_a_failing_server_is_one_clear_exception(settings, modus):
    with pytest.raises(LocatieserverOnbereikbaar):
        vraag(settings, modus=modus)


@pytest.mark.parametrize("modus", ["hang", "druppel", "kop_druppel"])
def test_a_slow_server_costs_the_total_time_and_no_more(settings, monkeypatch, modus):
    monkeypatch.setattr(locatieserver, "SECONDEN", 0.6)
    begin = time.monotonic()
    with pytest.raises(LocatieserverOnbereikbaar):
        vraag(settings, modus=modus)
    assert time.monotonic() - begin < 2


def test_the_total_time_is_three_seconds():
    assert locatieserver.SECONDEN == 3.0


def test_no_server_at_all_is_the_same_exception(settings):
    settings.LOCATIESERVER_URL = "http://127.0.0.1:1"
    with pytest.raises(LocatieserverOnbereikbaar):
        zoek_adres("Trekschuit 8")


def zonder(sleutel):
    return {k: v for k, v in TREKSCHUIT.items() if k != sleutel}


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"response": {"docs": null}}',
        b'{"response": {"docs": ["x"]}}',
        *(
            json.dumps({"response": {"docs": [doc]}}).encode()
            for doc in (
                zonder("weergavenaam"),
                zonder("centroide_ll"),
                zonder("gemeentecode"),
                TREKSCHUIT | {"centroide_ll": "POINT(a b)"},
                TREKSCHUIT | {"buurtcode": 307},
                TREKSCHUIT | {"weergavenaam": "Trek\0schuit"},
            )
        ),
    ],
)
def test_an_answer_in_another_form_is_refused(settings, inhoud):
    with pytest.raises(LocatieserverOnbereikbaar):
        vraag(settings, inhoud=inhoud)


def test_a_street_may_be_without_codes(settings):
    straat = {k: v for k, v in TREKSCHUIT.items() if k not in ("buurtcode", "wijkcode")}
    adressen, _ = vraag(settings, adressen=[straat])
    assert [(a.buurtcode, a.wijkcode) for a in adressen] == [("", "")]
