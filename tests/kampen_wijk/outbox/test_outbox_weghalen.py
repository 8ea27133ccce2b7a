"""Mail to somebody who wants to be forgotten does not leave any more."""

import pytest
from django.utils import timezone

from kampen_wijk.outbox.actions import mail_versturen, mail_weghalen
from kampen_wijk.outbox.models import Mail
from tests.kampen_wijk.outbox.hulp import klaarzetten

pytestmark = pytest.mark.django_db(transaction=True)


def test_only_what_is_about_it_and_to_this_address_goes(server):
    server.aan()
    weg = klaarzetten(titel="ABC-123")
    ander, elders = klaarzetten(titel="XYZ-999"), klaarzetten("ander@example.nl", titel="ABC-123")
    opgegeven = klaarzetten()
    Mail.objects.filter(pk=opgegeven.pk).update(opgegeven_op=timezone.now(), tekst="", html="")
    assert mail_weghalen(aan=" VERA@example.nl", over="ABC-123") == 2
    assert list(Mail.objects.order_by("pk")) == [ander, elders]
    mail_versturen(weg.pk)
    assert server.berichten == []
