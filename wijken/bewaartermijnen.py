"""How long facts about medewerkers are kept; places are no persons. `bewaren.py` carries it out."""

from kampen_wijk.retention.derden import spoor
from kampen_wijk.retention.register import WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from wijken.bewaren import OUD_ACCOUNT_DAGEN

_account = persoonlijk(dagen=OUD_ACCOUNT_DAGEN, na="het einde van de laatste rol", dan=WISSEN)
# A link to a medewerker says nothing any more once the account was wiped.
_link = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    "Gebied": niet_persoonlijk(
        "id", "naam", "slug", "sorteersleutel", "soort", "ouder", "actueel", "lat", "lon", "intro"
    ),
    "Gebied_delen": niet_persoonlijk("id", "from_gebied", "to_gebied"),
    "GebiedAlias": niet_persoonlijk("id", "gebied", "naam"),
    "Gebiedsindeling": niet_persoonlijk("id", "jaar", "niveau", "bron", "ingelezen_op"),
    "CbsCode": niet_persoonlijk(
        "id", "gebied", "code", "niveau", "naam_cbs", "geldig_van", "geldig_tot", "geometrie", "gewijzigd_op"
    ),
    "Afdeling": niet_persoonlijk("id", "naam"),
    "Ontmoetingsplek": niet_persoonlijk(
        "id", "naam", "gebied", "adres", "wanneer", "wat", "telefoon", "voor_hulp", "lat", "lon"
    ),
    "Medewerker": niet_persoonlijk("id", "is_active", "is_demo", "aangemaakt_op")
    | dict.fromkeys(["password", "last_login", "email", "naam", "telefoon", "openbaar"], _account),
    "Rolvervulling": niet_persoonlijk("id", "rol", "gebied", "afdeling", "vanaf", "tot", "spreekuur")
    | {"medewerker": _link},
    "Gebeurtenis": niet_persoonlijk(
        "id", "soort", "object_id", "gebied", "moment", "verb", "zichtbaar", "gegevens"
    )
    | {"actor": _link},
    "MedewerkerEvent": spoor(personen=("id", "openbaar", "is_active", "is_demo")),
    "RolvervullingEvent": spoor("id", "gebied", "afdeling", "vanaf", "tot", "rol", personen=("medewerker",)),
}
