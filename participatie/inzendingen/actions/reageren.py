"""What the sender does on their own page: answer, ask to open it again, prove that an address is theirs."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import bewaar
from participatie.inzendingen.models import Bericht, Indiener, Inzending
from participatie.inzendingen.workflow import OvergangNietToegestaan, Status
from wijken.models.gebeurtenis import leg_vast


@transaction.atomic
def antwoord_geven(inzending, *, tekst: str, sleutel: UUID) -> Bericht:
    """Answer the question that was asked. Raises OvergangNietToegestaan where nothing is asked (any more)."""
    return _zeg(inzending, Bericht.Soort.ANTWOORD, tekst, sleutel, Status.REACTIE_ONTVANGEN)


@transaction.atomic
def heropenen_vragen(inzending, *, tekst: str, sleutel: UUID) -> Bericht:
    """Ask to look at it again, and why. Raises OvergangNietToegestaan unless it is closed."""
    return _zeg(inzending, Bericht.Soort.HEROPENEN, tekst, sleutel, Status.VERZOEK_TOT_HEROPENEN)


@transaction.atomic
def oordeel_geven(inzending, *, goed: bool, tekst: str, sleutel: UUID) -> None:
    """Whether it was solved well, in the eyes of the sender; "no" is a request to look again, with the reason.

    Raises OvergangNietToegestaan unless it is closed. Saying yes twice is saying it once.
    """
    rij = Inzending.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=inzending.pk)
    if goed and rij.goed_opgelost:
        return
    if rij.status == Status.AFGEHANDELD:
        rij.goed_opgelost = goed
        bewaar(rij, "goed_opgelost")
    elif goed:
        raise OvergangNietToegestaan(f"Het signaal is {Status(rij.status).label.lower()}.")
    if goed:
        leg_vast(rij, "goed_opgelost", gebied=rij.gebied, zichtbaar="indiener")
    else:
        heropenen_vragen(rij, tekst=tekst, sleutel=sleutel)


@transaction.atomic
def email_bevestigen(inzending) -> bool:
    """The address reads our mail. False where that was known already."""
    indiener = Indiener.objects.select_for_update().filter(inzending_id=inzending.pk).first()
    if indiener is None or indiener.email_bevestigd_op:
        return False
    indiener.email_bevestigd_op = timezone.now()
    indiener.save(update_fields=["email_bevestigd_op"])
    leg_vast(inzending, "email_bevestigd", gebied=inzending.gebied, zichtbaar="indiener")
    return True


def _zeg(inzending, soort, tekst, sleutel, status) -> Bericht:
    rij = Inzending.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=inzending.pk)
    uniek = verzendsleutel(sleutel, soort, tekst)

    def maak():
        bericht = Bericht.objects.create(inzending=rij, soort=soort, tekst=tekst, verzendsleutel=uniek)
        zet_status(rij, status)
        return bericht

    bericht, _nieuw = een_keer(Bericht, uniek, maak)
    return bericht
