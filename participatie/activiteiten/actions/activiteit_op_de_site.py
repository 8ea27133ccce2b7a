"""An activiteit on the site, to another moment or place, and called off."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.activiteiten.actions.activiteit import WANNEER, controleer
from participatie.activiteiten.actions.bewaren import bewaar_en_leg_vast, vergrendel
from participatie.activiteiten.actions.vertellen import vertel_iedereen
from participatie.activiteiten.models import Aanmelding, Verplaatsing
from participatie.activiteiten.nogtedoen import nog_te_doen_activiteit


@transaction.atomic
def activiteit_publiceren(activiteit, *, door, versie, akkoord=""):
    """The one door through which an activiteit becomes public.

    Raises KanNuNiet when it is public, ValidationError while something a resident has to know is missing, and
    PersoonsgegevensGevonden unless `akkoord` is about all that is found in it.
    """
    rij = vergrendel(activiteit, versie)
    controleer("publiceren", rij)
    if ontbreekt := nog_te_doen_activiteit(rij):
        raise ValidationError(["De activiteit kan nog niet op de site.", *ontbreekt])
    controleer_openbaar(*rij.openbare_teksten(), akkoord=akkoord)
    rij.gepubliceerd_op, rij.gepubliceerd_door = timezone.now(), door
    bewaar_en_leg_vast(rij, "gepubliceerd_op", "gepubliceerd_door", verb="gepubliceerd", door=door)


@transaction.atomic
def activiteit_verplaatsen(activiteit, *, reden, door, versie, akkoord="", **velden):
    """To another moment, another place, or both; `velden` are WANNEER. When and where it was to be stays to be read.

    Whoever signed up hears it.
    """
    rij = vergrendel(activiteit, versie)
    controleer("verplaatsen", rij)
    controleer_openbaar(reden, velden["waar"], akkoord=akkoord)
    if velden["eindigt_op"] <= timezone.now():
        raise ValidationError("Deze dag is al geweest. Kies een andere dag.")
    if all(getattr(rij, veld) == velden[veld] for veld in WANNEER):
        raise ValidationError("U hebt niets veranderd. Kies een andere dag, tijd of plek.")
    Verplaatsing.objects.create(
        activiteit=rij, begint_op=rij.begint_op, eindigt_op=rij.eindigt_op, plaats=rij.plaats, reden=reden
    )
    for veld in WANNEER:
        setattr(rij, veld, velden[veld])
    bewaar_en_leg_vast(rij, *WANNEER, verb="activiteit_verplaatst", door=door)
    vertel_iedereen(rij, Aanmelding.Nieuws.VERPLAATST)


@transaction.atomic
def activiteit_afgelasten(activiteit, *, reden, door, versie, akkoord=""):
    """It does not happen; whoever signed up hears it. It stays on the site, with the reason: somebody may be on their way."""
    rij = vergrendel(activiteit, versie)
    controleer("afgelasten", rij)
    controleer_openbaar(reden, akkoord=akkoord)
    rij.afgelast_op, rij.afgelast_door, rij.afgelastreden = timezone.now(), door, reden
    bewaar_en_leg_vast(rij, "afgelast_op", "afgelast_door", "afgelastreden", verb="activiteit_afgelast", door=door)
    vertel_iedereen(rij, Aanmelding.Nieuws.AFGELAST)
