"""Which words of profielen the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "ProfielVersie": dict.fromkeys(
        ["intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen"], DEUR
    )
    | {"intrekreden": DEUR, "cijfers": FEIT, "vastgesteld_door": FEIT},
    "Samenspraak": {"teksten": DEUR},
    # On whose behalf it was typed over, and what was made unreadable, stays between us.
    "Reactie": dict.fromkeys(["tekst", "antwoord"], DEUR) | dict.fromkeys(["origineel", "namens", "afwijsreden"], PRIVE),
    "Reageerder": {"email": PRIVE},
    "Beeld": {"alt": DEUR},
    "GetoondBeeld": {"alt": DEUR},
    "Spanning": dict.fromkeys(["naam", "link", "toelichting", "wie_praat"], DEUR),
    # Figures of CBS, and the words in which we explain them.
    "Indicator": dict.fromkeys([
        "code", "naam", "eenheid", "definitie", "bron", "kolom", "in_woorden", "cbs_thema"
    ], FEIT),
    "Meting": {"bron": FEIT},
    # The name of a file may say who made it: only who keeps profiles reads it.
    "Inlezing": {"bestand": PRIVE, "tabel": FEIT, "licentie": FEIT},
}
