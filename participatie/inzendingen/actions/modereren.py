"""What a wijkverbinder does with an idee: take out personal data, let it through or not, and answer it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import controleer_openbaar
from kampen_wijk.textchecks.maskeren import maskeer
from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.models import Inzending, Origineel
from wijken.models.gebeurtenis import leg_vast

ALLES = "alles"


class NogNietOpenbaar(Exception):
    """The official answer stands on the public page, so the idee must be public first."""


@transaction.atomic
def idee_bewerken(idee, *, titel, tekst, door, versie, akkoord=""):
    """Change the words, for instance to take out somebody's phone number; what is public already is looked at again."""
    rij = vergrendel(idee, versie)
    if rij.gepubliceerd_op is not None:
        controleer_openbaar(titel, tekst, akkoord=akkoord)
    _verander(rij, titel, tekst, door)


@transaction.atomic
def idee_maskeren(idee, *, vondst, door, versie):
    """Put `[telefoonnummer]` in place of a number, and so on; `vondst` is the code of what was found, or ALLES."""
    rij = vergrendel(idee, versie)
    code = None if vondst == ALLES else vondst
    titel, tekst = maskeer(rij.titel, code), maskeer(rij.tekst, code)
    if (titel, tekst) == (rij.titel, rij.tekst):
        raise ValidationError("Dit staat niet meer in de tekst. Kijk wat er nu staat.")
    if len(titel) > Inzending._meta.get_field("titel").max_length:
        raise ValidationError("De titel wordt zo te lang. Kies Tekst aanpassen en maak de titel zelf korter.")
    _verander(rij, titel, tekst, door)


def _verander(rij, titel, tekst, door):
    """The first words are kept, once, for who moderates."""
    Origineel.objects.get_or_create(inzending=rij, defaults={"titel": rij.titel, "tekst": rij.tekst})
    rij.titel, rij.tekst = titel, tekst
    bewaar(rij, "titel", "tekst")
    leg_vast(rij, "tekst_aangepast", gebied=rij.gebied, actor=door, zichtbaar="indiener")


@transaction.atomic
def idee_publiceren(idee, *, door, versie, akkoord="", toon_namens=False, plaats_openbaar=False):
    """The one door through which an idee becomes public; with the photos that were looked at, and no others.

    Raises PersoonsgegevensGevonden unless `akkoord` is about all that is found in what the public will read. On whose
    behalf it was written down stays between us, unless `toon_namens`; and where it is too, unless `plaats_openbaar`:
    the place that a sender gave may be their home.
    """
    rij = vergrendel(idee, versie)
    controleer_openbaar(rij.titel, rij.tekst, rij.namens if toon_namens else "", akkoord=akkoord)
    rij.gepubliceerd_op, rij.gepubliceerd_door, rij.toon_namens = timezone.now(), door, toon_namens
    rij.afgewezen_op, rij.afwijsreden = None, ""
    rij.plaats_openbaar = plaats_openbaar and rij.lat is not None
    bewaar(rij, "gepubliceerd_op", "gepubliceerd_door", "afgewezen_op", "afwijsreden", "toon_namens", "plaats_openbaar")
    leg_vast(rij, "gepubliceerd", gebied=rij.gebied, actor=door, zichtbaar="iedereen")
    vertel_indiener(rij, "gepubliceerd", context={})


@transaction.atomic
def idee_plek_tonen(idee, *, plaats_openbaar, door, versie):
    """Whether anybody sees on the map where it is; else it stands in the middle of its gebied."""
    rij = vergrendel(idee, versie)
    rij.plaats_openbaar = plaats_openbaar and rij.lat is not None
    bewaar(rij, "plaats_openbaar")
    leg_vast(rij, "plek_getoond" if rij.plaats_openbaar else "plek_verborgen", gebied=rij.gebied, actor=door)


@transaction.atomic
def idee_niet_publiceren(idee, *, reden, door, versie):
    """Not let through, or taken off the site again; the sender hears the reason."""
    rij = vergrendel(idee, versie)
    rij.gepubliceerd_op, rij.gepubliceerd_door = None, None
    rij.afgewezen_op, rij.afwijsreden = timezone.now(), reden
    bewaar(rij, "gepubliceerd_op", "gepubliceerd_door", "afgewezen_op", "afwijsreden")
    leg_vast(rij, "niet_gepubliceerd", gebied=rij.gebied, actor=door, zichtbaar="indiener")
    vertel_indiener(rij, "niet_gepubliceerd", context={"reden": reden})


@transaction.atomic
def idee_beantwoorden(idee, *, antwoord, door, versie, akkoord=""):
    """The official answer of the gemeente; it stands on the public page and goes to the sender."""
    rij = vergrendel(idee, versie)
    if rij.gepubliceerd_op is None:
        raise NogNietOpenbaar("Publiceer het idee eerst. Daarna kunt u het beantwoorden.")
    controleer_openbaar(antwoord, akkoord=akkoord)
    rij.antwoord, rij.antwoord_op, rij.antwoord_door = antwoord, timezone.now(), door
    bewaar(rij, "antwoord", "antwoord_op", "antwoord_door")
    leg_vast(rij, "beantwoord", gebied=rij.gebied, actor=door, zichtbaar="iedereen")
    vertel_indiener(rij, "beantwoord", context={"antwoord": antwoord})
