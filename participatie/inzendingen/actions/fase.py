"""How far a public idee is: talked about, taken up or not, done; and the news in between. Everybody reads it."""

from django.db import transaction

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.modereren import NogNietOpenbaar
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.fases import MET_NIEUWS, Fase, controleer_fase
from participatie.inzendingen.models import Initiatief, Stap
from participatie.inzendingen.workflow import OvergangNietToegestaan
from wijken.models.gebeurtenis import leg_vast

NIEUWS = "stand_van_zaken"


@transaction.atomic
def idee_in_gesprek(idee, *, tekst, door, versie, akkoord=""):
    """People talk about it; `tekst` tells with whom, when or where."""
    rij = _openbaar(idee, versie)
    zet_fase(rij, Fase.IN_GESPREK, tekst=tekst, door=door, akkoord=akkoord)


@transaction.atomic
def idee_oppakken(idee, *, wie, tekst, door, versie, akkoord=""):
    """Somebody takes it up: `wie`, and in `tekst` the next step."""
    rij = _openbaar(idee, versie)
    zet_fase(rij, Fase.OPGEPAKT, wie=wie, tekst=tekst, door=door, akkoord=akkoord)


@transaction.atomic
def idee_niet_oppakken(idee, *, tekst, door, versie, akkoord=""):
    """It does not go on; `tekst` says why, in plain words."""
    rij = _openbaar(idee, versie)
    zet_fase(rij, Fase.NIET_OPGEPAKT, tekst=tekst, door=door, akkoord=akkoord)


@transaction.atomic
def idee_uitgevoerd(idee, *, tekst, door, versie, akkoord=""):
    """It is there; `tekst` says what has been done."""
    rij = _openbaar(idee, versie)
    zet_fase(rij, Fase.UITGEVOERD, tekst=tekst, door=door, akkoord=akkoord)


@transaction.atomic
def nieuws_vertellen(idee, *, tekst, door, versie, akkoord=""):
    """How things are, in the same fase."""
    rij = _openbaar(idee, versie)
    if rij.fase not in MET_NIEUWS:
        zin = "Zet het idee eerst op In gesprek of Opgepakt. Daarna kunt u vertellen hoe het ermee staat."
        raise OvergangNietToegestaan(zin)
    controleer_openbaar(tekst, akkoord=akkoord)
    bewaar(rij)
    _neem_stap(rij, rij.fase, NIEUWS, wie=_wie_nu(rij), tekst=tekst, door=door)


@transaction.atomic
def initiatief_vastleggen(idee, *, wie_trekt, wat_doet_gemeente, begint_op, tekst, door, versie, akkoord=""):
    """Residents do it themselves: the idee is taken up by them. Saying it again changes what was said, and is news."""
    rij = _openbaar(idee, versie)
    controleer_openbaar(wie_trekt, wat_doet_gemeente, tekst, akkoord=akkoord)
    nieuw = {"wie_trekt": wie_trekt, "wat_doet_gemeente": wat_doet_gemeente, "begint_op": begint_op}
    Initiatief.objects.update_or_create(idee=rij, defaults=nieuw)
    if rij.fase == Fase.OPGEPAKT:
        bewaar(rij)
        _neem_stap(rij, Fase.OPGEPAKT, NIEUWS, wie=wie_trekt, tekst=tekst, door=door)
    else:
        zet_fase(rij, Fase.OPGEPAKT, wie=wie_trekt, tekst=tekst, door=door, akkoord=None)


def zet_fase(rij, naar, *, tekst, door, akkoord, wie=""):
    """The one door: writes the fase, the words of the step and the dated event, and tells the sender.

    `rij` is held under select_for_update. `akkoord` as for `controleer_openbaar`; None where that looked already.
    Raises OvergangNietToegestaan, and then nothing was written.
    """
    controleer_fase(rij.fase, naar)
    if akkoord is not None:
        controleer_openbaar(wie, tekst, akkoord=akkoord)
    # First the words: the database lets no idee take a step without them.
    _neem_stap(rij, naar, Fase(naar).value, wie=wie, tekst=tekst, door=door)
    rij.fase = naar
    bewaar(rij, "fase")


def _neem_stap(rij, fase, verb, *, wie, tekst, door):
    stap = Stap.objects.create(idee=rij, fase=fase, wie=wie, tekst=tekst, door=door)
    leg_vast(rij, verb, gebied=rij.gebied, actor=door, zichtbaar="iedereen", stap=stap.pk)
    vertel_indiener(rij, verb, context={"tekst": tekst, "wie": wie})


def _wie_nu(rij) -> str:
    laatste = rij.stappen.last()
    return laatste.wie if laatste else ""


def _openbaar(idee, versie):
    rij = vergrendel(idee, versie)
    if rij.gepubliceerd_op is None:
        raise NogNietOpenbaar("Publiceer het idee eerst. Daarna kunt u vertellen hoe het ermee staat.")
    return rij
