"""Two rules, so that a beheerder sees what they look like and can try them."""

from participatie.inzendingen.models import Categorie, Routeringsregel
from participatie.partners.models import Partner


def maak(team):
    licht = Categorie.objects.filter(slug="straatverlichting").first()
    Routeringsregel.objects.get_or_create(naam="Straatverlichting naar verkeer (voorbeeld)", defaults={
        "volgorde": 10, "categorie": licht, "woorden": "" if licht else "lantaarnpaal, straatlamp",
        "afdeling": team["behandelaar verkeer"].rolvervullingen.first().afdeling,
        "vraag": "Willen jullie deze lamp nakijken?", "termijn_werkdagen": 3,
    })
    Routeringsregel.objects.get_or_create(naam="Huurwoningen naar de corporatie (voorbeeld)", defaults={
        "volgorde": 20, "woorden": "huurwoning, huurhuis, portiek", "vraag": "Wilt u hiernaar kijken?",
        "partner": Partner.objects.filter(naam="Stichting Voorbeeldwonen").first(),
    })
