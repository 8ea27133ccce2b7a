"""Which words of toezeggingen the public reads; the sender of a signaal reads them too, so they always go through the door."""

from kampen_wijk.textchecks.register import DEUR, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Toezegging": dict.fromkeys(["tekst", "wie", "uitkomst"], DEUR) | {"aan_wie": PRIVE},
    "Verplaatsing": {"reden": DEUR},
}
