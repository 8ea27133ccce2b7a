"""The people of the example: all made up, one for every role."""

import datetime

from participatie.partners.models import Partner, Partnerrol
from wijken.models import Afdeling, Gebied, Medewerker, Rol, Rolvervulling

WACHTWOORD = "samen-in-de-buurt"
SINDS = datetime.date(2026, 1, 1)

WIJKVERBINDERS = {
    "wijkverbinder": ("Vera Voorbeeld", "vera@voorbeeld.example", ["grafhorst", "zalk", "wilsum", "flevowijk"]),
    "wijkverbinder (ander)": (
        "Wim Wijkman", "wim@voorbeeld.example", ["ijsselmuiden", "brunnepe", "s-heerenbroek", "kampereiland"],
    ),
}
SPREEKUUR = "elke dinsdag van 10 tot 12 uur, in het wijkkantoor of het dorpshuis (voorbeeld)"


def maak() -> dict[str, Medewerker]:
    """The accounts per role; runs again without making anybody twice."""
    team = {}
    for sleutel, (naam, email, slugs) in WIJKVERBINDERS.items():
        team[sleutel] = _medewerker(naam, email, openbaar=True, telefoon="038 000 00 10")
        for gebied in Gebied.objects.filter(slug__in=slugs):
            _rol(team[sleutel], Rol.WIJKVERBINDER, gebied=gebied, spreekuur=SPREEKUUR)
    for naam in ("verkeer", "groen", "sociaal domein"):
        Afdeling.objects.get_or_create(naam=naam)
    team["behandelaar verkeer"] = _medewerker("Karim Kruispunt", "karim@voorbeeld.example")
    _rol(team["behandelaar verkeer"], Rol.BEHANDELAAR, afdeling=Afdeling.objects.get(naam="verkeer"))
    team["behandelaar groen"] = _medewerker("Lotte Lindeboom", "lotte@voorbeeld.example")
    _rol(team["behandelaar groen"], Rol.BEHANDELAAR, afdeling=Afdeling.objects.get(naam="groen"))
    for rol, naam, email in (
        (Rol.PROFIELBEHEERDER, "Petra Profiel", "petra@voorbeeld.example"),
        (Rol.PARTNER, "Dirk Deelgenoot", "dirk@voorbeeld.example"),
        (Rol.PRIVACYFUNCTIONARIS, "Fleur Functionaris", "fleur@voorbeeld.example"),
        (Rol.BEHEERDER, "Bas Beheer", "bas@voorbeeld.example"),
    ):
        team[rol.value] = _medewerker(naam, email)
        _rol(team[rol.value], rol)
    _partners(team[Rol.PARTNER.value])
    return team


def _medewerker(naam, email, **velden) -> Medewerker:
    bestaand = Medewerker.objects.filter(email=email).first()
    return bestaand or Medewerker.objects.create_user(email, WACHTWOORD, naam=naam, is_demo=True, **velden)


def _rol(medewerker, rol, **velden):
    spreekuur = velden.pop("spreekuur", "")
    Rolvervulling.objects.get_or_create(
        medewerker=medewerker, rol=rol, **velden, defaults={"vanaf": SINDS, "spreekuur": spreekuur}
    )


def _partners(account):
    """One made-up organisation with an account; real organisations only as facts, without any."""
    wonen, _ = Partner.objects.get_or_create(
        naam="Stichting Voorbeeldwonen",
        defaults={"soort": "woningcorporatie", "is_fictief": True, "wat_doet": "verhuurt woningen (voorbeeld)"},
    )
    wonen.medewerkers.add(account)
    feiten = [
        (wonen, "flevowijk", "verhuurder"),
        (_feit("WIJZ Welzijn", "welzijn", "welzijnswerk en ontmoeting"), "flevowijk", "welzijnswerk"),
        (_feit("deltaWonen", "woningcorporatie", "verhuurt sociale huurwoningen"), "flevowijk", "verhuurder"),
        (_feit("Samenwerkingsverband Brunnepe", "bewonersorganisatie", ""), "brunnepe", "bewoners"),
        (_feit("Dorpsbelangen Zalk", "dorpsbelangen", "komt op voor de belangen van het dorp"), "zalk", "dorpsbelangen"),
    ]
    for partner, slug, rol in feiten:
        for gebied in Gebied.objects.filter(slug=slug):
            Partnerrol.objects.get_or_create(partner=partner, gebied=gebied, rol=rol, defaults={"vanaf": SINDS})


def _feit(naam, soort, wat_doet) -> Partner:
    return Partner.objects.get_or_create(naam=naam, defaults={"soort": soort, "wat_doet": wat_doet})[0]
