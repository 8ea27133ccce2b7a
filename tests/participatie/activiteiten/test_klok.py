"""When an activiteit is, also in the two nights in which the clock changes; and how it stands. No database."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from participatie.activiteiten.klok import BESTAAT_NIET, VOOR_HET_BEGIN, begin_en_einde, klok_gaat
from participatie.activiteiten.workflow import MAG, Stand, stand_van, waarom_niet

LENTE, HERFST = dt.date(2027, 3, 28), dt.date(2027, 10, 31)


def op(dag, van, tot, laatste=None):
    uur = dt.time.fromisoformat
    begin, einde = begin_en_einde(dag, uur(van), laatste or dag, uur(tot))
    return f"{begin:%H:%M}", f"{einde:%H:%M}", klok_gaat(begin, einde)


def test_an_ordinary_day_in_winter_and_in_summer():
    assert op(dt.date(2027, 1, 5), "10:00", "12:00") == ("09:00", "11:00", "")
    assert op(dt.date(2027, 7, 6), "10:00", "12:00") == ("08:00", "10:00", "")


def test_the_night_in_which_an_hour_comes_twice():
    assert op(HERFST, "01:30", "02:30") == ("23:30", "00:30", "")
    assert op(HERFST, "02:45", "02:15") == ("00:45", "01:15", "terug")
    assert op(HERFST, "01:00", "04:00") == ("23:00", "03:00", "terug")


def test_the_night_in_which_an_hour_is_left_out():
    assert op(LENTE, "01:00", "04:00") == ("00:00", "02:00", "vooruit")
    for van, tot, veld in (("02:30", "04:00", "van"), ("01:00", "02:30", "tot")):
        with pytest.raises(ValidationError) as fout:
            op(LENTE, van, tot)
        assert fout.value.message_dict == {veld: [BESTAAT_NIET]}


def test_an_end_before_the_begin_gets_a_sentence_and_the_next_day_does_not():
    for tot in ("19:00", "20:00"):
        with pytest.raises(ValidationError) as fout:
            op(dt.date(2027, 1, 5), "20:00", tot)
        assert fout.value.message_dict == {"tot": [VOOR_HET_BEGIN]}
    assert op(dt.date(2027, 12, 31), "20:00", "01:00", dt.date(2028, 1, 1)) == ("19:00", "00:00", "")


NU = dt.datetime(2027, 1, 5, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("gepubliceerd", "afgelast", "over", "stand"),
    [
        (False, False, None, "concept"), (False, False, -1, "concept"), (True, False, 1, "gepubliceerd"), (True, False, 0, "geweest"),
        (True, False, -1, "geweest"), (True, True, 1, "afgelast"), (True, True, -1, "afgelast"),
    ],
)
def test_how_it_stands_follows_from_the_facts(gepubliceerd, afgelast, over, stand):
    einde = None if over is None else NU + dt.timedelta(hours=over)
    assert stand_van(gepubliceerd=gepubliceerd, afgelast=afgelast, eindigt_op=einde, nu=NU) == stand


@pytest.mark.parametrize("stand", Stand)
def test_what_may_be_done_with_it(stand):
    mag = {
        Stand.CONCEPT: {"gegevens", "kaderkaart", "wanneer", "publiceren", "weggooien", "herhalen"},
        Stand.GEPUBLICEERD: {"gegevens", "kaderkaart", "verplaatsen", "afgelasten", "herhalen"},
        Stand.AFGELAST: {"gegevens", "kaderkaart"},
        Stand.GEWEEST: {"gegevens", "kaderkaart"},
    }
    assert {verb for verb in MAG if not waarom_niet(verb, stand)} == mag[stand]
