"""What changed in an adopted version and what was done with what people said, for a page."""

from collections import Counter

from profielen.actions.samenspraak import teksten_van
from profielen.models import Reactie
from profielen.secties import op_volgorde
from profielen.verschil import per_deel


def verantwoording_van(versie, samenspraak) -> dict:
    nu, vorige = teksten_van(versie), versie.vorige
    titels = op_volgorde(versie.volgorde)
    reacties = list(Reactie.objects.openbaar().filter(versie=versie))
    telling = Counter(reactie.get_uitkomst_display() for reactie in reacties)
    return {
        "vorige": vorige,
        "andere_volgorde_dan_vorige": bool(vorige) and vorige.volgorde != versie.volgorde,
        "andere_volgorde_dan_samenspraak": bool(samenspraak) and samenspraak.volgorde != versie.volgorde,
        "sinds_vorige": per_deel(teksten_van(vorige), nu, titels) if vorige else [],
        "samenspraak": samenspraak,
        "sinds_samenspraak": per_deel(samenspraak.teksten, nu, titels) if samenspraak else [],
        "reacties": reacties,
        "telling": [(woord, telling[woord]) for woord in Reactie.Uitkomst.labels if telling[woord]],
    }
