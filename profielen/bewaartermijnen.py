"""Profiles and figures are about places; only who wrote a version is a person."""

from kampen_wijk.retention.register import WISSEN, Termijnen, niet_persoonlijk, persoonlijk

# A link to a medewerker says nothing any more once the account was wiped.
_link = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    "Indicator": niet_persoonlijk(
        "id", "code", "naam", "eenheid", "decimalen", "thema", "richting", "definitie", "bron", "kolom", "volgorde",
        "kort", "in_woorden",
    ),
    "Meting": niet_persoonlijk("id", "indicator", "gebied", "jaar", "waarde", "ontbreekt_reden", "bron"),
    "Profiel": niet_persoonlijk("id", "gebied"),
    # The voices are texts for the public, without names.
    "ProfielVersie": niet_persoonlijk(
        "id", "profiel", "nummer", "intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen",
        "cijfers", "is_voorbeeld", "versie", "gewijzigd_op", "gepubliceerd_op",
    )
    | {"gewijzigd_door": _link, "gepubliceerd_door": _link},
    "Spanning": niet_persoonlijk("id", "versie", "naam", "link", "toelichting", "wie_praat"),
}
