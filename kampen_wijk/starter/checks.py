"""What is looked at before anything starts, each with a sentence of its own."""

import os
import shutil
import socket
from pathlib import Path

from kampen_wijk.starter.fout import StartFout

ROOM_NEEDED = 300_000_000


def port_is_free(port: int) -> None:
    if not 1024 <= port <= 65535:
        raise StartFout(f"Poort {port} kan niet: kies een getal van 1024 tot en met 65535, zoals make run PORT=8123.")
    with socket.socket() as probe:
        # As the web server does: a port that was just closed is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise StartFout(
                f"Poort {port} is al in gebruik door een ander programma: kies een andere, zoals make run PORT=8123."
            ) from None


def folder_is_ours(var: Path) -> None:
    """`var` can be written, also what an earlier start as another user made."""
    for folder in (var, *(child for child in var.iterdir() if child.is_dir() and child.name != "postgres")):
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StartFout(f"In {folder} mag u niet schrijven: start als de gebruiker die het portaal eerder startte.")
    postgres = var / "postgres"
    if postgres.exists() and os.geteuid() not in (0, postgres.stat().st_uid):
        raise StartFout(
            f"De database in {postgres} is van een andere gebruiker: start als die gebruiker, "
            "of begin opnieuw met make clean-data."
        )


def disk_has_room(var: Path, needed: int = ROOM_NEEDED) -> None:
    free = shutil.disk_usage(var).free
    if free < needed:
        raise StartFout(
            f"De schijf is vol: er is {free // 1_000_000} MB vrij en er is {needed // 1_000_000} MB nodig. "
            "Maak ruimte vrij en start opnieuw."
        )
