"""What the database refuses, past the forms, the actions and the ORM: raw SQL is used on purpose."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from participatie.activiteiten.kader import is_ingevuld
from participatie.activiteiten.models import Fase, Traject
from tests import factories

pytestmark = pytest.mark.django_db


def sql(opdracht, *waarden):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def publiceer(traject):
    sql("UPDATE activiteiten_traject SET gepubliceerd_op = now() WHERE id = %s", traject.pk)


def test_with_a_whole_kaderkaart_it_can_be_public():
    traject = factories.traject()
    publiceer(traject)
    traject.refresh_from_db()
    assert traject.gepubliceerd_op is not None


TEKSTEN = ("vast", "waarom_vast", "open", "wie_beslist")
LEEG = ["", " ", "\n\t ", "\u00a0", "\u200b", "...", "-"]


@pytest.mark.parametrize("leeg", LEEG)
@pytest.mark.parametrize("veld", TEKSTEN)
def test_nothing_is_public_while_a_text_of_the_kaderkaart_is_blank(veld, leeg):
    traject = factories.traject(**{veld: leeg})
    with pytest.raises(IntegrityError, match="traject_openbaar_heeft_kaderkaart"):
        publiceer(traject)


@pytest.mark.parametrize("waarde", ["", "iets anders", "Raadplegen"])
@pytest.mark.parametrize("veld", ["niveau", "rol"])
def test_nothing_is_public_without_a_rung_and_a_role_that_exist(veld, waarde):
    traject = factories.traject(**{veld: waarde})
    with pytest.raises(IntegrityError, match="traject_openbaar_heeft_kaderkaart"):
        publiceer(traject)


@pytest.mark.parametrize("veld", ["besluit_op", "terug_op"])
def test_nothing_is_public_while_a_day_of_the_kaderkaart_is_missing(veld):
    traject = factories.traject(**{veld: None})
    with pytest.raises(IntegrityError, match="traject_openbaar_heeft_kaderkaart"):
        publiceer(traject)


@pytest.mark.parametrize("veld", ["niveau", "rol", *TEKSTEN])
def test_of_what_is_public_no_part_of_the_kaderkaart_can_be_taken_out(veld):
    traject = factories.traject(openbaar=True)
    for leeg in ("''", "NULL"):
        with pytest.raises(IntegrityError):
            sql(f"UPDATE activiteiten_traject SET {veld} = {leeg} WHERE id = %s", traject.pk)


@pytest.mark.parametrize("veld", ["besluit_op", "terug_op"])
def test_of_what_is_public_no_day_of_the_kaderkaart_can_be_taken_out(veld):
    traject = factories.traject(openbaar=True)
    with pytest.raises(IntegrityError, match="traject_openbaar_heeft_kaderkaart"):
        sql(f"UPDATE activiteiten_traject SET {veld} = NULL WHERE id = %s", traject.pk)


def test_a_row_that_is_public_at_once_needs_its_kaderkaart_too():
    with pytest.raises(IntegrityError, match="traject_openbaar_heeft_kaderkaart"), transaction.atomic():
        factories.traject(openbaar=True, vast="")
    with pytest.raises(IntegrityError, match="traject_openbaar_heeft_kaderkaart"), transaction.atomic():
        Traject.objects.bulk_create([Traject(titel="Plein", slug="plein", gepubliceerd_op=timezone.now())])


@pytest.mark.parametrize("tekst", [*LEEG, "Er is 60.000 euro.", "7", "café", "ja"])
def test_python_and_the_database_agree_on_what_is_blank(tekst):
    traject = factories.traject(vast=tekst)
    assert is_ingevuld(tekst) == ("vast" not in traject.leeg_op_kaderkaart())
    if is_ingevuld(tekst):
        publiceer(traject)
    else:
        with pytest.raises(IntegrityError):
            publiceer(traject)


@pytest.mark.parametrize("veld", ["intro", "titel"])
def test_what_is_public_says_what_it_is_about(veld):
    traject = factories.traject(**{veld: " "})
    with pytest.raises(IntegrityError, match="traject_openbaar_zegt_wat_en_wanneer"):
        publiceer(traject)


@pytest.mark.parametrize("veld", ["begint_op", "eindigt_op"])
def test_what_is_public_has_a_begin_and_an_end(veld):
    traject = factories.traject(fasen=(), **{veld: None})
    with pytest.raises(IntegrityError, match="traject_openbaar_zegt_wat_en_wanneer"):
        publiceer(traject)


@pytest.mark.parametrize(
    ("naam", "zet"),
    [
        ("traject_eindigt_na_begin", "eindigt_op = begint_op - 1"),
        ("traject_ingetrokken_is_niet_openbaar", "ingetrokken_op = now(), intrekreden = 'Fout.'"),
        ("traject_ingetrokken_is_niet_openbaar", "ingetrokken_op = now(), gepubliceerd_op = NULL"),
        ("traject_afgerond_heeft_evaluatie", "afgerond_op = now(), evaluatie = ' '"),
        ("traject_afgerond_heeft_evaluatie", "afgerond_op = now(), evaluatie = 'Goed.', gepubliceerd_op = NULL"),
        ("traject_door_hoort_bij_op", "gepubliceerd_op = NULL, gepubliceerd_door_id = %(wie)s"),
        ("traject_wie_hoort_bij_wanneer", "afgerond_door_id = %(wie)s"),
        ("traject_wie_hoort_bij_wanneer", "ingetrokken_door_id = %(wie)s"),
    ],
)
def test_plain_facts_belong_together(naam, zet):
    traject = factories.traject(openbaar=True, fasen=())
    wie = factories.medewerker()
    with pytest.raises(IntegrityError, match=naam):
        sql(f"UPDATE activiteiten_traject SET {zet.replace('%(wie)s', str(wie.pk))} WHERE id = %s", traject.pk)


def test_an_idee_grows_into_one_traject_at_most():
    idee = factories.idee(gepubliceerd_op=timezone.now())
    factories.traject(uit_idee=idee)
    with pytest.raises(IntegrityError, match="een_traject_per_idee"), transaction.atomic():
        factories.traject(uit_idee=idee)


# Fasen


@pytest.mark.parametrize(("van", "tot"), [(0, 10), (5, 6), (-5, 0), (10, 20), (-5, 20)])
def test_two_fasen_of_a_traject_never_share_a_day(van, tot):
    traject = factories.traject(fasen=[(0, 10)])
    vandaag = timezone.localdate()
    with pytest.raises(IntegrityError, match="fasen_overlappen_niet"):
        sql(
            "INSERT INTO activiteiten_fase (traject_id, titel, wat, resultaat, begint_op, eindigt_op) "
            "VALUES (%s, 'Nog een', 'Iets.', '', %s, %s)",
            traject.pk, vandaag + dt.timedelta(van), vandaag + dt.timedelta(tot),
        )


def test_a_fase_may_begin_the_day_after_another_and_those_of_another_traject_do_not_count():
    traject = factories.traject(fasen=[(0, 10)])
    factories.fase(traject, 11, 20)
    factories.traject(fasen=[(0, 10)])
    assert Fase.objects.count() == 3


def test_moving_a_fase_onto_another_is_refused():
    traject = factories.traject(fasen=[(0, 10), (11, 20)])
    with pytest.raises(IntegrityError, match="fasen_overlappen_niet"):
        sql("UPDATE activiteiten_fase SET begint_op = begint_op - 1 WHERE titel = 'Fase 2' AND traject_id = %s", traject.pk)


@pytest.mark.parametrize(
    ("naam", "velden"),
    [("fase_eindigt_na_begin", {"van": 5, "tot": 4}), ("fase_zegt_wat", {"wat": " "}), ("fase_zegt_wat", {"titel": "..."})],
)
def test_a_fase_says_what_happens_and_does_not_end_before_it_begins(naam, velden):
    traject = factories.traject(fasen=())
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        factories.fase(traject, **velden)


@pytest.mark.parametrize("veld", ["begint_op", "eindigt_op"])
def test_a_fase_has_both_days(veld):
    traject = factories.traject()
    with pytest.raises(IntegrityError, match="null value"):
        sql(f"UPDATE activiteiten_fase SET {veld} = NULL WHERE traject_id = %s", traject.pk)


@pytest.mark.parametrize(("van", "tot"), [(-11, 0), (20, 31)])
def test_a_fase_lies_within_its_traject(van, tot):
    traject = factories.traject(fasen=())
    with pytest.raises(DatabaseError, match="outside its traject"), transaction.atomic():
        factories.fase(traject, van, tot)


def test_a_traject_cannot_be_made_shorter_than_its_fasen():
    traject = factories.traject(fasen=[(-10, -5), (20, 30)])
    for zet in ("begint_op = begint_op + 1", "eindigt_op = eindigt_op - 1"):
        with pytest.raises(DatabaseError, match="outside its traject"):
            sql(f"UPDATE activiteiten_traject SET {zet} WHERE id = %s", traject.pk)


def test_what_it_says_is_nowhere_in_the_audit_trail():
    Traject.objects.filter(pk=factories.traject().pk).update(vast="Mevrouw Geheim woont er.", versie=2)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), max(t::text) FROM activiteiten_trajectevent t")
        aantal, tekst = cursor.fetchone()
    assert (aantal, "Geheim" in tekst) == (2, False)
