"""Which words of profielen the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, Openbaar

OPENBAAR: Openbaar = {
    "ProfielVersie": dict.fromkeys(
        ["intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen"], DEUR
    )
    | {"cijfers": FEIT},
    "Spanning": dict.fromkeys(["naam", "link", "toelichting", "wie_praat"], DEUR),
    # Figures of CBS, and the words in which we explain them.
    "Indicator": dict.fromkeys(["code", "naam", "eenheid", "definitie", "bron", "kolom", "in_woorden"], FEIT),
    "Meting": {"bron": FEIT},
}
