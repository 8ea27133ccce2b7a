"""Carries out how long counts are kept."""

from kampen_wijk.ratelimit.limiet import ruim_tellingen_op
from kampen_wijk.retention.register import opruimer


@opruimer
def verwijder_tellingen() -> int:
    """Counts that have ended go."""
    return ruim_tellingen_op()
