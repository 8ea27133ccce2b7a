"""What a wijkverbinder may do with a traject and with one of its fasen."""

from participatie.activiteiten.actions import fase, publiceren, traject
from participatie.portaal.acties import Actie
from participatie.portaal.forms import traject as formulieren
from participatie.portaal.forms.versie import VersieFormulier

_RECHT = "werk.traject"

TRAJECT = {
    actie.naam: actie
    for actie in (
        Actie(
            "gegevens", "Titel, inleiding, dagen en gebieden", "Bewaar", formulieren.GegevensFormulier, traject.gegevens_aanpassen,
            "De gegevens zijn bewaard.", recht=_RECHT,
        ),
        Actie(
            "kaderkaart", "De kaderkaart", "Bewaar de kaderkaart", formulieren.KaderkaartFormulier, traject.kaderkaart_invullen,
            "De kaderkaart is bewaard.", recht=_RECHT,
        ),
        Actie(
            "fase", "Een fase toevoegen", "Voeg de fase toe", formulieren.FaseFormulier, fase.fase_toevoegen,
            "De fase is toegevoegd.", recht=_RECHT,
        ),
        Actie(
            "op-de-site", "Op de site zetten", "Zet het traject op de site", formulieren.PubliceerTrajectFormulier,
            publiceren.traject_publiceren, "Het traject staat op de site.", recht=_RECHT,
        ),
        Actie(
            "afronden", "Afronden, met een evaluatie", "Rond het traject af", formulieren.AfrondFormulier,
            publiceren.traject_afronden, "Het traject is afgerond. Iedereen kan de evaluatie lezen.", recht=_RECHT,
        ),
        Actie(
            "intrekken", "Van de site halen", "Haal het traject van de site", formulieren.IntrekFormulier,
            publiceren.traject_intrekken, "Het traject staat niet meer op de site.", recht=_RECHT,
        ),
        Actie(
            "weggooien", "Dit concept weggooien", "Gooi het concept weg", VersieFormulier, traject.traject_weggooien,
            "Het concept is weg.", recht=_RECHT,
        ),
    )
}

FASE = {
    actie.naam: actie
    for actie in (
        Actie(
            "resultaat", "Wat kwam eruit?", "Bewaar de uitkomst", formulieren.ResultaatFormulier, fase.resultaat_plaatsen,
            "De uitkomst staat bij de fase.", recht=_RECHT,
        ),
        Actie(
            "aanpassen", "Deze fase aanpassen", "Bewaar de fase", formulieren.FaseAanpassenFormulier, fase.fase_aanpassen,
            "De fase is aangepast.", recht=_RECHT,
        ),
        Actie(
            "verwijderen", "Deze fase verwijderen", "Verwijder de fase", VersieFormulier, fase.fase_verwijderen,
            "De fase is verwijderd.", recht=_RECHT,
        ),
    )
}


def kan_traject(actie, ding, ontbreekt: list[str]) -> bool:
    """Whether it makes sense now; `ontbreekt` is what has to be there before it may be public."""
    openbaar = ding.gepubliceerd_op is not None
    past = {
        "fase": bool(ding.begint_op and ding.eindigt_op),
        "op-de-site": not openbaar and not ontbreekt,
        "afronden": openbaar and ding.stand != "straks",
        "intrekken": openbaar,
        "weggooien": not ding.was_openbaar,
    }
    return past.get(actie.naam, True)


def kan_fase(actie, ding) -> bool:
    """A fase has no outcome before it began."""
    return actie.naam != "resultaat" or ding.stand != "straks"
