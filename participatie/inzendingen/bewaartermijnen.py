"""How long what residents told us is kept; `bewaren.py` carries it out."""

from functools import partial

from kampen_wijk.retention.derden import spoor
from kampen_wijk.retention.register import (
    LEEGMAKEN,
    VERWIJDEREN,
    WISSEN,
    Termijnen,
    niet_persoonlijk,
    persoonlijk,
)
from participatie.inzendingen.bewaren import (
    HULPVRAAG_HOOGSTENS,
    HULPVRAAG_NA_BELLEN,
    IDEE_OPENBAAR,
    INDIENER_HOOGSTENS,
    INDIENER_NA_AFLOOP,
    SCHOUW_NA_DE_DAG,
    TEKST_HOOGSTENS,
    TEKST_NA_AFLOOP,
)

_AFLOOP = "afgehandeld_op, antwoord_op of afgewezen_op"
# Also what nobody ever finishes goes, counted from when it came in.
_persoon = partial(persoonlijk, dagen=INDIENER_NA_AFLOOP, na=_AFLOOP, hoogstens=INDIENER_HOOGSTENS, sinds="ontvangen_op")
_woorden = partial(persoonlijk, dagen=TEKST_NA_AFLOOP, hoogstens=TEKST_HOOGSTENS, sinds="ontvangen_op")
_indiener = _persoon(dan=VERWIJDEREN)
_namens = _persoon(dan=LEEGMAKEN)
_tekst = _woorden(na=_AFLOOP, dan=WISSEN)
_bericht = _woorden(na=_AFLOOP, dan=VERWIJDEREN)
# What the public may read goes with the idee.
_openbaar = _woorden(na=f"{_AFLOOP}, en van een openbaar idee {IDEE_OPENBAAR} dagen na gepubliceerd_op", dan=WISSEN)
_hulp = persoonlijk(
    dagen=HULPVRAAG_NA_BELLEN, na="gebeld_op", dan=VERWIJDEREN, hoogstens=HULPVRAAG_HOOGSTENS, sinds="ontvangen_op"
)
_schouw = persoonlijk(dagen=SCHOUW_NA_DE_DAG, na="datum", dan=VERWIJDEREN)
# A link to a medewerker says nothing any more once the account was wiped.
_medewerker = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    # Answers and reasons are the official words of the gemeente, without names.
    "Inzending": niet_persoonlijk(
        "id", "soort", "referentie", "verzendsleutel", "linkversie", "versie", "gebied", "bron", "ontvangen_op",
        "gewijzigd_op", "status", "afhandelreden", "afgehandeld_op", "wie_dan", "goed_opgelost", "dubbel_van", "deel_van",
        "afdeling", "partner", "gepubliceerd_op",
        "afgewezen_op", "antwoord", "antwoord_op", "toon_namens",
    )
    | dict.fromkeys(["titel", "tekst", "zoek", "plaats", "lat", "lon"], _openbaar)
    | {"afwijsreden": _tekst}
    | dict.fromkeys(["ingevoerd_door", "eigenaar", "behandelaar", "gepubliceerd_door", "antwoord_door"], _medewerker)
    | {"namens": _namens},
    "Bericht": niet_persoonlijk("id", "inzending", "soort", "verzendsleutel", "moment")
    | {"tekst": _bericht, "door": _medewerker},
    "Overdracht": niet_persoonlijk("id", "signaal", "afdeling", "partner", "moment")
    | {"vraag": _tekst, "door": _medewerker, "behandelaar": _medewerker},
    "Terugkoppeling": niet_persoonlijk("id", "inzending", "kanaal", "aanleiding", "klaar_op", "gedaan_op")
    | {"gedaan_door": _medewerker},
    "Deeluitkomst": niet_persoonlijk("id", "signaal", "onderdeel", "uitkomst", "reden", "wie_dan", "vastgelegd_op"),
    "Foto": niet_persoonlijk("id", "inzending", "breedte", "hoogte", "toegevoegd_op", "bevestigd_op", "openbaar")
    | {"bestand": _indiener, "onherkenbaar": _indiener, "bevestigd_door": _medewerker},
    "Origineel": niet_persoonlijk("inzending", "bewaard_op") | dict.fromkeys(["titel", "tekst"], _bericht),
    "Schouw": dict.fromkeys(["id", "naam", "gebied", "datum"], _schouw) | {"gemaakt_door": _schouw},
    "Schouwpunt": dict.fromkeys(["id", "schouw", "inzending"], _schouw),
    "Hulpvraag": niet_persoonlijk("id", "verzendsleutel")
    | dict.fromkeys(["gebied", "naam", "telefoon", "beste_moment", "ontvangen_op", "gebeld_op"], _hulp)
    | {"gebeld_door": _hulp},
    "Indiener": niet_persoonlijk("id")
    | dict.fromkeys(
        ["inzending", "soort", "naam", "kanaal", "email", "email_bevestigd_op", "telefoon"], _indiener
    ),
    "InzendingEvent": spoor(
        "id", "soort", "referentie", "linkversie", "versie", "gebied", "bron", "status", "afhandelreden",
        "afgehandeld_op", "afdeling", "partner", "gepubliceerd_op", "afgewezen_op", "antwoord_op",
        personen=("ingevoerd_door", "eigenaar", "behandelaar", "gepubliceerd_door", "antwoord_door"),
    ),
    "DeeluitkomstEvent": spoor("id", "signaal", "uitkomst"),
}
