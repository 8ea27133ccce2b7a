"""What people say about a version in samenspraak, and what is done with it."""

from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from kampen_wijk.textchecks.deur import controleer_openbaar
from kampen_wijk.textchecks.maskeren import maskeer, weg
from profielen.actions.bericht import mail_reageerder
from profielen.actions.staat import vergrendel
from profielen.models import Reactie, Reageerder
from wijken.models.gebeurtenis import leg_vast

ALLES = "alles"


class SamenspraakGesloten(Exception):
    """The last day is past, or the version was decided on."""


class Verouderd(Exception):
    """Somebody else changed it after this was read."""


@transaction.atomic
def reageren(samenspraak, *, onderdeel, tekst, email="", sleutel: UUID | None = None, **velden) -> Reactie:
    """Take in what somebody says, once however often it is sent; public only after somebody looked at it.

    `velden`: bron, namens, ingevoerd_door. What was said on paper may be typed over until the version is decided on;
    in the browser the last day is the last day. Raises SamenspraakGesloten.
    """
    uniek = verzendsleutel(sleutel or uuid4(), onderdeel, tekst)

    def maak():
        _eis_open(samenspraak, overgetypt="ingevoerd_door" in velden)
        versie = samenspraak.versie
        reactie = Reactie.objects.create(
            versie=versie, onderdeel=onderdeel, tekst=tekst, verzendsleutel=uniek, **velden
        )
        leg_vast(
            reactie, "gereageerd", gebied=versie.profiel.gebied, actor=reactie.ingevoerd_door, bron=str(reactie.bron)
        )
        if email:
            mail_reageerder(Reageerder.objects.create(reactie=reactie, email=email), "ontvangen", versie=versie)
        return reactie

    reactie, _nieuw = een_keer(Reactie, uniek, maak)
    return reactie


def _eis_open(samenspraak, *, overgetypt):
    """The version is locked, so that nobody adopts it while a reaction comes in."""
    samenspraak.versie = vergrendel(samenspraak.versie)
    if not (samenspraak.versie.in_samenspraak if overgetypt else samenspraak.loopt):
        raise SamenspraakGesloten("U kunt niet meer reageren op dit profiel.")


@transaction.atomic
def email_bevestigen(reageerder) -> bool:
    """The address reads our mail. False where that was known already."""
    return bool(
        Reageerder.objects.filter(pk=reageerder.pk, email_bevestigd_op=None).update(email_bevestigd_op=timezone.now())
    )


@transaction.atomic
def reactie_maskeren(reactie, *, door, stand, vondst="", woorden=""):
    """Put `[telefoonnummer]` in place of a number, and so on; `vondst` is the code of what was found, or ALLES.

    With `woorden` those go, wherever they stand: a name that nothing found.
    """
    rij = _vergrendel(reactie, stand)
    tekst = weg(rij.tekst, woorden) if woorden else maskeer(rij.tekst, None if vondst == ALLES else vondst)
    if tekst == rij.tekst:
        raise ValidationError("Dit staat niet meer in de tekst. Kijk wat er nu staat.")
    rij.origineel, rij.tekst = rij.origineel or rij.tekst, tekst
    _bewaar(rij, "tekst_aangepast", door, "origineel", "tekst")


@transaction.atomic
def reactie_plaatsen(reactie, *, door, stand, akkoord=""):
    """Everybody may read it. Raises PersoonsgegevensGevonden unless `akkoord` is about all that is found in it."""
    rij = _vergrendel(reactie, stand)
    controleer_openbaar(rij.tekst, akkoord=akkoord)
    rij.gepubliceerd_op, rij.gepubliceerd_door = timezone.now(), door
    rij.afgewezen_op, rij.afwijsreden = None, ""
    _bewaar(rij, "gepubliceerd", door, "gepubliceerd_op", "gepubliceerd_door", "afgewezen_op", "afwijsreden")


@transaction.atomic
def reactie_weigeren(reactie, *, reden, door, stand):
    """Not on the site, or off it again; who sent it hears the reason."""
    rij = _vergrendel(reactie, stand)
    rij.gepubliceerd_op, rij.gepubliceerd_door = None, None
    rij.afgewezen_op, rij.afwijsreden = timezone.now(), reden
    _bewaar(rij, "niet_gepubliceerd", door, "gepubliceerd_op", "gepubliceerd_door", "afgewezen_op", "afwijsreden")


@transaction.atomic
def reactie_beantwoorden(reactie, *, uitkomst, antwoord, door, stand, akkoord=""):
    """What was done with it; residents read it with the adopted version."""
    rij = _vergrendel(reactie, stand)
    if uitkomst != Reactie.Uitkomst.OVERGENOMEN and not antwoord:
        raise ValidationError("Schrijf waarom u het niet of maar deels overneemt. De inwoner leest dit.")
    controleer_openbaar(antwoord, akkoord=akkoord)
    rij.uitkomst, rij.antwoord, rij.beantwoord_op, rij.beantwoord_door = uitkomst, antwoord, timezone.now(), door
    _bewaar(rij, "beantwoord", door, "uitkomst", "antwoord", "beantwoord_op", "beantwoord_door", uitkomst=str(uitkomst))


def _vergrendel(reactie, stand: int) -> Reactie:
    """The fresh row, locked; Verouderd unless it is as it was read, SamenspraakGesloten once the version is decided on."""
    versie = vergrendel(reactie.versie)
    rij = Reactie.objects.select_for_update(of=("self",)).get(pk=reactie.pk)
    rij.versie = versie
    if not versie.in_samenspraak:
        raise SamenspraakGesloten("Over deze versie is al besloten. De reacties veranderen niet meer.")
    if rij.stand != stand:
        raise Verouderd(f"{rij} is at {rij.stand}, read at {stand}")
    return rij


def _bewaar(rij, verb, door, *velden, **gegevens):
    rij.stand += 1
    rij.save(update_fields=[*velden, "stand"])
    leg_vast(rij, verb, gebied=rij.versie.profiel.gebied, actor=door, **gegevens)
