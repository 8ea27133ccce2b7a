"""What was done for which files: a second start does nothing twice."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def of(paths: Iterable[Path], root: Path, extra: str = "") -> str:
    """A digest of the names and contents of files."""
    digest = hashlib.sha256(extra.encode())
    for path in sorted(paths):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def matches(stamp: Path, fingerprint: str) -> bool:
    try:
        return stamp.read_text() == fingerprint
    except OSError:
        return False
