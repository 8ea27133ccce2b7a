"""On which days an activiteit comes back. The pure rule first; then what becomes of it."""

import datetime as dt
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.activiteiten.herhaling import HOOGSTENS, dagen
from participatie.activiteiten.models import Activiteit
from tests import factories

DAG = dt.date


def test_every_tuesday_but_not_on_a_holiday():
    # Tuesday 27 April 2027 is Koningsdag.
    gaat_door, valt_uit = dagen(DAG(2027, 4, 13), "week", DAG(2027, 5, 11))
    assert (gaat_door, valt_uit) == ([DAG(2027, 4, 20), DAG(2027, 5, 4), DAG(2027, 5, 11)], [DAG(2027, 4, 27)])
    assert DAG(2027, 4, 27) in dagen(DAG(2027, 4, 13), "week", DAG(2027, 5, 11), op_feestdagen=True)[0]


def test_every_other_week():
    assert dagen(DAG(2027, 6, 1), "twee_weken", DAG(2027, 6, 30))[0] == [DAG(2027, 6, 15), DAG(2027, 6, 29)]


def test_every_second_and_every_last_tuesday_of_the_month():
    assert dagen(DAG(2027, 6, 8), "maand", DAG(2027, 9, 1))[0] == [DAG(2027, 7, 13), DAG(2027, 8, 10)]
    assert dagen(DAG(2027, 6, 29), "maand", DAG(2027, 9, 1))[0] == [DAG(2027, 7, 27), DAG(2027, 8, 31)]
    assert dagen(DAG(2027, 12, 14), "maand", DAG(2028, 1, 31))[0] == [DAG(2028, 1, 11)]


def test_the_29th_of_february_is_the_28th_in_other_years():
    assert dagen(DAG(2028, 2, 29), "jaar", DAG(2032, 12, 31))[0] == [
        DAG(2029, 2, 28), DAG(2030, 2, 28), DAG(2031, 2, 28), DAG(2032, 2, 29)
    ]


@pytest.mark.parametrize(("tot", "aantal"), [(DAG(2027, 6, 1), 0), (DAG(2020, 1, 1), 0), (DAG(2100, 1, 1), HOOGSTENS)])
def test_it_ends(tot, aantal):
    assert len(dagen(DAG(2027, 6, 1), "week", tot)[0]) == aantal


@pytest.fixture
def koffie(db):
    """Every Tuesday at ten, the first time next year."""
    jaar = timezone.localdate().year + 1
    dag = next(DAG(jaar, 10, n) for n in range(1, 8) if DAG(jaar, 10, n).weekday() == 1)
    begin = timezone.make_aware(dt.datetime.combine(dag, dt.time(10)))
    ding = factories.activiteit(openbaar=True, begint_op=begin, eindigt_op=begin + dt.timedelta(hours=2), met_aanmelden=True, plaatsen=8)
    ding.partners.add(factories.partner())
    return ding


def herhaal(client, ding, **velden):
    client.force_login(factories.met_rol("wijkverbinder", gebied=ding.gebied))
    velden = {"hoe": "week", "versie": Activiteit.objects.get(pk=ding.pk).versie} | velden
    return client.post(f"/werk/activiteiten/{ding.pk}/herhalen/", velden)


def test_each_time_is_one_of_its_own_at_the_same_time_on_the_clock_also_in_winter(client, koffie):
    tot = timezone.localdate(koffie.begint_op) + dt.timedelta(weeks=6)
    assert herhaal(client, koffie, tot=f"{tot:%Y-%m-%d}").status_code == 302
    rijen = list(Activiteit.objects.order_by("begint_op"))
    assert [f"{timezone.localtime(rij.begint_op):%a %H:%M}" for rij in rijen] == ["Tue 10:00"] * 7
    assert len({rij.begint_op.hour for rij in rijen}) == 2
    assert {(rij.titel, rij.plaatsen, rij.stand, rij.reeks, rij.partners.count()) for rij in rijen} == {
        (koffie.titel, 8, "gepubliceerd", rijen[0].reeks, 1)
    }
    assert rijen[1].get_absolute_url() in Client().get(koffie.get_absolute_url()).text


def test_doing_it_again_makes_nothing_twice_and_goes_on_from_there(client, koffie):
    eerste = timezone.localdate(koffie.begint_op)
    for weken in (2, 2, 3):
        assert herhaal(client, koffie, tot=f"{eerste + dt.timedelta(weeks=weken):%Y-%m-%d}").status_code == 302
    assert Activiteit.objects.count() == 4


def test_where_it_does_not_come_back_somebody_is_told(client, koffie):
    antwoord = herhaal(client, koffie, tot="2027-01-01")
    assert (antwoord.status_code, "Kies een latere dag." in antwoord.text, Activiteit.objects.count()) == (422, True, 1)


def test_repeating_takes_the_same_queries_for_few_and_for_many(client, koffie):
    aantallen = []
    for weken in (2, 40):
        tot = timezone.localdate(koffie.begint_op) + dt.timedelta(weeks=weken)
        with CaptureQueriesContext(connection) as queries:
            herhaal(client, koffie, tot=f"{tot:%Y-%m-%d}")
        aantallen.append(len(queries))
    assert (aantallen[1] <= aantallen[0], Activiteit.objects.count() > 30) == (True, True)


def test_what_is_in_the_hour_that_is_left_out_in_spring_does_not_come_back_that_night(client, db):
    nacht = timezone.make_aware(dt.datetime(2027, 3, 21, 2, 30))
    ding = factories.activiteit(begint_op=nacht, eindigt_op=nacht + dt.timedelta(hours=1))
    assert herhaal(client, ding, tot="2027-04-04", op_feestdagen="on").status_code == 302
    assert sorted(rij.reeksdag for rij in Activiteit.objects.all()) == [DAG(2027, 3, 21), DAG(2027, 4, 4)]


def test_a_series_has_each_of_its_days_once(koffie):
    Activiteit.objects.filter(pk=koffie.pk).update(reeks=uuid4(), reeksdag="2030-01-01")
    koffie.refresh_from_db()
    for naam, velden in (
        ("activiteit_een_keer_per_dag_in_reeks", {"reeks": koffie.reeks, "reeksdag": "2030-01-01"}),
        ("activiteit_reeks_heeft_dag", {"reeks": koffie.reeks}),
    ):
        with pytest.raises(IntegrityError, match=naam), transaction.atomic():
            factories.activiteit(**velden)
