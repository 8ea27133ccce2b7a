"""Working days and Dutch holidays."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.werkdagen import is_werkdag, plus_werkdagen, werkdagen_tussen

dagen = st.dates(dt.date(2014, 1, 1), dt.date(2060, 12, 31))


def dag(tekst: str) -> dt.date:
    return dt.date.fromisoformat(tekst)


@pytest.mark.parametrize(
    "vrij",
    [
        "2026-01-01", "2026-04-06", "2026-05-14", "2026-05-25", "2026-12-25",  # New Year, Easter, Ascension, Pentecost, Christmas
        "2026-04-27", "2027-04-27",  # Koningsdag
        "2025-05-05", "2030-05-05",  # Bevrijdingsdag, every five years (2030: a Sunday as well)
        "2026-11-21", "2026-11-22",  # a weekend
        "2024-12-26", "2028-12-26",
    ],
)
def test_on_holidays_and_in_weekends_nobody_works(vrij):
    assert not is_werkdag(dag(vrij))


@pytest.mark.parametrize(
    "werk",
    [
        "2026-05-05", "2027-05-05",  # Bevrijdingsdag in other years
        "2026-04-03", "2027-03-26",  # Goede Vrijdag
        "2026-12-24", "2026-12-31", "2026-12-04", "2026-04-30",
    ],
)
def test_on_other_days_they_do(werk):
    assert is_werkdag(dag(werk))


def test_koningsdag_is_a_day_earlier_when_the_27th_is_a_sunday():
    vrij = [j for j in range(2014, 2050) if dt.date(j, 4, 27).weekday() == 6]
    assert vrij == [2014, 2025, 2031, 2036, 2042]
    for jaar in (2025, 2031):
        assert plus_werkdagen(dt.date(jaar, 4, 25), 1) == dt.date(jaar, 4, 28)
    # A Saturday that is a holiday changes no working day, a Monday does.
    assert (is_werkdag(dag("2025-04-28")), is_werkdag(dag("2026-04-27"))) == (True, False)


def test_goede_vrijdag_is_a_choice(settings):
    assert plus_werkdagen(dag("2026-04-02"), 1) == dag("2026-04-03")
    settings.GOEDE_VRIJDAG_VRIJ = True
    assert plus_werkdagen(dag("2026-04-02"), 1) == dag("2026-04-07")


@pytest.mark.parametrize(
    ("van", "aantal", "tot"),
    [
        ("2026-11-20", 1, "2026-11-23"),  # over a weekend
        ("2026-11-21", 1, "2026-11-23"),  # from a Saturday
        ("2026-12-24", 1, "2026-12-28"),  # over Christmas
        ("2026-12-30", 2, "2027-01-04"),  # into another year
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-23", -1, "2026-11-20"),
        ("2026-12-28", -1, "2026-12-24"),
    ],
)
def test_working_days_are_counted_on_and_back(van, aantal, tot):
    assert plus_werkdagen(dag(van), aantal) == dag(tot)


@pytest.mark.parametrize(
    ("van", "tot", "aantal"),
    [("2026-11-20", "2026-11-23", 1), ("2026-12-24", "2026-12-28", 1), ("2026-11-24", "2026-11-24", 0), ("2026-11-24", "2026-11-20", 0)],
)
def test_working_days_between_two_days(van, tot, aantal):
    assert werkdagen_tussen(dag(van), dag(tot)) == aantal


@given(dagen, st.integers(1, 60))
def test_counting_back_and_forth_agrees(van, aantal):
    tot = plus_werkdagen(van, aantal)
    assert (is_werkdag(tot), werkdagen_tussen(van, tot)) == (True, aantal)
    assert plus_werkdagen(tot + dt.timedelta(days=1), -1) == tot
