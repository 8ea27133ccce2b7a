"""On the site, off the site again, and finished."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import akkoord_met, controleer_openbaar
from participatie.activiteiten.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.activiteiten.nogtedoen import nog_te_doen
from participatie.inzendingen.actions.fase import idee_oppakken, nieuws_vertellen
from participatie.inzendingen.fases import MET_NIEUWS, Fase, kan_naar
from participatie.inzendingen.models import Inzending

WIE = "De gemeente, samen met inwoners"


@transaction.atomic
def traject_publiceren(traject, *, door, versie, akkoord=""):
    """The one door through which a traject becomes public.

    Raises KanNuNiet when it is public, ValidationError while something a resident has to know is missing, and
    PersoonsgegevensGevonden unless `akkoord` is about all that is found in it. The idee that it grew out of is taken up
    by it, and whoever sent that hears so.
    """
    rij = vergrendel(traject, versie)
    if rij.gepubliceerd_op:
        raise KanNuNiet("Dit traject staat al op de site.")
    if ontbreekt := nog_te_doen(rij):
        raise ValidationError(["Het traject kan nog niet op de site.", *ontbreekt])
    controleer_openbaar(*rij.openbare_teksten(), akkoord=akkoord)
    weer = rij.ingetrokken_op is not None
    rij.gepubliceerd_op, rij.gepubliceerd_door = timezone.now(), door
    rij.ingetrokken_op, rij.ingetrokken_door, rij.intrekreden = None, None, ""
    bewaar_en_leg_vast(
        rij, "gepubliceerd_op", "gepubliceerd_door", "ingetrokken_op", "ingetrokken_door", "intrekreden",
        verb="gepubliceerd", door=door,
    )
    begin = "Het traject staat weer op de site" if weer else "Uit dit idee is een traject gekomen"
    _zeg_bij_idee(rij, f"{begin}: {rij.titel}. Daar leest u wat vaststaat, wat nog open is en wie beslist.", door)


@transaction.atomic
def traject_intrekken(traject, *, reden, door, versie, akkoord=""):
    """Off the site; `reden` stands with the idee that it grew out of, and whoever sent that hears it."""
    rij = vergrendel(traject, versie)
    if not rij.gepubliceerd_op:
        raise KanNuNiet("Dit traject staat niet op de site.")
    controleer_openbaar(reden, akkoord=akkoord)
    rij.gepubliceerd_op, rij.gepubliceerd_door = None, None
    rij.ingetrokken_op, rij.ingetrokken_door, rij.intrekreden = timezone.now(), door, reden
    bewaar_en_leg_vast(
        rij, "gepubliceerd_op", "gepubliceerd_door", "ingetrokken_op", "ingetrokken_door", "intrekreden",
        verb="van_de_site_gehaald", door=door,
    )
    _zeg_bij_idee(rij, f"Het traject staat niet meer op de site. {reden}", door, oppakken=False)


@transaction.atomic
def traject_afronden(traject, *, evaluatie, door, versie, akkoord=""):
    """Finished, with what came out and how it went; saying it again changes those words."""
    rij = vergrendel(traject, versie)
    if not rij.gepubliceerd_op:
        raise KanNuNiet("Dit traject staat niet op de site.")
    controleer_openbaar(evaluatie, akkoord=akkoord)
    rij.evaluatie = evaluatie
    rij.afgerond_op, rij.afgerond_door = rij.afgerond_op or timezone.now(), rij.afgerond_door or door
    bewaar_en_leg_vast(rij, "evaluatie", "afgerond_op", "afgerond_door", verb="afgerond", door=door)


def _zeg_bij_idee(rij, tekst, door, *, oppakken=True):
    """Through the one door of the idee, which tells its sender. Of an idee that is off the site nothing is said."""
    if rij.uit_idee_id is None:
        return
    idee = Inzending.objects.select_for_update(of=("self",)).get(pk=rij.uit_idee_id)
    # Whoever published agreed to what stands in the title already.
    velden = {"tekst": tekst, "door": door, "versie": idee.versie, "akkoord": akkoord_met(WIE, tekst)}
    if idee.gepubliceerd_op is None:
        return
    if oppakken and idee.fase in kan_naar(Fase.OPGEPAKT):
        idee_oppakken(idee, wie=WIE, **velden)
    elif idee.fase in MET_NIEUWS:
        nieuws_vertellen(idee, **velden)
