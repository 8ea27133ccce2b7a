"""Reminding who promised something: some working days before the day, and some after it where nothing was said since."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from kampen_wijk.outbox.actions import mail_klaarzetten
from kampen_wijk.werkdagen import plus_werkdagen
from participatie.toezeggingen.models import Toezegging
from wijken.models import Medewerker, Rol, Rolvervulling

RECHT = "werk.toezegging"


class Moment(StrEnum):
    """Before the day that was named, or after it."""

    VOOR = "voor"
    NA = "na"


@dataclass(frozen=True)
class Ontvanger:
    """Somebody who gets the mail. `van_u`: they promised it themselves; `account`: they can open its page."""

    email: str
    van_u: bool = True
    account: bool = True


def herinneringen_versturen() -> int:
    """Every reminder that is due today, each in a transaction of its own; how many promises that were about."""
    vandaag = timezone.localdate()
    te_doen = [(moment, pk) for moment in Moment for pk in _te_herinneren(moment, vandaag).values_list("pk", flat=True)]
    return sum(_herinner(pk, moment, vandaag) for moment, pk in te_doen)


@transaction.atomic
def _herinner(pk: int, moment: Moment, vandaag: dt.date) -> bool:
    """Lay the mail ready and note that it was done, or neither. Whoever comes second finds nothing to do any more."""
    rijen = _te_herinneren(moment, vandaag).select_related("gebied", "medewerker", "afdeling", "partner")
    rij = rijen.select_for_update(of=("self",), skip_locked=True).filter(pk=pk).first()
    if rij is None:
        return False
    setattr(rij, f"herinnerd_{moment}_op", timezone.now())
    rij.save(update_fields=[f"herinnerd_{moment}_op"])
    for ontvanger in ontvangers(rij):
        mail_klaarzetten(
            aan=ontvanger.email, sjabloon=f"toezegging_{moment}", bevestigd=True,
            context={
                "toezegging": rij, "van_u": ontvanger.van_u, "wie": rij.belover,
                "link": settings.SITE_URL.rstrip("/") + rij.get_absolute_url() if ontvanger.account else "",
                "GEMEENTE": settings.GEMEENTE_NAAM, "GEMEENTE_TELEFOON": settings.GEMEENTE_TELEFOON,
            },
        )
    return True


def _te_herinneren(moment: Moment, vandaag: dt.date):
    """A day on which no job ran is made up for; but nobody is warned of a day that has passed."""
    werkdagen = settings.HERINNERINGEN[moment]
    lopend = Toezegging.objects.lopend()
    if moment == Moment.VOOR:
        tot = plus_werkdagen(vandaag, werkdagen)
        return lopend.filter(herinnerd_voor_op__isnull=True, uiterlijk_op__gte=vandaag, uiterlijk_op__lte=tot)
    return lopend.filter(herinnerd_na_op__isnull=True, uiterlijk_op__lte=plus_werkdagen(vandaag, -werkdagen))


def ontvangers(toezegging) -> list[Ontvanger]:
    """Who promised it; where none of them can be reached, the wijkverbinders of the gebied, so that somebody knows."""
    zelf = _zelf(toezegging)
    return zelf or [Ontvanger(email, van_u=False) for email in _wijkverbinders(toezegging.gebied)]


def _zelf(toezegging) -> list[Ontvanger]:
    if toezegging.medewerker_id:
        return _met_account([toezegging.medewerker])
    if toezegging.afdeling_id:
        rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(
            rol=Rol.BEHANDELAAR, afdeling=toezegging.afdeling_id
        )
        return _met_account(Medewerker.objects.filter(is_active=True, pk__in=rollen.values("medewerker")).order_by("pk"))
    if toezegging.partner_id:
        accounts = _met_account(toezegging.partner.medewerkers.filter(is_active=True).order_by("pk"))
        adres = toezegging.partner.email
        return accounts or ([Ontvanger(adres, account=False)] if adres else [])
    return []


def _met_account(mensen) -> list[Ontvanger]:
    """Who can open the page today: of somebody who left or has no role any more, nobody reads the mail."""
    return [Ontvanger(wie.email) for wie in mensen if wie.has_perm(RECHT)]


def _wijkverbinders(gebied) -> list[str]:
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(
        Q(gebied=gebied) | Q(gebied__kinderen=gebied) | Q(gebied__delen=gebied), rol=Rol.WIJKVERBINDER,
        medewerker__is_active=True,
    )
    return sorted(set(rollen.values_list("medewerker__email", flat=True)))
