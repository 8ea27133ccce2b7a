"""Wipes the accounts of people who left."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db.models import Q
from django.utils import timezone

from kampen_wijk.retention.register import opruimer
from wijken.models import Medewerker, Rolvervulling

OUD_ACCOUNT_DAGEN = 365
OUD_MEDEWERKER = "Oud-medewerker"


@opruimer
def oude_accounts() -> int:
    """Who is not active and had no role for a year loses name, address and keys; what they did stays dated."""
    grens = timezone.now() - timedelta(days=OUD_ACCOUNT_DAGEN)
    nog_kort_geleden = Rolvervulling.objects.filter(Q(tot__isnull=True) | Q(tot__gte=grens.date()))
    weg = (
        Medewerker.objects.filter(is_active=False, aangemaakt_op__lt=grens)
        .filter(Q(last_login__isnull=True) | Q(last_login__lt=grens))
        .exclude(pk__in=nog_kort_geleden.values("medewerker"))
        .exclude(naam=OUD_MEDEWERKER)
        .select_for_update()
    )
    aantal = 0
    for medewerker in weg:
        _wis(medewerker)
        aantal += 1
    return aantal


def _wis(medewerker) -> None:
    for model in (EmailAddress, Authenticator, SocialAccount):
        model.objects.filter(user=medewerker).delete()
    medewerker.naam = OUD_MEDEWERKER
    medewerker.email = f"oud-medewerker-{medewerker.pk}@example.invalid"
    medewerker.telefoon = ""
    medewerker.openbaar = False
    medewerker.last_login = None
    medewerker.set_unusable_password()
    medewerker.save()
