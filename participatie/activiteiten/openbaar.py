"""Which words of trajecten and activiteiten the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Traject": dict.fromkeys(
        ["titel", "intro", "vast", "waarom_vast", "open", "wie_beslist", "evaluatie", "intrekreden"], DEUR
    )
    # Made of the title.
    | {"slug": FEIT},
    "Activiteit": dict.fromkeys(
        ["titel", "wat", "voor_wie", "waar", "vast", "waarom_vast", "open", "wie_beslist", "afgelastreden"], DEUR
    )
    # Where everybody is asked to come.
    | dict.fromkeys(["slug", "adres"], FEIT),
    "Aanmelding": dict.fromkeys(["naam", "contact"], PRIVE),
    # The place is what stood on the site before.
    "Verplaatsing": {"reden": DEUR, "plaats": FEIT},
    "Fase": dict.fromkeys(["titel", "wat", "resultaat"], DEUR),
}
