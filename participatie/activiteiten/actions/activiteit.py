"""Beginning an activiteit, and writing down what it is, when and where."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from kampen_wijk.formguard.dubbel import een_keer
from participatie.activiteiten.actions.aanmelden import schuif_door
from participatie.activiteiten.actions.bewaren import (
    KanNuNiet,
    bewaar_en_leg_vast,
    blijft_compleet,
    door_de_deur,
    vergrendel,
)
from participatie.activiteiten.kader import is_ingevuld
from participatie.activiteiten.models import Activiteit
from participatie.activiteiten.models.kaderkaart import VELDEN
from participatie.activiteiten.workflow import VRAAGT_ALTIJD, waarom_niet
from wijken.models.gebeurtenis import leg_vast

GEGEVENS = (
    "soort", "titel", "wat", "voor_wie", "gebied", "traject", "drempelvrij", "ringleiding", "toilet", "door_gemeente", "vraagt_iets",
    "met_aanmelden", "plaatsen",
)
WANNEER = ("begint_op", "eindigt_op", "plek", "waar", "adres", "lat", "lon")


def activiteit_beginnen(*, titel, soort, gebied, door, sleutel, traject=None) -> Activiteit:
    """A concept; the same sleutel twice makes one. Of a traject it gets the kaderkaart to begin with."""
    return een_keer(Activiteit, sleutel, lambda: _begin(titel, soort, gebied, traject, door, sleutel))[0]


@transaction.atomic
def activiteit_aanpassen(activiteit, *, partners, door, versie, akkoord="", **velden):
    """What it is, for whom and by whom; `velden` are GEGEVENS. When and where is another verb: people have to hear that."""
    rij = vergrendel(activiteit, versie)
    door_de_deur(rij, *(velden[veld] for veld in ("titel", "wat", "voor_wie")), akkoord=akkoord)
    for veld in GEGEVENS:
        setattr(rij, veld, velden[veld])
    rij.vraagt_iets = rij.vraagt_iets or rij.soort in VRAAGT_ALTIJD
    blijft_compleet(rij, [veld for veld in ("titel", "wat", "voor_wie") if not is_ingevuld(getattr(rij, veld))])
    if not (rij.door_gemeente or partners):
        raise ValidationError({"door_gemeente": "Kies wie het organiseert: de gemeente, een organisatie, of samen."})
    if rij.gepubliceerd_op and rij.vraagt_iets and rij.leeg_op_kaderkaart():
        raise ValidationError({"vraagt_iets": "Wie komt, moet eerst de kaderkaart kunnen lezen. Vul die eerst in."})
    _blijft_plaats_voor_wie_er_een_heeft(rij)
    rij.partners.set(partners)
    bewaar_en_leg_vast(rij, *GEGEVENS, verb="activiteit_aangepast", door=door)
    schuif_door(rij)
    if not rij.gepubliceerd_op:
        _geef_adres(rij)


@transaction.atomic
def wanneer_en_waar(activiteit, *, door, versie, **velden):
    """Of a concept, whole or for a part; `velden` are WANNEER."""
    rij = vergrendel(activiteit, versie)
    controleer("wanneer", rij)
    for veld in WANNEER:
        setattr(rij, veld, velden[veld])
    bewaar_en_leg_vast(rij, *WANNEER, verb="wanneer_gekozen", door=door)


@transaction.atomic
def activiteit_weggooien(activiteit, *, door, versie):
    """A concept that nobody outside has seen."""
    rij = vergrendel(activiteit, versie)
    controleer("weggooien", rij)
    leg_vast(rij, "weggegooid", gebied=rij.gebied, actor=door)
    rij.delete()


def controleer(verb: str, rij: Activiteit) -> None:
    """Raise KanNuNiet, in words, when this cannot be done as it stands."""
    if zin := waarom_niet(verb, rij.stand):
        raise KanNuNiet(zin)


def _begin(titel, soort, gebied, traject, door, sleutel) -> Activiteit:
    rij = Activiteit(
        titel=titel, soort=soort, gebied=gebied, traject=traject, vraagt_iets=soort in VRAAGT_ALTIJD, verzendsleutel=sleutel,
        slug=str(sleutel),
    )
    if traject is not None:
        for veld in VELDEN:
            setattr(rij, veld, getattr(traject, veld))
    rij.save()
    _geef_adres(rij)
    leg_vast(rij, "activiteit_begonnen", gebied=gebied, actor=door)
    return rij


def _blijft_plaats_voor_wie_er_een_heeft(rij):
    mensen = rij.aanmeldingen.met_plaats().mensen()
    if mensen and not rij.met_aanmelden:
        raise ValidationError({"met_aanmelden": "Er zijn al mensen aangemeld. Daarom blijft aanmelden nodig."})
    if rij.plaatsen is not None and mensen > rij.plaatsen:
        raise ValidationError({"plaatsen": f"Er hebben al {mensen} mensen een plaats. Kies {mensen} plaatsen of meer."})


def adres_van(rij) -> str:
    """The title, and its key: every week there is a koffie-ochtend."""
    return f"{slugify(rij.titel)[:90].strip('-') or 'activiteit'}-{rij.pk}"


def _geef_adres(rij):
    rij.slug = adres_van(rij)
    rij.save(update_fields=["slug"])
