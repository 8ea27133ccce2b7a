"""What `postmaster.pid` says, checked against the processes that really run.

After a crash the file stays behind, and its number may belong to another process by now; pg_ctl looks at the number
alone.
"""

import os
import subprocess
from pathlib import Path


def pid(data: Path) -> int | None:
    """The process of the server of `data`, or None where it does not run."""
    try:
        number = int(_lines(data)[0])
    except (OSError, ValueError, IndexError):
        return None
    return number if _is_postmaster(number, data) else None


def port(data: Path) -> int:
    """The port that the running server listens on; ConnectionError where it does not run."""
    if pid(data) is None:
        raise ConnectionError(f"no server runs in {data}")
    return int(_lines(data)[3])


def forget_stale(data: Path) -> None:
    """Remove the file that a crashed server left behind, so that the next one starts."""
    if pid(data) is None:
        (data / "postmaster.pid").unlink(missing_ok=True)


def _lines(data: Path) -> list[str]:
    return (data / "postmaster.pid").read_text(errors="replace").splitlines()


def _is_postmaster(number: int, data: Path) -> bool:
    return number > 1 and str(data) in _command(number)


def _command(number: int) -> str:
    """The command line of a process, or nothing where there is no such process."""
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        if os.path.isdir("/proc/self"):
            return ""
    said = subprocess.run(["ps", "-ww", "-o", "command=", "-p", str(number)], capture_output=True, text=True, check=False)
    return said.stdout
