"""Sending twice makes one: the unique `verzendsleutel` of the row decides, not we."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction

M = TypeVar("M", bound=models.Model)


def een_keer(model: type[M], sleutel: UUID, maak: Callable[[], M]) -> tuple[M, bool]:
    """(object, whether it is new). `maak` creates the row with `verzendsleutel=sleutel`, then all that belongs to it.

    The unique index says whether it was there already: looking first would cost everybody a query, and a double is rare.
    Two at once: the second waits on the unique index until the first commits, is undone in its savepoint, and
    gets the object of the first. An IntegrityError of anything else is raised as it is.
    """
    try:
        with transaction.atomic():
            return maak(), True
    except IntegrityError:
        if ding := model._base_manager.filter(verzendsleutel=sleutel).first():
            return ding, False
        raise
