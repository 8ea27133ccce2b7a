"""Every page of the bench does what it is measured for: otherwise the bench measures a refusal."""

import json

import pytest

from bench import facts as bench_facts
from bench import sql
from bench.pages import COOKIE_CSRF, FILE, UNIQUE, Page, body, pages


@pytest.fixture
def facts(gevuld, settings):
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    settings.TRUSTED_PROXIES = 1
    settings.PAGINACACHE = 0
    return bench_facts.facts()


def test_every_page_answers_and_shows_rows(facts, settings, tmp_path):
    found = {page.name: sql.measure(page, facts["sessie"]) for page in pages(facts)}
    assert len(found) == 85
    assert [name for name, one in found.items() if not one["queries"] or not one["sql_ms"]] == []
    assert (found["ideeen"]["rows"], found["trajecten"]["rows"] > 1) == (24, True)
    assert found["werkblad"]["rows"] > 1


def test_what_the_addresses_need_can_be_handed_on_as_json(facts):
    assert json.loads(json.dumps(facts)) == facts


def test_a_page_that_refuses_stops_the_bench(facts):
    with pytest.raises(SystemExit, match="404"):
        sql.measure(Page("weg", "/ideeen/bestaat-niet/", 1.3), facts["sessie"])
    with pytest.raises(SystemExit, match=r"leeg.*200"):
        sql.measure(Page("leeg", "/signaal/", 2.0, form={"tekst": ""}), facts["sessie"])


def test_the_heaviest_queries_come_with_their_plan(facts):
    measured = {page.name: sql.measure(page, facts["sessie"]) for page in pages(facts) if page.name in ("ideeen", "werkblad")}
    plans = sql.heaviest(measured)
    assert 5 < len(plans) <= sql.HEAVIEST
    assert all(one["text"] and one["page"] in measured and one["seq_scans"] is not None for one in plans)
    assert [one["milliseconds"] for one in plans] == sorted((one["milliseconds"] for one in plans), reverse=True)


def test_a_sequential_scan_is_found_however_deep_and_only_of_what_grows():
    scan = {"Node Type": "Seq Scan", "Relation Name": "inzendingen_inzending"}
    klein = {"Node Type": "Seq Scan", "Relation Name": "wijken_gebied"}
    index = {"Node Type": "Index Scan", "Relation Name": "inzendingen_inzending"}
    boom = {"Node Type": "Limit", "Plans": [{"Node Type": "Hash Join", "Plans": [scan, klein]}, index]}
    assert sql.seq_scans(boom) == ["inzendingen_inzending"]
    assert sql.seq_scans({"Node Type": "Limit", "Plans": [klein, index]}) == []


def test_a_form_is_sent_as_a_browser_does_with_a_place_for_the_key():
    kind, raw = body({"sleutel": UNIQUE, "tekst": "Een bankje", "fotos": FILE})
    assert kind == "multipart/form-data; boundary=bench"
    assert raw.count(UNIQUE.encode()) == 1
    assert f'name="csrfmiddlewaretoken"\r\n\r\n{COOKIE_CSRF}\r\n'.encode() in raw
    assert b"\xff\xd8\xff" in raw and raw.endswith(b"--bench--\r\n")
