"""What a traject or an activiteit still misses before it may be on the site, in words for who writes it."""

from django.utils import timezone

from participatie.activiteiten.kader import is_ingevuld

_KADERKAART = {
    "niveau": "Kaderkaart: kies hoe ver de inbreng van inwoners gaat.",
    "vast": "Kaderkaart: schrijf wat al vaststaat.",
    "waarom_vast": "Kaderkaart: schrijf waarom dat vaststaat.",
    "open": "Kaderkaart: schrijf wat nog open is.",
    "wie_beslist": "Kaderkaart: schrijf wie beslist.",
    "besluit_op": "Kaderkaart: kies wanneer het besluit er is.",
    "rol": "Kaderkaart: kies wat de gemeente doet.",
    "terug_op": "Kaderkaart: kies wanneer inwoners horen wat ermee gedaan is.",
}


def nog_te_doen(traject) -> list[str]:
    """Empty when it may be published. Two queries at most."""
    punten = []
    if not is_ingevuld(traject.titel):
        punten.append("Schrijf een titel.")
    if not is_ingevuld(traject.intro):
        punten.append("Schrijf waar het over gaat.")
    if not (traject.begint_op and traject.eindigt_op):
        punten.append("Kies wanneer het begint en eindigt.")
    if not traject.gebieden.all():
        punten.append("Kies voor welk gebied het is.")
    punten += [_KADERKAART[veld] for veld in traject.leeg_op_kaderkaart()]
    if not traject.fasen.all():
        punten.append("Voeg minstens één fase toe.")
    return punten


def nog_te_doen_activiteit(activiteit) -> list[str]:
    """Empty when it may be published. One query at most."""
    nodig = {
        "Schrijf een titel.": is_ingevuld(activiteit.titel),
        "Schrijf wat er te doen is.": is_ingevuld(activiteit.wat),
        "Schrijf voor wie het is.": is_ingevuld(activiteit.voor_wie),
        "Kies wanneer het is.": activiteit.begint_op is not None and activiteit.eindigt_op is not None,
        "Kies waar het is.": activiteit.plek_id is not None or is_ingevuld(activiteit.waar),
        "Kies wie het organiseert.": activiteit.door_gemeente or bool(activiteit.partners.all()),
    }
    punten = [zin for zin, klaar in nodig.items() if not klaar]
    if activiteit.eindigt_op is not None and activiteit.eindigt_op <= timezone.now():
        punten.append("Deze dag is al geweest. Kies een andere dag.")
    if activiteit.vraagt_iets:
        punten += [_KADERKAART[veld] for veld in activiteit.leeg_op_kaderkaart()]
    return punten
