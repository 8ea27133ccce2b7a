"""To the mail server, and what its answers mean."""

import smtplib
from email.errors import MessageError
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from kampen_wijk.outbox.models import Mail


class MailFout(Exception):
    """The mail did not go out; `blijvend` when trying again is of no use. Holds no text of the server: it may quote."""

    def __init__(self, soort: Mail.Fout, *, blijvend: bool):
        super().__init__(str(soort))
        self.soort, self.blijvend = soort, blijvend


def verstuur(mail: Mail) -> None:
    """Hand the mail to the server; MailFout when that fails."""
    try:
        _bericht(mail).send()
    except smtplib.SMTPRecipientsRefused as fout:
        codes = [code for code, _ in fout.recipients.values()]
        raise _oordeel(Mail.Fout.ADRES, min(codes, default=0)) from None
    except smtplib.SMTPDataError as fout:
        raise _oordeel(Mail.Fout.INHOUD, fout.smtp_code) from None
    except smtplib.SMTPResponseException:
        # Login or sender refused: our own settings are wrong, and mail is kept until they are mended.
        raise MailFout(Mail.Fout.UITGESTELD, blijvend=False) from None
    except (smtplib.SMTPException, OSError):
        raise MailFout(Mail.Fout.ONBEREIKBAAR, blijvend=False) from None
    except (ValueError, MessageError):
        # Django cannot write this address in a header.
        raise MailFout(Mail.Fout.ADRES, blijvend=True) from None


def _oordeel(soort: Mail.Fout, code: int) -> MailFout:
    """RFC 5321 4.2.1: 5yz is for good, 4yz for now. 552 is the old 452: too many recipients or a full mailbox."""
    if 500 <= code < 600 and code != 552:
        return MailFout(soort, blijvend=True)
    return MailFout(Mail.Fout.UITGESTELD, blijvend=False)


def _bericht(mail: Mail) -> EmailMultiAlternatives:
    domein = urlsplit(settings.SITE_URL).hostname or "localhost"
    bericht = EmailMultiAlternatives(
        subject=mail.onderwerp,
        body=mail.tekst,
        to=[mail.aan],
        # The same at every attempt, so that a mail program recognises one that was delivered twice.
        headers={"Message-ID": f"<{mail.sleutel}@{domein}>", "Auto-Submitted": "auto-generated"},
    )
    if mail.html:
        bericht.attach_alternative(mail.html, "text/html")
    return bericht
