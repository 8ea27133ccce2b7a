"""Whether somebody may do something once more: counted in PostgreSQL, so that all workers count together."""

import datetime as dt

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kampen_wijk.ratelimit.adres import bezoeker
from kampen_wijk.ratelimit.models import Telling

__all__ = ["bezoeker", "ruim_tellingen_op", "toegestaan"]

# One statement, so two at once can never both take the last place. No row comes back when the limit is
# reached, and then nothing is written either.
_TEL = """
INSERT INTO ratelimit_telling AS t (naam, sleutel, begin_op, eindigt_op, aantal) VALUES (%s, %s, %s, %s, 1)
ON CONFLICT (naam, sleutel, begin_op, eindigt_op) DO UPDATE SET aantal = t.aantal + 1 WHERE t.aantal < %s
RETURNING aantal
"""


def toegestaan(naam: str, sleutel: str, *, maximaal: int, seconden: int) -> bool:
    """Count one more; False when `sleutel` already did `naam` `maximaal` times in the current `seconden`."""
    if maximaal < 1:
        return False
    nu = int(timezone.now().timestamp())
    begin = dt.datetime.fromtimestamp(nu - nu % seconden, dt.UTC)
    hmac = salted_hmac("kampen_wijk.ratelimit", f"{naam}:{sleutel}", algorithm="sha256").hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(_TEL, [naam, hmac, begin, begin + dt.timedelta(seconds=seconden), maximaal])
        return cursor.fetchone() is not None


def ruim_tellingen_op() -> int:
    """Delete the counts that have ended; returns how many. For the retention job."""
    return Telling.objects.voorbij(timezone.now()).delete()[0]
