"""Beginning a traject, on its own or out of an idee, and writing down what it is about."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from kampen_wijk.formguard.dubbel import een_keer
from participatie.activiteiten.actions.bewaren import (
    KanNuNiet,
    bewaar_en_leg_vast,
    blijft_compleet,
    door_de_deur,
    vergrendel,
)
from participatie.activiteiten.kader import is_ingevuld
from participatie.activiteiten.models import Traject
from participatie.activiteiten.models.kaderkaart import TEKSTEN, VELDEN
from participatie.inzendingen.actions.modereren import NogNietOpenbaar
from participatie.inzendingen.actions.versie import vergrendel as vergrendel_idee
from wijken.models.gebeurtenis import leg_vast


def traject_beginnen(*, titel, gebieden, door, sleutel) -> Traject:
    """A concept; the same sleutel twice makes one."""
    return een_keer(Traject, sleutel, lambda: _begin(titel, gebieden, door, verzendsleutel=sleutel))[0]


@transaction.atomic
def traject_uit_idee(idee, *, door, versie) -> Traject:
    """A concept with the title and the gebied of a public idee. Whoever sent the idee hears it when it is published."""
    rij = vergrendel_idee(idee, versie)
    if rij.gepubliceerd_op is None:
        raise NogNietOpenbaar("Publiceer het idee eerst. Daarna kan het uitgroeien tot een traject.")
    if Traject.objects.uit(rij).exists():
        raise KanNuNiet("Uit dit idee is al een traject gekomen.")
    traject = _begin(rij.titel, [rij.gebied], door, uit_idee=rij)
    leg_vast(rij, "traject_begonnen", gebied=rij.gebied, actor=door)
    return traject


@transaction.atomic
def gegevens_aanpassen(traject, *, titel, intro, begint_op, eindigt_op, gebieden, door, versie, akkoord=""):
    """What it is about, where, and from when until when. The fasen have to stay within these days."""
    rij = vergrendel(traject, versie)
    door_de_deur(rij, titel, intro, akkoord=akkoord)
    if begint_op and eindigt_op and rij.fasen.exclude(begint_op__gte=begint_op, eindigt_op__lte=eindigt_op).exists():
        zin = "Er is een fase die buiten deze dagen valt. Pas eerst de dagen van die fase aan."
        raise ValidationError({"begint_op": zin})
    rij.titel, rij.intro, rij.begint_op, rij.eindigt_op = titel, intro, begint_op, eindigt_op
    dagen = [veld for veld in ("begint_op", "eindigt_op") if getattr(rij, veld) is None]
    blijft_compleet(rij, [veld for veld in ("titel", "intro") if not is_ingevuld(getattr(rij, veld))] + dagen)
    rij.gebieden.set(gebieden)
    bewaar_en_leg_vast(rij, "titel", "intro", "begint_op", "eindigt_op", verb="gegevens_aangepast", door=door)
    if not rij.was_openbaar:
        _geef_adres(rij)


@transaction.atomic
def kaderkaart_invullen(ding, *, door, versie, akkoord="", **velden):
    """The kaderkaart, whole or for a part. Of what is public everybody sees on which day it was changed."""
    rij = vergrendel(ding, versie)
    door_de_deur(rij, *(velden[veld] for veld in TEKSTEN), akkoord=akkoord)
    anders = any(getattr(rij, veld) != velden[veld] for veld in VELDEN)
    for veld in VELDEN:
        setattr(rij, veld, velden[veld])
    blijft_compleet(rij, rij.leeg_op_kaderkaart())
    if anders and rij.gepubliceerd_op:
        rij.kader_gewijzigd_op = timezone.now()
    bewaar_en_leg_vast(rij, *VELDEN, "kader_gewijzigd_op", verb="kaderkaart_ingevuld", door=door)


@transaction.atomic
def traject_weggooien(traject, *, door, versie):
    """A concept that nobody outside has seen; what was public stays, at least as something that was taken off."""
    rij = vergrendel(traject, versie)
    if rij.was_openbaar:
        raise KanNuNiet("Dit traject heeft op de site gestaan. U kunt het intrekken, maar niet weggooien.")
    leg_vast(rij, "weggegooid", gebied=None, actor=door)
    rij.delete()


def _begin(titel, gebieden, door, **velden) -> Traject:
    """Its address is only known once it has a key; until then its sleutel is one that nobody else has."""
    rij = Traject(titel=titel, **velden)
    rij.slug = str(rij.verzendsleutel)
    rij.save()
    rij.gebieden.set(gebieden)
    _geef_adres(rij)
    leg_vast(rij, "traject_begonnen", gebied=None, actor=door)
    return rij


def _geef_adres(rij):
    """The title as an address; with the key behind it where another traject has that one."""
    kort = slugify(rij.titel)[:90].strip("-") or "traject"
    for slug in (kort, f"{kort}-{rij.pk}"):
        try:
            with transaction.atomic():
                Traject.objects.filter(pk=rij.pk).update(slug=slug)
        except IntegrityError:
            continue
        rij.slug = slug
        return
