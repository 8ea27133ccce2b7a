"""What comes in goes at once to whom a rule of a beheerder points. Nobody is lost: a rule that reaches nobody hands on nothing."""

from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.status import verander_status
from participatie.inzendingen.models import Overdracht
from participatie.inzendingen.models.indiener import Kanaal
from participatie.inzendingen.routering import Binnengekomen, Regel, eerste
from participatie.inzendingen.workflow import Status


def wijs_toe(signaal) -> Regel | None:
    """Before it is stored: who has it, in which state, and until when. The rule that fits, or None.

    Where that rule reaches nobody, the signaal stays new, with the wijkverbinder of its gebied.
    """
    regel = eerste(Binnengekomen.van(signaal))
    if regel is None or regel.mis:
        return regel
    for veld, wie in regel.plek.items():
        setattr(signaal, veld, wie)
    naar = Status.DOORGEZET_NAAR_EXTERN if signaal.partner else Status.IN_AFWACHTING
    verander_status(signaal, naar, werkdagen=regel.regel.termijn_werkdagen)
    return regel


def gebeurtenissen(regel: Regel) -> list[tuple[str, str, dict]]:
    """What happened by this rule: verb, for whom visible, and numbers."""
    van = {"regel": regel.regel.pk}
    if regel.mis:
        return [("regel_bereikt_niemand", "medewerkers", van)]
    nummers = van | {veld: wie.pk for veld, wie in regel.plek.items() if wie}
    if regel.plek["partner"]:
        return [(Status.DOORGEZET_NAAR_EXTERN.value, "indiener", nummers | {"van": "gemeld"})]
    return [("doorgezet", "indiener", nummers), (Status.IN_AFWACHTING.value, "medewerkers", {"van": "gemeld"})]


def draag_over(signaal, regel: Regel) -> None:
    """After it was stored: the dated link, with the question of the rule.

    Who chose e-mail reads it on their page, to which the mail that confirms leads them: two at once is one too many.
    """
    if regel.mis:
        return
    Overdracht.objects.create(signaal=signaal, regel=regel.regel, vraag=regel.regel.vraag, **regel.plek)
    if signaal.partner and signaal.indiener.kanaal != Kanaal.EMAIL:
        vertel_indiener(signaal, "doorgezet_naar_extern", context={"partner": signaal.partner.naam})
