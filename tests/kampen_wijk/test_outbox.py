"""The outbox against a real SMTP server and a real worker: nothing lost, nothing twice, nothing left behind."""

import contextlib
import datetime as dt
import json
import socket
from email import message_from_bytes, policy

import environ
import pytest
import time_machine
from aiosmtpd.controller import Controller
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued

from kampen_wijk.outbox import tasks
from kampen_wijk.outbox.actions import mail_klaarzetten, mail_versturen, verweesde_mail_oppakken
from kampen_wijk.outbox.bewaren import verwijder_oude_mail
from kampen_wijk.outbox.config import mail_settings
from kampen_wijk.outbox.models import Mail
from kampen_wijk.outbox.sjabloon import maak_brief
from tests import factories
from wijken.models import Rol

pytestmark = pytest.mark.django_db(transaction=True)


class Postbus:
    """What the server does with mail; `antwoord` decides per test."""

    def __init__(self):
        self.berichten, self.rcpt, self.data = [], "250 OK", "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server, session, envelope):
        if self.data.startswith("250"):
            bericht = message_from_bytes(envelope.content, policy=policy.default)
            self.berichten.append((envelope.rcpt_tos, bericht))
        return self.data


@pytest.fixture
def poort():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture
def server(poort):
    postbus = Postbus()
    controller = Controller(postbus, hostname="127.0.0.1", port=poort)
    postbus.aan, postbus.uit = controller.start, controller.stop
    yield postbus
    if controller.server:
        controller.stop()


@pytest.fixture(autouse=True)
def _instellingen(settings, poort):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", poort, 5
    settings.SITE_URL = "https://wijk.example.nl"
    # These tables are not managed by Django, so its flush between tests passes them by.
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def klaarzetten(aan="vera@example.nl", bevestigd=True, **context):
    context = {"naam": "Vera's buurvrouw", "titel": "het plein", "pad": "/inzending/abc/"} | context
    mail_klaarzetten(aan=aan, sjabloon="voorbeeld", context=context, bevestigd=bevestigd)
    return Mail.objects.last()


def werk(queue="post"):
    """A real worker over a connection of its own, until the queue is empty."""
    with app.replace_connector(app.connector.get_worker_connector()):
        app.run_worker(queues=[queue], wait=False, install_signal_handlers=False, listen_notify=False)


def maak_alles_nu_uitvoerbaar():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() - interval '1 second' WHERE status = 'todo'")


def toestanden():
    post = ProcrastinateJob.objects.filter(queue_name="post")
    return list(post.order_by("pk").values_list("status", flat=True))


def onderhoud(taak):
    """Run a maintenance job now; a worker may have queued it by the clock already."""
    with contextlib.suppress(AlreadyEnqueued):
        app.configure_task(taak).defer(timestamp=0)
    werk("onderhoud")


def test_a_mail_arrives_with_its_text_its_html_and_a_fixed_message_id(server):
    server.aan()
    mail = klaarzetten()
    werk()
    [(ontvangers, bericht)] = server.berichten
    assert ontvangers == ["vera@example.nl"]
    assert bericht["Subject"] == "Een voorbeeld: het plein"
    assert bericht["Message-ID"] == f"<{mail.sleutel}@wijk.example.nl>"
    assert bericht["Auto-Submitted"] == "auto-generated"
    tekst, html = (bericht.get_body([soort]).get_content().replace("\r\n", "\n") for soort in ("plain", "html"))
    assert tekst.startswith("Beste Vera's buurvrouw,\n")
    assert "https://wijk.example.nl/inzending/abc/\n" in tekst
    assert "Beste Vera&#x27;s buurvrouw," in html


def test_once_sent_nothing_of_the_mail_is_left(server):
    server.aan()
    klaarzetten()
    werk()
    mail = Mail.objects.get()
    assert (mail.aan, mail.onderwerp, mail.tekst, mail.html, mail.pogingen) == ("", "", "", "", 1)
    assert mail.verzonden_op
    assert mail.uitleg() == "Verstuurd."


