"""Whole months after each other."""

import datetime as dt

import pytest

from participatie.portaal.periode import Periode, laatste, uit_adres


@pytest.mark.parametrize(
    ("dag", "van", "tot"),
    [
        (dt.date(2026, 11, 25), dt.date(2026, 8, 1), dt.date(2026, 11, 1)),
        (dt.date(2026, 11, 1), dt.date(2026, 8, 1), dt.date(2026, 11, 1)),
        (dt.date(2026, 2, 28), dt.date(2025, 11, 1), dt.date(2026, 2, 1)),
    ],
)
def test_the_month_of_today_counts_once_it_is_over(dag, van, tot):
    assert laatste(3, dag) == Periode(van, tot)
    assert laatste(3, dag).ervoor == Periode(laatste(6, dag).van, van)


@pytest.mark.parametrize(
    ("van", "tot", "woorden"),
    [
        ("2026-08", "2026-10", "augustus tot en met oktober 2026"), ("2025-11", "2026-10", "november 2025 tot en met oktober 2026"),
        ("2026-10", "2026-10", "oktober 2026"), ("2026-10", "2026-08", "augustus tot en met oktober 2026"),
    ],
)
def test_a_period_in_an_address_reads_as_people_say_it(van, tot, woorden):
    periode = uit_adres(van, tot)
    assert str(periode) == woorden
    assert uit_adres(**periode.in_adres) == periode


@pytest.mark.parametrize("maand", [None, "", "2026", "2026-13", "2026-00", "1999-01", "\0", "٢٠٢٦-٠١", "2026-01-01", "😀", "9" * 10_000])
def test_what_is_no_month_is_no_period(maand):
    assert (uit_adres(maand, "2026-10"), uit_adres("2026-10", maand)) == (None, None)


def test_a_month_begins_at_midnight_here():
    zomer = uit_adres("2026-07", "2026-07")
    assert (zomer.begin.utcoffset(), zomer.begin.hour, zomer.einde.day) == (dt.timedelta(hours=2), 0, 1)
