"""The processes that the starter begins, noted in `var/run` so that a later starter can end what was left behind."""

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from kampen_wijk.starter.places import PROJECT, RUN

PR_SET_PDEATHSIG = 1
# Loaded here: between fork and exec nothing may be looked up.
_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def spawn(name: str, command: list[str], env: dict[str, str], log: Path | None) -> subprocess.Popen:
    """Start a process in a session of its own: Ctrl-C reaches the starter only, which stops everything in order."""
    with contextlib.ExitStack() as stack:
        output = stack.enter_context(open(log, "wb")) if log else None
        process = subprocess.Popen(command, cwd=PROJECT, env=env, stdin=subprocess.DEVNULL, stdout=output,
                                   stderr=subprocess.STDOUT if output else None,
                                   start_new_session=True, preexec_fn=die_with_parent)
    (RUN / f"{name}.json").write_text(json.dumps({"pid": process.pid, "begonnen": began(process.pid)}))
    return process


def die_with_parent() -> None:
    """Have the kernel stop this process when the starter is killed (Linux)."""
    if _prctl is not None:
        _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def began(pid: int) -> str | None:
    """When a process began, in whatever unit the system has; with the number it tells one process from another."""
    with contextlib.suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    if os.path.isdir("/proc/self"):
        return None
    said = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return said.stdout.strip() or None


def stop(process: subprocess.Popen, seconds: float = 15) -> None:
    """Ask a process to stop, and end its whole session when it does not."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def forget(name: str) -> None:
    (RUN / f"{name}.json").unlink(missing_ok=True)


def sweep(seconds: float = 15) -> list[str]:
    """End what a killed starter left behind; gives the names of what was still there."""
    ended = []
    for note in sorted(RUN.glob("*.json")):
        try:
            noted = json.loads(note.read_text())
        except ValueError:
            noted = {"pid": 0, "begonnen": None}
        if _end(noted["pid"], noted["begonnen"], seconds):
            ended.append(note.stem)
        note.unlink(missing_ok=True)
    return ended


def _end(pid: int, since: str | None, seconds: float) -> bool:
    """End the session of `pid`, if that is still the process that began at `since`."""
    there = since is not None and began(pid) == since and not _is_zombie(pid)
    if there:
        os.kill(pid, signal.SIGTERM)
        end = time.monotonic() + seconds
        while began(pid) == since and time.monotonic() < end and not _is_zombie(pid):
            time.sleep(0.05)
    # Its children share its session, also where it is gone itself.
    if since is not None and began(pid) in (since, None):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
    return there


def _is_zombie(pid: int) -> bool:
    """Ended, but not yet collected by whoever began it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (OSError, IndexError):
        return False
