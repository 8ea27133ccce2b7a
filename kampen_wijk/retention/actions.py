"""Carrying out the terms: every function in a transaction of its own, so that one failure stops no other."""

import structlog
from django.db import DatabaseError, transaction

from kampen_wijk.retention.register import alle_opruimers

log = structlog.get_logger(__name__)


def bewaartermijnen_uitvoeren() -> dict[str, int | None]:
    """Run every opruimer; returns how many each let go, None where it failed. Logs counts, never what went."""
    uit: dict[str, int | None] = {}
    for opruimer in alle_opruimers():
        try:
            with transaction.atomic():
                uit[opruimer.naam] = opruimer.doe()
        except (DatabaseError, OSError):
            log.exception("bewaartermijn_mislukt", opruimer=opruimer.naam)
            uit[opruimer.naam] = None
        else:
            log.info("bewaartermijn_uitgevoerd", opruimer=opruimer.naam, aantal=uit[opruimer.naam])
    return uit


def bewaartermijnen_proef() -> dict[str, int]:
    """What each opruimer would let go now: counted, or carried out in a transaction that is undone."""
    uit = {}
    for opruimer in alle_opruimers():
        with transaction.atomic():
            uit[opruimer.naam] = (opruimer.tel or opruimer.doe)()
            transaction.set_rollback(True)
    return uit
