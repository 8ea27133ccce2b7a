"""One starter per project folder: a lock that the kernel releases, however the starter ends."""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path

from kampen_wijk.starter.fout import StartFout
from kampen_wijk.starter.places import RUN


def file() -> Path:
    return RUN / "starter"


@contextlib.contextmanager
def held(address: str) -> Iterator[None]:
    """Hold the lock; StartFout where another starter holds it."""
    RUN.mkdir(parents=True, exist_ok=True)
    with open(file(), "a+") as stream:
        if not _take(stream):
            raise StartFout(f"Het portaal draait al op {holder()['adres']}: stop het eerst met make stop.")
        stream.truncate(0)
        stream.write(json.dumps({"pid": os.getpid(), "adres": address}))
        stream.flush()
        yield
        stream.truncate(0)


def is_held() -> bool:
    try:
        with open(file(), "a+") as stream:
            return not _take(stream)
    except FileNotFoundError:
        return False


def holder() -> dict:
    """Who holds the lock: `pid` and `adres`."""
    try:
        return json.loads(file().read_text())
    except (OSError, ValueError):
        return {"pid": 0, "adres": "deze computer"}


def _take(stream) -> bool:
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
