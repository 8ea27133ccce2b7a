"""Sorting the whole harvest into themas in one pass."""

from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from participatie.inzendingen.actions.versie import Verouderd
from participatie.veldwerk.actions.bewaren import vergrendel, zet_stand
from participatie.veldwerk.models import Sessie, Thema, Vondst
from participatie.veldwerk.workflow import Stand


@transaction.atomic
def oogst_sorteren(opbrengst, *, namen: Mapping[int, str], indeling: Mapping[int, int | None], tonen: Collection[int] = (), door, versie):
    """Each vondst into a thema, or aside; from now on nobody taps any more.

    `namen`: of the themas by number. `indeling`: for every vondst (key) the number of its thema, None to lay it aside.
    `tonen`: keys of vondsten of which somebody looked at the photo and found nobody and no name on it. Raises Verouderd when
    a vondst came or went since the page was made, ValidationError for a thema without a name.
    """
    rij = vergrendel(opbrengst, versie)
    # Whoever taps now waits here, and then hears that it is too late.
    list(Sessie.objects.select_for_update(of=("self",)).filter(opbrengst=rij).order_by("pk").values_list("pk"))
    vondsten = list(Vondst.objects.van_opbrengst(rij))
    if {vondst.pk for vondst in vondsten} != set(indeling):
        raise Verouderd(f"opbrengst {rij.pk} holds other vondsten than were sorted")
    gebruikt = {nummer for nummer in indeling.values() if nummer is not None}
    if not gebruikt:
        raise ValidationError("Kies voor minstens één tik een thema.")
    if not gebruikt <= set(namen):
        raise ValidationError("Geef elk thema dat u kiest een naam.")
    themas = _themas(rij, {nummer: namen[nummer] for nummer in gebruikt})
    _deel_in(vondsten, {pk: themas.get(nummer) for pk, nummer in indeling.items()}, set(tonen), door)
    rij.themas.exclude(nummer__in=gebruikt).delete()
    rij.ingetrokken_op, rij.ingetrokken_door, rij.intrekreden = None, None, ""
    zet_stand(rij, Stand.GESORTEERD, "ingetrokken_op", "ingetrokken_door", "intrekreden", verb="opbrengst_gesorteerd", door=door)


def _themas(rij, namen: dict[int, str]) -> dict[int | None, Thema]:
    """By number. What was written about a thema stays when it gets another name."""
    themas = [Thema(opbrengst=rij, nummer=nummer, naam=naam) for nummer, naam in sorted(namen.items())]
    Thema.objects.bulk_create(themas, update_conflicts=True, unique_fields=["opbrengst", "nummer"], update_fields=["naam"])
    return {thema.nummer: thema for thema in themas}


def _deel_in(vondsten, per_vondst: dict[int, Thema | None], tonen: set[int], door) -> None:
    nu = timezone.now()
    for vondst in vondsten:
        vondst.thema = per_vondst[vondst.pk]
        vondst.foto_openbaar = bool(vondst.foto) and vondst.pk in tonen
        vondst.bekeken_op, vondst.bekeken_door = (nu, door) if vondst.foto_openbaar else (None, None)
    Vondst.objects.bulk_update(vondsten, ["thema", "foto_openbaar", "bekeken_op", "bekeken_door"])
