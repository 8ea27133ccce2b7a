"""What MODUS decides: the key, the database, and what a production site may not lack."""

import enum
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from kampen_wijk.embedded_postgres.server import Server


class Modus(enum.StrEnum):
    ONTWIKKELING = "ontwikkeling"
    DEMO = "demo"
    PRODUCTIE = "productie"


def secret_key(modus: Modus, env, var: Path) -> str:
    """SECRET_KEY of the environment; outside production one of our own, kept in `var/`."""
    key = env.str("SECRET_KEY", "")
    if key or modus == Modus.PRODUCTIE:
        return key
    file = var / "secret_key"
    if not file.exists():
        var.mkdir(exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
    return file.read_text()


def database_url(env, var: Path) -> str:
    """DATABASE_URL, or else the address of the embedded server that runs in `var/postgres`."""
    if url := env.str("DATABASE_URL", ""):
        return url
    try:
        return Server(var / "postgres").url()
    except OSError:
        raise ImproperlyConfigured("Er draait geen database: start `make run`, of zet DATABASE_URL.") from None
