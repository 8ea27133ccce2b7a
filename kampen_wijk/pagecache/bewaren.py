"""Keeps the count of changes small."""

from kampen_wijk.pagecache.version import vouw_samen
from kampen_wijk.retention.register import opruimer


@opruimer
def wijzigingen() -> int:
    """The rows of the past day become one."""
    return vouw_samen()
