"""Signing up and cancelling; whoever cancels makes room for the first who waits. All under a lock on the activiteit."""

from django.db import transaction
from django.db.models import Q, Sum
from django.utils import timezone

from kampen_wijk.formguard.dubbel import verzendsleutel
from kampen_wijk.outbox.actions import mail_klaarzetten
from participatie.activiteiten.actions.vertellen import briefgegevens, vertel
from participatie.activiteiten.contact import Manier, gelijk
from participatie.activiteiten.models import Aanmelding, Activiteit
from participatie.inzendingen.models.inzending import Bron


class AanmeldenKanNiet(Exception):
    """Nobody can sign up for this (any more), or not with so many; the message says why."""


class AlAangemeld(Exception):
    """With this number somebody signed up already."""


@transaction.atomic
def aanmelden(activiteit, *, naam, manier, contact, aantal, sleutel, bron=Bron.PORTAAL, door=None) -> Aanmelding:
    """A place, or the end of the waiting list. The same sleutel, or the same address, twice is one.

    Of an address that was there already nothing changes and its owner gets the link again, so nothing that comes back tells
    whether it was. Raises AlAangemeld for a phone number, and AanmeldenKanNiet.
    """
    rij = _vergrendel(activiteit)
    uniek, contact = verzendsleutel(sleutel, "aanmelden", str(rij.pk)), gelijk(manier, contact)
    al = rij.aanmeldingen.filter(Q(contact=contact) | Q(verzendsleutel=uniek)).order_by("pk").first()
    if al is not None:
        return _nog_eens(al, rij, uniek)
    controleer_aanmelden(rij, aantal)
    plaats = kan_er_bij(rij, aantal)
    ding = Aanmelding.objects.create(
        activiteit=rij, naam=naam, manier=manier, contact=contact, aantal=aantal, bron=bron, ingevoerd_door=door,
        plaats_op=timezone.now() if plaats else None, verzendsleutel=uniek,
    )
    _zet_vol(rij)
    _mail_link(ding, rij, "aanmelding_plaats" if plaats else "aanmelding_wachtlijst")
    return ding


@transaction.atomic
def afmelden(aanmelding) -> None:
    """The row is gone; the first who waits gets the place and hears it. Twice is once."""
    rij = _vergrendel(aanmelding.activiteit)
    rij.aanmeldingen.filter(pk=aanmelding.pk).delete()
    schuif_door(rij)


def schuif_door(rij: Activiteit) -> None:
    """Who waits gets a place, in order, as long as the next one fits. The caller holds the row of the activiteit."""
    if not _waarom_niet(rij):
        vrij, gelukt = _vrij(rij), []
        for wachtende in rij.aanmeldingen.wachtend():
            if vrij is not None and (vrij := vrij - wachtende.aantal) < 0:
                break
            gelukt.append(wachtende)
        if gelukt:
            Aanmelding.objects.filter(pk__in=[ding.pk for ding in gelukt]).update(plaats_op=timezone.now())
            vertel(rij, gelukt, Aanmelding.Nieuws.PLAATS)
    _zet_vol(rij)


def controleer_aanmelden(rij: Activiteit, aantal: int = 1) -> None:
    """Raise AanmeldenKanNiet with a sentence for who wants to come."""
    zin = _waarom_niet(rij)
    if not zin and rij.plaatsen is not None and aantal > rij.plaatsen:
        zin = f"Er is in totaal plaats voor {rij.plaatsen} mensen. Kom met minder mensen, of bel ons."
    if zin:
        raise AanmeldenKanNiet(zin)


def kan_er_bij(rij: Activiteit, aantal: int) -> bool:
    """Whether there is room, and nobody waits for it already."""
    vrij = _vrij(rij)
    return vrij is None or (aantal <= vrij and not rij.aanmeldingen.wachtend().exists())


def _waarom_niet(rij) -> str:
    if rij.gepubliceerd_op is None:
        return "Deze activiteit staat nog niet op de site."
    if rij.afgelast_op is not None:
        return "Deze activiteit gaat niet door. Aanmelden kan niet meer."
    if rij.eindigt_op <= timezone.now():
        return "Deze activiteit is al geweest. Aanmelden kan niet meer."
    if rij.begint_op <= timezone.now():
        return "Deze activiteit is al begonnen. Aanmelden kan niet meer."
    return "" if rij.met_aanmelden else "U hoeft zich niet aan te melden. Kom gerust langs."


def _vrij(rij) -> int | None:
    """How many places are left; None where there is room for everybody."""
    return None if rij.plaatsen is None else rij.plaatsen - rij.aanmeldingen.met_plaats().mensen()


def _zet_vol(rij) -> None:
    """What the public sees of it; written only when it changes, for then every public page is made anew."""
    geteld = rij.aanmeldingen.aggregate(
        mensen=Sum("aantal", filter=Q(plaats_op__isnull=False)), wacht=Sum("aantal", filter=Q(plaats_op__isnull=True))
    )
    vol = rij.plaatsen is not None and bool(geteld["wacht"] or (geteld["mensen"] or 0) >= rij.plaatsen)
    if vol != rij.vol:
        rij.vol = vol
        Activiteit.objects.filter(pk=rij.pk).update(vol=vol)


def _nog_eens(al: Aanmelding, rij, uniek) -> Aanmelding:
    if al.verzendsleutel != uniek:
        if al.manier == Manier.TELEFOON:
            raise AlAangemeld(
                "Met dit telefoonnummer is al iemand aangemeld. Dat telt één keer. Wilt u iets veranderen? Gebruik de link die u "
                "toen kreeg, of bel ons."
            )
        _mail_link(al, rij, "aanmelding_bestaat")
    return al


def _mail_link(ding: Aanmelding, rij, sjabloon: str) -> None:
    """Anybody can type an address: what goes out is counted, and holds nothing that was typed."""
    if ding.manier == Manier.EMAIL:
        mail_klaarzetten(aan=ding.contact, sjabloon=sjabloon, context=briefgegevens(rij, ding), bevestigd=False)


def _vergrendel(activiteit) -> Activiteit:
    return Activiteit.objects.select_for_update(of=("self",)).select_related("plek").get(pk=activiteit.pk)
