"""Chance without a random generator: the same number gives the same row, in whatever order tables are made."""

from datetime import UTC, datetime, timedelta

from kampen_wijk.secretlinks.reference import ALPHABET, LENGTH

YEARS = 5
_HEX = str.maketrans("0123456789abcdef", ALPHABET)
# Odd, so that every number below 2**52 goes to another one.
_STEP = 2862933555777941757 % 2**52 | 1


def mix(number: int, salt: int = 0) -> int:
    """32 bits that look random, of a row and of what is asked about it (splitmix64)."""
    z = (number * 0x9E3779B97F4A7C15 + salt * 0xD1B54A32D192ED03) & 0xFFFFFFFFFFFFFFFF
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return z >> 32


def reference(number: int) -> str:
    """A public reference, another one for every number."""
    return f"{number * _STEP % 2**52:0{LENGTH}x}".translate(_HEX)


class Clock:
    """Spreads `size` rows over five years until now; what came in last is the newest."""

    def __init__(self, size: int):
        self.end = datetime.now(UTC).replace(microsecond=0)
        self.span = timedelta(days=365 * YEARS)
        self.size = size

    def at(self, number: int, *, days: float = 0) -> str:
        """When row `number` (1..size) came in, or `days` later, but never in the future; as COPY reads it."""
        moment = self.end - self.span * ((self.size - number) / self.size) + timedelta(days=days)
        return min(moment, self.end).isoformat()
