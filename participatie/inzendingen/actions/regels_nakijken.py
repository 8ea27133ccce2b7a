"""Telling beheerders of rules that reach nobody any more, before a resident waits for it."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.outbox.actions import mail_klaarzetten
from participatie.inzendingen.models import Routeringsregel
from participatie.inzendingen.routering import lees_regels
from wijken.models import Medewerker, Rol, Rolvervulling


@transaction.atomic
def regels_nakijken() -> int:
    """Mail every beheerder about the rules that broke since the last time; once for each. The number of those rules."""
    actief = Routeringsregel.objects.select_for_update(of=("self",)).filter(actief=True)
    kapot = [regel for regel in lees_regels(actief) if regel.mis]
    nieuw = [regel for regel in kapot if regel.regel.gemeld_op is None]
    # What works again, or was turned off, is told anew when it breaks anew.
    Routeringsregel.objects.exclude(pk__in=[regel.regel.pk for regel in kapot]).update(gemeld_op=None)
    if nieuw:
        Routeringsregel.objects.filter(pk__in=[regel.regel.pk for regel in nieuw]).update(gemeld_op=timezone.now())
        link = settings.SITE_URL.rstrip("/") + reverse("admin:inzendingen_routeringsregel_changelist")
        for beheerder in _beheerders():
            mail_klaarzetten(
                aan=beheerder.email, sjabloon="regels_bereiken_niemand", bevestigd=True,
                context={"regels": nieuw, "link": link, "naam": beheerder.naam},
            )
    return len(nieuw)


def _beheerders():
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(rol=Rol.BEHEERDER)
    return Medewerker.objects.filter(is_active=True, pk__in=rollen.values("medewerker")).order_by("pk")
