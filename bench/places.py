"""Where the bench keeps its own server, photos and answers: never among the data of the portal."""

from kampen_wijk.starter.places import PROJECT, VAR

BENCH = VAR / "bench"
POSTGRES = BENCH / "postgres"
MEDIA = BENCH / "bestanden"
LOGS = BENCH / "log"
RESULTS = BENCH / "uitkomsten"

__all__ = ["BENCH", "LOGS", "MEDIA", "POSTGRES", "PROJECT", "RESULTS"]
