"""What a wijkverbinder does with an idee: take out personal data, let it through or not, and answer it."""

from django.db import transaction
from django.utils import timezone

from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from wijken.models.gebeurtenis import leg_vast


class NogNietOpenbaar(Exception):
    """The official answer stands on the public page, so the idee must be public first."""


@transaction.atomic
def idee_bewerken(idee, *, titel, tekst, door, versie):
    """Change the words before they become public, for instance to take out somebody's phone number."""
    rij = vergrendel(idee, versie)
    rij.titel, rij.tekst = titel, tekst
    bewaar(rij, "titel", "tekst")
    leg_vast(rij, "tekst_aangepast", gebied=rij.gebied, actor=door, zichtbaar="indiener")


@transaction.atomic
def idee_publiceren(idee, *, door, versie):
    """The one door through which an idee becomes public."""
    rij = vergrendel(idee, versie)
    rij.gepubliceerd_op, rij.gepubliceerd_door = timezone.now(), door
    rij.afgewezen_op, rij.afwijsreden = None, ""
    bewaar(rij, "gepubliceerd_op", "gepubliceerd_door", "afgewezen_op", "afwijsreden")
    leg_vast(rij, "gepubliceerd", gebied=rij.gebied, actor=door, zichtbaar="iedereen")
    vertel_indiener(rij, "gepubliceerd", context={})


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
def idee_beantwoorden(idee, *, antwoord, door, versie):
    """The official answer of the gemeente; it stands on the public page and goes to the sender."""
    rij = vergrendel(idee, versie)
    if rij.gepubliceerd_op is None:
        raise NogNietOpenbaar("Publiceer het idee eerst. Daarna kunt u het beantwoorden.")
    rij.antwoord, rij.antwoord_op, rij.antwoord_door = antwoord, timezone.now(), door
    bewaar(rij, "antwoord", "antwoord_op", "antwoord_door")
    leg_vast(rij, "beantwoord", gebied=rij.gebied, actor=door, zichtbaar="iedereen")
    vertel_indiener(rij, "beantwoord", context={"antwoord": antwoord})
