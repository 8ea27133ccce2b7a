"""What keeps the outbox going: lost jobs, killed workers, clearing up, the admin."""

import datetime as dt

import environ
import pytest
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from kampen_wijk.outbox.actions import verweesde_mail_oppakken
from kampen_wijk.outbox.bewaren import verwijder_oude_mail
from kampen_wijk.outbox.config import mail_settings
from kampen_wijk.outbox.models import Mail
from kampen_wijk.outbox.sjabloon import maak_brief
from tests import factories
from tests.kampen_wijk.outbox.hulp import klaarzetten, onderhoud, toestanden, werk
from wijken.models import Rol

pytestmark = pytest.mark.django_db(transaction=True)


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
