"""What profielen keeps about people: which medewerker wrote and decided, and what residents said; `bewaren.py` lets go."""

from kampen_wijk.retention.register import LEEGMAKEN, VERWIJDEREN, WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from profielen.bewaren import OPENBAAR_NA_BESLUIT, REAGEERDER_NA_BESLUIT, TEKST_NA_BESLUIT

_schrijver = persoonlijk(na="het verwijderen van de medewerker", dan=LEEGMAKEN)

_BESLUIT = "gepubliceerd_op of ingetrokken_op van de versie"
_reageerder = persoonlijk(dagen=REAGEERDER_NA_BESLUIT, na=_BESLUIT, dan=VERWIJDEREN)
_namens = persoonlijk(dagen=REAGEERDER_NA_BESLUIT, na=_BESLUIT, dan=LEEGMAKEN)

BEWAARTERMIJNEN: Termijnen = {
    "Indicator": niet_persoonlijk(
        "id",
        "code",
        "naam",
        "eenheid",
        "decimalen",
        "thema",
        "cbs_thema",
        "richting",
        "definitie",
        "bron",
        "herkomst",
        "niveau",
        "kolom",
        "kolom_is_aantal",
        "noemer",
        "samenstellen",
        "kleinste_bevolking",
        "kleinste_aantal",
        "volgorde",
        "kort",
        "in_woorden",
    ),
    "Meting": niet_persoonlijk("id", "indicator", "gebied", "jaar", "waarde", "ontbreekt_reden", "bron", "inlezing"),
    "Inlezing": niet_persoonlijk("id", "op", "bestand", "tabel", "licentie", "nieuw", "gewijzigd") | {"door": _schrijver},
    "Profiel": niet_persoonlijk("id", "gebied"),
    # The texts speak about a gebied; the form asks not to name residents.
    "ProfielVersie": niet_persoonlijk(
        "id",
        "profiel",
        "nummer",
        "intro",
        "stem_inwoners",
        "stem_professionals",
        "kansen",
        "uitdagingen",
        "wensen",
        "volgorde",
        "cijfers",
        "is_voorbeeld",
        "versie",
        "gewijzigd_op",
        "gepubliceerd_op",
        "staat",
        "vastgesteld_op",
        "vastgesteld_door",
        "ingetrokken_op",
        "intrekreden",
    )
    | {"gewijzigd_door": _schrijver, "gepubliceerd_door": _schrijver},
    "Spanning": niet_persoonlijk("id", "versie", "volgorde", "naam", "link", "toelichting", "wie_praat"),
    # The form asks for no recognisable people.
    "Beeld": niet_persoonlijk("id", "versie", "bestand", "breedte", "hoogte", "alt", "volgorde"),
    "GetoondBeeld": niet_persoonlijk("id", "samenspraak", "bestand", "breedte", "hoogte", "alt", "volgorde"),
    "Samenspraak": niet_persoonlijk("id", "versie", "teksten", "volgorde", "tot", "geopend_op") | {"geopend_door": _schrijver},
    # The answer and the reason are the official words of the gemeente, without names.
    "Reactie": niet_persoonlijk(
        "id", "versie", "onderdeel", "bron", "ontvangen_op", "verzendsleutel", "stand", "gepubliceerd_op", "afgewezen_op",
        "afwijsreden", "uitkomst", "antwoord", "beantwoord_op",
    )
    | dict.fromkeys(["ingevoerd_door", "gepubliceerd_door", "beantwoord_door"], _schrijver)
    | {
        "tekst": persoonlijk(dagen=OPENBAAR_NA_BESLUIT, na=_BESLUIT, dan=WISSEN),
        "origineel": persoonlijk(dagen=TEKST_NA_BESLUIT, na=_BESLUIT, dan=LEEGMAKEN),
        "namens": _namens,
    },
    "Reageerder": niet_persoonlijk("id", "linkversie")
    | dict.fromkeys(["reactie", "email", "email_bevestigd_op"], _reageerder),
}
