"""Moving the day of a promise, and saying what came of it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.toezeggingen.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.toezeggingen.actions.vertellen import vertel_andere_dag, vertel_uitkomst
from participatie.toezeggingen.models import Verplaatsing
from participatie.toezeggingen.workflow import MET_REDEN, Stand, controleer_overgang


@transaction.atomic
def toezegging_afronden(toezegging, *, stand, uitkomst, door, versie, akkoord=""):
    """The one door through which a promise ends, or an outcome is put right; whoever asked for it hears it.

    Raises OvergangNietToegestaan, ValidationError where it was not (wholly) kept and nobody says why, and
    PersoonsgegevensGevonden unless `akkoord` is about all that is found in `uitkomst`.
    """
    if stand in MET_REDEN and not uitkomst:
        raise ValidationError({"uitkomst": "Schrijf waarom dit niet of niet helemaal is gelukt."})
    rij = vergrendel(toezegging, versie)
    van = rij.stand
    controleer_overgang(van, stand)
    controleer_openbaar(uitkomst, akkoord=akkoord)
    rij.stand, rij.uitkomst, rij.afgerond_op = Stand(stand), uitkomst, timezone.now()
    # Who heard another outcome has to hear this one.
    rij.verteld_op, rij.verteld_hoe = None, ""
    bewaar_en_leg_vast(
        rij, "stand", "uitkomst", "afgerond_op", "verteld_op", "verteld_hoe", verb=str(rij.stand), door=door, van=str(van)
    )
    vertel_uitkomst(rij, door=door)


@transaction.atomic
def toezegging_verplaatsen(toezegging, *, uiterlijk_op, reden, door, versie, akkoord="") -> Verplaatsing:
    """Another day, with the reason. The old day stays to be read, and there are reminders for the new one."""
    rij = vergrendel(toezegging, versie)
    if not rij.loopt:
        raise KanNuNiet("Deze toezegging is al afgerond. De dag kan niet meer anders worden.")
    if uiterlijk_op == rij.uiterlijk_op:
        raise ValidationError({"uiterlijk_op": "Dit is dezelfde dag. Kies een andere."})
    if uiterlijk_op < max(timezone.localdate(), rij.beloofd_op):
        raise ValidationError({"uiterlijk_op": "Deze dag is al geweest. Kies vandaag of een latere dag."})
    controleer_openbaar(reden, akkoord=akkoord)
    stap = Verplaatsing.objects.create(toezegging=rij, van=rij.uiterlijk_op, naar=uiterlijk_op, reden=reden)
    rij.uiterlijk_op, rij.herinnerd_voor_op, rij.herinnerd_na_op = uiterlijk_op, None, None
    bewaar_en_leg_vast(
        rij, "uiterlijk_op", "herinnerd_voor_op", "herinnerd_na_op", verb="verplaatst", door=door,
        van=str(stap.van), naar=str(stap.naar),
    )
    vertel_andere_dag(rij, stap, door=door)
    return stap
