"""The project's own facts of Kampen."""

from collections import Counter

import pytest
from django.core.management import call_command

from wijken.models import CbsCode, Gebied, GebiedAlias, Gebiedsindeling

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kampen():
    call_command("laad_gebieden", verbosity=0)


def stand():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Gebied, GebiedAlias, CbsCode, Gebiedsindeling)
    ]


def test_there_are_36_buurten_9_wijken_and_one_gemeente():
    assert Counter(CbsCode.objects.values_list("niveau", flat=True)) == {"buurt": 36, "wijk": 9, "gemeente": 1}


def test_a_second_load_changes_nothing(capsys):
    voor = stand()
    call_command("laad_gebieden")
    assert stand() == voor
    assert capsys.readouterr().out.endswith("41 gebieden stonden er al.\n")