def test_the_database_refuses_a_sent_mail_that_still_has_text():
    mail = klaarzetten()
    with pytest.raises(IntegrityError, match="verzonden_mail_is_leeg"):
        Mail.objects.filter(pk=mail.pk).update(verzonden_op=timezone.now())


def test_the_database_refuses_a_given_up_mail_that_still_has_text():
    mail = klaarzetten()
    with pytest.raises(IntegrityError, match="opgegeven_mail_heeft_geen_tekst"):
        Mail.objects.filter(pk=mail.pk).update(opgegeven_op=timezone.now())


def test_the_job_carries_the_id_and_nothing_else():
    mail = klaarzetten()
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(j)::text, args::text FROM procrastinate_jobs j")
        [(rij, args)] = cursor.fetchall()
    assert json.loads(args) == {"mail_id": mail.pk}
    assert [woord for woord in ("vera", "Vera", "plein", "inzending") if woord in rij] == []


def test_a_rollback_leaves_no_mail_and_no_job():
    with pytest.raises(RuntimeError), transaction.atomic():
        klaarzetten()
        raise RuntimeError
    assert (Mail.objects.count(), ProcrastinateJob.objects.count()) == (0, 0)


def test_while_the_server_is_down_mail_is_kept_and_later_delivered(server):
    mail = klaarzetten()
    werk()
    mail.refresh_from_db()
    assert (mail.pogingen, mail.laatste_fout, mail.verzonden_op) == (1, "onbereikbaar", None)
    assert mail.tekst.startswith("Beste Vera's")
    taak = ProcrastinateJob.objects.get(queue_name="post")
    assert taak.status == "todo"
    assert dt.timedelta(seconds=40) < taak.scheduled_at - timezone.now() <= dt.timedelta(seconds=60)
    server.aan()
    maak_alles_nu_uitvoerbaar()
    werk()
    mail.refresh_from_db()
    assert (len(server.berichten), mail.pogingen, bool(mail.verzonden_op)) == (1, 2, True)


def test_each_next_try_waits_twice_as_long_up_to_half_an_hour():
    class Job:
        attempts = 0

    wachten = []
    for Job.attempts in [0, 1, 2, 5, 300]:
        besluit = tasks.SteedsLater().get_retry_decision(exception=tasks.NogNietVerstuurd(), job=Job)
        wachten.append(round((besluit.retry_at - timezone.now()).total_seconds()))
    assert wachten == [60, 120, 240, 1800, 1800]


def test_a_fault_of_our_own_is_not_tried_again_by_the_job():
    assert tasks.SteedsLater().get_retry_decision(exception=RuntimeError(), job=None) is None


def test_an_address_that_does_not_exist_is_given_up_with_a_sentence_for_staff(server):
    server.rcpt = "550 no such user vera@example.nl"
    server.aan()
    mail = klaarzetten()
    werk()
    mail.refresh_from_db()
    assert (mail.tekst, mail.html, mail.aan, mail.verzonden_op) == ("", "", "vera@example.nl", None)
    assert mail.uitleg() == "Dit e-mailadres bestaat niet of neemt geen mail aan. Bel of schrijf deze persoon."
    assert list(Mail.objects.opgegeven()) == [mail]
    assert toestanden() == ["succeeded"]


@pytest.mark.parametrize(
    ("rcpt", "data", "fout", "opgegeven"),
    [
        ("450 later", "250 OK", "uitgesteld", False),
        ("552 full", "250 OK", "uitgesteld", False),
        ("250 OK", "451 later", "uitgesteld", False),
        ("250 OK", "554 refused", "inhoud", True),
    ],
)
def test_the_answer_of_the_server_decides_between_later_and_never(server, rcpt, data, fout, opgegeven):
    server.rcpt, server.data = rcpt, data
    server.aan()
    mail = klaarzetten()
    werk()
    mail.refresh_from_db()
    assert (mail.laatste_fout, bool(mail.opgegeven_op), toestanden()) == (
        fout,
        opgegeven,
        ["succeeded" if opgegeven else "todo"],
    )


