"""Lets go of draft photos after a day, and of files that no row knows any more."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.utils import timezone

from kampen_wijk.files.models import ConceptFoto
from kampen_wijk.files.storage import verwijder_bestand
from kampen_wijk.retention.register import opruimer

UREN = 24


@opruimer
def oude_conceptfotos() -> int:
    aantal = 0
    for foto in ConceptFoto.objects.ouder_dan(timezone.now() - timedelta(hours=UREN)).select_for_update():
        verwijder_bestand(foto.bestand)
        foto.delete()
        aantal += 1
    return aantal


@opruimer
def verweesde_bestanden() -> int:
    """Files without a row: a kill -9 between commit and delete, or a file whose transaction failed."""
    bekend = bekende_bestanden()
    grens = timezone.now().timestamp() - UREN * 3600
    wortel = Path(default_storage.location)
    verweesd = [
        pad
        for pad in wortel.rglob("*")
        if pad.is_file() and str(pad.relative_to(wortel)) not in bekend and pad.stat().st_mtime < grens
    ]
    for pad in verweesd:
        transaction.on_commit(partial(pad.unlink, missing_ok=True))
    return len(verweesd)


def bekende_bestanden() -> set[str]:
    """The names of all files that a row of any model knows."""
    return {
        naam
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.FileField) and not model._meta.proxy
        for naam in model._base_manager.values_list(veld.name, flat=True)
        if naam
    }
