"""The outbox against a real SMTP server and a real worker: nothing lost, nothing twice, nothing left behind."""

import datetime as dt
import json

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kampen_wijk.outbox import tasks
from kampen_wijk.outbox.actions import mail_versturen
from kampen_wijk.outbox.models import Mail
from tests.kampen_wijk.outbox.hulp import klaarzetten, maak_alles_nu_uitvoerbaar, toestanden, werk

pytestmark = pytest.mark.django_db(transaction=True)


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
