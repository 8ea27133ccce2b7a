"""How far a public idee is, and what may follow what; no ORM in here.

A signaal has a status that its sender follows; an idee has a fase that everybody reads, so it needs fewer words.
"""

from django.db.models import TextChoices

from participatie.inzendingen.workflow import OvergangNietToegestaan


class Fase(TextChoices):
    BINNENGEKOMEN = "binnengekomen", "Binnengekomen"
    IN_GESPREK = "in_gesprek", "In gesprek"
    OPGEPAKT = "opgepakt", "Opgepakt"
    NIET_OPGEPAKT = "niet_opgepakt", "Niet opgepakt"
    UITGEVOERD = "uitgevoerd", "Uitgevoerd"


OVERGANGEN: dict[Fase, set[Fase]] = {
    Fase.BINNENGEKOMEN: {Fase.IN_GESPREK, Fase.OPGEPAKT, Fase.NIET_OPGEPAKT},
    Fase.IN_GESPREK: {Fase.OPGEPAKT, Fase.NIET_OPGEPAKT},
    # What was taken up may turn out otherwise; then that is said, with the reason.
    Fase.OPGEPAKT: {Fase.UITGEVOERD, Fase.IN_GESPREK, Fase.NIET_OPGEPAKT},
    Fase.NIET_OPGEPAKT: {Fase.IN_GESPREK, Fase.OPGEPAKT},
    # Said too early.
    Fase.UITGEVOERD: {Fase.OPGEPAKT},
}
# Where there is news to tell without a step.
MET_NIEUWS = frozenset({Fase.IN_GESPREK, Fase.OPGEPAKT, Fase.UITGEVOERD})

UITLEG = {
    Fase.BINNENGEKOMEN: "Dit idee is nieuw.",
    Fase.IN_GESPREK: "Wij praten over dit idee met mensen uit de buurt.",
    Fase.OPGEPAKT: "Iemand gaat met dit idee aan de slag.",
    Fase.NIET_OPGEPAKT: "Dit idee gaat niet door. Hieronder leest u waarom.",
    Fase.UITGEVOERD: "Dit idee is klaar.",
}


def kan_naar(fase: str) -> frozenset[Fase]:
    """From where one may come here."""
    return frozenset(van for van, naar in OVERGANGEN.items() if fase in naar)


def controleer_fase(van: str, naar: str) -> None:
    """Raise OvergangNietToegestaan unless `naar` may follow `van`."""
    if Fase(naar) not in OVERGANGEN[Fase(van)]:
        raise OvergangNietToegestaan(f"Van {Fase(van).label} kan het niet naar {Fase(naar).label}.")
