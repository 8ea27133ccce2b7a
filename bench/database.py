"""A PostgreSQL server of the bench's own, with a database per size, kept for a next run while nothing of it changed."""

import os
import subprocess
import sys

import psycopg

from bench.environment import portal
from bench.places import MEDIA, POSTGRES, PROJECT
from kampen_wijk.embedded_postgres.server import ROLE, SUPERUSER, Server
from kampen_wijk.starter import fingerprint

# What a small server of a gemeente would have; the defaults of PostgreSQL are for 1996.
SETTINGS = ("shared_buffers=512MB", "effective_cache_size=2GB", "work_mem=16MB", "max_wal_size=4GB", "jit=off")


class Databases:
    """Use as a context manager: the server runs as long as it lasts."""

    def __init__(self):
        self.server = Server(POSTGRES, SETTINGS)

    def __enter__(self):
        POSTGRES.parent.mkdir(parents=True, exist_ok=True)
        self.server.create()
        return self

    def __exit__(self, *error):
        self.server.stop()

    def url(self, size: int) -> str:
        return self.server.url().rpartition("/")[0] + f"/{_name(size)}"

    def superuser_url(self, name: str) -> str:
        password = (self.server.folder / "wachtwoord-beheer").read_text()
        return f"postgres://{SUPERUSER}:{password}@127.0.0.1:{self.server.port()}/{name}"

    def ready(self, size: int) -> str:
        """The address of the database with `size` inzendingen; made where there is none of these very files."""
        name, wanted = _name(size), _version()
        with psycopg.connect(self.superuser_url("postgres"), autocommit=True) as connection:
            if connection.execute(_COMMENT, [name]).fetchone() == (wanted,):
                return self.url(size)
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {name} OWNER {ROLE}")
            self._fill(size)
            connection.execute(f"COMMENT ON DATABASE {name} IS '{wanted}'")
        return self.url(size)

    def _fill(self, size: int) -> None:
        _photo()
        env = {**portal(self.url(size), port=0), "BENCH_SUPERUSER_URL": self.superuser_url(_name(size))}
        subprocess.run([sys.executable, "-m", "bench.fill", str(size)], cwd=PROJECT, env={**os.environ, **env}, check=True)


_COMMENT = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"


def _name(size: int) -> str:
    return f"bench_{size}"


def _version() -> str:
    """Of the migrations and of how rows are made: another one asks for another database."""
    sources = [*PROJECT.glob("*/migrations/*.py"), *PROJECT.glob("*/*/migrations/*.py"), *PROJECT.glob("bench/fill/*.py")]
    return fingerprint.of(sources, PROJECT)


def _photo() -> None:
    """The one file that every photo of the bench points at."""
    from PIL import Image

    path = MEDIA / "fotos" / "bench.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.effect_noise((300, 200), 40).convert("RGB").resize((1200, 800)).save(path, "JPEG", quality=80)
