"""What a run means: ratios within one run, growth between sizes, and a verdict on plans."""

import pytest

from bench import load, report
from bench.pages import Page


def page(cold=10.0, control=8.0, limit=4.0, **more):
    turn = {f"c{n}_{what}": 1.0 for n in (1, 8) for what in ("p50", "p95", "p99", "rps")}
    return {
        "cold": turn | {"c1_p50": cold}, "control": turn | {"c1_p50": control}, "limit": turn | {"c1_p50": limit},
        "queries": 3, "sql_ms": 1.0, "bytes": 9000, "gzip": 3000, "reach": 1.3,
    } | more


def result(sizes, plans=()):
    limits = {"psycopg": 0.1, "decoder": 200.0, "static": {"c1_p50": 0.5, "c8_rps": 4000.0}}
    one = {"limits": limits, "memory_mb": [90.0, 91.0], "start_s": 0.7, "plans": list(plans)}
    return {"when": "2026-11-24 22:00", "cores": 2, "sizes": {size: one | {"pages": pages} for size, pages in sizes.items()}}


def test_a_ratio_is_to_the_control_of_the_same_run():
    assert report.ratio(page(cold=10, control=8), "cold") == 1.25
    assert report.ratio(page(cold=10, limit=4), "cold", "limit") == 2.5
    assert report.ratio(page(), "warm") is None


def test_growth_is_beside_the_limit_so_that_a_slower_machine_or_a_shorter_list_is_no_growth():
    klein, groot = page(cold=10, limit=4), page(cold=20, limit=8)
    assert report.growth(result({"1000": {"home": klein}, "1000000": {"home": groot}}), "home") == 1.0
    assert report.growth(result({"1000": {"home": klein}}), "home") is None


def test_the_tables_say_where_a_page_is_over():
    visit = {"first": {"bytes": 50_000, "requests": 5}, "second": {"bytes": 1, "requests": 1}, "lcp": 600.0, "cls": 0.0}
    text = report.tables(result({"1000": {"home": page(cold=8), "werkblad": page(cold=16, browser=visit)}}))
    assert [line.split()[0] for line in text.splitlines() if "OVER" in line] == ["werkblad", "werkblad"]
    assert "memory per worker 90, 91 MB; start 0.7 s" in text


def test_what_a_photo_costs_is_told_beside_its_decoding():
    pages = {"signaal versturen": page(cold=7), "signaal met foto": page(cold=270, reach=None)}
    assert "a photo of 12 MP costs 263 ms more, decoding it alone takes 200 ms" in report.tables(result({"1000": pages}))


def test_a_growing_table_read_from_end_to_end_is_a_fault_at_a_large_size_only():
    plans = [
        {"page": "home", "sql": "SELECT 1", "milliseconds": 1.0, "seq_scans": []},
        {"page": "werkblad", "sql": "SELECT 2", "milliseconds": 2.0, "seq_scans": ["inzendingen_inzending"]},
    ]
    assert report.seq_scans(result({"1000": {"home": page()}}, plans)) == []
    assert report.seq_scans(result({"1000000": {"home": page()}}, plans)) == ["werkblad: inzendingen_inzending"]


def test_two_runs_stand_side_by_side_as_far_as_both_have_a_page():
    voor = result({"1000": {"home": page(cold=16), "weg": page()}})
    na = result({"1000": {"home": page(cold=8, warm=page()["cold"] | {"c1_p50": 2.0}), "nieuw": page()}})
    lines = [line.split() for line in report.compare(voor, na).splitlines()]
    assert lines[1] == ["1000", "home", "cold", "2.00", "1.00", "0.50", "3", ">", "3"]
    assert lines[2] == ["1000", "home", "warm", "0.25", "3", ">", "3"]
    assert len(lines) == 3


def test_answers_that_refuse_or_break_are_no_measurement():
    goed = 'BENCH {"requests": 100, "seconds": 2.0, "p50": 5.0, "p95": 6.0, "p99": 7.0, "refused": 0, "broken": 0}'
    home = Page("home", "/", 1.3)
    assert load._read(f"Running ...\n\n{goed}\n", home) == {"rps": 50.0, "p50": 5.0, "p95": 6.0, "p99": 7.0}
    for slecht in (goed.replace('"refused": 0', '"refused": 3'), goed.replace('"broken": 0', '"broken": 1'), "wrk: command failed"):
        with pytest.raises(load.Refused):
            load._read(f"{slecht}\n", home)
