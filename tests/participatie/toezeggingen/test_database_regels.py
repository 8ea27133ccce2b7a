"""What the database refuses, past the forms and the actions."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from participatie.toezeggingen.models import Toezegging, Verplaatsing
from tests import factories

pytestmark = pytest.mark.django_db

VANDAAG = dt.date(2026, 11, 25)


def weigert(naam, **velden):
    rij = factories.toezegging()
    with transaction.atomic(), pytest.raises(IntegrityError, match=naam):
        Toezegging.objects.filter(pk=rij.pk).update(**velden)


def test_exactly_one_promised_it():
    weigert("toezegging_door_precies_een", partner=None)
    weigert("toezegging_door_precies_een", wie="de wethouder")
    weigert("toezegging_door_precies_een", afdeling=factories.afdeling())
    weigert("toezegging_door_precies_een", medewerker=factories.medewerker())


@pytest.mark.parametrize("wie", ["partner", "afdeling", "medewerker", "wie"])
def test_each_of_the_four_can_promise_alone(wie):
    ding = "de wethouder" if wie == "wie" else getattr(factories, wie)()
    assert getattr(factories.toezegging(**{wie: ding}), wie) == ding


def test_a_promise_is_made_to_somebody():
    weigert("toezegging_aan_iemand", aan_wie="")


def test_its_day_is_not_before_it_was_promised():
    weigert("toezegging_uiterlijk_na_beloofd", uiterlijk_op=VANDAAG - dt.timedelta(20), beloofd_op=VANDAAG)


def test_what_ended_has_a_moment_and_what_runs_has_none():
    weigert("toezegging_afgerond_heeft_dag", stand="nagekomen")
    weigert("toezegging_afgerond_heeft_dag", afgerond_op=timezone.now())
    weigert("toezegging_afgerond_heeft_dag", uitkomst="Het is klaar.")
    weigert("toezegging_afgerond_heeft_dag", stand="vergeten", afgerond_op=timezone.now())


@pytest.mark.parametrize("stand", ["deels", "niet"])
def test_what_was_not_wholly_kept_has_a_reason(stand):
    weigert("toezegging_niet_heeft_reden", stand=stand, afgerond_op=timezone.now())


def test_who_told_it_says_how_and_not_before_it_ended():
    klaar = {"stand": "nagekomen", "afgerond_op": timezone.now()}
    weigert("toezegging_verteld_heeft_hoe", verteld_op=VANDAAG, **klaar)
    weigert("toezegging_verteld_heeft_hoe", verteld_hoe="gesprek", **klaar)
    weigert("toezegging_verteld_heeft_hoe", verteld_op=VANDAAG, verteld_hoe="gesprek")


def test_a_day_is_moved_with_a_reason_and_to_another_day():
    rij = factories.toezegging()
    for naam, velden in (
        ("verplaatsing_heeft_reden", {"naar": VANDAAG, "reden": ""}),
        ("verplaatsing_naar_een_andere_dag", {"naar": rij.uiterlijk_op, "reden": "Ziek."}),
    ):
        with transaction.atomic(), pytest.raises(IntegrityError, match=naam):
            Verplaatsing.objects.create(toezegging=rij, van=rij.uiterlijk_op, **velden)
