"""What a wijkverbinder does with the photos of an idee: let one through, hide a part of it, or keep it from the site."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.files.fotos import maak_onherkenbaar
from kampen_wijk.files.storage import verwijder_bestand
from participatie.inzendingen.actions.versie import Verouderd, bewaar, vergrendel
from participatie.inzendingen.models import Foto
from wijken.models.gebeurtenis import leg_vast


@transaction.atomic
def foto_bevestigen(idee, *, foto, door, versie):
    """Somebody looked: no recognisable people, licence plates or house numbers. From now on it goes with the idee."""
    rij, beeld = _vergrendel(idee, foto, versie)
    beeld.bevestigd_op, beeld.bevestigd_door, beeld.openbaar = timezone.now(), door, True
    _bewaar(rij, beeld, "foto_bevestigd", door)


@transaction.atomic
def foto_niet_tonen(idee, *, foto, door, versie):
    """Not on the site, or off it again."""
    rij, beeld = _vergrendel(idee, foto, versie)
    _bewaar(rij, _onbekeken(beeld), "foto_niet_getoond", door)


def foto_onherkenbaar_maken(idee, *, foto, vakken, door, versie):
    """Hide these squares for good in the copy that goes public; somebody has to look at that copy again."""
    # Before the lock: decoding takes a second. Whoever changes the photo meanwhile raises the version.
    copy = maak_onherkenbaar(foto.voor_publiek, foto.breedte, foto.hoogte, vakken)
    with transaction.atomic():
        rij, beeld = _vergrendel(idee, foto, versie)
        verwijder_bestand(beeld.onherkenbaar)
        beeld.onherkenbaar.save(copy.bestand.name, copy.bestand, save=False)
        _bewaar(rij, _onbekeken(beeld), "foto_onherkenbaar", door)


@transaction.atomic
def foto_herstellen(idee, *, foto, door, versie):
    """Begin again with the whole photo."""
    rij, beeld = _vergrendel(idee, foto, versie)
    if not beeld.onherkenbaar:
        raise ValidationError("Deze foto is nog heel. U hoeft niets terug te zetten.")
    verwijder_bestand(beeld.onherkenbaar)
    beeld.onherkenbaar = ""
    _bewaar(rij, _onbekeken(beeld), "foto_hersteld", door)


def _vergrendel(idee, foto, versie):
    rij = vergrendel(idee, versie)
    beeld = Foto.objects.select_for_update(of=("self",)).filter(inzending=rij, pk=foto.pk).first()
    if beeld is None:
        raise Verouderd(f"foto {foto.pk} is gone")
    return rij, beeld


def _onbekeken(beeld):
    beeld.bevestigd_op, beeld.bevestigd_door, beeld.openbaar = None, None, False
    return beeld


def _bewaar(rij, beeld, verb, door):
    beeld.save(update_fields=["onherkenbaar", "bevestigd_op", "bevestigd_door", "openbaar"])
    bewaar(rij)
    leg_vast(rij, verb, gebied=rij.gebied, actor=door, foto=beeld.pk)
