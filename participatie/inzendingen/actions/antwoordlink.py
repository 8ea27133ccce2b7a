"""Asking somebody outside who has no account: a link by mail, that opens one question until a day."""

from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from kampen_wijk.outbox.actions import mail_klaarzetten
from kampen_wijk.textchecks.deur import controleer_openbaar
from kampen_wijk.werkdagen import plus_werkdagen
from participatie.inzendingen.actions.doorzetten import neem_antwoord_aan, plek_van, vertel_dat_het_verder_gaat
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.geheim import antwoordpagina
from participatie.inzendingen.models import Antwoordlink, Bericht, Inzending, Overdracht
from participatie.inzendingen.workflow import Status
from wijken.models.gebeurtenis import leg_vast

WERKDAGEN = 10


class LinkWerktNiet(Exception):
    """Answered already, withdrawn, or past its last day."""


@transaction.atomic
def buiten_vragen(
    signaal, *, naar, email, vraag, door, versie, werkdagen=WERKDAGEN, tekst_mee=False, akkoord=""
) -> Antwoordlink:
    """Mail somebody of `naar` (Partner or Afdeling) a link to `vraag`; who had the signaal keeps it.

    The organisation gets no access to the signaal. Raises PersoonsgegevensGevonden unless `akkoord` is about all that
    is found in what they will read.
    """
    rij = vergrendel(signaal, versie)
    controleer_openbaar(vraag, rij.tekst if tekst_mee else "", akkoord=akkoord)
    plek = plek_van(naar)
    overdracht = Overdracht.objects.create(signaal=rij, door=door, vraag=vraag, **plek)
    link = Antwoordlink.objects.create(
        overdracht=overdracht, email=email, tekst_mee=tekst_mee, geldig_tot=plus_werkdagen(timezone.localdate(), werkdagen)
    )
    bewaar(rij)
    vertel_dat_het_verder_gaat(rij, plek, door)
    _mail(link)
    return link


@transaction.atomic
def link_opnieuw_sturen(signaal, *, link, door, versie):
    """A new link for the same question; the one that was mailed before stops working."""
    rij = vergrendel(signaal, versie)
    ding = _open_link(rij, link)
    if not ding.email:
        raise ValidationError("Wij bewaren het e-mailadres niet meer. Trek deze vraag in en stel de vraag opnieuw.")
    ding.linkversie += 1
    ding.geopend_op, ding.geldig_tot = None, plus_werkdagen(timezone.localdate(), WERKDAGEN)
    ding.save(update_fields=["linkversie", "geopend_op", "geldig_tot"])
    bewaar(rij)
    leg_vast(rij, "link_opnieuw_gestuurd", gebied=rij.gebied, actor=door)
    _mail(ding)


@transaction.atomic
def link_intrekken(signaal, *, link, door, versie):
    """Nobody has to answer any more; the ball is with the gemeente again where this was the last question."""
    rij = vergrendel(signaal, versie)
    ding = _open_link(rij, link)
    Antwoordlink.objects.filter(pk=ding.pk).trek_in()
    bewaar(rij)
    leg_vast(rij, "link_ingetrokken", gebied=rij.gebied, actor=door)
    if rij.status in (Status.DOORGEZET_NAAR_EXTERN, Status.IN_AFWACHTING) and ding.overdracht == rij.overdrachten.last():
        zet_status(rij, Status.IN_BEHANDELING, door=door)


@transaction.atomic
def link_openen(link):
    """Somebody pressed the button; once. The GET of a mail scanner is no opening."""
    Antwoordlink.objects.open().filter(pk=link.pk, geopend_op__isnull=True).update(geopend_op=timezone.now())


@transaction.atomic
def link_beantwoorden(link, *, antwoord, tekst, datum, sleutel: UUID) -> Bericht:
    """The answer, once; the same form sent twice is one answer. Raises LinkWerktNiet where it may not be given."""
    # Whatever happens to a link, its signaal is locked first: what is read after this stays so.
    rij = Inzending.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=link.overdracht.signaal_id)
    overdracht = Overdracht.objects.met_laatste().select_related("antwoordlink").get(antwoordlink=link.pk)
    woorden = tekst or f"{Overdracht.Antwoord(antwoord).label}."
    uniek = verzendsleutel(sleutel, "antwoordlink", str(link.pk), woorden)

    def maak():
        vers = overdracht.antwoordlink
        if vers.linkversie != link.linkversie or vers.stand() != Antwoordlink.Stand.OPEN:
            raise LinkWerktNiet(vers.stand().label)
        return neem_antwoord_aan(rij, overdracht, tekst=woorden, antwoord=antwoord, datum=datum, sleutel=uniek)

    return een_keer(Bericht, uniek, maak)[0]


def _open_link(rij, pk) -> Antwoordlink:
    links = Antwoordlink.objects.open().select_for_update(of=("self",)).select_related("overdracht__partner")
    ding = links.filter(overdracht__signaal=rij, pk=pk).first()
    if ding is None:
        raise ValidationError("Op deze vraag is al geantwoord, of de vraag is ingetrokken.")
    return ding


def _mail(link):
    """To an address that a colleague typed: who asks, until when, and the link. The question itself stays behind it."""
    signaal = link.overdracht.signaal
    mail_klaarzetten(
        aan=link.email,
        sjabloon="antwoordlink",
        context={
            "link": settings.SITE_URL.rstrip("/") + antwoordpagina(link),
            "aan": link.overdracht.ontvanger_buiten,
            "gebied": signaal.gebied.naam,
            "geldig_tot": link.geldig_tot,
        },
        bevestigd=True,
    )
