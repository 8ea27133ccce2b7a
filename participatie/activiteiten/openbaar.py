"""Which words of trajecten the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, Openbaar

OPENBAAR: Openbaar = {
    "Traject": dict.fromkeys(
        ["titel", "intro", "vast", "waarom_vast", "open", "wie_beslist", "evaluatie", "intrekreden"], DEUR
    )
    # Made of the title.
    | {"slug": FEIT},
    "Fase": dict.fromkeys(["titel", "wat", "resultaat"], DEUR),
}
