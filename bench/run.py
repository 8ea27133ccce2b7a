"""One run: for every size the limits and the pages, in turns; then the plans of the heaviest queries."""

import contextlib
import http.client
import json
import os
import statistics
import subprocess
import sys
import time
from urllib.parse import urlencode

import psycopg

from bench import browser, environment, load, servers
from bench.database import Databases
from bench.pages import CONTROL_FORM, Page, pages, photo
from bench.places import LOGS, PROJECT
from kampen_wijk.embedded_postgres.server import free_port
from kampen_wijk.voortgang import langs

CONNECTIONS = (1, 8)
STATIC = "/static/img/stad.svg"


def run(sizes: list[int], *, seconds: int, rounds: int, only: list[str]) -> dict:
    """Everything that was measured, per size; see `report` for what it means."""
    load.require()
    LOGS.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "kampen_wijk.starter", "frontend"], cwd=PROJECT, check=True)
    result: dict = {"when": time.strftime("%Y-%m-%d %H:%M"), "cores": os.cpu_count(), "sizes": {}}
    with Databases() as databases:
        for size in sizes:
            url = databases.ready(size)
            result["sizes"][str(size)] = One(url, seconds, rounds, only).measure()
    return result


class One:
    """One size: the servers are up together, one at a time is loaded."""

    def __init__(self, url: str, seconds: int, rounds: int, only: list[str]):
        self.url, self.seconds, self.rounds = url, seconds, rounds
        ports = {name: free_port() for name in ("warm", "cold", "control")}
        self.env = {
            "warm": environment.portal(url, port=ports["warm"]),
            "cold": environment.portal(url, port=ports["cold"], PAGINACACHE="0"),
            "control": environment.control(url, port=ports["control"]),
        }
        self._portal("manage", "collectstatic", "--noinput", "--verbosity=0")
        self.facts = json.loads(self._portal("bench.facts"))
        self.pages = [page for page in pages(self.facts) if not only or page.name in only]
        self.session = {"Cookie": f"sessionid={self.facts['sessie']}"}

    def measure(self) -> dict:
        sql = json.loads(self._portal("bench.sql", BENCH_FACTS=json.dumps(self.facts), PAGINACACHE="0"))
        with contextlib.ExitStack() as stack:
            self.web = {}
            for name, app in (("warm", "kampen_wijk.wsgi"), ("cold", "kampen_wijk.wsgi"), ("control", "bench.control.wsgi")):
                self.web[name] = servers.start(name, app, self.env[name], "/" if name == "control" else "/gezond/")
                stack.callback(self.web[name].stop)
            limits = {"psycopg": _round_trip(self.url), "decoder": _decoding(),
                      "static": self._turns(Page("static", STATIC, 1), "warm")}
            found = {}
            for page in langs(self.pages, "pages", "done"):
                found[page.name] = {**sql["pages"][page.name], "reach": page.reach, **self._load(page, sql["pages"][page.name])}
            memory = self.web["warm"].memory()
            seen = browser.measure(self.web["warm"].port, self.pages, self.facts["sessie"])
        for name, visit in seen.items():
            found[name]["browser"] = visit
        return {"limits": limits, "pages": found, "plans": sql["plans"], "memory_mb": memory,
                "start_s": self.web["warm"].seconds}

    def _load(self, page: Page, seen: dict) -> dict:
        """All that is held beside each other for one page, round by round, so that drift hits all alike."""
        turns = {"cold": (page, "cold", {}), "control": (_control(page), "control", {}),
                 "limit": (_control(page, seen), "control", {})}
        if page.cached:
            tag = _etag(self.web["warm"].port, page)
            turns["warm"] = (page, "warm", {})
            if tag:
                turns["etag"] = (page, "warm", {"If-None-Match": tag})
        rounds: dict[str, list[dict]] = {name: [] for name in turns}
        for _ in range(self.rounds):
            for name, (what, server, headers) in turns.items():
                rounds[name].append(self._turn(what, server, headers))
        return {name: _median(many) for name, many in rounds.items()}

    def _turns(self, page: Page, server: str) -> dict:
        return _median([self._turn(page, server, {}) for _ in range(self.rounds)])

    def _turn(self, page: Page, server: str, headers: dict) -> dict:
        port = self.web[server].port
        if page.staff:
            headers = {**headers, **self.session}
        got = {f"c{n}": load.run(port, page, connections=n, seconds=self.seconds, headers=headers) for n in CONNECTIONS}
        return {f"{key}_{what}": value for key, numbers in got.items() for what, value in numbers.items()}

    def _portal(self, module: str, *arguments: str, **extra: str) -> str:
        env = {**os.environ, **self.env["warm"], **extra}
        with open(LOGS / f"{module}.log", "w") as log:
            done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=PROJECT, env=env, stdout=subprocess.PIPE,
                                  stderr=log, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{module} failed: see {log.name}")
        return done.stdout


def _control(page: Page, seen: dict | None = None) -> Page:
    """The bare Django page beside this one: fixed, or (the limit) with its rows and bytes and the portal's pool."""
    if page.form:
        return Page("control", "/post/?pool" if seen else "/post/", 1, form=CONTROL_FORM)
    query = {"rijen": seen["rows"], "bytes": seen["bytes"], "pool": 1} if seen else {"rijen": 25, "bytes": 20_000}
    return Page("control", f"/?{urlencode(query)}", 1)


def _etag(port: int, page: Page) -> str | None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", page.path)
    answer = connection.getresponse()
    answer.read()
    return answer.getheader("ETag")


def _round_trip(url: str, times: int = 2000) -> float:
    """Milliseconds of one SELECT 1 over psycopg: the median."""
    taken = []
    with psycopg.connect(url, autocommit=True) as connection:
        for _ in range(times):
            began = time.perf_counter()
            connection.execute("SELECT 1").fetchone()
            taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def _decoding(times: int = 5) -> float:
    """Milliseconds of the decoder alone, with the photo that is sent: what a signaal with a photo may cost more."""
    taken, sent = [], photo()
    for _ in range(times):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-I", "kampen_wijk/files/decoder.py"], cwd=PROJECT, input=sent, check=True,
                       stdout=subprocess.DEVNULL, env={"MALLOC_ARENA_MAX": "1"})
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def _median(rounds: list[dict]) -> dict:
    return {key: statistics.median(one[key] for one in rounds) for key in rounds[0]}
