"""Afterwards: what was said becomes a conversation, what was agreed becomes signalen, taken and toezeggingen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import verzendsleutel
from participatie.contactmomenten.actions import beloofd_in_gesprek, contactmoment_vastleggen, uit_gesprek
from participatie.contactmomenten.actions.taak import GeenCollega, eigen_termijn, taak_geven
from participatie.contactmomenten.models import Betrokkene, Contactmoment, Kanaal
from participatie.inzendingen.models import Indiener, Inzending
from participatie.inzendingen.models.indiener import Kanaal as Antwoordkanaal
from participatie.inzendingen.models.inzending import Bron
from participatie.overleggen.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.overleggen.models import Overleg, Punt

KANAAL = "overleg"
AL_VASTGELEGD = "Dit overleg is al opgeschreven. Ga terug naar het overleg en schrijf daar de punten op."
AL_VERSTUURD = "Het verslag is al verstuurd. Maak een nieuw signaal, een taak of een toezegging vanuit het gesprek."


class RegelLuktNiet(Exception):
    """One of the rules cannot become what it should; `nummer` is its place, from 0, and the message says why."""

    def __init__(self, nummer: int, zin: str):
        self.nummer = nummer
        super().__init__(zin)


@dataclass(frozen=True)
class Regel:
    """One thing that was agreed. `wie` does it (taak) or promised it (toezegging; a name in words where it is a group)."""

    soort: str
    tekst: str
    wie: Any = None
    uiterlijk_op: date | None = None
    categorie: Any = None
    akkoord: str = ""


@transaction.atomic
def overleg_vastleggen(overleg, *, sleutel: UUID, door, inhoud, aanwezig: Collection[int], aantal_aanwezig: int) -> Contactmoment:
    """What was said, as a conversation by the kanaal overleg; `aanwezig`: which of who was invited came.

    The same sleutel twice makes one. The conversation names the group and no person.
    """
    rij, sleutel = vergrendel(overleg), verzendsleutel(sleutel, "overleg", str(overleg.pk))
    if rij.contactmoment:
        if rij.contactmoment.verzendsleutel == sleutel:
            return rij.contactmoment
        raise KanNuNiet(AL_VASTGELEGD)
    if rij.afgezegd_op:
        raise KanNuNiet("Dit overleg ging niet door. Er is dan niets op te schrijven.")
    if rij.begint_op > timezone.now():
        raise KanNuNiet("Dit overleg is nog niet geweest. Schrijf het op als het geweest is.")
    kanaal, _nieuw = Kanaal.objects.get_or_create(code=KANAAL, defaults={"naam": KANAAL})
    rij.contactmoment = contactmoment_vastleggen(
        sleutel=sleutel, door=door, gebied=rij.gebied, kanaal=kanaal, richting=Contactmoment.Richting.UIT, onderwerp=str(rij),
        inhoud=inhoud, plaatsgevonden_op=rij.begint_op,
        betrokkenen=[{"rol": Betrokkene.Rol.VERTEGENWOORDIGER, "naam": rij.get_soort_display()}],
    )
    rij.aantal_aanwezig = aantal_aanwezig
    rij.genodigden.filter(pk__in=aanwezig).update(aanwezig=True)
    bewaar_en_leg_vast(rij, "contactmoment", "aantal_aanwezig", verb="vastgelegd", door=door)
    return rij.contactmoment


@transaction.atomic
def punten_vastleggen(overleg, *, sleutel: UUID, door, regels: Sequence[Regel]) -> list[Punt]:
    """All of them or none, each through its own action; the same sleutel twice makes them once.

    Raises RegelLuktNiet where one of those actions refuses.
    """
    rij = vergrendel(overleg)
    if not rij.is_gehouden:
        raise KanNuNiet("Schrijf eerst op wat er is besproken.")
    sleutels = [verzendsleutel(sleutel, "overlegpunt", str(rij.pk), str(nummer)) for nummer in range(len(regels))]
    if gemaakt := list(Punt.objects.filter(verzendsleutel__in=sleutels)):
        return gemaakt
    if rij.verslag_verstuurd_op:
        raise KanNuNiet(AL_VERSTUURD)
    punten = [_punt(rij, door, sleutels[nummer], nummer, regel) for nummer, regel in enumerate(regels)]
    bewaar_en_leg_vast(rij, verb="punten_vastgelegd", door=door, aantal=len(punten))
    return punten


def _punt(rij: Overleg, door, sleutel: UUID, nummer: int, regel: Regel) -> Punt:
    try:
        ding = _wordt(rij, door, sleutel, regel)
    except GeenCollega as fout:
        raise RegelLuktNiet(nummer, str(fout)) from fout
    except ValidationError as fout:
        raise RegelLuktNiet(nummer, " ".join(fout.messages)) from fout
    return Punt.objects.create(overleg=rij, verzendsleutel=sleutel, soort=regel.soort, tekst=regel.tekst, **ding)


def _wordt(rij: Overleg, door, sleutel: UUID, regel: Regel) -> dict:
    """What a rule becomes, as the field of the punt that points to it."""
    if regel.soort == Punt.Soort.SIGNAAL:
        indiener = {"soort": Indiener.Soort.VERENIGING, "kanaal": Antwoordkanaal.NIET}
        return {"inzending": uit_gesprek(
            rij.contactmoment, soort=Inzending.Soort.SIGNAAL, sleutel=sleutel, gebied=rij.gebied, door=door, tekst=regel.tekst,
            categorie=regel.categorie, bron=Bron.CONTACTMOMENT, namens=rij.get_soort_display(), indiener=indiener,
            ontvangen_op=rij.begint_op,
        )}
    if regel.soort == Punt.Soort.TAAK:
        return {"taak": taak_geven(
            sleutel=sleutel, door=door, naar=regel.wie, gevraagde_handeling=regel.tekst, gebied=rij.gebied,
            uiterlijk_op=regel.uiterlijk_op or eigen_termijn(), contactmoment=rij.contactmoment,
        )}
    if regel.soort == Punt.Soort.TOEZEGGING:
        return {"toezegging": beloofd_in_gesprek(
            rij.contactmoment, sleutel=sleutel, door=door, van=regel.wie, tekst=regel.tekst, aan_wie=rij.get_soort_display(),
            gebied=rij.gebied, uiterlijk_op=regel.uiterlijk_op, beloofd_op=timezone.localdate(rij.begint_op), akkoord=regel.akkoord,
        )}
    return {}
