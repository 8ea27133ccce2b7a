"""Writing down a promise, and what was written wrong."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer
from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.toezeggingen.actions.bewaren import KanNuNiet, belover_velden, bewaar_en_leg_vast, vergrendel
from participatie.toezeggingen.actions.vertellen import vertel_belofte
from participatie.toezeggingen.models import Toezegging
from wijken.models.gebeurtenis import leg_vast


def toezegging_doen(
    *, sleutel: UUID, door, van, tekst, aan_wie, gebied, uiterlijk_op, beloofd_op=None, inzending=None, openbaar=False, akkoord=""
) -> Toezegging:
    """A promise of `van` (Medewerker, Afdeling, Partner, or a name in words); the same sleutel twice makes one.

    Whoever sent the signaal or idee `inzending` hears of it. Raises PersoonsgegevensGevonden unless `akkoord` is about all
    that is found in the text.
    """
    beloofd_op = beloofd_op or timezone.localdate()
    velden = belover_velden(van) | {"tekst": tekst, "aan_wie": aan_wie, "gebied": gebied, "inzending": inzending}
    _controleer_dagen(beloofd_op, uiterlijk_op)
    controleer_openbaar(tekst, velden["wie"], akkoord=akkoord)

    def maak():
        rij = Toezegging.objects.create(
            verzendsleutel=sleutel, beloofd_op=beloofd_op, uiterlijk_op=uiterlijk_op, openbaar=openbaar, ingevoerd_door=door,
            **velden,
        )
        leg_vast(rij, "toegezegd", gebied=gebied, actor=door, zichtbaar="iedereen" if openbaar else "medewerkers")
        vertel_belofte(rij, door=door)
        return rij

    return een_keer(Toezegging, sleutel, maak)[0]


@transaction.atomic
def toezegging_aanpassen(toezegging, *, van, tekst, aan_wie, gebied, openbaar, door, versie, akkoord=""):
    """Mend what was written down wrong. The day is moved and the outcome is told by verbs of their own."""
    rij = vergrendel(toezegging, versie)
    wie = belover_velden(van)
    controleer_openbaar(tekst, wie["wie"], *(rij.latere_teksten() if openbaar else ()), akkoord=akkoord)
    for veld, waarde in {**wie, "tekst": tekst, "aan_wie": aan_wie, "gebied": gebied, "openbaar": openbaar}.items():
        setattr(rij, veld, waarde)
    bewaar_en_leg_vast(
        rij, *wie, "tekst", "aan_wie", "gebied", "openbaar", verb="toezegging_aangepast", door=door
    )


@transaction.atomic
def verteld_afvinken(toezegging, *, verteld_op, verteld_hoe, door, versie):
    """Whoever asked for it heard how it ended; where a signaal hangs on it, that tells them."""
    rij = vergrendel(toezegging, versie)
    if rij.loopt:
        raise KanNuNiet("Deze toezegging loopt nog. Schrijf eerst op hoe het afliep.")
    if verteld_op > timezone.localdate():
        raise ValidationError({"verteld_op": "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."})
    rij.verteld_op, rij.verteld_hoe = verteld_op, verteld_hoe
    bewaar_en_leg_vast(rij, "verteld_op", "verteld_hoe", verb="verteld", door=door, hoe=verteld_hoe)


def _controleer_dagen(beloofd_op, uiterlijk_op):
    """The database refuses the second as well; here it is said in words."""
    if beloofd_op > timezone.localdate():
        raise ValidationError({"beloofd_op": "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."})
    if uiterlijk_op < beloofd_op:
        raise ValidationError({"uiterlijk_op": "Deze dag is voor de dag van de belofte. Kies een latere dag."})
