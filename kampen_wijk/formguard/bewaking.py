"""The hidden fields of a public form: an idempotency key and the signed moment at which it was opened."""

import time
import uuid

from django.conf import settings
from django.core.signing import BadSignature, Signer

GELDIG_SECONDEN = 24 * 60 * 60
_SALT = "kampen_wijk.formguard"


def minimum() -> float:
    """How many seconds a person needs at least."""
    return getattr(settings, "FORMGUARD_MIN_SECONDS", 2)


def gestart_nu(*, voorsprong: float = 0) -> str:
    """The signed moment, in milliseconds; `voorsprong` seconds ago."""
    return Signer(salt=_SALT).sign(str(int((time.time() - voorsprong) * 1000)))


def verstreken(gestart: object) -> float | None:
    """Seconds since the form was opened; None when we did not sign this."""
    try:
        return time.time() - int(Signer(salt=_SALT).unsign(str(gestart))) / 1000
    except BadSignature:
        return None


def lees_sleutel(waarde: object) -> uuid.UUID | None:
    """The key as a UUID; None for any other text."""
    try:
        return uuid.UUID(str(waarde))
    except ValueError:
        return None
