"""Squares of the map: the same in Python and in the database, and none says where a house is."""

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from participatie.inzendingen.models import Inzending
from tests import factories
from wijken.vakken import ONBEKEND, meters, midden_van, vak_van, van_dichtbij

lat = st.floats(52.3, 52.8)
lon = st.floats(5.6, 6.3)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(lat=lat, lon=lon)
def test_the_database_counts_the_same_square(lat, lon):
    idee = factories.idee(gepubliceerd_op=timezone.now(), lat=lat, lon=lon, plaats_openbaar=True)
    assert Inzending.objects.get(pk=idee.pk).kaartvak == vak_van(lat, lon)


@given(lat=lat, lon=lon)
def test_the_middle_of_a_square_lies_in_it(lat, lon):
    vak = vak_van(lat, lon)
    assert vak_van(*midden_van(vak)) == vak


def test_all_squares_are_there_once_the_nearest_first_and_the_unknown_last():
    vakken = van_dichtbij(52.5575, 5.9175)
    assert (vakken[0], vakken[-1], len(vakken), len(set(vakken))) == (vak_van(52.5575, 5.9175), ONBEKEND, 40 * 56 + 1, 40 * 56 + 1)
    afstanden = [meters(52.5575, 5.9175, *midden_van(vak)) for vak in vakken[:-1]]
    assert afstanden == sorted(afstanden)


def test_from_the_tower_to_grafhorst_is_some_three_kilometres():
    assert round(meters(52.5575, 5.9156, 52.5806, 5.9389) / 100) == 30
