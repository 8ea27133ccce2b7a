"""Counting no further than needed, several groups at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kampen_wijk.tellen import HOOGSTENS, in_woorden, tel_tot
from tests import factories
from wijken.models import Afdeling, Gebied

pytestmark = pytest.mark.django_db


def test_several_groups_are_counted_in_one_query_and_each_to_a_hundred():
    Afdeling.objects.bulk_create([Afdeling(naam=str(n)) for n in range(HOOGSTENS + 5)])
    factories.gebied("Zalk")
    groepen = {
        "veel": Afdeling.objects.all(), "een": Gebied.objects.filter(naam="Zalk").order_by("naam"),
        "geen": Gebied.objects.filter(naam="Nergens"), "nooit": Gebied.objects.none(),
    }
    with CaptureQueriesContext(connection) as queries:
        assert tel_tot(groepen) == {"veel": HOOGSTENS + 1, "een": 1, "geen": 0, "nooit": 0}
    assert len(queries) == 1


def test_more_than_we_counted_is_said_so():
    assert [in_woorden(n) for n in (0, 99, 100)] == ["0", "99", "99+"]
