"""Which words of wijken the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Gebied": dict.fromkeys(["naam", "slug"], FEIT) | {"intro": DEUR, "sorteersleutel": PRIVE},
    "GebiedAlias": {"naam": FEIT},
    "Gebiedsindeling": dict.fromkeys(["niveau", "bron"], FEIT),
    "CbsCode": dict.fromkeys(["code", "naam_cbs", "geometrie"], FEIT),
    "Afdeling": {"naam": FEIT},
    # A wijkverbinder is there to be called: name and number at work are meant for everybody.
    "Medewerker": dict.fromkeys(["naam", "telefoon", "email"], FEIT) | {"password": PRIVE},
    "Gebeurtenis": dict.fromkeys(["soort", "verb", "gegevens"], PRIVE),
    # Where a place is and how to call it is what the page is for; what is said about it is written by somebody.
    "Ontmoetingsplek": dict.fromkeys(["naam", "adres", "telefoon"], FEIT) | dict.fromkeys(["wanneer", "wat"], DEUR),
    "Rolvervulling": {"spreekuur": DEUR},
}
