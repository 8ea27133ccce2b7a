"""Load on one page for some seconds, by wrk: requests per second and the tail."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench.pages import COOKIE_CSRF, Page, body

SCRIPT = Path(__file__).with_name("load.lua")
# Not a page that answers, but one that refuses: the bench would measure the wrong thing.
_REFUSED = "answers of 4xx or 5xx"


class Refused(Exception):
    """The page did not do what was asked, so there is nothing to measure."""


def require() -> None:
    if shutil.which("wrk") is None:
        raise SystemExit("make bench needs wrk: apt-get install wrk (or brew install wrk).")


def run(port: int, page: Page, *, connections: int, seconds: int, headers: dict[str, str]) -> dict:
    """One turn: {rps, p50, p95, p99} in requests per second and milliseconds. Raises Refused."""
    content, extra = "-", dict(headers)
    with tempfile.NamedTemporaryFile(suffix=".body") as file:
        if page.form:
            kind, raw = body(page.form)
            file.write(raw)
            file.flush()
            content, extra["Cookie"] = file.name, "; ".join(filter(None, [extra.get("Cookie"), f"csrftoken={COOKIE_CSRF}"]))
        else:
            kind = ""
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", str(SCRIPT),
                   f"http://127.0.0.1:{port}", "--", page.method, page.path, content, kind,
                   *(f"{name}={value}" for name, value in extra.items())]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return _read(said, page)


def _read(said: str, page: Page) -> dict:
    found = re.search(r"^BENCH (\{.*\})$", said, re.M)
    if found is None:
        raise Refused(f"{page.name}: wrk did not answer as expected")
    got = json.loads(found[1])
    if got["refused"] or got["broken"] or not got["requests"]:
        raise Refused(f"{page.name}: {got['refused']} {_REFUSED}, {got['broken']} broken, of {got['requests']}")
    return {"rps": got["requests"] / got["seconds"], "p50": got["p50"], "p95": got["p95"], "p99": got["p99"]}
