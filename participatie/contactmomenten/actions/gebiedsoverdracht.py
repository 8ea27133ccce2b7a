"""Handing a gebied to a colleague: the rol, the work that hangs on a person, and a word for who comes after."""

import datetime as dt
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from kampen_wijk.outbox.actions import mail_klaarzetten
from participatie.contactmomenten.actions.taak import GeenCollega
from participatie.contactmomenten.models import Gebiedsoverdracht, Taak
from participatie.contactmomenten.models.kiezen import LEZERS
from participatie.inzendingen.models import Inzending
from participatie.toezeggingen.models import Toezegging
from wijken.models import Gebied, Medewerker, Rol, Rolvervulling
from wijken.models.gebeurtenis import leg_van_elk_vast, leg_vast

HOOGSTENS_VOORUIT = 366


class AlOvergedragen(Exception):
    """Somebody was first, or this rol ended already; the message says so."""


@transaction.atomic
def gebied_overdragen(
    rolvervulling, *, sleutel: UUID, naar: Medewerker, laatste_dag: dt.date, door: Medewerker, notitie=""
) -> Gebiedsoverdracht:
    """The rol ends after `laatste_dag`; `naar` is wijkverbinder there from today, and gets what `van` still had to do.

    All of it or nothing, and once: the same sleutel gives what was made, another one AlOvergedragen. What comes from a
    confidential talk of `van` stays with her. Raises GeenCollega, and ValidationError about the day.
    """
    rol = Rolvervulling.objects.select_for_update(of=("self",)).select_related("gebied", "medewerker").get(pk=rolvervulling.pk)
    if eerder := Gebiedsoverdracht.objects.met_namen().filter(rolvervulling=rol).first():
        if eerder.verzendsleutel == sleutel:
            return eerder
        raise AlOvergedragen(f"{eerder.van} heeft {eerder.gebied} al overgedragen aan {eerder.naar}. Er verandert niets.")
    gebied = _controleer(rol, naar, laatste_dag)
    mee = _werk(rol.medewerker, naar, gebied)
    ding = Gebiedsoverdracht.objects.create(
        verzendsleutel=sleutel, gebied=gebied, rolvervulling=rol, van=rol.medewerker, naar=naar, door=door, notitie=notitie,
        laatste_dag=laatste_dag, **{f"aantal_{naam}": len(rijen) for naam, (_, rijen) in mee.items()},
    )
    _wissel_rol(rol, naar, laatste_dag)
    for veld, rijen in mee.values():
        _geef(rijen, veld, naar)
    leg_van_elk_vast([rij for _, rijen in mee.values() for rij in rijen], "meegegaan", actor=door, overdracht=ding.pk)
    leg_vast(ding, "gebied_overgedragen", gebied=ding.gebied, actor=door)
    _vertel(ding)
    return ding


def _controleer(rol: Rolvervulling, naar: Medewerker, laatste_dag: dt.date) -> Gebied:
    """The gebied that it is about."""
    vandaag = timezone.localdate()
    loopt = rol.vanaf <= vandaag and (rol.tot is None or vandaag < rol.tot)
    if rol.rol != Rol.WIJKVERBINDER or rol.gebied is None or not loopt:
        raise AlOvergedragen(f"{rol.medewerker} is hier geen wijkverbinder meer. Er verandert niets.")
    if naar.pk == rol.medewerker_id or not naar.heeft_rol(*LEZERS):
        raise GeenCollega("Kies een collega die hier nu werkt.")
    if not vandaag <= laatste_dag <= vandaag + dt.timedelta(days=HOOGSTENS_VOORUIT):
        raise ValidationError({"laatste_dag": "Kies vandaag of een latere dag, binnen een jaar."})
    return rol.gebied


def _werk(van: Medewerker, naar: Medewerker, gebied: Gebied) -> dict[str, tuple[str, list]]:
    """What goes along, locked, by its name: the field that says whose it is, and the rows."""
    hier = Gebied.objects.met_alles_eronder([gebied.pk])
    signalen = Inzending.objects.open().filter(eigenaar=van, gebied__in=hier)
    beloofd = Toezegging.objects.lopend().filter(medewerker=van, gebied__in=hier)
    return {
        "taken": ("medewerker", _vast(Taak.objects.die_meegaan(van, naar, hier))),
        "toezeggingen": ("medewerker", _vast(beloofd)),
        "signalen": ("eigenaar", _vast(signalen)),
    }


def _vast(rijen: QuerySet) -> list:
    """Always in this order: two who lock at once wait, and do not hold each other up."""
    return list(rijen.order_by("pk").select_for_update(of=("self",)).only("pk", "gebied"))


def _geef(rijen: list, veld: str, naar: Medewerker) -> None:
    """Whoever read one of them before this hears that it changed."""
    if rijen:
        alle = type(rijen[0]).objects.filter(pk__in=[rij.pk for rij in rijen])
        alle.update(**{veld: naar, "versie": F("versie") + 1, "gewijzigd_op": timezone.now()})


def _wissel_rol(rol: Rolvervulling, naar: Medewerker, laatste_dag: dt.date) -> None:
    """They overlap, so that the one can show the other around; and who gets the work can read it at once."""
    rol.tot = laatste_dag + dt.timedelta(days=1)
    rol.save(update_fields=["tot"])
    vandaag = timezone.localdate()
    plek = {"medewerker": naar, "rol": Rol.WIJKVERBINDER, "gebied": rol.gebied}
    if not Rolvervulling.objects.geldig_op(vandaag).filter(tot__isnull=True, **plek).exists():
        Rolvervulling.objects.create(vanaf=vandaag, **plek)


def _vertel(ding: Gebiedsoverdracht) -> None:
    """A mail with a link, and no word of the note. Nobody hears what they did themselves."""
    for wie, sjabloon in ((ding.naar, "gebied_gekregen"), (ding.van, "gebied_overgedragen")):
        if wie != ding.door and wie.is_active:
            mail_klaarzetten(aan=wie.email, sjabloon=sjabloon, context={"overdracht": ding}, bevestigd=True)
