"""How long ago, in words that people use."""

import datetime as dt

import pytest
from django.utils import timezone

from wijken.templatetags.tijd import geleden


@pytest.mark.parametrize(
    ("moment", "woorden"),
    [
        (dt.datetime(2026, 5, 20, 9, 0), "vandaag"),
        (dt.datetime(2026, 5, 20, 23, 59), "vandaag"),
        (dt.datetime(2026, 5, 19, 23, 59), "gisteren"),
        (dt.datetime(2026, 5, 18, 0, 1), "2 dagen geleden"),
        (dt.datetime(2026, 5, 6, 12, 0), "14 dagen geleden"),
        (dt.datetime(2026, 5, 5, 12, 0), "5 mei"),
        (dt.datetime(2025, 12, 31, 12, 0), "31 december 2025"),
    ],
)
def test_days_count_by_the_calendar_of_the_place(time_machine, moment, woorden):
    hier = timezone.get_current_timezone()
    time_machine.move_to(dt.datetime(2026, 5, 20, 10, 0, tzinfo=hier))
    assert geleden(moment.replace(tzinfo=hier)) == woorden
