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
    ANTWOORDLINK_NA_AFLOOP,
    HULPVRAAG_HOOGSTENS,
    HULPVRAAG_NA_BELLEN,
    IDEE_OPENBAAR,
    INDIENER_HOOGSTENS,
    INDIENER_NA_AFLOOP,
    REACTIE_HOOGSTENS,
    REACTIE_NA_BESLUIT,
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
# What residents said or do beside a public idee stays and goes with it.
_met_idee = persoonlijk(dagen=IDEE_OPENBAAR, na="gepubliceerd_op van het idee", dan=VERWIJDEREN)
_reactie = persoonlijk(
    dagen=REACTIE_NA_BESLUIT, na="geplaatst_op of afgewezen_op", dan=LEEGMAKEN, hoogstens=REACTIE_HOOGSTENS, sinds="ontvangen_op"
)
# A link to a medewerker says nothing any more once the account was wiped.
_medewerker = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    # Answers and reasons are the official words of the gemeente, without names.
    "Inzending": niet_persoonlijk(
        "id", "soort", "referentie", "verzendsleutel", "linkversie", "versie", "gebied", "bron", "ontvangen_op",
        "gewijzigd_op", "aantal_steun", "categorie", "uiterlijk_op", "status", "afhandelreden", "afgehandeld_op", "wie_dan",
        "goed_opgelost", "dubbel_van", "deel_van",
        "afdeling", "partner", "gepubliceerd_op",
        "afgewezen_op", "antwoord", "antwoord_op", "toon_namens", "fase", "plaats_openbaar", "kaartvak",
    )
    | dict.fromkeys(["titel", "tekst", "zoek", "plaats", "lat", "lon"], _openbaar)
    | {"afwijsreden": _tekst}
    | dict.fromkeys(["ingevoerd_door", "eigenaar", "behandelaar", "gepubliceerd_door", "antwoord_door"], _medewerker)
    | {"namens": _namens},
    "Bericht": niet_persoonlijk("id", "inzending", "soort", "verzendsleutel", "moment", "overdracht")
    | {"tekst": _bericht, "door": _medewerker},
    "Overdracht": niet_persoonlijk("id", "signaal", "afdeling", "partner", "regel", "moment", "beantwoord_op", "antwoord", "datum")
    | {"vraag": _tekst, "door": _medewerker, "behandelaar": _medewerker},
    "Antwoordlink": niet_persoonlijk(
        "id", "overdracht", "linkversie", "geldig_tot", "tekst_mee", "geopend_op", "ingetrokken_op"
    )
    | {"email": persoonlijk(dagen=ANTWOORDLINK_NA_AFLOOP, na="geldig_tot", dan=LEEGMAKEN)},
    "Terugkoppeling": niet_persoonlijk("id", "inzending", "kanaal", "aanleiding", "klaar_op", "gedaan_op")
    | {"gedaan_door": _medewerker},
    "Deeluitkomst": niet_persoonlijk("id", "signaal", "onderdeel", "uitkomst", "reden", "wie_dan", "vastgelegd_op"),
    "Categorie": niet_persoonlijk(
        "id", "naam", "slug", "groep", "uitleg", "actief", "volgorde", "termijn_werkdagen", "signalen_hoofd", "signalen_sub"
    ),
    "Routeringsregel": niet_persoonlijk(
        "id", "naam", "volgorde", "actief", "gebied", "categorie", "woorden", "bron", "afdeling", "partner", "vraag",
        "termijn_werkdagen", "gemeld_op",
    )
    | {"behandelaar": _medewerker},
    "Vraag": niet_persoonlijk("id", "categorie", "tekst", "soort", "keuzes", "verplicht", "actief", "volgorde"),
    "VraagAntwoord": niet_persoonlijk("id", "inzending", "vraag") | {"antwoord": _bericht},
    "Foto": niet_persoonlijk("id", "inzending", "breedte", "hoogte", "toegevoegd_op", "bevestigd_op", "openbaar")
    | {"bestand": _indiener, "onherkenbaar": _indiener, "bevestigd_door": _medewerker},
    "Origineel": niet_persoonlijk("inzending", "bewaard_op") | dict.fromkeys(["titel", "tekst"], _bericht),
    "Stap": niet_persoonlijk("id", "idee", "fase", "tekst", "moment") | {"wie": _met_idee, "door": _medewerker},
    "Initiatief": niet_persoonlijk("id", "idee", "wat_doet_gemeente", "begint_op") | {"wie_trekt": _met_idee},
    "Reactie": niet_persoonlijk(
        "id", "idee", "verzendsleutel", "versie", "ontvangen_op", "geplaatst_op", "afgewezen_op", "afwijsreden"
    )
    | dict.fromkeys(["naam", "tekst"], _met_idee)
    | dict.fromkeys(["eerste_naam", "eerste_tekst", "email"], _reactie)
    | {"geplaatst_door": _medewerker},
    # An address that was not confirmed goes sooner, with its row: see bewaren.py.
    "Aansluiting": niet_persoonlijk(
        "id", "inzending", "wil_horen", "bevestigd_op", "aangemaakt_op", "linkversie", "verzendsleutel"
    )
    | {"email": _namens},
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
    "StapEvent": spoor("id", "idee", "fase", personen=("door",)),
    "InitiatiefEvent": spoor("id", "idee", "begint_op"),
    "ReactieEvent": spoor("id", "idee", "versie", "geplaatst_op", "afgewezen_op", personen=("geplaatst_door",)),
    "DeeluitkomstEvent": spoor("id", "signaal", "uitkomst"),
}
