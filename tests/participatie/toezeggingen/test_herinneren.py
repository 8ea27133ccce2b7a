"""Reminders: to whom, on which day, and once."""

import datetime as dt
import threading

import pytest
from django.db import connection
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from participatie.toezeggingen.actions import herinneren
from participatie.toezeggingen.actions.afloop import toezegging_verplaatsen
from participatie.toezeggingen.models import Toezegging
from participatie.toezeggingen.tasks import herinneren as taak
from tests import factories

# A Friday; the Monday, Tuesday and Wednesday after it are working days.
VRIJDAG = dt.date(2026, 6, 5)


@pytest.fixture
def op(time_machine):
    def zet(dag):
        time_machine.move_to(dt.datetime.combine(dag, dt.time(6, 22), timezone.get_current_timezone()), tick=False)

    zet(VRIJDAG)
    return zet


def belofte(dag, **van):
    if not van:
        van = {"medewerker": factories.met_rol("wijkverbinder", gebied=factories.gebied())}
    rij = factories.toezegging(**van)
    Toezegging.objects.filter(pk=rij.pk).update(beloofd_op=dt.date(2026, 5, 1), uiterlijk_op=dag)
    rij.refresh_from_db()
    return rij


def aan():
    return list(Mail.objects.order_by("pk").values_list("aan", flat=True))


@pytest.mark.django_db
def test_three_working_days_before_and_one_after_and_each_once(op):
    rij = belofte(dt.date(2026, 6, 10))
    verstuurd = []
    for dagen in range(-2, 9):
        op(VRIJDAG + dt.timedelta(dagen))
        taak(timestamp=0)
        taak(timestamp=0)
        verstuurd.append((dagen, Mail.objects.count()))
    assert verstuurd == [(d, 0) for d in (-2, -1)] + [(d, 1) for d in range(6)] + [(d, 2) for d in (6, 7, 8)]
    assert set(aan()) == {rij.medewerker.email}
    eerste, tweede = Mail.objects.order_by("pk")
    adres = f"/werk/toezeggingen/{rij.pk}/"
    assert (adres in eerste.tekst, adres in tweede.tekst, tweede.onderwerp.startswith("Te laat: ")) == (True, True, True)


@pytest.mark.django_db
def test_a_day_on_which_no_job_ran_is_made_up_for_but_nobody_is_warned_of_what_passed(op):
    belofte(VRIJDAG)
    taak(timestamp=0)
    belofte(VRIJDAG - dt.timedelta(30))
    taak(timestamp=0)
    assert [mail.onderwerp.startswith("Te laat") for mail in Mail.objects.order_by("pk")] == [False, True]


@pytest.mark.django_db
def test_what_ended_is_not_reminded_of_and_a_new_day_is_reminded_of_anew(op):
    klaar, verzet = belofte(dt.date(2026, 6, 8)), belofte(dt.date(2026, 6, 8))
    Toezegging.objects.filter(pk=klaar.pk).update(stand="nagekomen", afgerond_op=timezone.now())
    taak(timestamp=0)
    toezegging_verplaatsen(verzet, uiterlijk_op=dt.date(2026, 6, 9), reden="Ziek.", door=None, versie=verzet.versie)
    taak(timestamp=0)
    assert aan() == [verzet.medewerker.email] * 2


@pytest.mark.django_db
def test_who_gets_it_and_who_when_nobody_can_be_reached(op):
    gebied, afdeling = factories.gebied(), factories.afdeling()
    vera = factories.met_rol("wijkverbinder", gebied=gebied)
    karim = factories.met_rol("behandelaar", afdeling=afdeling)
    weg = factories.met_rol("behandelaar", afdeling=afdeling, is_active=False)
    dirk = factories.met_rol("partner")
    met_account, met_adres = factories.partner(email="info@niet.example"), factories.partner(email="info@huis.example")
    met_account.medewerkers.add(dirk)
    gevallen = [
        ({"medewerker": karim}, [(karim.email, True, True)]),
        ({"afdeling": afdeling}, [(karim.email, True, True)]),
        ({"partner": met_account}, [(dirk.email, True, True)]),
        ({"partner": met_adres}, [("info@huis.example", True, False)]),
        ({"partner": factories.partner()}, [(vera.email, False, True)]),
        ({"medewerker": weg}, [(vera.email, False, True)]),
        ({"medewerker": factories.medewerker()}, [(vera.email, False, True)]),
        ({"afdeling": factories.afdeling()}, [(vera.email, False, True)]),
        ({"wie": "de wethouder"}, [(vera.email, False, True)]),
    ]
    for van, verwacht in gevallen:
        rij = factories.toezegging(gebied=gebied, **van)
        assert [(o.email, o.van_u, o.account) for o in herinneren.ontvangers(rij)] == verwacht


@pytest.mark.django_db
def test_who_has_no_account_gets_no_link_that_asks_for_one(op):
    belofte(dt.date(2026, 6, 8), partner=factories.partner(email="info@huis.example"))
    taak(timestamp=0)
    mail = Mail.objects.get()
    assert ("/werk/" in mail.tekst, "Wij komen kijken" in mail.tekst, "Bel de gemeente" in mail.tekst) == (False, True, True)


@pytest.mark.django_db
def test_a_crash_half_way_sends_nothing_and_the_next_run_sends_it_once(op, monkeypatch):
    belofte(dt.date(2026, 6, 8))

    def klap(**_):
        raise RuntimeError("de stroom viel uit")

    with monkeypatch.context() as kapot:
        kapot.setattr(herinneren, "mail_klaarzetten", klap)
        with pytest.raises(RuntimeError):
            taak(timestamp=0)
    assert (Mail.objects.count(), Toezegging.objects.get().herinnerd_voor_op) == (0, None)
    taak(timestamp=0)
    taak(timestamp=0)
    assert Mail.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_the_same_moment_send_each_reminder_once():
    vandaag = timezone.localdate()
    for _ in range(3):
        belofte(vandaag)
    samen, uitkomsten = threading.Barrier(2), []

    def werk():
        try:
            samen.wait(10)
            uitkomsten.append(herinneren.herinneringen_versturen())
        finally:
            connection.close()

    draden = [threading.Thread(target=werk) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert (sum(uitkomsten), Mail.objects.count()) == (3, 3)
