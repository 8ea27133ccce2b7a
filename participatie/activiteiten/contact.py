"""One way to reach somebody: an e-mail address or a phone number, written in one way so that twice is seen. No ORM here."""

from django.db.models import TextChoices

from kampen_wijk.textchecks.nummers import landelijk


class Manier(TextChoices):
    EMAIL = "email", "per e-mail"
    TELEFOON = "telefoon", "per telefoon"


def gelijk(manier: str, contact: str) -> str:
    """In small letters, or in digits alone: 038-12 34 567, +31 38 1234567 and 0381234567 are one number."""
    return contact.strip().lower() if manier == Manier.EMAIL else landelijk(contact).removeprefix("+")
