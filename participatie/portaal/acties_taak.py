"""What can be done with a taak, and by whom."""

from participatie.contactmomenten.actions import taak
from participatie.contactmomenten.models import Taak
from participatie.portaal.acties import Actie
from participatie.portaal.forms import taak as formulieren
from participatie.portaal.forms.versie import VersieFormulier

_RECHT = "werk.taak"
_VAN_VRAGER = {"gelezen", "heropenen"}

TAAK = {
    actie.naam: actie
    for actie in (
        Actie(
            "klaar", "Het is klaar", "Meld dat het klaar is", formulieren.VerwerkFormulier, taak.taak_verwerken,
            "De taak is klaar. Wie het vroeg, hoort het.", recht=_RECHT,
        ),
        Actie(
            "doorgeven", "Iemand anders doet het", "Geef de taak door", formulieren.DoorgeefFormulier, taak.taak_doorgeven,
            "De taak is doorgegeven.", recht=_RECHT,
        ),
        Actie(
            "gelezen", "Ik heb het antwoord gelezen", "Ja, gelezen", VersieFormulier, taak.antwoord_gelezen,
            "Deze taak staat niet meer op uw werkblad.", recht=_RECHT,
        ),
        Actie(
            "heropenen", "Het is nog niet klaar", "Vraag het opnieuw", formulieren.HeropenFormulier, taak.taak_heropenen,
            "De taak staat weer open. Wie het doet, hoort het.", recht=_RECHT,
        ),
    )
}


def mag(actie, ding: Taak, user) -> bool:
    """Whether this medewerker may do it at all: who has to do it, and who asked it; a wijkverbinder of the gebied only reads."""
    if ding.gevraagd_door_id == user.pk:
        return True
    return actie.naam not in _VAN_VRAGER and Taak.objects.toegewezen_aan(user).filter(pk=ding.pk).exists()


def kan(actie, ding: Taak) -> bool:
    """Whether it makes sense, as the taak stands now."""
    past = {"klaar": ding.is_open, "doorgeven": ding.is_open, "heropenen": not ding.is_open}
    return past.get(actie.naam, not ding.is_open and ding.gelezen_op is None)
