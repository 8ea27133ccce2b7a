"""Several inzendingen at once: each through its own action, at the version that was read; who cannot is named."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Inzending
from participatie.portaal import signaalpagina
from participatie.portaal.forms.versie import GROOTSTE
from participatie.portaal.namen import met_namen
from participatie.portaal.regels import GEBROKEN_REGELS

HOOGSTENS = 20
INTUSSEN = "Hier is intussen iets veranderd. Open het en kijk wat."
NIET_UW_WERK = "Dit is niet van u om te veranderen."
KAN_NU_NIET = "Dat kan nu niet: de status is {}."


@dataclass
class Uitslag:
    """What was done, and what was passed over and why."""

    gelukt: list = field(default_factory=list)
    overgeslagen: list[tuple[str, str]] = field(default_factory=list)


def lees_keuzes(waarden: list[str]) -> dict[str, int]:
    """`<reference>.<version>` of the boxes that were ticked; what is no such thing was not ticked."""
    uit = {}
    for waarde in waarden[: HOOGSTENS * 2]:
        referentie, _, versie = waarde.partition(".")
        if referentie.isascii() and referentie.isalnum() and versie.isascii() and versie.isdigit() and len(versie) < 19:
            uit[referentie] = min(int(versie), GROOTSTE)
    return dict(list(uit.items())[:HOOGSTENS])


def haal(user, keuzes: dict[str, int]) -> list:
    """The rows that this medewerker may see, in the order in which they were ticked."""
    rijen = Inzending.objects.werk_van(user).filter(referentie__in=list(keuzes)).select_related("indiener")
    volgorde = list(keuzes)
    return met_namen(sorted(rijen, key=lambda ding: volgorde.index(ding.referentie)))


def doe_samen(actie, rijen: list, keuzes: dict[str, int], *, door, **gegevens) -> Uitslag:
    """Each row in a transaction of its own: what cannot be done stops no other."""
    uitslag = Uitslag()
    for ding in rijen:
        waarom = _waarom_niet(actie, ding, door) or _probeer(actie, ding, keuzes[ding.referentie], door, gegevens)
        if waarom:
            uitslag.overgeslagen.append((ding.kop(), waarom))
        else:
            uitslag.gelukt.append(ding)
    return uitslag


def _waarom_niet(actie, ding, user) -> str:
    if not ding.is_signaal or not signaalpagina.mag(user, ding, actie, signaalpagina.behandelt(user, ding)):
        return NIET_UW_WERK
    return "" if ding.status in actie.vanaf else KAN_NU_NIET.format(ding.get_status_display().lower())


def _probeer(actie, ding, versie: int, door, gegevens: dict) -> str:
    try:
        actie.doe(ding, door=door, versie=versie, **gegevens)
    except Verouderd:
        return INTUSSEN
    except GEBROKEN_REGELS as fout:
        return str(fout)
    except ValidationError as fout:
        return " ".join(fout.messages)
    return ""
