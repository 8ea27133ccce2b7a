"""As whom the server runs: PostgreSQL refuses root, so root starts it as `nobody`.

A clone below a folder that `nobody` cannot enter (such as /root) must work without changing that folder. The server
then gets one capability more, to pass through folders; the least that works on this machine is chosen.
"""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from kampen_wijk.embedded_postgres.fout import PostgresFout

UNPRIVILEGED = "nobody"
# Reading past the modes of folders is enough; a container may have dropped that one and kept the wider one.
CAPABILITIES = ("", "dac_read_search", "dac_override")


@dataclass(frozen=True)
class RunAs:
    """How a program is started: a command to put before it, and the user to change to."""

    prefix: tuple[str, ...] = ()
    user: int | None = None
    group: int | None = None

    def run(self, command: list[str], **options) -> subprocess.CompletedProcess:
        groups: dict = {} if self.user is None else {"user": self.user, "group": self.group, "extra_groups": []}
        return subprocess.run([*self.prefix, *command], cwd="/", check=False, **groups, **options)


def is_root() -> bool:
    return os.geteuid() == 0


def give(path: Path) -> None:
    """Hand a file or folder of our own to the user under whom the server runs."""
    if is_root():
        nobody = _nobody()
        os.chown(path, nobody.pw_uid, nobody.pw_gid)


def run_as(folder: Path, program: Path) -> RunAs:
    """The least powerful way in which `program` runs and can enter `folder`."""
    if not is_root():
        return RunAs()
    return _first_that_works(_ways(), folder, program)


def _nobody() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(UNPRIVILEGED)
    except KeyError:
        raise PostgresFout("De gebruiker nobody bestaat niet: start als gewone gebruiker, niet als root.") from None


def _ways() -> list[RunAs]:
    nobody = _nobody()
    ways = [RunAs(user=nobody.pw_uid, group=nobody.pw_gid)]
    if setpriv := shutil.which("setpriv"):
        identity = (f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups")
        for capability in filter(None, CAPABILITIES):
            # Without this bit access(2), with which initdb looks for its companions, forgets the capability.
            extra = (f"--inh-caps=+{capability}", f"--ambient-caps=+{capability}", "--securebits=+no_setuid_fixup")
            ways.append(RunAs(prefix=(setpriv, *identity, *extra)))
    return ways


def _first_that_works(ways: list[RunAs], folder: Path, program: Path) -> RunAs:
    probe = ["/bin/sh", "-c", 'cd "$1" && "$2" --version', "sh", str(folder), str(program)]
    for way in ways:
        if way.run(probe, capture_output=True).returncode == 0:
            return way
    raise PostgresFout(
        "De database kan als gebruiker nobody niet bij deze map: zet het project in een andere map, "
        "of start als gewone gebruiker."
    )
