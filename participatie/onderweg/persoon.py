"""Conversations from a phone that wait for their writer, in which a person is named.

Nobody but the writer reads them, and it is not known yet which are vertrouwelijk: an inzage says that they are there.
"""

from django.db.models import F, TextField
from django.db.models.functions import Cast

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_naam
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.onderweg.bewaren import CONCEPT_DAGEN
from participatie.onderweg.models import Concept

NIET_AF = "Een collega schreef op wat u vertelde, en is daar nog niet klaar mee."


def wis_concept(pk: int, vraag: Vraag, alles: bool) -> None:
    """Their name, address and number go out of it; the rest is for its writer to finish or throw away."""
    rij = Concept.objects.select_for_update().filter(pk=pk).first()
    if rij is not None:
        rij.velden = [[naam, zonder_persoon(str(waarde), vraag, maskeren=False)] for naam, waarde in rij.velden]
        rij.save(update_fields=["velden"])


@houder("Gesprekken die nog niet af zijn", velden=["Concept.velden"], wis=wis_concept)
def concepten(vraag: Vraag) -> list[Vondst]:
    rijen = Concept.objects.annotate(woorden=Cast(F("velden"), TextField())).filter(op_naam(vraag, "woorden"))
    return [
        Vondst(
            pk=rij.pk, wat="Gesprek dat nog niet af is", dag=rij.ontvangen_op, zeker=False,
            gegevens=[Gegeven("Wat er is gezegd", NIET_AF, tot(rij.ontvangen_op, CONCEPT_DAGEN))],
            let_op=f"U ziet de woorden niet. Vraag {rij.medewerker} om het af te maken.",
        )
        for rij in rijen.select_related("medewerker").order_by("-ontvangen_op", "-pk")[: HOOGSTENS + 1]
    ]
