"""Hulpvragen: people who ask to be called back, and care details that arrived through the wrong door."""

from django.db import transaction
from django.utils import timezone

from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.models import Hulpvraag
from participatie.inzendingen.workflow import OPEN, Status
from wijken.models.gebeurtenis import leg_vast

GEWIST = "Een medewerker heeft deze tekst gewist, omdat het over zorg of gezondheid ging."


@transaction.atomic
def zet_om_naar_hulpvraag(signaal, *, door, versie) -> Hulpvraag | None:
    """Wipe the text and ask to call the sender back; None where name or phone number is not known.

    Every text of the sender and of colleagues about it goes: care details have no place here. Photos and answers too.
    """
    rij = vergrendel(signaal, versie)
    indiener = getattr(rij, "indiener", None)
    hulpvraag = None
    if indiener and indiener.naam and indiener.telefoon:
        hulpvraag = Hulpvraag.objects.create(gebied=rij.gebied, naam=indiener.naam, telefoon=indiener.telefoon)
    rij.tekst, rij.plaats, rij.lat, rij.lon = GEWIST, "", None, None
    bewaar(rij, "tekst", "plaats", "lat", "lon")
    rij.berichten.update(tekst=GEWIST)
    rij.overdrachten.update(vraag=GEWIST)
    rij.vraagantwoorden.all().delete()
    for foto in rij.fotos.all():
        transaction.on_commit(lambda bestand=foto.bestand: bestand.storage.delete(bestand.name))
        foto.delete()
    nummers = {"hulpvraag": hulpvraag.pk} if hulpvraag else {}
    leg_vast(rij, "omgezet_naar_hulpvraag", gebied=rij.gebied, actor=door, zichtbaar="indiener", **nummers)
    if rij.status in OPEN:
        zet_status(rij, Status.GEANNULEERD, door=door)
    return hulpvraag


@transaction.atomic
def hulpvraag_gebeld(hulpvraag, *, door) -> Hulpvraag:
    """Tick off: somebody spoke to them. Ticking twice keeps the first."""
    rij = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
    if rij.gebeld_op is None:
        rij.gebeld_op, rij.gebeld_door = timezone.now(), door
        rij.save(update_fields=["gebeld_op", "gebeld_door"])
        leg_vast(rij, "gebeld", gebied=rij.gebied, actor=door)
    return rij
