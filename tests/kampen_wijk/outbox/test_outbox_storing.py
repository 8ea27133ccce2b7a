"""The mail server is away for an hour, hangs, or hangs up on us: no mail is lost, and none is sent twice that need not be."""

import contextlib
import datetime as dt
import socket
import threading

import pytest
import time_machine
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kampen_wijk.outbox.actions import verweesde_mail_oppakken
from kampen_wijk.outbox.models import Mail
from tests.kampen_wijk.outbox.hulp import klaarzetten, maak_alles_nu_uitvoerbaar, toestanden, werk

pytestmark = pytest.mark.django_db(transaction=True)
UUR = dt.timedelta(hours=1)


@contextlib.contextmanager
def zwijgende_server(poort):
    """Takes the connection and never says a word."""
    luisteraar, verbindingen = socket.create_server(("127.0.0.1", poort)), []

    def neem_aan():
        with contextlib.suppress(OSError):
            while True:
                verbindingen.append(luisteraar.accept()[0])

    draad = threading.Thread(target=neem_aan, daemon=True)
    draad.start()
    try:
        yield verbindingen
    finally:
        # Closing alone does not wake who waits in accept().
        luisteraar.shutdown(socket.SHUT_RDWR)
        luisteraar.close()
        draad.join(5)
        for verbinding in verbindingen:
            verbinding.close()


def volgende_poging() -> dt.datetime:
    return max(ProcrastinateJob.objects.filter(queue_name="post", status="todo").values_list("scheduled_at", flat=True))


def test_an_hour_of_refusing_and_hanging_loses_no_mail_and_sends_none_twice(server, poort, settings):
    settings.EMAIL_TIMEOUT = 0.3
    mails = [klaarzetten(f"inwoner{n}@example.nl") for n in range(3)]
    begin = klok = timezone.now()
    pogingen = 0
    while klok - begin < UUR:
        storing = zwijgende_server(poort) if pogingen % 2 else contextlib.nullcontext()
        with time_machine.travel(klok), storing:
            werk()
            # The job that looks for lost mail every minute finds none: each still has its own.
            assert verweesde_mail_oppakken() == 0
        klok, pogingen = volgende_poging(), pogingen + 1
        maak_alles_nu_uitvoerbaar()
    # 1 + 2 + 4 + 8 + 16 + 30 minutes.
    assert (pogingen, toestanden(), set(Mail.objects.values_list("pogingen", flat=True))) == (6, ["todo"] * 3, {6})
    server.aan()
    with time_machine.travel(klok):
        werk()
        werk()
    assert sorted(ontvangers[0] for ontvangers, _ in server.berichten) == [f"inwoner{n}@example.nl" for n in range(3)]
    assert {bericht["Message-ID"] for _, bericht in server.berichten} == {f"<{m.sleutel}@wijk.example.nl>" for m in mails}
    assert (Mail.objects.filter(verzonden_op__isnull=False).count(), set(toestanden())) == (3, {"succeeded"})


def test_a_server_that_takes_the_mail_and_hangs_up_before_it_says_so_gets_it_again_under_the_same_id(server):
    """At least once: a mail too many is a nuisance, a mail that never came is a promise broken."""
    eerlijk, keren = server.handle_DATA, []

    async def neem_aan_en_hang_op(smtp, session, envelope):
        antwoord = await eerlijk(smtp, session, envelope)
        keren.append(antwoord)
        if len(keren) == 1:
            smtp.transport.abort()
        return antwoord

    server.handle_DATA = neem_aan_en_hang_op
    server.aan()
    mail = klaarzetten()
    werk()
    mail.refresh_from_db()
    assert (len(keren), mail.verzonden_op, mail.laatste_fout) == (1, None, "onbereikbaar")
    maak_alles_nu_uitvoerbaar()
    werk()
    mail.refresh_from_db()
    assert (bool(mail.verzonden_op), mail.tekst, mail.pogingen, toestanden()) == (True, "", 2, ["succeeded"])
    # What the mail program of the receiver goes by.
    assert [bericht["Message-ID"] for _, bericht in server.berichten] == [f"<{mail.sleutel}@wijk.example.nl>"] * 2


def test_a_server_that_hangs_up_before_the_text_gets_it_once(server):
    class Eerst:
        keer = 0

    async def ophangen(smtp, session, envelope, address, options):
        Eerst.keer += 1
        if Eerst.keer == 1:
            smtp.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    server.handle_RCPT = ophangen
    server.aan()
    klaarzetten()
    for _ in range(2):
        werk()
        maak_alles_nu_uitvoerbaar()
    assert (Eerst.keer, len(server.berichten), toestanden()) == (2, 1, ["succeeded"])
