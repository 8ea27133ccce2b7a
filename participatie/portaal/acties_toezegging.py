"""What may be done with a promise by whoever may read it, and what only by the wijkverbinder of its gebied."""

from participatie.portaal.acties import Actie
from participatie.portaal.forms import toezegging as formulieren
from participatie.toezeggingen.actions import afloop, toezegging
from participatie.toezeggingen.workflow import AFGEROND
from wijken.models import Gebied, Rol

_RECHT = "werk.toezegging"

TOEZEGGING = {
    actie.naam: actie
    for actie in (
        Actie(
            "afloop", "Opschrijven hoe het afliep", "Bewaar hoe het afliep", formulieren.AfrondFormulier,
            afloop.toezegging_afronden, "Het staat erbij hoe het afliep.", recht=_RECHT,
        ),
        Actie(
            "verplaatsen", "Het wordt een andere dag", "Bewaar de andere dag", formulieren.VerplaatsFormulier,
            afloop.toezegging_verplaatsen, "De dag is veranderd. De oude dag blijft erbij staan.", recht=_RECHT,
        ),
        Actie(
            "verteld", "Verteld aan wie het vroeg?", "Bewaar dat het is verteld", formulieren.VerteldFormulier,
            toezegging.verteld_afvinken, "Het staat erbij dat u het hebt verteld.", recht=_RECHT,
        ),
        Actie(
            "aanpassen", "Aanpassen wat er staat", "Bewaar", formulieren.AanpasFormulier, toezegging.toezegging_aanpassen,
            "De toezegging is aangepast.", recht="werk.toezegging_doen",
        ),
    )
}


def beheert(user, ding) -> bool:
    """Whether it is in a gebied that they look after: they decide what it says and who reads it."""
    eigen = [rol.gebied_id for rol in user.rollen_nu() if rol.rol == Rol.WIJKVERBINDER]
    return ding.gebied_id in Gebied.objects.met_alles_eronder(eigen)


def mag(user, actie, ding) -> bool:
    """Whether this medewerker, who may read it, may do this with it at all."""
    return user.has_perm(actie.recht) and (actie.naam != "aanpassen" or beheert(user, ding))


def kan(actie, ding) -> bool:
    """Whether it makes sense now: where a signaal hangs on it, that tells how it ended."""
    past = {"verplaatsen": ding.loopt, "verteld": ding.stand in AFGEROND and ding.inzending_id is None}
    return past.get(actie.naam, True)
