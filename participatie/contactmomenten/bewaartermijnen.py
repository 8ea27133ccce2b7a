"""How long conversations are kept; `bewaren.py` carries it out."""

from kampen_wijk.retention.register import LEEGMAKEN, VERWIJDEREN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.contactmomenten.bewaren import INHOUD_DAGEN, NAAM_DAGEN

_gesprek = persoonlijk(dagen=INHOUD_DAGEN, na="plaatsgevonden_op", dan=VERWIJDEREN)

BEWAARTERMIJNEN: Termijnen = {
    "Contactmoment": niet_persoonlijk(
        "id", "gebied", "kanaal", "richting", "gelukt", "vertrouwelijk", "aangemaakt_op", "verzendsleutel"
    )
    | dict.fromkeys(["onderwerp", "inhoud", "zoek", "plaatsgevonden_op", "medewerker"], _gesprek),
    "Contactmoment_inzendingen": niet_persoonlijk("id", "contactmoment", "inzending"),
    "Betrokkene": niet_persoonlijk("id", "contactmoment", "rol")
    | {"naam": persoonlijk(dagen=NAAM_DAGEN, na="plaatsgevonden_op", dan=LEEGMAKEN)},
}
