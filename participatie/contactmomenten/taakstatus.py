"""The two states of a taak and how one may follow the other, in the words of VNG Klantinteracties; no ORM in here.

Source: Taakstatus of InterneTaak (te_verwerken, verwerkt), VNG-Realisatie/klantinteracties, F2120 and F5241.
"""

from django.db.models import TextChoices


class Taakstatus(TextChoices):
    TE_VERWERKEN = "te_verwerken", "Moet nog gebeuren"
    VERWERKT = "verwerkt", "Klaar"


class TaakovergangNietToegestaan(Exception):
    """This state may not follow that one."""


# Whoever asked it may say that it is not done yet.
OVERGANGEN: dict[Taakstatus, set[Taakstatus]] = {
    Taakstatus.TE_VERWERKEN: {Taakstatus.VERWERKT},
    Taakstatus.VERWERKT: {Taakstatus.TE_VERWERKEN},
}


def controleer_overgang(van: str, naar: str) -> None:
    """Raise TaakovergangNietToegestaan unless `naar` may follow `van`."""
    if Taakstatus(naar) not in OVERGANGEN[Taakstatus(van)]:
        raise TaakovergangNietToegestaan("Deze taak is al klaar." if naar == Taakstatus.VERWERKT else "Deze taak is nog niet klaar.")
