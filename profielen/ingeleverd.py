"""Where a file of figures waits between the preview and saying yes: in our own folder, for an hour at most."""

import re
import time
import uuid
from pathlib import Path

from django.conf import settings

SECONDEN = 3600
NAAM = re.compile(r"[0-9a-f]{32}")


def plek() -> Path:
    return Path(settings.INLEZEN_MAP)


def leg_neer(inhoud: bytes) -> str:
    """The name under which it waits; nobody can guess it."""
    wis_oude_bestanden()
    plek().mkdir(parents=True, exist_ok=True, mode=0o700)
    naam = uuid.uuid4().hex
    (plek() / naam).write_bytes(inhoud)
    return naam


def wacht(naam: str) -> bool:
    """Whether a file waits under this name."""
    return bool(NAAM.fullmatch(naam)) and (plek() / naam).is_file()


def oude_bestanden() -> list[Path]:
    return [bestand for bestand in plek().glob("*") if bestand.stat().st_mtime < time.time() - SECONDEN]


def wis_oude_bestanden() -> int:
    """How many went."""
    oud = oude_bestanden()
    for bestand in oud:
        bestand.unlink(missing_ok=True)
    return len(oud)
