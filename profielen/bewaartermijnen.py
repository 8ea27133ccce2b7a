"""What profielen keeps about people: only which medewerker wrote and published."""

from kampen_wijk.retention.register import LEEGMAKEN, Termijnen, niet_persoonlijk, persoonlijk

_schrijver = persoonlijk(na="het verwijderen van de medewerker", dan=LEEGMAKEN)

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
        "cijfers",
        "is_voorbeeld",
        "versie",
        "gewijzigd_op",
        "gepubliceerd_op",
    )
    | {"gewijzigd_door": _schrijver, "gepubliceerd_door": _schrijver},
    "Spanning": niet_persoonlijk("id", "versie", "naam", "link", "toelichting", "wie_praat"),
}
