"""Writing down for somebody what they told by phone, in a letter, on a card or in a conversation."""

from participatie.inzendingen.actions.indienen import hulp_vragen, indienen
from participatie.inzendingen.models import Hulpvraag, Inzending
from wijken.models import Gebied, Rol

HULP = "hulp"


def opschrijven(*, soort, sleutel, gebied, door, indiener: dict, **velden) -> Inzending | Hulpvraag:
    """A signaal or an idee as if it was sent; of who looks for help only name and number are kept, to call them.

    `velden` as `indienen` takes them. Who writes down a signaal of their own gebied owns it.
    """
    if soort == HULP:
        return hulp_vragen(
            sleutel=sleutel, gebied=gebied, naam=indiener["naam"], telefoon=indiener["telefoon"],
            beste_moment=Hulpvraag.Moment.MAAKT_NIET_UIT,
        )
    if soort == Inzending.Soort.SIGNAAL:
        velden |= {"titel": "", "eigenaar": door if _is_van(gebied, door) else None}
    return indienen(soort=soort, gebied=gebied, indiener=indiener, sleutel=sleutel, ingevoerd_door=door, **velden)


def _is_van(gebied, door) -> bool:
    eigen = [r.gebied_id for r in door.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
    return gebied.pk in Gebied.objects.met_alles_eronder(eigen)
