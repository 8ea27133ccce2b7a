"""The one door for photos: what comes out is a clean JPEG, or a sentence that says what to do."""

import re
import subprocess
import sys
import uuid
from pathlib import Path
from threading import BoundedSemaphore
from typing import NamedTuple

import structlog
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from kampen_wijk.files.raster import opdracht

log = structlog.get_logger(__name__)

MAX_BYTES = 20 * 1024 * 1024
MAX_FOTOS = 5
SECONDS = 30
MAAT = re.compile(rb"(\d{1,4}) (\d{1,4})")
DECODER = Path(__file__).with_name("decoder.py")
# At most two pictures at a time per web process: five visitors with five photos each must not take the memory.
_plaatsen = BoundedSemaphore(2)

ZINNEN = {
    "leeg": "Dit bestand is leeg. Kies de foto opnieuw.",
    "te_groot": "Deze foto is groter dan 20 MB. Kies een kleinere foto.",
    "geen_foto": "Dit bestand is geen foto. Kies een foto van het type JPG, PNG, WebP of HEIC.",
    "te_veel_pixels": "Deze foto heeft te veel beeldpunten. Maak de foto kleiner, of kies een andere foto.",
    "te_zwaar": "Deze foto is te zwaar om te openen. Maak de foto kleiner, of kies een andere foto.",
    "kapot": "Wij kunnen deze foto niet openen. Misschien is de foto beschadigd. Kies een andere foto.",
    "druk": "Het is nu te druk om uw foto te openen. Probeer het over een minuut opnieuw.",
}


class SchoneFoto(NamedTuple):
    """A JPEG of fresh pixels without metadata, the right way up, at most 2400 pixels wide or high."""

    inhoud: bytes
    breedte: int
    hoogte: int

    @property
    def bestand(self) -> ContentFile:
        """What a FileField can save, under a random name: never the name that the sender's phone gave it."""
        return ContentFile(self.inhoud, name=f"{uuid.uuid4().hex}.jpg")


class OngeldigeFoto(ValidationError):
    """This file cannot become a photo; `code` says why."""

    def __init__(self, code: str):
        super().__init__(ZINNEN[code], code=code)


def schoon(upload) -> SchoneFoto:
    """The clean photo in an uploaded file; raises OngeldigeFoto."""
    if upload.size > MAX_BYTES:
        raise OngeldigeFoto("te_groot")
    upload.seek(0)
    inhoud = upload.read(MAX_BYTES + 1)
    if not inhoud:
        raise OngeldigeFoto("leeg")
    if len(inhoud) > MAX_BYTES:
        raise OngeldigeFoto("te_groot")
    return _lees_antwoord(_decodeer(inhoud))


def maak_onherkenbaar(fieldfile, breedte: int, hoogte: int, vakken: list[int]) -> SchoneFoto:
    """A copy of a stored photo with these squares of its grid hidden for good; raises OngeldigeFoto."""
    try:
        with fieldfile.open("rb") as bestand:
            inhoud = bestand.read()
    except FileNotFoundError:
        raise OngeldigeFoto("kapot") from None
    return _lees_antwoord(_decodeer(inhoud, opdracht(breedte, hoogte, vakken)))


def _decodeer(inhoud: bytes, *opdrachten: str) -> bytes:
    """What the decoder says, in an empty environment so that no key or password is near a hostile picture."""
    if not _plaatsen.acquire(timeout=SECONDS):
        raise OngeldigeFoto("druk")
    try:
        klaar = subprocess.run(
            [sys.executable, "-I", str(DECODER), *opdrachten],
            input=inhoud, capture_output=True, timeout=SECONDS, check=False, env={"MALLOC_ARENA_MAX": "1"},
        )
    except subprocess.TimeoutExpired:
        raise OngeldigeFoto("te_zwaar") from None
    except OSError:
        raise OngeldigeFoto("druk") from None
    finally:
        _plaatsen.release()
    if klaar.returncode != 0:
        log.warning("foto_decoder_gestopt", uitgang=klaar.returncode, bytes=len(inhoud))
        return b"te_zwaar\n"
    return klaar.stdout


def _lees_antwoord(antwoord: bytes) -> SchoneFoto:
    """The decoder read a hostile picture, so its answer is not believed on its word either."""
    kop, _, jpeg = antwoord.partition(b"\n")
    if (maat := MAAT.fullmatch(kop)) and jpeg.startswith(b"\xff\xd8\xff"):
        return SchoneFoto(jpeg, int(maat[1]), int(maat[2]))
    woord = kop.decode("ascii", "replace")
    raise OngeldigeFoto(woord if woord in ZINNEN else "kapot")
