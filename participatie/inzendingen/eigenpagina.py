"""What a sender reads on their own page of what happened: the keten and the timeline, from the same rows."""

from participatie.inzendingen.keten import VoorIndiener, keten
from participatie.inzendingen.models import Bericht, Overdracht
from participatie.inzendingen.tijdlijn import tijdlijn
from wijken.models import Gebeurtenis


def verloop(inzending, volgt, deeluitkomsten) -> dict:
    """`volgt`: the inzending that goes on, itself or the one it is a double of. Three queries."""
    samen = {inzending.pk, volgt.pk}
    gebeurtenissen = list(Gebeurtenis.objects.van(inzending, *samen).voor_indiener())
    berichten = list(inzending.berichten.exclude(soort=Bericht.Soort.NOTITIE))
    alle = (*samen, *inzending.delen, *inzending.delen_van_dubbel) if inzending.is_signaal else ()
    overdrachten = list(Overdracht.objects.van_keten(*alle)) if alle else []
    eigen = {
        "gebeurtenissen": [g for g in gebeurtenissen if g.object_id == inzending.pk],
        "berichten": berichten,
        "overdrachten": [o for o in overdrachten if o.signaal_id == inzending.pk],
        "stappen": () if inzending.is_signaal else inzending.stappen.all(),
    }
    schakels = keten(
        inzending, gebeurtenissen=gebeurtenissen, berichten=berichten, overdrachten=overdrachten, noem=VoorIndiener(),
        volgt=volgt if volgt != inzending else None,
    )
    return {"punten": tijdlijn(inzending, deeluitkomsten, **eigen), "keten": schakels if inzending.is_signaal else []}
