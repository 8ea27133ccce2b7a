"""How long what was gathered is kept; `bewaren.py` carries it out."""

from kampen_wijk.retention.derden import spoor
from kampen_wijk.retention.register import LEEGMAKEN, VERWIJDEREN, WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.veldwerk.bewaren import HOOGSTENS, NA_OP_DE_SITE

# A link to a medewerker says nothing any more once the account was wiped.
_medewerker = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)
_woorden = persoonlijk(dagen=NA_OP_DE_SITE, na="gepubliceerd_op", dan=LEEGMAKEN, hoogstens=HOOGSTENS, sinds="begonnen_op")
# A photo that the public sees stays as long as it is on the site: somebody looked at it, and nobody is on it.
_foto = persoonlijk(dagen=NA_OP_DE_SITE, na="gepubliceerd_op", dan=VERWIJDEREN, hoogstens=HOOGSTENS, sinds="begonnen_op")

BEWAARTERMIJNEN: Termijnen = {
    # The texts go through the one door, so there are no names of residents in them.
    "Opbrengst": niet_persoonlijk(
        "id", "titel", "slug", "verzendsleutel", "versie", "gebied", "stand", "inleiding", "vervolg", "gewijzigd_op",
        "gepubliceerd_op", "ingetrokken_op", "intrekreden",
    )
    | dict.fromkeys(["gemaakt_door", "gepubliceerd_door", "ingetrokken_door"], _medewerker),
    "Thema": niet_persoonlijk("id", "opbrengst", "nummer", "naam", "tekst"),
    # Where it was went through the check that lets no person by.
    "Sessie": niet_persoonlijk("id", "soort", "gebied", "datum", "waar", "opbrengst", "verzendsleutel", "begonnen_op")
    | {"medewerker": _medewerker},
    "Vondst": niet_persoonlijk("id", "sessie", "verzendsleutel", "stem", "onderwerp", "thema", "foto_openbaar", "bekeken_op")
    | dict.fromkeys(["woorden", "vak_noord", "vak_oost"], _woorden)
    | dict.fromkeys(["foto", "breedte", "hoogte"], _foto)
    | {"bekeken_door": _medewerker},
    "OpbrengstEvent": spoor(
        "id", "versie", "gebied", "stand", "gepubliceerd_op", "ingetrokken_op", personen=("gepubliceerd_door", "ingetrokken_door")
    ),
}
