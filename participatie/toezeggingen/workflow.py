"""What can become of a promise; no ORM in here.

It runs until somebody says how it ended. An outcome can be put right, but what was told to people is not taken back: a
promise never runs again. Who promises the same once more makes a new one.
"""

from django.db.models import TextChoices


class Stand(TextChoices):
    LOPEND = "lopend", "Loopt nog"
    NAGEKOMEN = "nagekomen", "Nagekomen"
    DEELS = "deels", "Deels nagekomen"
    NIET = "niet", "Niet nagekomen"


class OvergangNietToegestaan(Exception):
    """This may not become of that promise; the message says why."""


AFGEROND = frozenset({Stand.NAGEKOMEN, Stand.DEELS, Stand.NIET})
# Whoever waits for it reads why.
MET_REDEN = frozenset({Stand.DEELS, Stand.NIET})

OVERGANGEN: dict[Stand, frozenset[Stand]] = {
    Stand.LOPEND: AFGEROND,
    **{stand: AFGEROND - {stand} for stand in AFGEROND},
}


def controleer_overgang(van: str, naar: str) -> None:
    """Raise OvergangNietToegestaan unless `naar` may follow `van`."""
    if Stand(naar) not in OVERGANGEN[Stand(van)]:
        raise OvergangNietToegestaan(f"Van ‘{Stand(van).label}’ kan het niet naar ‘{Stand(naar).label}’.")
