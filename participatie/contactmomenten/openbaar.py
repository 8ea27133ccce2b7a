"""Conversations are for staff alone."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Contactmoment": dict.fromkeys(["onderwerp", "inhoud"], PRIVE),
    "Betrokkene": {"naam": PRIVE},
}
