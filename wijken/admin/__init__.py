"""The admin of wijken: places, and who works where."""

from wijken.admin import gebied, medewerker, ontmoetingsplek

__all__ = ["gebied", "medewerker", "ontmoetingsplek"]
