"""Splitting a signaal: a part with an owner of its own, whose outcome comes back to the whole."""

from django.core.exceptions import ValidationError
from django.db import transaction

from kampen_wijk.textchecks.deur import alle_vondsten, in_woorden
from participatie.inzendingen.actions.doorzetten import signaal_doorzetten
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.models import Deeluitkomst, Inzending
from participatie.inzendingen.workflow import OPEN, Status, Uitkomst, uitkomst_van_deel
from wijken.models.gebeurtenis import leg_vast


class NietTeSplitsen(Exception):
    """No part can be split off; the message says why."""


@transaction.atomic
def deel_afsplitsen(signaal, *, onderdeel, naar, vraag, door, versie) -> Inzending:
    """Make `onderdeel` a signaal of its own and hand it to `naar` (Afdeling, Medewerker or Partner) with `vraag`.

    It holds the question, not the words of the sender, and has no sender: the whole goes on telling them.
    """
    geheel = vergrendel(signaal, versie)
    if geheel.status not in OPEN:
        raise NietTeSplitsen(f"Het signaal is {Status(geheel.status).label.lower()}. Heropen het eerst.")
    if geheel.deel_van_id:
        raise NietTeSplitsen("Dit is al een deel van een ander signaal. Splits dat signaal verder.")
    if geheel.afgesplitst.filter(titel__iexact=onderdeel).exists():
        raise NietTeSplitsen("Er is al een deel met deze naam. Kies een andere naam.")
    if gevonden := alle_vondsten(onderdeel):
        # The sender of the whole reads this name with the outcome, and the outcome stays.
        raise ValidationError(f"De indiener leest de naam van het deel. Haal daarom dit weg: {in_woorden(gevonden)}.")
    deel = Inzending.objects.create(
        soort=Inzending.Soort.SIGNAAL, status=Status.GEMELD, titel=onderdeel, tekst=vraag, deel_van=geheel,
        gebied=geheel.gebied, plaats=geheel.plaats, lat=geheel.lat, lon=geheel.lon, bron=geheel.bron,
        namens=geheel.namens, ingevoerd_door=door,
    )
    leg_vast(deel, "gemeld", gebied=deel.gebied, actor=door, bron=deel.bron)
    signaal_doorzetten(deel, naar=naar, vraag=vraag, door=door, versie=deel.versie)
    bewaar(geheel)
    leg_vast(geheel, "deel_afgesplitst", gebied=geheel.gebied, actor=door, zichtbaar="indiener", deel=deel.pk)
    return deel


def meld_aan_geheel(deel, *, toelichting, door) -> None:
    """What became of a part stands as a part-outcome with the whole, as long as that is open; within the transaction.

    Raises ValidationError where the reason, that the sender of the whole will read, holds personal data.
    """
    geheel = Inzending.objects.select_for_update(of=("self",)).filter(pk=deel.deel_van_id, status__in=OPEN).first()
    if geheel is None:
        return
    uitkomst = uitkomst_van_deel(deel.afhandelreden)
    gedaan = uitkomst == Uitkomst.GEDAAN
    if not gedaan and (gevonden := alle_vondsten(deel.titel, toelichting, deel.wie_dan)):
        raise ValidationError(
            f"Uw toelichting komt bij het hele signaal te staan. Haal daarom dit weg: {in_woorden(gevonden)}."
        )
    rij = geheel.deeluitkomsten.filter(onderdeel__iexact=deel.titel).first() or Deeluitkomst(signaal=geheel)
    rij.onderdeel, rij.uitkomst = deel.titel, uitkomst
    rij.reden, rij.wie_dan = ("", "") if gedaan else (toelichting[:500], deel.wie_dan)
    rij.save()
    bewaar(geheel)
    leg_vast(
        geheel, "deeluitkomst_vastgelegd", gebied=geheel.gebied, actor=door, zichtbaar="indiener",
        deeluitkomst=rij.pk, uitkomst=uitkomst,
    )
