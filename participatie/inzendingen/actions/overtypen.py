"""Typing over what somebody wrote on a paper card."""

from participatie.inzendingen.actions.indienen import hulp_vragen, indienen
from participatie.inzendingen.models import Hulpvraag, Inzending
from participatie.inzendingen.models.inzending import Bron

HULP = "hulp"


def kaart_overtypen(*, soort, sleutel, gebied, door, tekst, titel, plaats, indiener: dict, categorie=None) -> Inzending | Hulpvraag:
    """A signaal or an idee out of a card; of who looks for help only name and number are kept, to call them."""
    if soort == HULP:
        return hulp_vragen(
            sleutel=sleutel, gebied=gebied, naam=indiener["naam"], telefoon=indiener["telefoon"],
            beste_moment=Hulpvraag.Moment.MAAKT_NIET_UIT,
        )
    categorie = categorie if soort == Inzending.Soort.SIGNAAL else None
    return indienen(
        soort=soort, tekst=tekst, titel=titel if soort == Inzending.Soort.IDEE else "", gebied=gebied, plaats=plaats,
        indiener=indiener, sleutel=sleutel, bron=Bron.PAPIER, ingevoerd_door=door, categorie=categorie,
    )
