"""What happened to an inzending, in sentences for staff."""

from participatie.inzendingen.workflow import Status
from wijken.models import Gebeurtenis

ZINNEN = {
    "gemeld": "Binnengekomen.",
    "ingediend": "Binnengekomen.",
    "goed_opgelost": "De indiener vindt het goed.",
    "email_bevestigd": "De indiener heeft het e-mailadres bevestigd.",
    "deel_afgesplitst": "Een deel aan iemand anders gegeven.",
    "samengevoegd": "Iemand anders meldde hetzelfde: samengevoegd.",
    "bericht_gestuurd": "Bericht gestuurd aan de indiener.",
    "regel_bereikt_niemand": "Een vaste regel wilde dit doorzetten, maar bereikt niemand. Zet het zelf door.",
    "categorie_gekozen": "Onderwerp gekozen.",
    "notitie_gemaakt": "Notitie gemaakt voor collega's.",
    "doorgezet": "Doorgezet naar een collega.",
    "partner_antwoordde": "De partner heeft geantwoord.",
    "link_opnieuw_gestuurd": "De link opnieuw gestuurd aan iemand buiten de gemeente.",
    "link_ingetrokken": "De vraag aan iemand buiten de gemeente ingetrokken.",
    "deeluitkomst_vastgelegd": "Uitkomst van een onderdeel vastgelegd.",
    "gegevens_gewijzigd": "De indiener heeft de eigen gegevens aangepast.",
    "gegevens_gewist": "De gegevens van de indiener zijn gewist, op verzoek.",
    "ingetrokken": "De indiener heeft dit ingetrokken.",
    "omgezet_naar_hulpvraag": "Omgezet naar een hulpvraag; de tekst is gewist.",
    "teruggekoppeld": "De indiener heeft het antwoord gehoord.",
    "tekst_aangepast": "Titel of tekst aangepast.",
    "foto_bevestigd": "Foto bekeken: die mag op de site.",
    "foto_niet_getoond": "Foto bekeken: die komt niet op de site.",
    "foto_onherkenbaar": "Deel van een foto onherkenbaar gemaakt.",
    "foto_hersteld": "Foto teruggezet zoals die binnenkwam.",
    "gepubliceerd": "Op de site gezet.",
    "traject_begonnen": "Begonnen met een traject.",
    "activiteit_begonnen": "Begonnen met deze activiteit.",
    "activiteit_aangepast": "Aangepast wat het is, voor wie of door wie.",
    "wanneer_gekozen": "Dag, tijd en plek gekozen.",
    "activiteit_verplaatst": "Verplaatst naar een andere dag, tijd of plek.",
    "activiteit_herhaald": "Op meer dagen gezet.",
    "activiteit_afgelast": "Afgelast: het gaat niet door.",
    "gegevens_aangepast": "Titel, inleiding, dagen of gebieden aangepast.",
    "kaderkaart_ingevuld": "Kaderkaart ingevuld of aangepast.",
    "fase_toegevoegd": "Fase toegevoegd.",
    "fase_aangepast": "Fase aangepast.",
    "fase_verwijderd": "Fase verwijderd.",
    "resultaat_geplaatst": "Uitkomst van een fase opgeschreven.",
    "van_de_site_gehaald": "Van de site gehaald.",
    "afgerond": "Afgerond, met een evaluatie.",
    "niet_gepubliceerd": "Niet op de site gezet.",
    "beantwoord": "Antwoord van de gemeente geplaatst.",
    "in_gesprek": "Fase: in gesprek.",
    "opgepakt": "Fase: opgepakt.",
    "niet_opgepakt": "Fase: niet opgepakt.",
    "uitgevoerd": "Fase: uitgevoerd.",
    "stand_van_zaken": "Verteld hoe het ermee staat.",
    "plek_getoond": "De plek staat op de kaart.",
    "plek_verborgen": "De plek staat niet meer op de kaart.",
    "reactie_geplaatst": "Een reactie op de site gezet.",
    "gevraagd": "Gevraagd.",
    "doorgegeven": "Doorgegeven aan iemand anders.",
    "verwerkt": "Klaar.",
    "meegegaan": "Met het gebied meegegaan naar een collega.",
    "gebied_overgedragen": "Het gebied is overgedragen aan een collega.",
    "te_verwerken": "Weer open: het is nog niet klaar.",
    "gegeven": "Binnengekomen.",
    "geplaatst": "Op de site gezet.",
    "geweigerd": "Niet op de site gezet.",
    "toezegging_gedaan": "Er is iets beloofd.",
    "toezegging_verplaatst": "Een toezegging naar een andere dag verplaatst.",
    "toezegging_afgerond": "Een toezegging is afgerond.",
    "opbrengst_begonnen": "Begonnen met een opbrengst.",
    "opbrengst_gesorteerd": "De oogst gesorteerd in thema's.",
    "opbrengst_geschreven": "De woorden geschreven of aangepast.",
    "opbrengst_weer_open": "Weer open: er wordt nog verzameld.",
    "toegezegd": "Beloofd.",
    "toezegging_aangepast": "Aangepast.",
    "verplaatst": "Naar een andere dag verplaatst.",
    "verteld": "Verteld aan wie het vroeg.",
    "gepland": "Gepland.",
    "gewijzigd": "Aangepast.",
    "afgezegd": "Het gaat niet door.",
    "vastgelegd": "Opgeschreven wat er is besproken.",
    "punten_vastgelegd": "Punten opgeschreven.",
    "verslag_verstuurd": "Het verslag verstuurd.",
    "nagekomen": "Nagekomen.",
    "deels": "Deels nagekomen.",
    "niet": "Niet nagekomen.",
}


def tijdlijn(ding) -> list[dict]:
    """Oldest first: pk, moment, who, a sentence, and the event itself."""
    return [
        {"pk": g.pk, "moment": g.moment, "wie": g.actor, "zin": zin(g), "gebeurtenis": g}
        for g in Gebeurtenis.objects.van(ding).select_related("actor")
    ]


def door_ander(punten, user) -> bool:
    """Whether a colleague did any of this, and not only the sender or the reader."""
    return any(punt["wie"] and punt["wie"] != user for punt in punten)


def zin(gebeurtenis) -> str:
    """What happened, in words of colleagues."""
    if gebeurtenis.verb == "partner_antwoordde" and not gebeurtenis.gegevens.get("partner"):
        return "De collega zonder account heeft geantwoord."
    if gebeurtenis.gegevens.get("ingetrokken"):
        return ZINNEN["ingetrokken"]
    if gebeurtenis.verb in ZINNEN:
        return ZINNEN[gebeurtenis.verb]
    naar = gebeurtenis.gegevens.get("naar", gebeurtenis.verb)
    return f"Status: {Status(naar).label}." if naar in Status.values else naar.replace("_", " ").capitalize() + "."
