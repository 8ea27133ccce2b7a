"""The admin of contactmomenten: the list of kanalen, and who read what is vertrouwelijk; never a conversation itself."""

from participatie.contactmomenten.admin import inzage, kanaal

__all__ = ["inzage", "kanaal"]
