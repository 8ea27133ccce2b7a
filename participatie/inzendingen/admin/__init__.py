"""The admin of inzendingen: corrections, subjects and what we ask about them."""

from participatie.inzendingen.admin import categorie, inzending

__all__ = ["categorie", "inzending"]
