"""The words of an opbrengst, on the site, off it again, and gathering on."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.veldwerk.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel, was_openbaar, zet_stand
from participatie.veldwerk.actions.sessie import geef_adres
from participatie.veldwerk.models import Thema
from participatie.veldwerk.workflow import Stand

_WANNEER = ("gepubliceerd_op", "gepubliceerd_door", "ingetrokken_op", "ingetrokken_door", "intrekreden")


@transaction.atomic
def opbrengst_schrijven(opbrengst, *, titel, inleiding, vervolg, teksten: Mapping[int, str], door, versie, akkoord=""):
    """What was heard, in the words of a wijkverbinder. `teksten`: by number of the thema.

    Of what is on the site nothing that residents have to read may become empty, and it goes through the door again.
    """
    rij = vergrendel(opbrengst, versie)
    rij.titel, rij.inleiding, rij.vervolg = titel, inleiding, vervolg
    themas = list(rij.themas.all())
    for thema in themas:
        thema.tekst = teksten.get(thema.nummer, thema.tekst)
    if rij.gepubliceerd_op:
        if not (titel and inleiding and vervolg) or not all(thema.tekst for thema in themas):
            raise ValidationError("Dit staat op de site. Vul alles in.")
        controleer_openbaar(titel, inleiding, vervolg, *(t for thema in themas for t in (thema.naam, thema.tekst)), akkoord=akkoord)
    Thema.objects.bulk_update(themas, ["tekst"])
    bewaar_en_leg_vast(rij, "titel", "inleiding", "vervolg", verb="opbrengst_geschreven", door=door)
    if not was_openbaar(rij):
        geef_adres(rij)


@transaction.atomic
def opbrengst_publiceren(opbrengst, *, door, versie, akkoord=""):
    """The one door through which an opbrengst becomes public.

    Raises ValidationError while something is missing, PersoonsgegevensGevonden unless `akkoord` is about all that is found.
    """
    rij = vergrendel(opbrengst, versie)
    if ontbreekt := rij.nog_te_doen():
        raise ValidationError(["De opbrengst kan nog niet op de site.", *ontbreekt])
    controleer_openbaar(*rij.openbare_teksten(), akkoord=akkoord)
    rij.gepubliceerd_op, rij.gepubliceerd_door = timezone.now(), door
    rij.ingetrokken_op, rij.ingetrokken_door, rij.intrekreden = None, None, ""
    zet_stand(rij, Stand.GEPUBLICEERD, *_WANNEER, verb="gepubliceerd", door=door)


@transaction.atomic
def opbrengst_intrekken(opbrengst, *, reden, door, versie):
    """Off the site; the reason is for colleagues. It can be mended, and put back."""
    rij = vergrendel(opbrengst, versie)
    rij.gepubliceerd_op, rij.gepubliceerd_door = None, None
    rij.ingetrokken_op, rij.ingetrokken_door, rij.intrekreden = timezone.now(), door, reden
    zet_stand(rij, Stand.INGETROKKEN, *_WANNEER, verb="van_de_site_gehaald", door=door)


@transaction.atomic
def opbrengst_openen(opbrengst, *, door, versie):
    """More is gathered before anything goes on the site; what was sorted stays sorted until it is done again."""
    zet_stand(vergrendel(opbrengst, versie), Stand.OPEN, verb="opbrengst_weer_open", door=door)


@transaction.atomic
def opbrengst_weggooien(opbrengst, *, door, versie):
    """Only the frame: its sessies stay, and can go to another. What was on the site is taken off, not thrown away."""
    rij = vergrendel(opbrengst, versie)
    if was_openbaar(rij):
        raise KanNuNiet("Deze opbrengst heeft op de site gestaan. U kunt hem van de site halen, maar niet weggooien.")
    rij.sessies.update(opbrengst=None)
    bewaar_en_leg_vast(rij, verb="opbrengst_weggegooid", door=door)
    rij.delete()
