"""What can be done with an overleg beside writing down what was said and agreed."""

from participatie.overleggen.actions import plannen, verslag
from participatie.overleggen.models import Overleg
from participatie.portaal.acties import Actie
from participatie.portaal.forms import overleg as formulieren
from participatie.portaal.forms.versie import VersieFormulier

_RECHT = "werk.overleg"

OVERLEG = {
    actie.naam: actie
    for actie in (
        Actie(
            "versturen", "Het verslag versturen", "Verstuur het verslag", formulieren.VerstuurFormulier, verslag.verslag_versturen,
            "Het verslag is klaar. Wie er was en een e-mailadres gaf, krijgt het per mail.", recht=_RECHT,
        ),
        Actie(
            "aanpassen", "Aanpassen: dag, plek, punten of mensen", "Bewaar", formulieren.AanpasFormulier, plannen.overleg_wijzigen,
            "Het overleg is aangepast. Stuur de agenda opnieuw als u die al had verstuurd.", recht=_RECHT,
        ),
        Actie(
            "afzeggen", "Het overleg gaat niet door", "Zeg het overleg af", VersieFormulier, plannen.overleg_afzeggen,
            "Het overleg gaat niet door. Laat dit zelf weten aan wie u had uitgenodigd.", recht=_RECHT,
        ),
    )
}


def kan(actie, ding: Overleg) -> bool:
    """Whether it makes sense now; of what is vertrouwelijk nothing goes out."""
    if actie.naam == "versturen":
        return bool(ding.contactmoment) and not ding.contactmoment.vertrouwelijk and ding.verslag_verstuurd_op is None
    return not ding.is_gehouden and ding.afgezegd_op is None
