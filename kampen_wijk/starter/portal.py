"""The portal while it runs: database, web server and worker, in that order, and stopped the other way round."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import environ

from kampen_wijk.embedded_postgres.server import PostgresFout, Server
from kampen_wijk.starter import changes, checks, frontend, lock, processes
from kampen_wijk.starter.fout import StartFout
from kampen_wijk.starter.places import LOGS, POSTGRES, PROJECT, RUN, VAR
from kampen_wijk.starter.words import welcome

WORKER = (sys.executable, "manage.py", "procrastinate", "worker", "--shutdown-graceful-timeout=10")


class Gestopt(Exception):
    """Somebody asked the starter to stop."""


class Portal:
    """One start, from the first check until everything has stopped."""

    def __init__(self, modus: str, port: int):
        self.modus = modus
        self.port = port
        self.address = f"http://127.0.0.1:{port}/"
        self.env = self._environment()
        self.server = None if self.env.get("DATABASE_URL") else Server(POSTGRES)
        self.children: dict[str, subprocess.Popen] = {}

    def run(self) -> None:
        """Start everything, and stay until somebody stops it or a part of it ends."""
        VAR.mkdir(exist_ok=True)
        checks.folder_is_ours(VAR)
        with lock.held(self.address):
            processes.sweep()
            checks.port_is_free(self.port)
            checks.disk_has_room(VAR)
            try:
                self._start()
                self._watch()
            finally:
                self._stop()

    def _start(self) -> None:
        LOGS.mkdir(exist_ok=True)
        frontend.build()
        if self.server:
            self.server.create()
        prepared = self._prepare()
        dev = self.modus == "ontwikkeling"
        web = [sys.executable, "manage.py", "runserver", f"127.0.0.1:{self.port}"] if dev else self._gunicorn()
        self._spawn("web", web, dev)
        self._spawn("werker", [*WORKER], dev)
        self._wait_until_healthy()
        print(welcome(self.address, **prepared), flush=True)

    def _gunicorn(self) -> list[str]:
        return [sys.executable, "-m", "gunicorn", "-c", "python:kampen_wijk.gunicorn", f"--bind=127.0.0.1:{self.port}"]

    def _spawn(self, name: str, command: list[str], dev: bool) -> None:
        self.children[name] = processes.spawn(name, command, self.env, None if dev else LOGS / f"{name}.log")

    def _prepare(self) -> dict:
        stamp = [str(POSTGRES / "geladen")] if self.server else []
        done = subprocess.run([sys.executable, "-m", "kampen_wijk.starter.prepare", *stamp], cwd=PROJECT, env=self.env,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                              start_new_session=True, preexec_fn=processes.die_with_parent)
        if done.returncode == 0:
            return json.loads(done.stdout)
        (LOGS / "voorbereiden.log").write_text(done.stderr)
        checks.disk_has_room(VAR, 20_000_000)
        said = done.stderr.strip().splitlines() or [""]
        if done.returncode == 1 and "Traceback" not in done.stderr:
            raise StartFout(said[-1])
        raise StartFout(f"Het voorbereiden mislukte: {said[-1]} Meer staat in {LOGS / 'voorbereiden.log'}.")

    def _wait_until_healthy(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            self._raise_if_ended()
            if healthy(self.port):
                return
            time.sleep(0.1)
        raise StartFout(f"De website antwoordt niet: kijk in {LOGS}.")

    def _watch(self) -> None:
        dev = self.modus == "ontwikkeling"
        code, front_end = (changes.code(), changes.front_end()) if dev else ({}, {})
        while True:
            self._raise_if_ended()
            time.sleep(1 if dev else 0.5)
            if dev and changes.code() != code:
                code = changes.code()
                processes.stop(self.children["werker"])
                self._spawn("werker", [*WORKER], dev)
            if dev and changes.front_end() != front_end:
                front_end = changes.front_end()
                self._rebuild()

    def _rebuild(self) -> None:
        """Build the front end; a mistake in it is shown, and mended by the next save."""
        try:
            frontend.build()
        except StartFout as error:
            print(error, file=sys.stderr)

    def _raise_if_ended(self) -> None:
        for name, child in self.children.items():
            if child.poll() is not None:
                raise StartFout(f"Het onderdeel {name} stopte onverwacht: kijk in {LOGS / f'{name}.log'}.")

    def _stop(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        for name, child in self.children.items():
            processes.stop(child)
            processes.forget(name)
        if self.server:
            self.server.stop()

    def _environment(self) -> dict[str, str]:
        """What the parts get: the environment and .env, but always the mode and address of this start."""
        environ.Env.read_env(PROJECT / ".env")
        site = {"MODUS": self.modus, "SITE_URL": self.address.rstrip("/"), "ALLOWED_HOSTS": "127.0.0.1,localhost"}
        return {**os.environ, **site, "PYTHONUNBUFFERED": "1", "DJANGO_SETTINGS_MODULE": "kampen_wijk.settings"}


def healthy(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/gezond/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def start(modus: str, port: int) -> None:
    """Run the portal until a signal stops it."""

    def stopped(number, frame):
        raise Gestopt

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stopped)
    try:
        Portal(modus, port).run()
    except Gestopt:
        print("\nHet portaal is gestopt. De gegevens staan nog in var/.", flush=True)
    except PostgresFout as error:
        raise StartFout(str(error)) from None


def stop(patience: float = 60, say: Callable[[str], object] = print) -> None:
    """Stop the portal of this folder, or what a killed starter left of it."""
    if lock.is_held():
        os.kill(lock.holder()["pid"], signal.SIGTERM)
        end = time.monotonic() + patience
        while lock.is_held():
            if time.monotonic() > end:
                raise StartFout("Het portaal stopt niet: wacht even en probeer make stop opnieuw.")
            time.sleep(0.1)
        say("Het portaal is gestopt.")
        return
    left = processes.sweep() if RUN.exists() else []
    server = Server(POSTGRES)
    if server.running():
        server.stop()
        left.append("database")
    say(f"Opgeruimd wat was blijven draaien: {', '.join(left)}." if left else "Er draaide niets.")
