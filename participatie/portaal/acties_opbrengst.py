"""What a wijkverbinder may do with an opbrengst."""

from participatie.portaal.acties import Actie
from participatie.portaal.forms import opbrengst as formulieren
from participatie.portaal.forms.versie import VersieFormulier
from participatie.veldwerk.actions import publiceren, sorteren
from participatie.veldwerk.workflow import Stand, kan_naar

_RECHT = "werk.veldwerk"

SORTEREN = Actie(
    "sorteren", "De oogst sorteren", "Bewaar deze indeling", formulieren.SorteerFormulier, sorteren.oogst_sorteren,
    "De oogst is gesorteerd. Schrijf nu bij elk thema wat u hoorde.", recht=_RECHT,
)
OPBRENGST = {
    actie.naam: actie
    for actie in (
        Actie(
            "schrijven", "De woorden schrijven", "Bewaar de woorden", formulieren.SchrijfFormulier, publiceren.opbrengst_schrijven,
            "De woorden zijn bewaard.", recht=_RECHT,
        ),
        Actie(
            "op-de-site", "Op de site zetten", "Zet de opbrengst op de site", formulieren.PubliceerOpbrengstFormulier,
            publiceren.opbrengst_publiceren, "De opbrengst staat op de site.", recht=_RECHT,
        ),
        Actie(
            "intrekken", "Van de site halen", "Haal de opbrengst van de site", formulieren.IntrekOpbrengstFormulier,
            publiceren.opbrengst_intrekken, "De opbrengst staat niet meer op de site.", recht=_RECHT,
        ),
        Actie(
            "openen", "Nog meer verzamelen", "Zet weer open", VersieFormulier, publiceren.opbrengst_openen,
            "U kunt weer verzamelen. Sorteer daarna opnieuw.", recht=_RECHT,
        ),
        Actie(
            "weggooien", "Deze opbrengst weggooien", "Gooi de opbrengst weg", VersieFormulier, publiceren.opbrengst_weggooien,
            "De opbrengst is weg. De sessies zijn er nog.", recht=_RECHT,
        ),
    )
}
_NAAR = {"intrekken": Stand.INGETROKKEN, "openen": Stand.OPEN}


def kan(actie, ding, ontbreekt: list[str]) -> bool:
    """Whether it makes sense now; `ontbreekt` is what has to be there before it may be public."""
    if actie.naam in _NAAR:
        return kan_naar(ding.stand, _NAAR[actie.naam])
    past = {
        "sorteren": kan_naar(ding.stand, Stand.GESORTEERD),
        "schrijven": ding.stand != Stand.OPEN,
        "op-de-site": kan_naar(ding.stand, Stand.GEPUBLICEERD) and not ontbreekt,
        "weggooien": ding.stand in (Stand.OPEN, Stand.GESORTEERD),
    }
    return past[actie.naam]
