"""Handing a signaal over: to an afdeling, one behandelaar, or a partner; and what the partner answers."""

from django.db import transaction

from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.models import Bericht, Overdracht
from participatie.inzendingen.workflow import Status
from participatie.partners.models import Partner
from wijken.models import Afdeling, Medewerker, Rol
from wijken.models.gebeurtenis import leg_vast


class GeenBehandelaar(Exception):
    """A signaal can only be handed to a medewerker who is a behandelaar today."""


@transaction.atomic
def signaal_doorzetten(signaal, *, naar, vraag, door, versie):
    """Hand it to `naar` (Afdeling, Medewerker or Partner) with a question; who had it before is relieved of it.

    The owner stays: somebody of the gebied keeps an eye on it until the sender has heard.
    """
    rij = vergrendel(signaal, versie)
    plek = plek_van(naar)
    rij.afdeling, rij.behandelaar, rij.partner = plek["afdeling"], plek["behandelaar"], plek["partner"]
    if rij.eigenaar_id is None and door.heeft_rol(Rol.WIJKVERBINDER):
        rij.eigenaar = door
    Overdracht.objects.create(signaal=rij, door=door, vraag=vraag, **plek)
    bewaar(rij, "afdeling", "behandelaar", "partner", "eigenaar")
    vertel_dat_het_verder_gaat(rij, plek, door)


def vertel_dat_het_verder_gaat(rij, plek, door):
    """The state and the dated event of a handover to `plek`, by the field it stands in; within the transaction."""
    nummers = {naam: ding.pk for naam, ding in plek.items() if ding}
    if plek["partner"]:
        zet_status(rij, Status.DOORGEZET_NAAR_EXTERN, door=door, **nummers)
        vertel_indiener(rij, "doorgezet_naar_extern", context={"partner": plek["partner"].naam})
    else:
        leg_vast(rij, "doorgezet", gebied=rij.gebied, actor=door, zichtbaar="indiener", **nummers)
        zet_status(rij, Status.IN_AFWACHTING, door=door, zichtbaar="medewerkers")


@transaction.atomic
def partner_antwoorden(signaal, *, tekst, klaar, door, versie):
    """The partner says what it did or will do; the ball is with the gemeente again, the partner may still read.

    `klaar`: it is done, and the gemeente is asked to look whether that is all.
    """
    rij = vergrendel(signaal, versie)
    antwoord = Overdracht.Antwoord.KLAAR if klaar else ""
    neem_antwoord_aan(rij, _laatste(rij, partner=rij.partner_id), tekst=tekst, antwoord=antwoord, door=door)


def neem_antwoord_aan(rij, overdracht, *, tekst, antwoord, datum=None, door=None, sleutel=None) -> Bericht:
    """Write down what somebody outside answered; the ball is with the gemeente again. Within the transaction.

    `overdracht` as `met_laatste` gives it. Only the answer to the last question moves the signaal: who was asked since
    then still has it.
    """
    bericht = _antwoord_op(rij, overdracht, tekst, door, sleutel=sleutel, antwoord=antwoord, datum=datum)
    leg_vast(rij, "partner_antwoordde", gebied=rij.gebied, actor=door, partner=overdracht and overdracht.partner_id)
    wacht = rij.status == Status.DOORGEZET_NAAR_EXTERN
    # A question by link to an afdeling waits as one to a colleague does.
    wacht = wacht or (rij.status == Status.IN_AFWACHTING and hasattr(overdracht, "antwoordlink"))
    klaar = antwoord == Overdracht.Antwoord.KLAAR
    if wacht and (overdracht is None or overdracht.is_laatste):
        zet_status(rij, Status.VERZOEK_TOT_AFHANDELING if klaar else Status.IN_BEHANDELING, door=door)
    else:
        bewaar(rij)
    return bericht


@transaction.atomic
def afhandelen_vragen(signaal, *, tekst, door, versie):
    """A behandelaar is done and asks who looks after the signaal to tell the sender; `tekst` is for colleagues."""
    rij = vergrendel(signaal, versie)
    _antwoord_op(rij, _laatste(rij, afdeling=rij.afdeling_id), tekst, door, antwoord=Overdracht.Antwoord.KLAAR)
    zet_status(rij, Status.VERZOEK_TOT_AFHANDELING, door=door)


def _laatste(rij, **bij) -> Overdracht | None:
    """The last handover to the one with whom it lies; questions by link are answered by link."""
    if not all(bij.values()):
        return None
    return rij.overdrachten.met_laatste().filter(**bij, antwoordlink__isnull=True).last()


def _antwoord_op(rij, overdracht, tekst, door, *, antwoord, datum=None, sleutel=None) -> Bericht:
    """A note that answers this link of the keten, where there is one."""
    bericht = Bericht.objects.create(
        inzending=rij, soort=Bericht.Soort.NOTITIE, tekst=tekst, door=door, overdracht=overdracht, verzendsleutel=sleutel
    )
    if overdracht is not None:
        overdracht.beantwoord_op, overdracht.antwoord, overdracht.datum = bericht.moment, antwoord, datum
        overdracht.save(update_fields=["beantwoord_op", "antwoord", "datum"])
    return bericht


def plek_van(naar) -> dict:
    leeg = {"afdeling": None, "behandelaar": None, "partner": None}
    if isinstance(naar, Partner):
        return {**leeg, "partner": naar}
    if isinstance(naar, Afdeling):
        return {**leeg, "afdeling": naar}
    rollen = naar.rollen_nu() if isinstance(naar, Medewerker) else []
    rol = next((r for r in rollen if r.rol == Rol.BEHANDELAAR), None)
    if rol is None or not naar.is_active:
        raise GeenBehandelaar(f"{naar} is geen behandelaar. Kies iemand anders.")
    return {**leeg, "afdeling": rol.afdeling, "behandelaar": naar}
