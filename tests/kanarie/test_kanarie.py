"""After her terms Karin Kanarie is nowhere: not in a full dump, not in a file; what the public reads stays.

And who adds a field about people without letting her into it, sees this fail.
"""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from kampen_wijk.outbox.actions import mail_versturen
from kampen_wijk.outbox.models import Mail
from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren
from kampen_wijk.retention.register import alle_termijnen
from tests import factories
from tests.kanarie import leven
from tests.kanarie.sporen import bestanden, dump, gevuld_met, tekstvelden

pytestmark = pytest.mark.django_db(transaction=True)

# Rooms where a resident does not come: accounts of staff, and machines that hold ids and codes alone.
GEEN_INWONERS = ("wijken", "account", "mfa", "socialaccount", "pghistory", "ratelimit", "sessions", "admin")


def persoonlijke_teksten() -> set[str]:
    """Every column for words about a person in which a resident may come to stand."""
    return {
        f"{label}.{veld}"
        for label, velden in alle_termijnen().items()
        for veld, termijn in velden.items()
        if termijn.persoonlijk and not label.startswith(GEEN_INWONERS) and not label.endswith("Event")
    } & tekstvelden()


@pytest.fixture
def leven_van_karin(settings, transactional_db):
    settings.FORMGUARD_MIN_SECONDS = 0
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")
    gebied = factories.gebied("Voorbeeldwijk", slug="voorbeeldwijk")
    vera = factories.met_rol("wijkverbinder", gebied=gebied)
    leven.stuur_in(gebied)
    leven.vertel_op_straat(gebied, vera)
    return vera


def test_each_personal_column_meets_her_and_no_other_column_does(leven_van_karin):
    """Before: without this, "nowhere" below would be easy. A new personal field needs a line in `leven.py`."""
    eerst = gevuld_met(leven.SPOREN)
    leven.modereer(leven_van_karin)
    gevuld = eerst | gevuld_met(leven.SPOREN)
    assert gevuld == persoonlijke_teksten()
    # What a camera wrote in a photo never came in.
    assert (len(bestanden()), [b for b in bestanden() if b"KANARIE" in b]) == (4, [])


def test_after_her_terms_she_is_in_no_dump_and_in_no_file_and_the_public_part_stays(leven_van_karin):
    begin = timezone.now()
    with time_machine.travel(begin + timedelta(days=8)):
        for mail in Mail.objects.te_versturen():
            mail_versturen(mail.pk)  # nobody answers for a week: given up
    with time_machine.travel(begin + timedelta(days=3 * 365)):
        park = leven.modereer(leven_van_karin)
        Mail.objects.update(aangemaakt_op=begin)
        for mail in Mail.objects.te_versturen():
            mail_versturen(mail.pk)
    assert [spoor for spoor in leven.SPOREN if spoor not in dump().lower()] == []
    with time_machine.travel(begin + timedelta(days=5 * 365 + 40)):
        uitslag = bewaartermijnen_uitvoeren()
        pagina = Client().get(park.get_absolute_url()).text
    assert None not in uitslag.values()
    over = dump().lower()
    assert [spoor for spoor in (*leven.SPOREN, "kanar") if spoor in over] == []
    assert (len(bestanden()), [b for b in bestanden() if b"KANARIE" in b], Session.objects.count()) == (1, [], 0)
    assert (leven.OPENBAAR in pagina, leven.ANTWOORD in pagina) == (True, True)
