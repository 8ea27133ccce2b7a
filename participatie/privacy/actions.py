"""Looking for a person, handing over what is held, and wiping it; each is written down without who it was about."""

from collections import Counter

from django.db import transaction

from kampen_wijk.retention.houders import Gevonden, Vondst, alle_houders, zoek_overal
from kampen_wijk.retention.vraag import Vraag
from participatie.privacy.models import Handeling


class NietGevonden(Exception):
    """Something was chosen that this search does not find (any more)."""


@transaction.atomic
def persoon_zoeken(vraag: Vraag, *, door, verzoek: str, reden: str) -> list[Gevonden]:
    """All that is held of them. Looking without finding is written down too."""
    gevonden = zoek_overal(vraag)
    _leg_vast(Handeling.Soort.GEZOCHT, _alle(gevonden), door, verzoek, reden)
    return gevonden


@transaction.atomic
def gegevens_meegeven(vraag: Vraag, sleutels: list[str], *, door, verzoek: str, reden: str) -> list[Gevonden]:
    """What was chosen, for a file that goes to the person. Raises NietGevonden."""
    gekozen = kies(zoek_overal(vraag), sleutels)
    _leg_vast(Handeling.Soort.MEEGEGEVEN, _alle(gekozen), door, verzoek, reden)
    return gekozen


@transaction.atomic
def persoon_wissen(vraag: Vraag, sleutels: list[str], *, alles: bool, door, verzoek: str, reden: str) -> int:
    """What was chosen lets go of the person; all of it or nothing. Raises NietGevonden."""
    weg = _alle(kies(zoek_overal(vraag), sleutels))
    houders = {houder.code: houder for houder in alle_houders()}
    # From the top floor down, and parts before the whole: what hangs on a signaal goes while that still shows whose it was.
    volgorde = list(reversed(houders))
    for vondst in sorted(weg, key=lambda vondst: (volgorde.index(vondst.houder), -vondst.pk)):
        houders[vondst.houder].wis(vondst.pk, vraag, alles)
    _leg_vast(Handeling.Soort.GEWIST, weg, door, verzoek, reden, gewist=sorted(vondst.sleutel for vondst in weg))
    return len(weg)


def kies(gevonden: list[Gevonden], sleutels: list[str]) -> list[Gevonden]:
    """Only what stands in `sleutels`; NietGevonden where one of those was not found, or none is chosen."""
    gezocht = set(sleutels)
    uit = [Gevonden(deel.houder, [v for v in deel.vondsten if v.sleutel in gezocht], deel.meer) for deel in gevonden]
    if not gezocht or {vondst.sleutel for vondst in _alle(uit)} != gezocht:
        raise NietGevonden
    return [deel for deel in uit if deel.vondsten]


def _alle(gevonden: list[Gevonden]) -> list[Vondst]:
    return [vondst for deel in gevonden for vondst in deel.vondsten]


def _leg_vast(soort, vondsten, door, verzoek, reden, **meer):
    aantallen = dict(Counter(vondst.houder for vondst in vondsten))
    Handeling.objects.create(soort=soort, reden=reden, verzoek=verzoek, medewerker=door, aantallen=aantallen, **meer)
