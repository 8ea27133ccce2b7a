"""Preparing an overleg: when and where it is, what is talked about, and who is invited."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer
from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.overleggen.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.overleggen.models import Genodigde, Overleg
from wijken.models.gebeurtenis import leg_vast

VELDEN = ("soort", "gebied", "begint_op", "eindigt_op", "plek", "agendapunten")


def overleg_plannen(*, sleutel: UUID, door, genodigden: Iterable[tuple[str, str]] = (), akkoord="", **velden) -> Overleg:
    """A meeting that is still to come, with (name, address) of who is invited; the same sleutel twice makes one.

    Raises PersoonsgegevensGevonden unless `akkoord` is about all that is found in the words of the agenda.
    """
    controleer_openbaar(velden.get("plek", ""), velden.get("agendapunten", ""), akkoord=akkoord)

    def maak():
        rij = Overleg.objects.create(verzendsleutel=sleutel, medewerker=door, **velden)
        _nodig_uit(rij, genodigden)
        leg_vast(rij, "gepland", gebied=rij.gebied, actor=door)
        return rij

    return een_keer(Overleg, sleutel, maak)[0]


@transaction.atomic
def overleg_wijzigen(overleg, *, door, versie, genodigden: Iterable[tuple[str, str]] = (), akkoord="", **velden) -> None:
    """Another day, place or agenda, or other people; until what was said is written down."""
    controleer_openbaar(velden.get("plek", ""), velden.get("agendapunten", ""), akkoord=akkoord)
    rij = vergrendel(overleg, versie)
    if rij.is_gehouden or rij.afgezegd_op:
        raise KanNuNiet("Dit overleg is geweest of gaat niet door. U kunt het niet meer aanpassen.")
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.genodigden.all().delete()
    _nodig_uit(rij, genodigden)
    bewaar_en_leg_vast(rij, *velden, verb="gewijzigd", door=door)


@transaction.atomic
def overleg_afzeggen(overleg, *, door, versie) -> None:
    """It does not take place. Names and addresses of who was invited are not needed any more."""
    rij = vergrendel(overleg, versie)
    if rij.is_gehouden:
        raise KanNuNiet("Dit overleg is al geweest. U kunt het niet meer afzeggen.")
    if rij.afgezegd_op is None:
        rij.afgezegd_op = timezone.now()
        rij.genodigden.all().delete()
        bewaar_en_leg_vast(rij, "afgezegd_op", verb="afgezegd", door=door)


def _nodig_uit(rij, genodigden):
    Genodigde.objects.bulk_create(Genodigde(overleg=rij, naam=naam, email=email) for naam, email in genodigden)
