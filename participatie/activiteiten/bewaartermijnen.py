"""What trajecten and activiteiten keep about people: who signed up, for a while, and which medewerker did what."""

from kampen_wijk.retention.derden import spoor
from kampen_wijk.retention.register import LEEGMAKEN, WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.activiteiten.bewaren import AANMELDING_HOOGSTENS, AANMELDING_NA_AFLOOP

_aanmelding = persoonlijk(
    dagen=AANMELDING_NA_AFLOOP, na="eindigt_op van de activiteit", dan=LEEGMAKEN, hoogstens=AANMELDING_HOOGSTENS, sinds="aangemeld_op"
)
# A link to a medewerker says nothing any more once the account was wiped.
_medewerker = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    # The texts go through the one door, so there are no names of residents in them.
    "Traject": niet_persoonlijk(
        "id", "titel", "slug", "verzendsleutel", "versie", "intro", "begint_op", "eindigt_op", "uit_idee", "gewijzigd_op",
        "niveau", "vast", "waarom_vast", "open", "wie_beslist", "besluit_op", "rol", "terug_op", "kader_gewijzigd_op",
        "gepubliceerd_op", "ingetrokken_op", "intrekreden", "afgerond_op", "evaluatie", "zoek",
    )
    | dict.fromkeys(["gepubliceerd_door", "ingetrokken_door", "afgerond_door"], _medewerker),
    "Traject_gebieden": niet_persoonlijk("id", "traject", "gebied"),
    "Fase": niet_persoonlijk("id", "traject", "titel", "begint_op", "eindigt_op", "wat", "resultaat"),
    "Activiteit": niet_persoonlijk(
        "id", "soort", "titel", "slug", "verzendsleutel", "versie", "wat", "voor_wie", "gebied", "traject", "begint_op",
        "eindigt_op", "plek", "waar", "adres", "lat", "lon", "drempelvrij", "ringleiding", "toilet", "door_gemeente",
        "vraagt_iets", "met_aanmelden", "plaatsen", "vol", "reeks", "reeksdag", "gewijzigd_op",
        "niveau", "vast", "waarom_vast", "open", "wie_beslist", "besluit_op", "rol", "terug_op",
        "kader_gewijzigd_op", "gepubliceerd_op", "afgelast_op", "afgelastreden",
    )
    | dict.fromkeys(["gepubliceerd_door", "afgelast_door"], _medewerker),
    # Without name and contact the rest is a number: how many came in which way.
    "Aanmelding": niet_persoonlijk(
        "id", "activiteit", "manier", "aantal", "plaats_op", "aangemeld_op", "bron", "verzendsleutel", "linkversie"
    )
    | dict.fromkeys(["naam", "contact", "te_vertellen"], _aanmelding) | {"ingevoerd_door": _medewerker},
    "Activiteit_partners": niet_persoonlijk("id", "activiteit", "partner"),
    "Verplaatsing": niet_persoonlijk("id", "activiteit", "begint_op", "eindigt_op", "plaats", "reden", "moment"),
    "TrajectEvent": spoor(
        "id", "versie", "begint_op", "eindigt_op", "uit_idee", "niveau", "rol", "besluit_op", "terug_op", "gepubliceerd_op",
        "ingetrokken_op", "afgerond_op", personen=("gepubliceerd_door", "ingetrokken_door", "afgerond_door"),
    ),
    "ActiviteitEvent": spoor(
        "id", "versie", "soort", "gebied", "traject", "begint_op", "eindigt_op", "vraagt_iets", "niveau", "rol", "besluit_op",
        "terug_op", "gepubliceerd_op", "afgelast_op", personen=("gepubliceerd_door", "afgelast_door"),
    ),
    "FaseEvent": spoor("id", "traject", "begint_op", "eindigt_op"),
}
