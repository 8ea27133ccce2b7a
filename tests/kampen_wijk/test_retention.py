"""The register collects what the apps say, and the daily job carries it out."""

import uuid
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.utils import timezone

from kampen_wijk.retention import actions, register
from kampen_wijk.retention.actions import bewaartermijnen_proef, bewaartermijnen_uitvoeren
from kampen_wijk.retention.register import NIET_PERSOONLIJK, Opruimer, alle_termijnen, persoonlijk
from kampen_wijk.retention.tasks import BewaartermijnMislukt, bewaartermijnen
from tests import factories

NU = timezone.now


@pytest.fixture
def opruimers(monkeypatch):
    """A register of its own, filled by the test."""
    lijst = []
    monkeypatch.setattr(actions, "alle_opruimers", lambda: lijst)
    return lijst


def dagen_geleden(dagen):
    return NU() - timedelta(days=dagen)


def test_the_register_knows_apps_of_every_floor():
    termijnen = alle_termijnen()
    assert termijnen["inzendingen.Indiener"]["email"] == persoonlijk(
        dagen=365, na="afgehandeld_op, antwoord_op of afgewezen_op", dan="verwijderen",
        hoogstens=730, sinds="ontvangen_op",
    )
    assert termijnen["contenttypes.ContentType"]["model"] == NIET_PERSOONLIJK


def test_a_term_that_does_not_say_what_happens_is_refused():
    with pytest.raises(ValueError, match="Onbekend einde"):
        persoonlijk(dagen=1, na="aangemaakt_op", dan="ooit")


def test_a_term_reads_as_a_sentence():
    assert str(persoonlijk(dagen=30, na="gebeld_op", dan="verwijderen")) == "verwijderen 30 dagen na gebeld_op"
    assert str(persoonlijk(na="vertrek", dan="wissen")) == "wissen bij vertrek"
    assert str(NIET_PERSOONLIJK) == "geen persoonsgegeven"


def test_every_app_that_lets_go_of_something_is_run():
    apps = {opruimer.naam.rpartition(".bewaren.")[0] for opruimer in register.alle_opruimers()}
    assert apps == {
        "kampen_wijk.pagecache", "kampen_wijk.outbox", "kampen_wijk.files", "kampen_wijk.ratelimit", "kampen_wijk.retention", "wijken",
        "participatie.inzendingen", "participatie.contactmomenten", "participatie.onderweg", "participatie.toezeggingen",
        "participatie.activiteiten", "participatie.veldwerk", "participatie.overleggen", "participatie.privacy",
        "kampen_wijk.woordenschat", "profielen",
    }


@pytest.mark.django_db
def test_one_that_fails_stops_no_other_and_is_told(opruimers):
    def stuk():
        Session.objects.all().delete()
        raise DatabaseError("stuk")

    Session.objects.create(session_key="blijft", session_data="", expire_date=NU())
    opruimers += [Opruimer("stuk", stuk, None), Opruimer("goed", lambda: 3, None)]
    assert bewaartermijnen_uitvoeren() == {"stuk": None, "goed": 3}
    assert Session.objects.count() == 1
    with pytest.raises(BewaartermijnMislukt, match=r"^stuk$"):
        bewaartermijnen(timestamp=0)
    with pytest.raises(CommandError, match="Niet alles is gelukt"):
        call_command("bewaartermijnen", stdout=StringIO())


@pytest.mark.django_db
def test_a_trial_counts_and_lets_nothing_go():
    Session.objects.create(session_key="oud", session_data="", expire_date=dagen_geleden(1))
    uit = StringIO()
    call_command("bewaartermijnen", "--proef", stdout=uit)
    assert "kampen_wijk.retention.bewaren.verlopen_sessies: 1\n" in uit.getvalue()
    assert set(bewaartermijnen_proef()) == {o.naam for o in register.alle_opruimers()}
    assert Session.objects.count() == 1


def test_the_command_shows_the_term_of_every_personal_field():
    uit = StringIO()
    call_command("bewaartermijnen", "--register", stdout=uit)
    assert "inzendingen.Hulpvraag.telefoon: verwijderen 30 dagen na gebeld_op, en uiterlijk 90 dagen na ontvangen_op\n" in uit.getvalue()
    assert "wijken.Gebied.naam" not in uit.getvalue()


@pytest.mark.django_db
def test_expired_sessions_and_the_old_admin_log_go():
    wie = factories.medewerker()
    for sleutel, dag in [("oud", dagen_geleden(1)), ("nieuw", NU() + timedelta(hours=1))]:
        Session.objects.create(session_key=sleutel, session_data="", expire_date=dag)
    for wat, dagen in [("oud", 366), ("nieuw", 364)]:
        LogEntry.objects.create(user=wie, object_repr=wat, action_flag=1, action_time=dagen_geleden(dagen))
    bewaartermijnen_uitvoeren()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["nieuw"]
    assert list(LogEntry.objects.values_list("object_repr", flat=True)) == ["nieuw"]


def test_the_daily_job_is_registered():
    from procrastinate.contrib.django import app

    periodiek = {(taak.task.name, taak.cron) for taak in app.periodic_registry.periodic_tasks.values()}
    assert ("retention.bewaartermijnen", "42 3 * * *") in periodiek


def test_running_twice_lets_nothing_more_go(transactional_db):
    factories.signaal(ontvangen_op=dagen_geleden(3000), verzendsleutel=uuid.uuid4())
    eerste, tweede = bewaartermijnen_uitvoeren(), bewaartermijnen_uitvoeren()
    assert sum(eerste.values()) > 0
    assert sum(tweede.values()) == 0
