"""Going out: beginning a sessie, bringing it to an opbrengst, and throwing one away."""

import datetime as dt
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from kampen_wijk.files.storage import verwijder_bestand
from kampen_wijk.formguard.dubbel import een_keer
from participatie.inzendingen.actions.versie import bewaar
from participatie.veldwerk.actions.bewaren import KanNuNiet
from participatie.veldwerk.models import Opbrengst, Sessie
from participatie.veldwerk.workflow import Stand
from participatie.veldwerk.zonder_personen import fouten
from wijken.models.gebeurtenis import leg_vast

HOOGSTENS_DAGEN_GELEDEN = 31
HOOGSTENS_SESSIES = 20


def sessie_beginnen(*, sleutel: UUID, soort, gebied, door, datum=None, waar="") -> Sessie:
    """The same sleutel twice makes one. Raises ValidationError for another day than lately, or a `waar` that names a person."""
    datum = datum or timezone.localdate()
    if not timezone.localdate() - dt.timedelta(HOOGSTENS_DAGEN_GELEDEN) <= datum <= timezone.localdate():
        raise ValidationError({"datum": "Kies vandaag, of een dag in de afgelopen maand."})
    if zinnen := fouten(waar, kinderen=False):
        raise ValidationError({"waar": zinnen})

    def maak():
        sessie = Sessie.objects.create(
            verzendsleutel=sleutel, soort=soort, gebied=gebied, datum=datum, waar=waar, medewerker=door
        )
        leg_vast(sessie, "veldwerk_begonnen", gebied=gebied, actor=door, soort=str(soort))
        return sessie

    return een_keer(Sessie, sleutel, maak)[0]


def opbrengst_beginnen(sessie, *, sleutel: UUID, titel, door) -> Opbrengst:
    """A new opbrengst of the gebied of this sessie; the same sleutel twice makes one."""

    def maak():
        opbrengst = Opbrengst(titel=titel, gebied=sessie.gebied, verzendsleutel=sleutel, slug=str(sleutel), gemaakt_door=door)
        opbrengst.save(force_insert=True)
        geef_adres(opbrengst)
        leg_vast(opbrengst, "opbrengst_begonnen", gebied=opbrengst.gebied, actor=door)
        sessie_bijvoegen(sessie, opbrengst=opbrengst)
        return opbrengst

    return een_keer(Opbrengst, sleutel, maak)[0]


@transaction.atomic
def sessie_bijvoegen(sessie, *, opbrengst) -> Opbrengst:
    """What was gathered in this sessie stands beside that of others in `opbrengst`; doing it twice is doing it once."""
    doel = Opbrengst.objects.select_for_update().get(pk=opbrengst.pk)
    rij = Sessie.objects.select_for_update(of=("self",)).get(pk=sessie.pk)
    if rij.opbrengst_id == doel.pk:
        return doel
    if rij.opbrengst_id is not None:
        raise KanNuNiet("Deze sessie hoort al bij een andere opbrengst.")
    if doel.stand != Stand.OPEN:
        raise KanNuNiet("Deze opbrengst is al gesorteerd. Kies een andere, of zet hem eerst weer open.")
    if doel.sessies.count() >= HOOGSTENS_SESSIES:
        raise KanNuNiet(f"Bij één opbrengst passen {HOOGSTENS_SESSIES} sessies. Maak een nieuwe opbrengst.")
    rij.opbrengst = doel
    rij.save(update_fields=["opbrengst"])
    bewaar(doel)
    return doel


@transaction.atomic
def sessie_weggooien(sessie, *, door) -> None:
    """Begun by mistake, or nothing came of it. What belongs to an opbrengst is not thrown away."""
    rij = Sessie.objects.select_for_update(of=("self",)).select_related("gebied").filter(pk=sessie.pk).first()
    if rij is None:
        return
    if rij.opbrengst_id is not None:
        raise KanNuNiet("Deze sessie hoort bij een opbrengst. U kunt haar niet meer weggooien.")
    for vondst in rij.vondsten.exclude(foto=""):
        verwijder_bestand(vondst.foto)
    leg_vast(rij, "veldwerk_weggegooid", gebied=rij.gebied, actor=door)
    rij.delete()


def geef_adres(opbrengst) -> None:
    """The title as an address, with the key behind it: no two are the same."""
    opbrengst.slug = f"{slugify(opbrengst.titel)[:90].strip('-') or 'opbrengst'}-{opbrengst.pk}"
    opbrengst.save(update_fields=["slug"])
