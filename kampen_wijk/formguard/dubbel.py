"""Sending twice makes one: the unique `verzendsleutel` of the row decides, not we."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.utils.crypto import salted_hmac

M = TypeVar("M", bound=models.Model)


def een_keer(model: type[M], sleutel: UUID, maak: Callable[[], M]) -> tuple[M, bool]:
    """(object, whether it is new). `maak` first creates the row with `verzendsleutel=sleutel`, then all that belongs to it.

    Nobody looks beforehand whether it is there: it seldom is. The second of two, at once or later, meets the unique index
    (and waits there until the first commits), is undone in its savepoint, and gets the object of the first. An
    IntegrityError of anything else is raised as it is.
    """
    try:
        with transaction.atomic():
            return maak(), True
    except IntegrityError:
        if ding := model._base_manager.filter(verzendsleutel=sleutel).first():
            return ding, False
        raise


def verzendsleutel(sleutel: UUID, *woorden: str) -> UUID:
    """What is stored of the key of a form.

    With the key itself, whoever reads the database could send the form again and be led to the secret link. And with
    the words in it, going back in the browser to send something else makes something else.
    """
    mac = salted_hmac("kampen_wijk.formguard.verzendsleutel", "\0".join([str(sleutel), *woorden]), algorithm="sha256")
    return UUID(bytes=mac.digest()[:16])
