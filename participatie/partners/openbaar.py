"""Which words of partners the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Partner": dict.fromkeys(["naam", "soort", "website", "telefoon"], FEIT) | {"wat_doet": DEUR, "email": PRIVE},
    "Partnerrol": {"rol": DEUR},
}
