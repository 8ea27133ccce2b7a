"""What we say to the sender, in words of the outcome: never that something is solved where it is not."""

from participatie.inzendingen.fases import Fase
from participatie.inzendingen.workflow import Afhandelreden, Status

UITKOMST = {
    Afhandelreden.GEDAAN: "Het is gedaan.",
    Afhandelreden.DEELS: "Een deel is gedaan, een deel niet.",
    Afhandelreden.NIET: "Wij gaan dit niet doen.",
    Afhandelreden.DOORGEZET: "Een andere organisatie neemt dit over.",
    Afhandelreden.DUBBEL: "Dit was al eerder gemeld. Wij werken er daar aan verder.",
}

STAND = {
    Status.GEMELD: ("Wij hebben uw signaal ontvangen", "Een wijkverbinder leest het en bepaalt wie het oppakt."),
    Status.IN_AFWACHTING: ("Het wacht op een collega", "Wij hebben een collega gevraagd om ermee verder te gaan."),
    Status.VERZOEK_TOT_AFHANDELING: ("Het werk is gedaan", "Wij kijken na of alles klaar is. Dan hoort u het van ons."),
    Status.IN_BEHANDELING: ("Wij zijn ermee bezig", "Als er nieuws is, leest u het hier."),
    Status.INGEPLAND: ("Het staat in de planning", "Hieronder leest u wanneer wij aan de slag gaan."),
    Status.REACTIE_GEVRAAGD: ("Wij hebben een vraag aan u", "Wij kunnen pas verder als u antwoord geeft."),
    Status.REACTIE_ONTVANGEN: ("Wij hebben uw antwoord", "Wij lezen het en gaan verder met uw signaal."),
    Status.DOORGEZET_NAAR_EXTERN: ("Het ligt bij een andere organisatie", "Wij blijven volgen wat ermee gebeurt."),
    Status.GEANNULEERD: ("Wij zijn gestopt met dit signaal", "Hieronder leest u waarom."),
    Status.VERZOEK_TOT_HEROPENEN: ("U vroeg ons om er opnieuw naar te kijken", "Een wijkverbinder leest waarom."),
    Status.HEROPEND: ("Wij kijken er opnieuw naar", "Als er nieuws is, leest u het hier."),
}

STAND_VAN_IDEE = {
    Fase.IN_GESPREK: ("Wij praten over uw idee", "Als er nieuws is, leest u het hier."),
    Fase.OPGEPAKT: ("Uw idee is opgepakt", "Hieronder leest u door wie, en wat de volgende stap is."),
    Fase.NIET_OPGEPAKT: ("Uw idee gaat niet door", "Hieronder leest u waarom."),
    Fase.UITGEVOERD: ("Uw idee is uitgevoerd", "Dank u wel voor uw idee."),
}

WAT_ER_GEBEURDE = {
    "gemeld": "U hebt dit aan ons verteld.",
    "ingediend": "U hebt uw idee naar ons gestuurd.",
    "in_behandeling": "Een medewerker is ermee aan het werk.",
    "in_afwachting": "Het wacht tot een collega eraan begint.",
    "verzoek_tot_afhandeling": "Het werk is gedaan. Wij kijken na of alles klaar is.",
    "ingepland": "Wij hebben het in de planning gezet.",
    "reactie_gevraagd": "Wij hebben u iets gevraagd.",
    "reactie_ontvangen": "U hebt antwoord gegeven.",
    "geannuleerd": "Wij zijn gestopt met dit signaal.",
    "verzoek_tot_heropenen": "U hebt gevraagd om er opnieuw naar te kijken.",
    "heropend": "Wij kijken er opnieuw naar.",
    "bericht_gestuurd": "Wij hebben u een bericht gestuurd.",
    "omgezet_naar_hulpvraag": "Wij hebben uw tekst gewist, omdat het over zorg of gezondheid ging.",
    "deel_afgesplitst": "Wij hebben voor een deel een collega of een andere organisatie gevraagd.",
    "goed_opgelost": "U liet weten dat het goed is.",
    "email_bevestigd": "U hebt laten weten dat uw e-mailadres klopt.",
    "gepubliceerd": "Uw idee staat op de site. Iedereen kan het lezen.",
    "niet_gepubliceerd": "Wij zetten uw idee niet op de site.",
    "beantwoord": "De gemeente heeft uw idee beantwoord.",
    "gegevens_gewijzigd": "U hebt uw gegevens aangepast.",
    "ingetrokken": "U hebt uw idee ingetrokken.",
    "in_gesprek": "Wij praten over uw idee.",
    "opgepakt": "Uw idee is opgepakt.",
    "niet_opgepakt": "Uw idee gaat niet door.",
    "uitgevoerd": "Uw idee is uitgevoerd.",
    "stand_van_zaken": "Er is nieuws over uw idee.",
    "reactie_geplaatst": "Iemand heeft op uw idee gereageerd. U leest het bij uw idee.",
    "toezegging_gedaan": "Er is u iets beloofd.",
    "toezegging_verplaatst": "Een belofte kreeg een andere dag.",
    "toezegging_afgerond": "Wij weten hoe een belofte is afgelopen.",
    "tekst_aangepast": "Wij hebben woorden aangepast, zodat er geen gegevens van mensen in staan.",
}


def stand(inzending) -> tuple[str, str]:
    """How it is now: a line, and what that means."""
    if not inzending.is_signaal:
        return _stand_van_idee(inzending)
    if inzending.status == Status.AFGEHANDELD:
        return UITKOMST[Afhandelreden(inzending.afhandelreden)].rstrip("."), "Hieronder leest u waarom."
    return STAND[Status(inzending.status)]


def _stand_van_idee(idee) -> tuple[str, str]:
    if idee.gepubliceerd_op and idee.fase in STAND_VAN_IDEE:
        return STAND_VAN_IDEE[Fase(idee.fase)]
    if idee.antwoord and idee.gepubliceerd_op:
        return "De gemeente heeft uw idee beantwoord", "U leest het antwoord hieronder."
    if idee.gepubliceerd_op:
        return "Uw idee staat op de site", "Iedereen kan het nu lezen."
    if idee.afgewezen_op:
        return "Uw idee staat niet op de site", "Hieronder leest u waarom."
    return "Wij hebben uw idee ontvangen", "Een wijkverbinder leest het eerst. Daarna komt het op de site."
