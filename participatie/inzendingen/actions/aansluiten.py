"""Joining what another brought in: ask, confirm through the link in the mail, and leave through that same link."""

from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import verzendsleutel
from kampen_wijk.outbox.actions import mail_klaarzetten
from participatie.inzendingen.geheim import aansluitlink
from participatie.inzendingen.models import Aansluiting, Inzending


class NietAanTeSluiten(Exception):
    """Nobody can join this (any more): it is closed, or not public."""


@transaction.atomic
def aansluiten(inzending, *, email: str, wil_horen: bool = True, sleutel: UUID | None = None) -> None:
    """Ask the owner of `email` whether they join. Nothing that comes back tells whether they had joined already.

    Who had confirmed gets a mail with the link to leave, and nothing changes. Whoever follows a signaal wants to hear.
    """
    if not inzending.staat_open_voor_aansluiting():
        raise NietAanTeSluiten(f"{inzending} is closed or not public")
    adres, uniek = email.strip().lower(), verzendsleutel(sleutel or uuid4(), "aansluiten", email)
    wil_horen = wil_horen or inzending.is_signaal
    rij, nieuw = Aansluiting.objects.get_or_create(
        inzending_id=inzending.pk, email=adres, defaults={"wil_horen": wil_horen, "verzendsleutel": uniek}
    )
    if not nieuw:
        if rij.verzendsleutel == uniek:
            return
        rij.verzendsleutel = uniek
        rij.wil_horen = rij.wil_horen if rij.bevestigd_op else wil_horen
        rij.save(update_fields=["verzendsleutel", "wil_horen"])
    context = {"soort": inzending.soort, "gebied": inzending.gebied.naam, "link": aansluitlink(rij)}
    sjabloon = "aansluiting_bestaat" if rij.bevestigd_op else "aansluiting_bevestigen"
    # Not even a confirmed address: anybody can type it, as often as they like.
    mail_klaarzetten(aan=adres, sjabloon=sjabloon, context=context, bevestigd=False)


@transaction.atomic
def aansluiting_bevestigen(aansluiting) -> bool:
    """From now on it counts. False where it did already, or was withdrawn meanwhile."""
    rij = _vergrendel(aansluiting)
    if rij is None or rij.bevestigd_op:
        return False
    rij.bevestigd_op = timezone.now()
    rij.save(update_fields=["bevestigd_op"])
    return True


@transaction.atomic
def aansluiting_intrekken(aansluiting) -> None:
    """The row is gone, and the number goes down. Twice is once."""
    rij = _vergrendel(aansluiting)
    if rij is not None:
        rij.delete()


def verhuis_aansluitingen(van, naar) -> None:
    """Who follows `van` follows `naar` from now on; who followed both, once. The caller holds both rows."""
    blijft = naar.aansluitingen.exclude(email="")
    ook = van.aansluitingen.filter(email__in=list(blijft.values_list("email", flat=True)))
    bevestigd = list(ook.bevestigd().values_list("email", flat=True))
    blijft.filter(email__in=bevestigd, bevestigd_op__isnull=True).update(bevestigd_op=timezone.now())
    ook.delete()
    van.aansluitingen.update(inzending=naar)


def _vergrendel(aansluiting) -> Aansluiting | None:
    """The inzending first, as everybody who changes one does: its number changes along with the row."""
    while True:
        Inzending.objects.select_for_update(of=("self",)).filter(pk=aansluiting.inzending_id).first()
        rij = Aansluiting.objects.select_for_update(of=("self",)).filter(pk=aansluiting.pk).first()
        if rij is None or rij.inzending_id == aansluiting.inzending_id:
            return rij
        aansluiting = rij
