"""What happens to the file of a row that goes."""

from functools import partial

from django.db import transaction


def verwijder_bestand(fieldfile) -> None:
    """Delete the file once the transaction that let go of it has been committed; a missing file is no error."""
    if fieldfile:
        transaction.on_commit(partial(fieldfile.storage.delete, fieldfile.name))
