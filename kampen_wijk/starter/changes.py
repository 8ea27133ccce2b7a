"""What changed on disk, for `make dev`: the web server looks after itself, the worker and the front end do not."""

from pathlib import Path

from kampen_wijk.starter import frontend
from kampen_wijk.starter.places import PROJECT

APPS = ("kampen_wijk", "wijken", "profielen", "participatie")


def code() -> dict[Path, int]:
    """When each Python file last changed."""
    return _times(path for app in APPS for path in (PROJECT / app).rglob("*.py"))


def front_end() -> dict[Path, int]:
    return _times(frontend.sources())


def _times(paths) -> dict[Path, int]:
    found = {}
    for path in paths:
        try:
            found[path] = path.stat().st_mtime_ns
        except FileNotFoundError:
            # An editor that saves by renaming was just here.
            continue
    return found
