"""The one door through which a signaal changes state."""

from django.utils import timezone

from participatie.inzendingen.workflow import KLAAR, Status, controleer_overgang
from wijken.models.gebeurtenis import leg_vast

_MET_REDEN = {Status.AFGEHANDELD, Status.VERZOEK_TOT_HEROPENEN}


def zet_status(signaal, naar, *, door=None, zichtbaar="indiener", afhandelreden="", werkdagen=None, **gegevens):
    """Write the new state and the dated event, whose verb is the new state; returns the event.

    `signaal` is a row that the caller holds under select_for_update. Closing needs an `afhandelreden`; a request to
    open it again keeps the one it had, every other state wipes it. Where somebody here has to react, a term begins: as long
    as its subject says, or `werkdagen`. `gegevens` are codes and numbers, never text.
    Raises OvergangNietToegestaan, and then nothing was written.
    """
    van, naar = signaal.status, Status(naar)
    verander_status(signaal, naar, afhandelreden=afhandelreden, werkdagen=werkdagen)
    if naar == Status.AFGEHANDELD:
        gegevens["afhandelreden"] = str(afhandelreden)
    signaal.save(update_fields=[
        "status", "uiterlijk_op", "afhandelreden", "afgehandeld_op", "wie_dan", "dubbel_van", "goed_opgelost", "versie",
        "gewijzigd_op",
    ])
    return leg_vast(
        signaal, naar.value, gebied=signaal.gebied, actor=door, zichtbaar=zichtbaar, van=str(van), **gegevens
    )


def verander_status(signaal, naar: Status, *, afhandelreden="", werkdagen=None) -> None:
    """The state and all that follows from it, in the row alone; for the door, and for what a rule hands on as it comes in."""
    controleer_overgang(signaal.status, naar)
    signaal.status = naar
    signaal.zet_termijn(werkdagen=werkdagen)
    if naar == Status.AFGEHANDELD:
        signaal.afhandelreden = afhandelreden
    elif naar not in _MET_REDEN:
        signaal.afhandelreden = signaal.wie_dan = ""
        signaal.dubbel_van = None
    if naar == Status.HEROPEND:
        signaal.goed_opgelost = None
    if naar in KLAAR:
        signaal.afgehandeld_op = timezone.now()
    elif naar not in _MET_REDEN:
        signaal.afgehandeld_op = None
    signaal.versie += 1
