"""One way to reach somebody: an e-mail address or a phone number, written in one way so that twice is seen. No ORM here."""

from django.db.models import TextChoices


class Manier(TextChoices):
    EMAIL = "email", "per e-mail"
    TELEFOON = "telefoon", "per telefoon"


def gelijk(manier: str, contact: str) -> str:
    """In small letters, or in digits alone: 038-12 34 567, +31 38 1234567 and 0381234567 are one number."""
    if manier == Manier.EMAIL:
        return contact.strip().lower()
    cijfers = "".join(teken for teken in contact if teken.isascii() and teken.isdigit())
    for land in ("0031", "31"):
        if cijfers.startswith(land) and len(cijfers) == len(land) + 9:
            return "0" + cijfers.removeprefix(land)
    return cijfers
