"""How long conversations and taken are kept; `bewaren.py` carries it out."""

from kampen_wijk.retention.register import LEEGMAKEN, VERWIJDEREN, WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.contactmomenten.bewaren import (
    INHOUD_DAGEN,
    INZAGE_DAGEN,
    NAAM_DAGEN,
    NOTITIE_DAGEN,
    TAAK_HOOGSTENS,
    TAAK_NA_AFLOOP,
)

_gesprek = persoonlijk(dagen=INHOUD_DAGEN, na="plaatsgevonden_op", dan=WISSEN)
_meelezen = persoonlijk(dagen=INHOUD_DAGEN, na="plaatsgevonden_op", dan=VERWIJDEREN)
_taak = persoonlijk(dagen=TAAK_NA_AFLOOP, na="afgehandeld_op", dan=WISSEN, hoogstens=TAAK_HOOGSTENS, sinds="aangemaakt_op")
_inzage = persoonlijk(dagen=INZAGE_DAGEN, na="moment", dan=VERWIJDEREN)
# A link to a medewerker says nothing any more once the account was wiped.
_medewerker = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    "Kanaal": niet_persoonlijk("id", "naam", "code", "volgorde", "geldig_van", "geldig_tot"),
    "Contactmoment": niet_persoonlijk(
        "id", "gebied", "kanaal", "richting", "gelukt", "vertrouwelijk", "plaatsgevonden_op", "aangemaakt_op", "verzendsleutel"
    )
    | dict.fromkeys(["onderwerp", "inhoud", "reactie", "taal", "zoek"], _gesprek)
    | {"medewerker": _medewerker},
    "Contactmoment_inzendingen": niet_persoonlijk("id", "contactmoment", "inzending"),
    "Contactmoment_trajecten": niet_persoonlijk("id", "contactmoment", "traject"),
    "Contactmoment_toezeggingen": niet_persoonlijk("id", "contactmoment", "toezegging"),
    "Contactmoment_partners": niet_persoonlijk("id", "contactmoment", "partner"),
    "Contactmoment_collegas": dict.fromkeys(["id", "contactmoment", "medewerker"], _meelezen),
    "Profielplek": niet_persoonlijk("id", "contactmoment", "profiel", "onderdeel"),
    "Betrokkene": niet_persoonlijk("id", "contactmoment", "rol", "partner")
    | {"naam": persoonlijk(dagen=NAAM_DAGEN, na="plaatsgevonden_op", dan=LEEGMAKEN)},
    "Taak": niet_persoonlijk(
        "id", "gebied", "contactmoment", "afdeling", "status", "uiterlijk_op", "aangemaakt_op", "afgehandeld_op", "gelezen_op",
        "versie", "gewijzigd_op", "verzendsleutel",
    )
    | dict.fromkeys(["gevraagde_handeling", "toelichting", "antwoord"], _taak)
    | dict.fromkeys(["gevraagd_door", "medewerker", "afgehandeld_door"], _medewerker),
    "Gebiedsoverdracht": niet_persoonlijk(
        "id", "verzendsleutel", "gebied", "rolvervulling", "laatste_dag", "aantal_taken", "aantal_toezeggingen", "aantal_signalen",
        "gedaan_op",
    )
    | {"notitie": persoonlijk(dagen=NOTITIE_DAGEN, na="gedaan_op", dan=LEEGMAKEN)}
    | dict.fromkeys(["van", "naar", "door"], _medewerker),
    "Inzage": dict.fromkeys(["id", "contactmoment", "medewerker", "moment"], _inzage),
}
