"""Secret links: an HMAC of (kind, row, linkversie), stored nowhere and revoked by raising linkversie."""

from kampen_wijk.secretlinks.geheim import lees_geheim, maak_geheim

__all__ = ["lees_geheim", "maak_geheim"]