def test_after_a_week_without_a_server_a_mail_is_given_up():
    mail = klaarzetten()
    with time_machine.travel(timezone.now() + dt.timedelta(days=7, minutes=1)):
        mail_versturen(mail.pk)
    mail.refresh_from_db()
    assert (mail.laatste_fout, bool(mail.opgegeven_op), mail.tekst) == ("te_oud", True, "")


def test_a_mail_is_not_sent_a_second_time(server):
    server.aan()
    mail = klaarzetten()
    werk()
    mail_versturen(mail.pk)
    mail_versturen(2**62)
    assert len(server.berichten) == 1


def test_a_mail_that_somebody_is_sending_is_left_to_them(server):
    server.aan()
    mail = klaarzetten()
    with transaction.atomic():
        Mail.objects.select_for_update().get(pk=mail.pk)
        werk()
    assert (server.berichten, toestanden()) == ([], ["succeeded"])
    assert list(Mail.objects.verweesd()) == [mail]


def test_an_unconfirmed_address_gets_three_mails_a_day_however_it_is_written():
    with time_machine.travel("2026-03-02 09:00Z", tick=False) as reis:
        for aan in ["vera@example.nl", "Vera@Example.nl", " vera@example.nl ", "VERA@EXAMPLE.NL"]:
            klaarzetten(aan, bevestigd=False)
        assert Mail.objects.count() == 3
        klaarzetten("ander@example.nl", bevestigd=False)
        klaarzetten(bevestigd=True)
        assert Mail.objects.count() == 5
        reis.move_to("2026-03-03 09:00Z")
        klaarzetten(bevestigd=False)
        assert Mail.objects.count() == 6


def test_a_mail_whose_job_has_gone_gets_a_new_one(server):
    server.aan()
    mail = klaarzetten()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    assert verweesde_mail_oppakken() == 0  # younger than a minute: its job may just not be visible yet
    Mail.objects.update(aangemaakt_op=timezone.now() - dt.timedelta(minutes=2))
    assert verweesde_mail_oppakken() == 1
    assert verweesde_mail_oppakken() == 0
    werk()
    mail.refresh_from_db()
    assert (len(server.berichten), bool(mail.verzonden_op)) == (1, True)


def test_a_job_of_a_killed_worker_begins_anew(server):
    server.aan()
    klaarzetten()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '5 minutes') RETURNING id"
        )
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", [cursor.fetchone()[0]])
    werk()
    assert server.berichten == []
    onderhoud("outbox.gestrande_taken")
    werk()
    assert (len(server.berichten), set(toestanden())) == (1, {"succeeded"})


def test_finished_jobs_are_cleared_after_a_week(server):
    server.aan()
    klaarzetten("oud@example.nl")
    werk()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '8 days'")
    klaarzetten("nieuw@example.nl")
    werk()
    assert toestanden() == ["succeeded", "succeeded"]
    onderhoud("outbox.oude_taken")
    assert toestanden() == ["succeeded"]


def test_the_maintenance_jobs_run_by_the_clock():
    klok = {p.task.name: p.cron for p in app.periodic_registry.periodic_tasks.values()}
    onze = {naam: cron for naam, cron in klok.items() if naam.startswith("outbox.")}
    assert onze == {
        "outbox.verweesde_mail": "* * * * *",
        "outbox.gestrande_taken": "* * * * *",
        "outbox.oude_taken": "17 3 * * *",
    }


def test_a_mail_laid_ready_inside_a_job_is_in_the_transaction_of_that_job():
    with app.replace_connector(app.connector.get_worker_connector()):
        with pytest.raises(RuntimeError), transaction.atomic():
            klaarzetten()
            raise RuntimeError
        klaarzetten()
    assert toestanden() == ["todo"]


