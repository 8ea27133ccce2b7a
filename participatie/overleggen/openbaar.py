"""Which words of an overleg leave the house: the agenda and the minutes go to people outside, so they go through the door."""

from kampen_wijk.textchecks.register import DEUR, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Overleg": dict.fromkeys(["plek", "agendapunten"], DEUR),
    "Genodigde": dict.fromkeys(["naam", "email"], PRIVE),
    "Punt": {"tekst": DEUR},
}
