"""The states of a version of a profile and how one may follow another; no ORM in here."""

from django.db.models import TextChoices


class Staat(TextChoices):
    CONCEPT = "concept", "Concept"
    SAMENSPRAAK = "samenspraak", "In samenspraak"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
    VERVANGEN = "vervangen", "Vervangen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class OvergangNietToegestaan(Exception):
    """This state may not follow that one."""


# A small correction need not be talked over: a concept may be adopted at once.
OVERGANGEN: dict[Staat, set[Staat]] = {
    Staat.CONCEPT: {Staat.SAMENSPRAAK, Staat.VASTGESTELD},
    Staat.SAMENSPRAAK: {Staat.VASTGESTELD, Staat.INGETROKKEN},
    Staat.VASTGESTELD: {Staat.VERVANGEN, Staat.INGETROKKEN},
    Staat.VERVANGEN: {Staat.INGETROKKEN},
    Staat.INGETROKKEN: set(),
}
# Still being written: one per profile.
OPEN = frozenset({Staat.CONCEPT, Staat.SAMENSPRAAK})
# The text is fixed for good, and anybody may read it.
VAST = frozenset({Staat.VASTGESTELD, Staat.VERVANGEN})


def controleer_overgang(van: str, naar: str) -> None:
    """Raise OvergangNietToegestaan unless `naar` may follow `van`."""
    if Staat(naar) not in OVERGANGEN[Staat(van)]:
        raise OvergangNietToegestaan(
            f"Deze versie is {Staat(van).label.lower()} en kan niet worden: {Staat(naar).label.lower()}."
        )
