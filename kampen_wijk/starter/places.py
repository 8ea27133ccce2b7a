"""Where the starter keeps its things."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
VAR = PROJECT / "var"
POSTGRES = VAR / "postgres"
RUN = VAR / "run"
LOGS = VAR / "log"
