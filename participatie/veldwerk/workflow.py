"""How far an opbrengst is; no ORM in here.

While it is open, more can be gathered. Sorted, it waits for words. What was taken off the site can be mended and put back.
"""

from django.db.models import TextChoices


class Stand(TextChoices):
    OPEN = "open", "Wij verzamelen nog"
    GESORTEERD = "gesorteerd", "Gesorteerd"
    GEPUBLICEERD = "gepubliceerd", "Op de site"
    INGETROKKEN = "ingetrokken", "Van de site gehaald"


class OvergangNietToegestaan(Exception):
    """This may not become of that opbrengst; the message says why."""


OVERGANGEN: dict[Stand, frozenset[Stand]] = {
    Stand.OPEN: frozenset({Stand.GESORTEERD}),
    # Sorting once more, or gathering on.
    Stand.GESORTEERD: frozenset({Stand.GESORTEERD, Stand.OPEN, Stand.GEPUBLICEERD}),
    Stand.GEPUBLICEERD: frozenset({Stand.INGETROKKEN}),
    Stand.INGETROKKEN: frozenset({Stand.GESORTEERD, Stand.GEPUBLICEERD}),
}


def kan_naar(van: str, naar: str) -> bool:
    return Stand(naar) in OVERGANGEN[Stand(van)]


def controleer_overgang(van: str, naar: str) -> None:
    """Raise OvergangNietToegestaan unless `naar` may follow `van`."""
    if not kan_naar(van, naar):
        raise OvergangNietToegestaan(f"Van ‘{Stand(van).label}’ kan het niet naar ‘{Stand(naar).label}’.")
