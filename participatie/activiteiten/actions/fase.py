"""The fasen of a traject: adding, changing, taking out, and what came out of one."""

from django.core.exceptions import ValidationError
from django.db import transaction

from participatie.activiteiten.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, door_de_deur, vergrendel
from participatie.activiteiten.models import Fase
from participatie.inzendingen.actions.versie import Verouderd


@transaction.atomic
def fase_toevoegen(traject, *, titel, begint_op, eindigt_op, wat, door, versie, akkoord=""):
    """One more fase, in days that no other fase of this traject has."""
    rij = vergrendel(traject, versie)
    door_de_deur(rij, titel, wat, akkoord=akkoord)
    _controleer_dagen(rij, begint_op, eindigt_op)
    Fase.objects.create(traject=rij, titel=titel, begint_op=begint_op, eindigt_op=eindigt_op, wat=wat)
    bewaar_en_leg_vast(rij, verb="fase_toegevoegd", door=door)


@transaction.atomic
def fase_aanpassen(fase, *, titel, begint_op, eindigt_op, wat, door, versie, akkoord=""):
    rij = vergrendel(fase.traject, versie)
    door_de_deur(rij, titel, wat, akkoord=akkoord)
    _controleer_dagen(rij, begint_op, eindigt_op, zelf=fase)
    vers = _vers(fase)
    vers.titel, vers.begint_op, vers.eindigt_op, vers.wat = titel, begint_op, eindigt_op, wat
    vers.save(update_fields=["titel", "begint_op", "eindigt_op", "wat"])
    bewaar_en_leg_vast(rij, verb="fase_aangepast", door=door)


@transaction.atomic
def resultaat_plaatsen(fase, *, resultaat, door, versie, akkoord=""):
    """What came out of a fase, from its first day on."""
    rij = vergrendel(fase.traject, versie)
    vers = _vers(fase)
    if vers.stand == "straks":
        raise KanNuNiet("Deze fase is nog niet begonnen. Schrijf de uitkomst op als er iets uit is gekomen.")
    door_de_deur(rij, resultaat, akkoord=akkoord)
    vers.resultaat = resultaat
    vers.save(update_fields=["resultaat"])
    bewaar_en_leg_vast(rij, verb="resultaat_geplaatst", door=door)


@transaction.atomic
def fase_verwijderen(fase, *, door, versie):
    rij = vergrendel(fase.traject, versie)
    if rij.gepubliceerd_op and not rij.fasen.exclude(pk=fase.pk).exists():
        raise KanNuNiet("Dit is de enige fase. Voeg eerst een andere fase toe.")
    _vers(fase).delete()
    bewaar_en_leg_vast(rij, verb="fase_verwijderd", door=door)


def _vers(fase) -> Fase:
    """The row as it is now; the lock on its traject keeps it so."""
    vers = Fase.objects.select_related("traject").filter(pk=fase.pk).first()
    if vers is None:
        raise Verouderd(f"fase {fase.pk} is gone")
    return vers


def _controleer_dagen(rij, begint_op, eindigt_op, zelf=None):
    """The database refuses the same; here it is said in words."""
    if not (rij.begint_op and rij.eindigt_op):
        raise ValidationError("Kies eerst het begin en het einde van het traject. Daarna kunt u fasen maken.")
    if begint_op < rij.begint_op:
        raise ValidationError({"begint_op": f"Het traject begint op {_dag(rij.begint_op)}. Kies die dag of een latere."})
    if eindigt_op > rij.eindigt_op:
        raise ValidationError({"eindigt_op": f"Het traject eindigt op {_dag(rij.eindigt_op)}. Kies die dag of een eerdere."})
    andere = rij.fasen.exclude(pk=zelf.pk if zelf else None).die_overlappen(begint_op, eindigt_op).first()
    if andere:
        dagen = f"{_dag(andere.begint_op)} tot en met {_dag(andere.eindigt_op)}"
        raise ValidationError({"begint_op": f"In deze dagen is er al een fase: {andere}, van {dagen}. Kies andere dagen."})


def _dag(dag) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
