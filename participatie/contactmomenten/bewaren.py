"""Lets go of who took part in a conversation, later of what was said and asked; the rows stay, and count."""

from datetime import timedelta

import pgtrigger
from django.db.models import Q
from django.utils import timezone

from kampen_wijk.retention.register import opruimer, vergeter
from participatie.contactmomenten.models import Betrokkene, Contactmoment, Gebiedsoverdracht, Inzage, Taak

NAAM_DAGEN = 365
INHOUD_DAGEN = 3 * 365
TAAK_NA_AFLOOP = 2 * 365
TAAK_HOOGSTENS = 3 * 365
INZAGE_DAGEN = 3 * 365
NOTITIE_DAGEN = 365

GEWIST = "Gewist gesprek"
GEWISTE_TAAK = "Gewiste taak"


@opruimer
def namen_van_betrokkenen() -> int:
    """Names go after a year; that a resident took part stays."""
    grens = timezone.now() - timedelta(days=NAAM_DAGEN)
    return Betrokkene.objects.filter(contactmoment__plaatsgevonden_op__lt=grens).exclude(naam="").update(naam="")


@opruimer
def contactmomenten() -> int:
    """What was said, in which language, and which colleagues read along go after three years.

    When it was, by which kanaal, with which role and whether it succeeded stay, for the figures.
    """
    grens = timezone.now() - timedelta(days=INHOUD_DAGEN)
    oud = Contactmoment.objects.filter(plaatsgevonden_op__lt=grens).exclude(onderwerp=GEWIST, inhoud="", reactie="")
    return wis_woorden(list(oud.values_list("pk", flat=True)))


def wis_woorden(pks) -> int:
    Contactmoment.collegas.through.objects.filter(contactmoment__in=pks).delete()
    return Contactmoment.objects.filter(pk__in=pks).update(onderwerp=GEWIST, inhoud="", reactie="", taal="mis")


@opruimer
def taken() -> int:
    """The words of a taak go two years after it was done, and always three years after it was asked."""
    nu = timezone.now()
    oud = Q(afgehandeld_op__lt=nu - timedelta(days=TAAK_NA_AFLOOP)) | Q(aangemaakt_op__lt=nu - timedelta(days=TAAK_HOOGSTENS))
    over = Taak.objects.filter(oud).exclude(gevraagde_handeling=GEWISTE_TAAK, toelichting="", antwoord="")
    return over.update(gevraagde_handeling=GEWISTE_TAAK, toelichting="", antwoord="")


@opruimer
def inzagen() -> int:
    """Who read what goes after three years. Append-only for everybody else."""
    grens = timezone.now() - timedelta(days=INZAGE_DAGEN)
    with pgtrigger.ignore("contactmomenten.Inzage:inzage_blijft"):
        return Inzage.objects.filter(moment__lt=grens).delete()[0]


@opruimer
def overdrachtsnotities() -> int:
    """Who came after knows the gebied after a year; that it was handed over, and to whom, stays."""
    grens = timezone.now() - timedelta(days=NOTITIE_DAGEN)
    return Gebiedsoverdracht.objects.filter(gedaan_op__lt=grens).exclude(notitie="").update(notitie="")


@vergeter
def wie_het_vertelde(label: str, pk: int) -> None:
    """Who said it in a conversation and lets their data go: the name goes there too."""
    if label == "inzendingen.Inzending":
        Betrokkene.objects.filter(contactmoment__inzendingen=pk).exclude(naam="").update(naam="")