def test_a_newline_in_a_title_makes_no_second_header(server):
    server.aan()
    klaarzetten(titel="plein\nBcc: ander@example.nl\r\nX: y")
    werk()
    [(ontvangers, bericht)] = server.berichten
    assert (ontvangers, bericht["Bcc"]) == (["vera@example.nl"], None)
    assert bericht["Subject"] == "Een voorbeeld: plein Bcc: ander@example.nl X: y"


@pytest.mark.parametrize("aan", ["geen adres", "a@b@c", "\u202e@example.nl", "x@" + "y" * 80 + ".nl"])
def test_an_address_that_is_none_is_given_up_or_kept_but_never_breaks_the_worker(server, aan):
    server.rcpt = "550 no"
    server.aan()
    klaarzetten(aan)
    werk()
    mail = Mail.objects.get()
    assert (bool(mail.verzonden_op), mail.laatste_fout != "", set(toestanden()) <= {"succeeded", "todo"}) == (
        False,
        True,
        True,
    )


def test_the_admin_shows_what_failed_without_the_text(client):
    client.force_login(factories.met_rol(Rol.BEHEERDER))
    mail = klaarzetten()
    Mail.objects.filter(pk=mail.pk).update(tekst="", html="", opgegeven_op=timezone.now(), laatste_fout="adres")
    klaarzetten(pad="/inzending/geheim-van-vera/")
    lijst = client.get("/beheer/outbox/mail/").content.decode()
    een = client.get(f"/beheer/outbox/mail/{Mail.objects.last().pk}/change/").content.decode()
    assert "bestaat niet of neemt geen mail aan" in lijst
    assert [woord for woord in ("geheim-van-vera", "buurvrouw") if woord in lijst + een] == []


def test_mail_that_left_or_failed_goes_after_a_month_and_waiting_mail_stays():
    verzonden, opgegeven, wachtend, vers = (klaarzetten() for _ in range(4))
    oud, leeg = timezone.now() - dt.timedelta(days=31), {"tekst": "", "html": ""}
    Mail.objects.filter(pk=verzonden.pk).update(verzonden_op=oud, aan="", onderwerp="", **leeg)
    Mail.objects.filter(pk=opgegeven.pk).update(opgegeven_op=oud, **leeg)
    Mail.objects.filter(pk=wachtend.pk).update(aangemaakt_op=oud)
    Mail.objects.filter(pk=vers.pk).update(opgegeven_op=oud + dt.timedelta(days=2), **leeg)
    assert verwijder_oude_mail() == 2
    assert list(Mail.objects.all()) == [wachtend, vers]


def test_without_a_mail_server_mail_becomes_a_file(tmp_path):
    leeg = environ.Env()
    leeg.ENVIRON = {}
    assert mail_settings(leeg, tmp_path)["EMAIL_FILE_PATH"] == tmp_path / "post"
    leeg.ENVIRON = {"EMAIL_HOST": "mail.example.nl", "EMAIL_PORT": "587", "EMAIL_USE_TLS": "true"}
    gezet = mail_settings(leeg, tmp_path)
    assert (gezet["EMAIL_HOST"], gezet["EMAIL_PORT"], gezet["EMAIL_USE_TLS"]) == ("mail.example.nl", 587, True)
    leeg.ENVIRON = {"EMAIL_URL": "smtp+tls://wie:wat@mail.example.nl:2525"}
    gezet = mail_settings(leeg, tmp_path)
    assert (gezet["EMAIL_HOST"], gezet["EMAIL_PORT"], gezet["EMAIL_HOST_USER"]) == ("mail.example.nl", 2525, "wie")
    assert gezet["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"


def test_a_template_without_a_subject_line_is_our_own_fault_and_says_so():
    with pytest.raises(ValueError, match="begint niet met 'Onderwerp:'"):
        maak_brief("_ondertekening", {})
