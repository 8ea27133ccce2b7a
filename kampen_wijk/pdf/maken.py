"""`maak_pdf`: a PDF out of a template of ours and data; what people wrote is data, never markup."""

import base64
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings

ZETTER = Path(__file__).with_name("zetter.py")
SECONDEN = 15
# Longer than the longest word in a letter: a run without spaces may be broken there instead of running off the page.
_LANGE_REEKS = re.compile(r"(\S{25})(?=\S)")
log = structlog.get_logger(__name__)


class PdfLuktNiet(Exception):
    """The typesetter gave no PDF: too slow, too big, or a mistake in a template."""


def maak_pdf(
    sjabloon: str, gegevens: dict, *, beelden: dict[str, bytes] | None = None, seconden: float = SECONDEN
) -> bytes:
    """The PDF of `templates/papier/<sjabloon>.typ` with `gegevens` (what JSON can hold); PdfLuktNiet otherwise.

    `beelden` are JPEGs of ours, by the name that `gegevens` call them by. The typesetter gets no environment, only the fonts
    that it brings itself, and reads nothing outside that folder.
    """
    vraag = {
        "map": str(settings.BASE_DIR / "templates" / "papier"), "sjabloon": f"{sjabloon}.typ", "gegevens": _woorden(gegevens),
        "beelden": {naam: base64.b64encode(beeld).decode() for naam, beeld in (beelden or {}).items()},
    }
    try:
        klaar = subprocess.run(
            [sys.executable, "-I", str(ZETTER)], input=json.dumps(vraag).encode(), capture_output=True, timeout=seconden,
            check=False, env={},
        )
    except subprocess.TimeoutExpired:
        return _mislukt(sjabloon, "te_traag")
    except OSError as fout:  # no room for another process
        return _mislukt(sjabloon, type(fout).__name__)
    soort, _, pdf = klaar.stdout.partition(b"\n")
    return pdf if soort == b"pdf" else _mislukt(sjabloon, soort.decode(errors="replace") or f"einde {klaar.returncode}")


def _mislukt(sjabloon: str, waarom: str) -> bytes:
    """Never the words of typst: they quote what a resident wrote."""
    log.error("pdf_lukt_niet", sjabloon=sjabloon, waarom=waarom)
    raise PdfLuktNiet(sjabloon)


def _woorden(waarde: Any) -> Any:
    """The same data with texts that can be set: no control characters, and nothing that runs off the page."""
    if isinstance(waarde, dict):
        return {naam: _woorden(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_woorden(deel) for deel in waarde]
    if not isinstance(waarde, str):
        return waarde
    tekst = unicodedata.normalize("NFC", waarde.replace("\r\n", "\n"))
    tekst = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn") and c != "\n" else c for c in tekst)
    return _LANGE_REEKS.sub("\\1\u200b", tekst)
