"""What one does with mail: lay it ready, send it, and pick up what was left behind."""

import datetime as dt
from collections.abc import Iterable

import structlog
from django.db import transaction
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.outbox.sjabloon import maak_brief
from kampen_wijk.outbox.smtp import MailFout, verstuur
from kampen_wijk.outbox.wachtrij import zet_in_wachtrij
from kampen_wijk.ratelimit.limiet import toegestaan

log = structlog.get_logger(__name__)

ONBEVESTIGD_PER_DAG = 3
DAG = 24 * 60 * 60
OPGEVEN_NA = dt.timedelta(days=7)
RESPIJT = dt.timedelta(minutes=1)


class NogNietVerstuurd(Exception):
    """This attempt failed and the mail is kept: the job must come back later."""


@transaction.atomic
def mail_klaarzetten(*, aan: str, sjabloon: str, context: dict, bevestigd: bool) -> None:
    """Lay a mail ready in the caller's transaction: rolled back with it, sent only after it.

    Somebody may have typed another's address, so one that is not `bevestigd` gets at most three a day;
    more are dropped with a line in the log.
    """
    aan = aan.strip()
    if not bevestigd and not toegestaan("mail", aan.casefold(), maximaal=ONBEVESTIGD_PER_DAG, seconden=DAG):
        log.warning("mail_niet_klaargezet", sjabloon=sjabloon, reden="te veel naar onbevestigd adres")
        return
    brief = maak_brief(sjabloon, context)
    mail = Mail.objects.create(aan=aan, onderwerp=brief.onderwerp, tekst=brief.tekst, html=brief.html)
    _maak_taak(mail)


def mails_klaarzetten(*, sjabloon: str, brieven: Iterable[tuple[str, dict]]) -> None:
    """Lay the same news ready for many confirmed addresses (address, context) in the caller's transaction: one query.

    They get their jobs within two minutes, from `verweesde_mail_oppakken`: so whoever closes something that a thousand
    people follow does not wait for a thousand jobs.
    """
    gemaakt = [(aan, maak_brief(sjabloon, context)) for aan, context in brieven]
    Mail.objects.bulk_create(
        [Mail(aan=aan, onderwerp=brief.onderwerp, tekst=brief.tekst, html=brief.html) for aan, brief in gemaakt]
    )


def mail_versturen(mail_id: int) -> None:
    """Send one mail, if it is still to be sent and nobody is at it. NogNietVerstuurd: it must be tried again."""
    with transaction.atomic():
        mail = Mail.objects.te_versturen().select_for_update(skip_locked=True).filter(pk=mail_id).first()
        if mail is None:
            return
        mail.pogingen += 1
        fout = _probeer(mail)
        mail.save()
    if fout and not mail.opgegeven_op:
        raise NogNietVerstuurd(fout)


def _probeer(mail: Mail) -> str:
    """Try; leaves in `mail` what came of it, and returns the kind of error or an empty text."""
    nu = timezone.now()
    try:
        verstuur(mail)
    except MailFout as fout:
        te_oud = nu - mail.aangemaakt_op > OPGEVEN_NA
        mail.laatste_fout = Mail.Fout.TE_OUD if te_oud and not fout.blijvend else fout.soort
        if fout.blijvend or te_oud:
            mail.opgegeven_op, mail.tekst, mail.html = nu, "", ""
        log.warning(
            "mail_niet_verstuurd", mail=mail.pk, soort=str(mail.laatste_fout), opgegeven=bool(mail.opgegeven_op)
        )
        return str(mail.laatste_fout)
    mail.verzonden_op, mail.laatste_fout = nu, ""
    mail.aan = mail.onderwerp = mail.tekst = mail.html = ""
    return ""


@transaction.atomic
def verweesde_mail_oppakken() -> int:
    """Give every unsent mail whose job has gone a new job; returns how many."""
    mails = Mail.objects.verweesd().filter(aangemaakt_op__lte=timezone.now() - RESPIJT)
    opgepakt = list(mails.select_for_update(skip_locked=True)[:500])
    for mail in opgepakt:
        _maak_taak(mail)
    return len(opgepakt)


def _maak_taak(mail: Mail) -> None:
    mail.taak = zet_in_wachtrij("verstuur_mail", mail_id=mail.pk)
    mail.save(update_fields=["taak"])
