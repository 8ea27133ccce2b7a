"""Brings the database up to date: migrations, Kampen's gebieden and figures, demo content.

Run as `python -m kampen_wijk.starter.prepare STAMP`; prints the demo accounts as JSON.
"""

import contextlib
import json
import os
import sys
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, get_commands
from django.db import DatabaseError, OperationalError
from django.utils.module_loading import import_string

from kampen_wijk.starter import fingerprint
from kampen_wijk.starter.fout import StartFout
from kampen_wijk.starter.places import PROJECT

APPS = ("kampen_wijk", "wijken", "profielen", "participatie")


def prepare(stamp: Path | None) -> dict:
    """Do what is needed, and give the demo `accounts` and their `password`. `stamp` remembers for which files the content was loaded."""
    django.setup()
    from django.conf import settings

    call_command("migrate", interactive=False, verbosity=0)
    demo = settings.MODUS == "demo"
    if demo:
        only_demo_accounts()
    load(stamp, ["laad_kampen", "laad_demo"])
    if not settings.DEBUG:
        collect(Path(settings.STATIC_ROOT))
    return {"accounts": accounts(), "password": import_string(settings.DEMO_WACHTWOORD) if demo else ""}


def load(stamp: Path | None, commands: list[str]) -> None:
    """Load our own facts and the examples, unless that was done from these very files."""
    now = fingerprint.of((p for app in APPS for p in (PROJECT / app).rglob("*") if _counts(p)), PROJECT)
    if stamp and fingerprint.matches(stamp, now):
        return
    for command in commands:
        if command in get_commands():
            call_command(command, verbosity=0)
    if stamp:
        stamp.write_text(now)


def collect(root: Path) -> None:
    """Hash and compress what the browser gets, unless that was done for these very files."""
    served = [path for folder in ("dist", "img") for path in (PROJECT / "static" / folder).rglob("*") if path.is_file()]
    # The admin and other libraries bring files too: they change with the locked requirements only.
    sources = [*served, PROJECT / "requirements" / "run.txt", PROJECT / "kampen_wijk" / "settings.py"]
    now = fingerprint.of(sources, PROJECT)
    stamp = root.parent / "static.verzameld"
    if fingerprint.matches(stamp, now) and (root / "staticfiles.json").exists():
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(now)


def only_demo_accounts() -> None:
    """A database with accounts of real people is never opened as an example."""
    from django.contrib.auth import get_user_model

    if get_user_model()._default_manager.filter(is_demo=False).exists():
        raise StartFout(
            "In deze database staan echte accounts en make run toont alleen voorbeelden: haal DATABASE_URL weg, "
            "of start met MODUS=productie."
        )


def accounts() -> list[dict]:
    """The demo accounts with their roles."""
    from django.contrib.auth import get_user_model

    people = get_user_model()._default_manager.filter(is_demo=True, is_active=True).order_by("pk")
    return [
        {"email": person.email, "naam": person.naam,
         "rollen": sorted({str(rol.get_rol_display()) for rol in person.rollen_nu()})}
        for person in people
    ]


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kampen_wijk.settings")
    try:
        with contextlib.redirect_stdout(sys.stderr):
            found = prepare(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except (StartFout, ImproperlyConfigured) as error:
        print(error, file=sys.stderr)
        return 1
    except OperationalError:
        print("De database antwoordt niet: controleer DATABASE_URL.", file=sys.stderr)
        return 1
    except DatabaseError as error:
        print(f"De database kon niet worden bijgewerkt: {str(error).splitlines()[0]}", file=sys.stderr)
        return 1
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
