"""What a wijkverbinder may do with an activiteit."""

from participatie.activiteiten.actions import activiteit, activiteit_op_de_site, herhalen
from participatie.activiteiten.actions.traject import kaderkaart_invullen
from participatie.activiteiten.workflow import waarom_niet
from participatie.portaal.acties import Actie
from participatie.portaal.forms import activiteit as formulieren
from participatie.portaal.forms.traject import KaderkaartFormulier, PubliceerTrajectFormulier
from participatie.portaal.forms.versie import VersieFormulier

_RECHT = "werk.activiteit"

ACTIVITEIT = {
    actie.naam: actie
    for actie in (
        Actie(
            "gegevens", "Wat het is, voor wie en door wie", "Bewaar", formulieren.GegevensFormulier, activiteit.activiteit_aanpassen,
            "De gegevens zijn bewaard.", recht=_RECHT,
        ),
        Actie(
            "wanneer", "Wanneer en waar", "Bewaar", formulieren.WanneerFormulier, activiteit.wanneer_en_waar,
            "De dag, de tijd en de plek zijn bewaard.", recht=_RECHT,
        ),
        Actie(
            "kaderkaart", "De kaderkaart", "Bewaar de kaderkaart", KaderkaartFormulier, kaderkaart_invullen,
            "De kaderkaart is bewaard.", recht=_RECHT,
        ),
        Actie(
            "publiceren", "Op de site zetten", "Zet de activiteit op de site", PubliceerTrajectFormulier,
            activiteit_op_de_site.activiteit_publiceren, "De activiteit staat op de site.", recht=_RECHT,
        ),
        Actie(
            "verplaatsen", "Naar een andere dag, tijd of plek", "Verplaats de activiteit", formulieren.VerplaatsFormulier,
            activiteit_op_de_site.activiteit_verplaatsen, "De activiteit is verplaatst.", recht=_RECHT,
        ),
        Actie(
            "afgelasten", "Afgelasten: het gaat niet door", "Gelast de activiteit af", formulieren.AfgelastFormulier,
            activiteit_op_de_site.activiteit_afgelasten, "Op de site staat nu dat het niet doorgaat.", recht=_RECHT,
        ),
        Actie(
            "herhalen", "Herhalen, bijvoorbeeld elke week", "Herhaal de activiteit", formulieren.HerhaalFormulier,
            herhalen.activiteit_herhalen, "De activiteit komt nu vaker terug. U vindt ze alle in de lijst.", recht=_RECHT,
        ),
        Actie(
            "weggooien", "Dit concept weggooien", "Gooi het concept weg", VersieFormulier, activiteit.activiteit_weggooien,
            "Het concept is weg.", recht=_RECHT,
        ),
    )
}


def kan_activiteit(actie, ding, ontbreekt: list[str]) -> bool:
    """Whether it makes sense now; `ontbreekt` is what has to be there before it may be public."""
    if waarom_niet(actie.naam, ding.stand):
        return False
    past = {"kaderkaart": ding.vraagt_iets, "publiceren": not ontbreekt, "herhalen": ding.begint_op is not None}
    return past.get(actie.naam, True)
