"""Lets go of what lies below the counts: words, squares and photos. That something was said, by which group, stays."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from kampen_wijk.files.storage import verwijder_bestand
from kampen_wijk.retention.register import opruimer
from participatie.veldwerk.models import Vondst

NA_OP_DE_SITE = 90
HOOGSTENS = 365


def _over() -> Q:
    """Of an opbrengst that is on the site this long, or gathered a year ago whatever came of it."""
    nu = timezone.now()
    return Q(sessie__opbrengst__gepubliceerd_op__lt=nu - dt.timedelta(days=NA_OP_DE_SITE)) | Q(
        sessie__begonnen_op__lt=nu - dt.timedelta(days=HOOGSTENS)
    )


@opruimer
def woorden_en_plekken() -> int:
    """Nobody needs them once the wijkverbinder has told it in her own words."""
    oud = Vondst.objects.filter(_over()).exclude(woorden="", vak_noord=None)
    pks = list(oud.values_list("pk", flat=True))
    return Vondst.objects.filter(pk__in=pks).update(woorden="", vak_noord=None, vak_oost=None)


@opruimer
def fotos() -> int:
    """Photos go too, save those that the public sees now."""
    te_zien = Q(foto_openbaar=True, thema__isnull=False, sessie__opbrengst__gepubliceerd_op__isnull=False)
    oud = Vondst.objects.filter(_over()).exclude(foto="").exclude(te_zien).select_for_update(of=("self",))
    aantal = 0
    for vondst in oud:
        verwijder_bestand(vondst.foto)
        vondst.foto, vondst.breedte, vondst.hoogte = "", None, None
        vondst.foto_openbaar, vondst.bekeken_op, vondst.bekeken_door = False, None, None
        vondst.save(update_fields=["foto", "breedte", "hoogte", "foto_openbaar", "bekeken_op", "bekeken_door"])
        aantal += 1
    return aantal
