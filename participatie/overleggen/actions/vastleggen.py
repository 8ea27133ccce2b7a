"""Afterwards: what was said becomes a conversation, what was agreed becomes signalen, taken and toezeggingen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from participatie.contactmomenten.actions import beloofd_in_gesprek, contactmoment_vastleggen, uit_gesprek
from participatie.contactmomenten.actions.taak import GeenCollega, eigen_termijn, taak_geven
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.contactmomenten.models.kanaal import OVERLEG as KANAAL
from participatie.inzendingen.models import Indiener, Inzending
from participatie.inzendingen.models.indiener import Kanaal as Antwoordkanaal
from participatie.inzendingen.models.inzending import Bron
from participatie.overleggen.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.overleggen.models import Overleg, Punt
from wijken.models.gebeurtenis import leg_vast

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
    if overleg.afgezegd_op:
        raise KanNuNiet("Dit overleg ging niet door. Er is dan niets op te schrijven.")
    if overleg.begint_op > timezone.now():
        raise KanNuNiet("Dit overleg is nog niet geweest. Schrijf het op als het geweest is.")
    groep = overleg.get_soort_display()
    moment = contactmoment_vastleggen(
        sleutel=verzendsleutel(sleutel, "overleg", str(overleg.pk)), door=door, gebied=overleg.gebied, kanaal_id=KANAAL,
        richting=Contactmoment.Richting.UIT, onderwerp=str(overleg), inhoud=inhoud, plaatsgevonden_op=overleg.begint_op,
        betrokkenen=[{"rol": Betrokkene.Rol.VERTEGENWOORDIGER, "naam": groep}],
    )
    # Who comes second meets the row of the first, also at the same moment.
    if Overleg.objects.nog_op_te_schrijven().filter(pk=overleg.pk).wordt(moment, aantal_aanwezig):
        if aanwezig:
            overleg.genodigden.filter(pk__in=aanwezig).update(aanwezig=True)
        leg_vast(overleg, "vastgelegd", gebied=overleg.gebied, actor=door)
    elif not Overleg.objects.filter(pk=overleg.pk, contactmoment=moment).exists():
        raise KanNuNiet(AL_VASTGELEGD)
    return moment


@transaction.atomic
def punten_vastleggen(overleg, *, sleutel: UUID, door, regels: Sequence[Regel]) -> None:
    """All of them (one or more) or none, each through its own action; the same sleutel twice makes them once.

    Raises RegelLuktNiet where one of those actions refuses.
    """
    rij = vergrendel(overleg)
    if not rij.is_gehouden:
        raise KanNuNiet("Schrijf eerst op wat er is besproken.")
    if rij.verslag_verstuurd_op:
        raise KanNuNiet(AL_VERSTUURD)
    sleutels = [verzendsleutel(sleutel, "overlegpunt", str(rij.pk), str(nummer)) for nummer in range(len(regels))]

    def maak():
        punten = [_punt(rij, door, sleutels[nummer], nummer, regel) for nummer, regel in enumerate(regels)]
        bewaar_en_leg_vast(rij, verb="punten_vastgelegd", door=door, aantal=len(punten))
        return punten[0]

    een_keer(Punt, sleutels[0], maak)


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
