"""What was promised to a person."""

from functools import partial

from django.db.models import Q

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_naam
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.inzendingen.persoon.inzending import inzendingen_van
from participatie.toezeggingen.bewaren import AAN_WIE_HOOGSTENS, laat_aan_wie_los
from participatie.toezeggingen.models import Toezegging


def wis_toezegging(pk: int, vraag: Vraag, alles: bool) -> None:
    """To whom it was goes, with what points to them in words that are not public; the promise itself still has to be kept."""
    for rij in Toezegging.objects.filter(pk=pk).prefetch_related("verplaatsingen").select_for_update():
        laat_aan_wie_los(rij, partial(zonder_persoon, wie=vraag))


@houder("Toezeggingen", velden=["Toezegging.aan_wie"], wis=wis_toezegging)
def toezeggingen(vraag: Vraag) -> list[Vondst]:
    """Those to them by name, and about what they sent."""
    welke = op_naam(vraag, "aan_wie") | Q(inzending__in=inzendingen_van(vraag).values("pk"))
    rijen = Toezegging.objects.filter(welke).select_related("gebied").order_by("-beloofd_op", "-pk")
    return [
        Vondst(
            pk=rij.pk, wat=f"Toezegging in {rij.gebied}", dag=rij.beloofd_op, zeker=False,
            gegevens=[
                Gegeven("Aan wie", rij.aan_wie, tot(rij.beloofd_op, AAN_WIE_HOOGSTENS)),
                Gegeven("Wat wij toezegden", rij.tekst, "Dit blijft, zonder uw naam."),
                *([Gegeven("Wat ervan kwam", rij.uitkomst, "Dit blijft, zonder uw naam.")] if rij.uitkomst else []),
            ],
            let_op="Dit staat op de site, zonder aan wie het was." if rij.openbaar else "",
        )
        for rij in rijen[: HOOGSTENS + 1]
    ]
