"""The web servers of one run: gunicorn with the settings of production, for the portal and for the control."""

import http.client
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench.places import LOGS, PROJECT
from kampen_wijk.starter import processes


@dataclass
class Web:
    """A running gunicorn; `seconds` is how long it took from the start to the first good answer."""

    process: subprocess.Popen
    port: int
    seconds: float

    def stop(self) -> None:
        processes.stop(self.process)

    def memory(self) -> list[float]:
        """Megabytes of each worker: its proportional set size, shared pages counted once over all."""
        workers = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [_pss(int(pid)) for pid in workers]


def start(name: str, app: str, env: dict[str, str], path: str) -> Web:
    """Start it and wait until `path` answers with 200."""
    LOGS.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "gunicorn", "-c", "python:kampen_wijk.gunicorn", app]
    began = time.perf_counter()
    with open(LOGS / f"{name}.log", "wb") as log:
        process = subprocess.Popen(command, cwd=PROJECT, env={**os.environ, **env}, stdin=subprocess.DEVNULL, stdout=log,
                                   stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=processes.die_with_parent)
    port = int(env["BIND"].rpartition(":")[2])
    while not _answers(port, path):
        if process.poll() is not None or time.perf_counter() - began > 60:
            processes.stop(process)
            raise SystemExit(f"{name} does not start: see {LOGS / f'{name}.log'}")
        time.sleep(0.02)
    return Web(process, port, time.perf_counter() - began)


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _pss(pid: int) -> float:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024
