"""How long meetings are kept; `bewaren.py` carries it out."""

from kampen_wijk.retention.register import LEEGMAKEN, VERWIJDEREN, WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.overleggen.bewaren import GENODIGDE_HOOGSTENS, GENODIGDE_NA_VERSLAG, WOORDEN_DAGEN

_woorden = persoonlijk(dagen=WOORDEN_DAGEN, na="begint_op", dan=LEEGMAKEN)
_genodigde = persoonlijk(
    dagen=GENODIGDE_NA_VERSLAG, na="verslag_verstuurd_op", dan=VERWIJDEREN, hoogstens=GENODIGDE_HOOGSTENS, sinds="begint_op"
)

BEWAARTERMIJNEN: Termijnen = {
    "Overleg": niet_persoonlijk(
        "id", "verzendsleutel", "versie", "soort", "gebied", "begint_op", "eindigt_op", "afgezegd_op", "contactmoment",
        "aantal_aanwezig", "verslag_verstuurd_op", "gewijzigd_op",
    )
    | dict.fromkeys(["plek", "agendapunten"], _woorden)
    | {"medewerker": persoonlijk(na="het wissen van de medewerker", dan=WISSEN)},
    "Genodigde": dict.fromkeys(["id", "overleg", "naam", "email", "aanwezig"], _genodigde),
    "Punt": niet_persoonlijk("id", "overleg", "verzendsleutel", "soort", "inzending", "taak", "toezegging")
    | {"tekst": persoonlijk(dagen=WOORDEN_DAGEN, na="begint_op", dan=WISSEN)},
}
