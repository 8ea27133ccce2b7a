"""What the database refuses of an activiteit, past the forms and the actions: raw SQL is used on purpose."""

import pytest
from django.db import IntegrityError, connection, transaction

from participatie.activiteiten.models import Activiteit, Verplaatsing
from tests import factories

pytestmark = pytest.mark.django_db

KAART = ("niveau", "rol", "vast", "waarom_vast", "open", "wie_beslist")


def sql(opdracht, *waarden):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def zet(ding, wat):
    sql(f"UPDATE activiteiten_activiteit SET {wat} WHERE id = %s", ding.pk)


def test_coffee_needs_no_kaderkaart_and_what_asks_something_is_public_with_a_whole_one():
    koffie, vraagt = factories.activiteit(), factories.activiteit(vraagt_iets=True)
    zet(koffie, "gepubliceerd_op = now()")
    zet(vraagt, "gepubliceerd_op = now()")
    assert Activiteit.objects.openbaar().count() == 2


@pytest.mark.parametrize("leeg", ["", " ", "\u00a0", "..."])
@pytest.mark.parametrize("veld", KAART)
def test_nothing_that_asks_something_is_public_while_its_kaderkaart_is_not_whole(veld, leeg):
    ding = factories.activiteit(vraagt_iets=True, **{veld: leeg})
    with pytest.raises(IntegrityError, match="activiteit_die_vraagt_heeft_kaderkaart"):
        zet(ding, "gepubliceerd_op = now()")


@pytest.mark.parametrize("veld", [*(f"{veld} = ''" for veld in KAART), "besluit_op = NULL", "terug_op = NULL"])
def test_of_what_is_public_no_part_of_the_kaderkaart_can_be_taken_out(veld):
    ding = factories.activiteit(vraagt_iets=True, openbaar=True)
    with pytest.raises(IntegrityError, match="activiteit_die_vraagt_heeft_kaderkaart"):
        zet(ding, veld)


def test_coffee_on_the_site_cannot_begin_to_ask_without_a_kaderkaart():
    with pytest.raises(IntegrityError, match="activiteit_die_vraagt_heeft_kaderkaart"):
        zet(factories.activiteit(openbaar=True), "vraagt_iets = true")


@pytest.mark.parametrize("soort", ["inloop", "schouw", "kinderen"])
def test_some_kinds_always_ask_something(soort):
    with pytest.raises(IntegrityError, match="activiteit_soort_vraagt_iets"):
        zet(factories.activiteit(), f"soort = '{soort}'")


@pytest.mark.parametrize(
    ("naam", "wat"),
    [
        ("activiteit_openbaar_zegt_wat_waar_wanneer", "wat = ' '"),
        ("activiteit_openbaar_zegt_wat_waar_wanneer", "voor_wie = ''"),
        ("activiteit_openbaar_zegt_wat_waar_wanneer", "waar = ''"),
        ("activiteit_openbaar_zegt_wat_waar_wanneer", "begint_op = NULL, eindigt_op = NULL"),
        ("activiteit_eindigt_na_begin", "eindigt_op = begint_op"),
        ("activiteit_eindigt_na_begin", "eindigt_op = NULL, gepubliceerd_op = NULL"),
        ("activiteit_punt_is_heel", "lat = 52.5"),
        ("activiteit_punt_is_heel", "lat = 152.5, lon = 5"),
        ("activiteit_soort_bestaat", "soort = 'dansen'"),
        ("activiteit_afgelast_met_reden", "afgelast_op = now()"),
        ("activiteit_afgelast_met_reden", "afgelast_op = now(), afgelastreden = 'Ziek.', gepubliceerd_op = NULL"),
    ],
)
def test_what_is_public_is_whole(naam, wat):
    with pytest.raises(IntegrityError, match=naam):
        zet(factories.activiteit(openbaar=True), wat)


@pytest.mark.parametrize("wat", ["afgelast_door_id", "gepubliceerd_door_id"])
def test_who_did_it_belongs_to_when_it_was_done(wat):
    with pytest.raises(IntegrityError, match="activiteit_wie_hoort_bij_wanneer"):
        sql(f"UPDATE activiteiten_activiteit SET {wat} = %s WHERE id = %s", factories.medewerker().pk, factories.activiteit().pk)


def test_it_is_not_moved_without_a_reason():
    ding = factories.activiteit(openbaar=True)
    with pytest.raises(IntegrityError, match="activiteit_verplaatst_met_reden"), transaction.atomic():
        Verplaatsing.objects.create(
            activiteit=ding, begint_op=ding.begint_op, eindigt_op=ding.eindigt_op, plaats="Dorpshuis", reden="..."
        )
