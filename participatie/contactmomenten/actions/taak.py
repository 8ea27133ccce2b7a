"""Asking a colleague or an afdeling to do something, handing it on, doing it, and telling whoever asked."""

import datetime as dt
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer
from kampen_wijk.outbox.actions import mail_klaarzetten
from kampen_wijk.werkdagen import plus_werkdagen
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.contactmomenten.models.kiezen import LEZERS
from participatie.contactmomenten.taakstatus import Taakstatus, controleer_overgang
from participatie.inzendingen.actions.versie import Verouderd, bewaar
from wijken.models import Afdeling, Medewerker
from wijken.models.gebeurtenis import leg_vast


class GeenCollega(Exception):
    """A taak goes to somebody who works in a gebied or afdeling today, or to an afdeling."""


class VertrouwelijkGesprek(Exception):
    """Who gets the taak may read the confidential conversation: only its writer decides that."""


def eigen_termijn() -> dt.date:
    """The last day of a taak that nobody gave a day."""
    return plus_werkdagen(timezone.localdate(), settings.TERMIJNEN["taak"])


def taak_geven(
    *, sleutel: UUID, door, naar: Medewerker | Afdeling, gevraagde_handeling, gebied, uiterlijk_op, toelichting="",
    contactmoment: Contactmoment | None = None,
) -> Taak:
    """Ask `naar` to do something; once, however often it is sent. A colleague gets a mail that says so, without words of people."""

    def maak():
        _mag_lezen(contactmoment, door, naar)
        taak = maak_taak(
            gevraagde_handeling=gevraagde_handeling, toelichting=toelichting, gebied=gebied, contactmoment=contactmoment,
            gevraagd_door=door, uiterlijk_op=uiterlijk_op, verzendsleutel=sleutel, **plek_van(naar),
        )
        _vertel(taak, taak.medewerker, door, "taak_nieuw")
        return taak

    return een_keer(Taak, sleutel, maak)[0]


def maak_taak(**velden) -> Taak:
    """The row and its dated event, within the transaction of the caller."""
    taak = Taak.objects.create(**velden)
    leg_vast(taak, "gevraagd", gebied=taak.gebied, actor=taak.gevraagd_door)
    return taak


@transaction.atomic
def taak_doorgeven(taak, *, naar: Medewerker | Afdeling, door, versie):
    """Somebody else does it; also how a colleague takes on what was asked of the afdeling."""
    rij = vergrendel(taak, versie)
    controleer_overgang(rij.status, Taakstatus.VERWERKT)  # what is done is handed on to nobody
    _mag_lezen(rij.contactmoment, door, naar)
    plek = plek_van(naar)
    rij.medewerker, rij.afdeling = plek["medewerker"], plek["afdeling"]
    bewaar(rij, "medewerker", "afdeling")
    leg_vast(rij, "doorgegeven", gebied=rij.gebied, actor=door)
    _vertel(rij, rij.medewerker, door, "taak_nieuw")


@transaction.atomic
def taak_verwerken(taak, *, antwoord, door, versie):
    """It is done; whoever asked it hears so."""
    rij = vergrendel(taak, versie)
    zet_status(rij, Taakstatus.VERWERKT, door=door, antwoord=antwoord)
    _vertel(rij, rij.gevraagd_door, door, "taak_klaar")


@transaction.atomic
def taak_heropenen(taak, *, toelichting, door, versie):
    """It is not done after all; `toelichting` says what is left, and who has it gets as long again."""
    rij = vergrendel(taak, versie)
    rij.toelichting, rij.uiterlijk_op = toelichting, eigen_termijn()
    zet_status(rij, Taakstatus.TE_VERWERKEN, door=door)
    _vertel(rij, rij.medewerker, door, "taak_nieuw")


@transaction.atomic
def antwoord_gelezen(taak, *, door, versie):
    """Whoever asked it has read the answer: it leaves her werkblad."""
    rij = vergrendel(taak, versie)
    if rij.gelezen_op is None and not rij.is_open:
        rij.gelezen_op = timezone.now()
        bewaar(rij, "gelezen_op")


def zet_status(rij, naar: Taakstatus, *, door, antwoord=""):
    """The one door through which a taak changes state: the state, what follows from it, and the dated event."""
    controleer_overgang(rij.status, naar)
    klaar = naar == Taakstatus.VERWERKT
    rij.status = naar
    rij.afgehandeld_op, rij.afgehandeld_door = (timezone.now(), door) if klaar else (None, None)
    rij.antwoord = antwoord
    # Who did what she asked herself has nothing to read.
    rij.gelezen_op = rij.afgehandeld_op if door == rij.gevraagd_door else None
    bewaar(rij, "status", "afgehandeld_op", "afgehandeld_door", "antwoord", "gelezen_op", "toelichting", "uiterlijk_op")
    leg_vast(rij, naar.value, gebied=rij.gebied, actor=door)


def vergrendel(taak, versie: int) -> Taak:
    """The fresh row, locked until the transaction ends; Verouderd unless it still is at `versie`."""
    rij = Taak.objects.select_for_update(of=("self",)).select_related(
        "gebied", "gevraagd_door", "medewerker", "contactmoment"
    ).get(pk=taak.pk)
    if rij.versie != versie:
        raise Verouderd(f"{rij} is at version {rij.versie}, read at {versie}")
    return rij


def plek_van(naar: Medewerker | Afdeling) -> dict:
    if isinstance(naar, Afdeling):
        return {"medewerker": None, "afdeling": naar}
    if not naar.heeft_rol(*LEZERS):
        raise GeenCollega(f"{naar} werkt hier nu niet. Kies iemand anders.")
    return {"medewerker": naar, "afdeling": None}


def _mag_lezen(contactmoment, door, naar):
    """Nobody lets another into a confidential conversation but its writer; taking a taak on oneself lets nobody in."""
    if contactmoment and contactmoment.vertrouwelijk and door.pk != contactmoment.medewerker_id and naar != door:
        raise VertrouwelijkGesprek(
            "Deze taak komt uit een vertrouwelijk gesprek. Alleen wie het gesprek vastlegde, kan de taak aan een ander geven."
        )


def _vertel(taak, aan: Medewerker | None, door, sjabloon: str):
    """A mail with a number and a link, and no word of people. Nobody hears what they did themselves."""
    if aan and aan != door and aan.is_active:
        mail_klaarzetten(aan=aan.email, sjabloon=sjabloon, context={"taak": taak}, bevestigd=True)
