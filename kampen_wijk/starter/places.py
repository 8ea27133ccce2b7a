"""Where the portal keeps its data, and the starter its notes."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_MAP") or PROJECT / "var").resolve()
POSTGRES = VAR / "postgres"
RUN = VAR / "run"
LOGS = VAR / "log"
