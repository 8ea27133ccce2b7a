"""Which words of veldwerk the public reads: those of the wijkverbinder, never those that were written down on the spot."""

from kampen_wijk.textchecks.register import DEUR, FEIT, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    # The address is made of the title.
    "Opbrengst": dict.fromkeys(["titel", "inleiding", "vervolg"], DEUR) | {"slug": FEIT, "intrekreden": PRIVE},
    "Thema": dict.fromkeys(["naam", "tekst"], DEUR),
    "Sessie": {"waar": PRIVE},
    "Vondst": {"woorden": PRIVE},
}
