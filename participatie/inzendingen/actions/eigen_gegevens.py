"""What a sender does with their own data: correct them, take back what they sent, have themselves forgotten."""

from django.db import transaction
from django.utils import timezone

from kampen_wijk.outbox.actions import mail_weghalen
from kampen_wijk.retention.register import vergeet_overal
from kampen_wijk.secretlinks.reference import groepeer
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.corrigeren import indiener_corrigeren
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import bewaar
from participatie.inzendingen.bewaren import laat_fotos_los, laat_gesprek_los, laat_indiener_los, laat_woorden_los
from participatie.inzendingen.models import Indiener, Inzending, Origineel
from participatie.inzendingen.models.indiener import Kanaal
from participatie.inzendingen.workflow import KLAAR, Status
from wijken.models.gebeurtenis import leg_vast

INGETROKKEN = "De indiener heeft dit idee ingetrokken."
AL_KLAAR = "Dit is al afgesloten. U hoeft niets meer te doen."
ANDEREN = "Iemand anders meldde dit ook, of volgt het. Daarom gaan wij ermee door. U kunt wel uw gegevens laten wissen."
DEEL_BEZIG = "Met een deel is iemand al bezig. Bel ons als dat niet meer hoeft."


class NietInTeTrekken(Exception):
    """It cannot be taken back any more; the message says why."""


@transaction.atomic
def gegevens_wijzigen(inzending, *, indiener: dict) -> Inzending:
    """Correct name, channel, address and number; gives the fresh row, whose link is another one after a new address.

    A new address gets a mail that asks to confirm it, without text of people. Staff who have the page open hear of it.
    """
    rij = _slot(inzending)
    wie = Indiener.objects.select_for_update().get(inzending=rij)
    if all(getattr(wie, veld) == waarde for veld, waarde in indiener.items()):
        return rij
    oud, nieuw = wie.email, indiener["email"]
    ander = oud.casefold() != nieuw.casefold()
    for veld, waarde in indiener.items():
        setattr(wie, veld, waarde)
    if ander:
        wie.email_bevestigd_op = None
    # Whoever reads the mail of the old address has the link.
    indiener_corrigeren(wie, adres_veranderd=bool(ander and oud and nieuw))
    rij.refresh_from_db(fields=["linkversie"])
    bewaar(rij)
    _ander_kanaal(rij, wie.kanaal)
    leg_vast(rij, "gegevens_gewijzigd", gebied=rij.gebied, zichtbaar="indiener")
    rij.indiener = wie
    if ander and nieuw:
        vertel_indiener(rij, "adres", context={})
    return rij


@transaction.atomic
def inzending_intrekken(inzending) -> None:
    """Take back a signaal that is open, or an idee; raises NietInTeTrekken where others wait for it too."""
    _trek_in(_slot(inzending))


@transaction.atomic
def gegevens_wissen(inzending, *, alles: bool) -> None:
    """Everything about the sender goes at once, and their link stops working.

    `alles`: their words too, and a public idee comes off the site. Otherwise what is the matter and where stays, with what
    points to them taken out; what the public reads already stays as it is, save their own name.
    """
    rij = _slot(inzending)
    wie: Indiener | None = getattr(rij, "indiener", None)
    if alles and kan_intrekken(rij):
        _trek_in(rij)
    if wie and wie.email:
        mail_weghalen(aan=wie.email, over=groepeer(rij.referentie))
        rij.aansluitingen.filter(email=wie.email.lower()).delete()
    _wis_of_houd_woorden(rij, wie, alles)
    laat_indiener_los([rij.pk])
    laat_fotos_los([rij.pk])
    vergeet_overal("inzendingen.Inzending", rij.pk)
    rij.refresh_from_db()
    rij.linkversie += 1
    bewaar(rij, "linkversie")
    leg_vast(rij, "gegevens_gewist", gebied=rij.gebied)


def kan_intrekken(inzending) -> bool:
    return not _waarom_niet(inzending)


def _waarom_niet(rij) -> str:
    if not rij.is_signaal:
        return AL_KLAAR if rij.afgewezen_op else ""
    if rij.status in KLAAR:
        return AL_KLAAR
    if rij.dubbelen.exists() or rij.aantal_steun:
        return ANDEREN
    return DEEL_BEZIG if rij.afgesplitst.open().exists() else ""


def _trek_in(rij):
    if waarom := _waarom_niet(rij):
        raise NietInTeTrekken(waarom)
    rij.terugkoppelingen.filter(gedaan_op__isnull=True).update(gedaan_op=timezone.now())
    if rij.is_signaal:
        zet_status(rij, Status.GEANNULEERD, ingetrokken=True)
        return
    rij.gepubliceerd_op, rij.gepubliceerd_door = None, None
    rij.afgewezen_op, rij.afwijsreden = timezone.now(), INGETROKKEN
    bewaar(rij, "gepubliceerd_op", "gepubliceerd_door", "afgewezen_op", "afwijsreden")
    leg_vast(rij, "ingetrokken", gebied=rij.gebied, zichtbaar="indiener")


def _wis_of_houd_woorden(rij, wie, alles):
    if alles:
        laat_gesprek_los([rij.pk])
        laat_woorden_los([rij.pk])
        return
    woorden_zonder(rij, wie)
    Origineel.objects.filter(inzending=rij).delete()


def woorden_zonder(rij, wie, *, maskeren: bool = True) -> None:
    """Name, address and number of `wie` go out of everything that was written; `maskeren`: what looks like it too.

    What the public reads was looked at: there only their own name goes.
    """
    openbaar = rij.gepubliceerd_op is not None
    Inzending.objects.filter(pk=rij.pk).update(
        titel=zonder_persoon(rij.titel, wie, maskeren=maskeren and not openbaar)[:100],
        tekst=zonder_persoon(rij.tekst, wie, maskeren=maskeren and not openbaar)[:4000],
        plaats=zonder_persoon(rij.plaats, wie, maskeren=False)[:200],
        afwijsreden=zonder_persoon(rij.afwijsreden, wie, maskeren=False)[:500],
    )
    for dingen, veld, lang in (
        (rij.berichten, "tekst", 4000), (rij.vraagantwoorden, "antwoord", 200), (rij.overdrachten, "vraag", 1000),
    ):
        for ding in dingen.all():
            setattr(ding, veld, zonder_persoon(getattr(ding, veld), wie, maskeren=maskeren)[:lang])
            ding.save(update_fields=[veld])


def _ander_kanaal(rij, kanaal):
    """What still had to be told goes the new way; by mail or not at all, it stands on their page, which they just read."""
    nog = rij.terugkoppelingen.filter(gedaan_op__isnull=True)
    if kanaal in (Kanaal.TELEFOON, Kanaal.PAPIER):
        nog.update(kanaal=kanaal)
    else:
        nog.update(gedaan_op=timezone.now())


def _slot(inzending) -> Inzending:
    return Inzending.objects.select_for_update(of=("self",)).select_related("gebied", "indiener").get(pk=inzending.pk)
