"""A PostgreSQL server in a folder of our own: made with initdb, run with pg_ctl.

The folder holds `data` (the cluster), `wachtwoord` (of the application role), `wachtwoord-beheer` and `log`. As root
only this folder and what is in it belongs to the unprivileged user of the server; nothing else changes owner or mode.
"""

import os
import secrets
import shutil
import socket
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kampen_wijk.embedded_postgres import postmaster
from kampen_wijk.embedded_postgres.binaries import binaries, version
from kampen_wijk.embedded_postgres.fout import PostgresFout
from kampen_wijk.embedded_postgres.privileges import RunAs, give, run_as

ROLE = "wijkportaal"
DATABASE = "wijkportaal"
SUPERUSER = "beheer"
# The same order and the same letters on every machine; Dutch sorting is done on stored keys.
LOCALE = ("--no-locale", "--encoding=UTF8")

__all__ = ["PostgresFout", "Server", "free_port"]


@dataclass(frozen=True)
class Server:
    """PostgreSQL in `folder`; `options` are extra settings of the server (`fsync=off`)."""

    folder: Path
    options: tuple[str, ...] = ()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def password_file(self) -> Path:
        return self.folder / "wachtwoord"

    def create(self) -> None:
        """Make the cluster where there is none, and start the server.

        It is made beside its final place and moved there when whole: a kill halfway leaves no half cluster.
        """
        if not self.data.exists():
            self._make()
        self.start()

    def start(self) -> None:
        """Start the server where it does not run; raises PostgresFout where its data are damaged."""
        if self.running():
            return
        self._check_version()
        postmaster.forget_stale(self.data)
        settings = ["listen_addresses=127.0.0.1", f"port={free_port()}", "unix_socket_directories=''", *self.options]
        options = " ".join(f"-c {setting}" for setting in settings)
        # Not captured: the server would keep the pipe open and we would wait for ever.
        started = self._run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.folder / "log", "-o", options,
                            "start", output=subprocess.DEVNULL)
        if started.returncode:
            raise PostgresFout(self._why_not())

    def stop(self) -> None:
        """Stop the server where it runs: open transactions are rolled back, what was committed is on disk."""
        if not self.running():
            return
        for mode in ("fast", "immediate"):
            if self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "-t", "20", "stop").returncode == 0:
                return
        raise PostgresFout(f"De database in {self.folder} stopt niet: sluit het proces postgres zelf af.")

    def running(self) -> bool:
        return postmaster.pid(self.data) is not None

    def port(self) -> int:
        return postmaster.port(self.data)

    def url(self) -> str:
        """The address for DATABASE_URL, with the application role; OSError where the server does not run."""
        return f"postgres://{ROLE}:{self.password_file.read_text()}@127.0.0.1:{self.port()}/{DATABASE}"

    def _make(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        give(self.folder)
        fresh = self.folder / "data.nieuw"
        shutil.rmtree(fresh, ignore_errors=True)
        admin = self._secret("wachtwoord-beheer")
        role = self._secret("wachtwoord")
        self._must("initdb", "-D", fresh, "-U", SUPERUSER, "--pwfile", admin, "--auth=scram-sha-256", *LOCALE)
        # Single-user mode: the role and its database exist before anybody can connect.
        self._must("postgres", "--single", "-D", fresh, "-c", "exit_on_error=on", "-j", "postgres", text=(
            f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{role.read_text()}';\n\n"
            f"CREATE DATABASE {DATABASE} OWNER {ROLE};\n\n"
        ))
        fresh.rename(self.data)

    def _secret(self, name: str) -> Path:
        """A fresh password in a file that only its owner can read."""
        file = self.folder / name
        file.unlink(missing_ok=True)
        with open(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as stream:
            stream.write(secrets.token_urlsafe(24))
        give(file)
        return file

    def _check_version(self) -> None:
        try:
            made_by = int((self.data / "PG_VERSION").read_text())
        except (OSError, ValueError):
            raise PostgresFout(self._why_not()) from None
        if made_by != (here := version(binaries())):
            raise PostgresFout(
                f"De gegevens in {self.data} zijn van PostgreSQL {made_by}, maar hier staat versie {here}: "
                f"installeer versie {made_by}, of begin opnieuw met make clean-data."
            )

    def _why_not(self) -> str:
        if shutil.disk_usage(self.folder).free < 50_000_000:
            return "De schijf is vol: maak ruimte vrij en start opnieuw."
        return (
            f"De database in {self.folder} start niet, waarschijnlijk zijn de gegevens beschadigd: zet een reservekopie "
            f"terug, of begin opnieuw met make clean-data. Wat er misging staat in {self.folder / 'log'}."
        )

    @cached_property
    def _as(self) -> RunAs:
        return run_as(self.folder, binaries() / "initdb")

    def _run(self, program: str, *arguments, text: str | None = None, output=subprocess.PIPE):
        feed = {"stdin": subprocess.DEVNULL} if text is None else {"input": text}
        return self._as.run([str(binaries() / program), *map(str, arguments)], text=True,
                            env={"LC_ALL": "C", "PATH": os.environ["PATH"]}, stdout=output,
                            stderr=subprocess.STDOUT if output == subprocess.PIPE else output, **feed)

    def _must(self, program: str, *arguments, text: str | None = None) -> None:
        result = self._run(program, *arguments, text=text)
        if result.returncode:
            if shutil.disk_usage(self.folder).free < 50_000_000:
                raise PostgresFout("De schijf is vol: maak ruimte vrij en start opnieuw.")
            last = (result.stdout or "").strip().splitlines()[-1:]
            raise PostgresFout(f"De database kon niet worden gemaakt in {self.folder}: {' '.join(last)}")


def free_port() -> int:
    """A TCP port on 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
