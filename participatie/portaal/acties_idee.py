"""What staff may do once an idee is public: tell how far it is, and let reactions through."""

from participatie.activiteiten.actions.traject import traject_uit_idee
from participatie.inzendingen.actions import fase, modereren, reactie
from participatie.inzendingen.fases import MET_NIEUWS, Fase, kan_naar
from participatie.portaal.acties import IDEE, Actie
from participatie.portaal.forms import fase as formulieren
from participatie.portaal.forms.modereren import MaskeerFormulier
from participatie.portaal.forms.reactie import BewerkReactieFormulier, PlaatsFormulier, WeigerFormulier
from participatie.portaal.forms.versie import VersieFormulier

_RECHT = "werk.idee_modereren"
OPEN = frozenset(Fase) - {Fase.UITGEVOERD}

# `vanaf` are fases here.
FASE = {
    actie.naam: actie
    for actie in (
        Actie(
            "in-gesprek", "In gesprek: wij praten erover", "Zet op in gesprek", formulieren.GesprekFormulier,
            fase.idee_in_gesprek, "Het idee is in gesprek.", kan_naar(Fase.IN_GESPREK), _RECHT,
        ),
        Actie(
            "oppakken", "Opgepakt: iemand gaat ermee verder", "Zet op opgepakt", formulieren.OppakFormulier,
            fase.idee_oppakken, "Het idee is opgepakt.", kan_naar(Fase.OPGEPAKT), _RECHT,
        ),
        Actie(
            "initiatief", "Laat uitgroeien tot een initiatief van inwoners", "Bewaar het initiatief",
            formulieren.InitiatiefFormulier, fase.initiatief_vastleggen, "Het initiatief staat bij het idee.", OPEN, _RECHT,
        ),
        Actie(
            "traject", "Laat uitgroeien tot een traject", "Maak een concept", VersieFormulier, traject_uit_idee,
            "Het concept is gemaakt. Alleen u en uw collega's zien het.", OPEN, "werk.traject",
        ),
        Actie(
            "niet-oppakken", "Niet opgepakt: het idee gaat niet door", "Zet op niet opgepakt", formulieren.NietOppakFormulier,
            fase.idee_niet_oppakken, "Iedereen kan lezen waarom het idee niet doorgaat.", kan_naar(Fase.NIET_OPGEPAKT), _RECHT,
        ),
        Actie(
            "uitgevoerd", "Uitgevoerd: het is klaar", "Zet op uitgevoerd", formulieren.UitgevoerdFormulier,
            fase.idee_uitgevoerd, "Het idee is uitgevoerd.", kan_naar(Fase.UITGEVOERD), _RECHT,
        ),
        Actie(
            "nieuws", "Vertel hoe het ermee staat", "Plaats het nieuws", formulieren.NieuwsFormulier,
            fase.nieuws_vertellen, "Het nieuws staat bij het idee.", MET_NIEUWS, _RECHT,
        ),
        Actie(
            "plek", "De plek op de kaart", "Bewaar", formulieren.PlekFormulier, modereren.idee_plek_tonen,
            "De plek op de kaart is aangepast.", frozenset(Fase), _RECHT,
        ),
    )
}
ACTIES = IDEE | FASE

REACTIE = {
    actie.naam: actie
    for actie in (
        Actie(
            "plaatsen", "Op de site zetten", "Zet de reactie op de site", PlaatsFormulier, reactie.reactie_plaatsen,
            "De reactie staat op de site.", recht=_RECHT,
        ),
        Actie(
            "bewerken", "Tekst aanpassen", "Bewaar de tekst", BewerkReactieFormulier, reactie.reactie_bewerken,
            "De tekst is aangepast.", recht=_RECHT,
        ),
        Actie(
            "maskeren", "Persoonsgegevens onleesbaar maken", "Maak onleesbaar", MaskeerFormulier, reactie.reactie_maskeren,
            "Het is onleesbaar gemaakt. U kunt de eerste tekst nog lezen, inwoners niet.", recht=_RECHT,
        ),
        Actie(
            "weigeren", "Niet op de site", "Zet de reactie niet op de site", WeigerFormulier, reactie.reactie_weigeren,
            "De reactie komt niet op de site.", recht=_RECHT,
        ),
    )
}


def kan_reactie(actie, ding) -> bool:
    """Whether it makes sense now; the buttons to mask stand beside what was found."""
    past = {"plaatsen": ding.geplaatst_op is None, "bewerken": True, "weigeren": ding.afgewezen_op is None}
    return past.get(actie.naam, False)


def kan_fase(actie, idee) -> bool:
    """Whether a public idee can take this step from its fase."""
    if idee.gepubliceerd_op is None or (actie.naam == "plek" and idee.lat is None):
        return False
    return idee.fase in actie.vanaf
