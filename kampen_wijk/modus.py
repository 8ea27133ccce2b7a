"""What MODUS decides: the key, the database, and what a production site may not lack."""

import enum
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from kampen_wijk.embedded_postgres.server import Server


class Modus(enum.StrEnum):
    ONTWIKKELING = "ontwikkeling"
    DEMO = "demo"
    PRODUCTIE = "productie"


def kies(env) -> Modus:
    """MODUS of the environment."""
    gekozen = env.str("MODUS", Modus.ONTWIKKELING)
    try:
        return Modus(gekozen)
    except ValueError:
        raise ImproperlyConfigured(
            f"MODUS is '{gekozen}', maar moet ontwikkeling, demo of productie zijn: pas .env aan."
        ) from None


def secret_key(modus: Modus, env, var: Path) -> str:
    """SECRET_KEY of the environment; outside production one of our own, kept in `var/`."""
    key = env.str("SECRET_KEY", "")
    if modus == Modus.PRODUCTIE and _zwak(key):
        raise ImproperlyConfigured(
            "SECRET_KEY ontbreekt of is te zwak: zet in .env een willekeurige sleutel van minstens 50 tekens."
        )
    if key:
        return key
    file = var / "secret_key"
    if not file.exists():
        var.mkdir(exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
    return file.read_text()


def offline_sleutels(modus: Modus, env, secret_key: str) -> list[str]:
    """The secrets behind the keys of envelopes, newest first; SECRET_KEY is the last of them, and the only one if need be."""
    eigen = [sleutel for sleutel in env.list("OFFLINE_SLEUTELS", default=[]) if sleutel]
    if modus == Modus.PRODUCTIE and any(_zwak(sleutel) for sleutel in eigen):
        raise ImproperlyConfigured(
            "OFFLINE_SLEUTELS is te zwak: zet in .env willekeurige sleutels van minstens 50 tekens, de nieuwste eerst."
        )
    return [*eigen, secret_key]


def _zwak(sleutel: str) -> bool:
    return len(sleutel) < 50 or len(set(sleutel)) < 10 or sleutel.startswith("django-insecure")


def site(modus: Modus, env) -> str:
    """SITE_URL without a slash at its end; in production it must be given."""
    url = env.str("SITE_URL", "" if modus == Modus.PRODUCTIE else "http://127.0.0.1:8000").rstrip("/")
    delen = urlsplit(url)
    if delen.scheme not in ("http", "https") or not delen.hostname or delen.path:
        raise ImproperlyConfigured("SITE_URL ontbreekt of klopt niet: zet in .env bijvoorbeeld https://wijken.kampen.nl.")
    return url


def hosts(modus: Modus, env, site_url: str) -> list[str]:
    """ALLOWED_HOSTS: of the environment, or else the host of the site (and this computer, outside production)."""
    eigen = [urlsplit(site_url).hostname or ""]
    return env.list("ALLOWED_HOSTS", default=eigen if modus == Modus.PRODUCTIE else ["127.0.0.1", "localhost"])


def eisen(modus: Modus, env) -> None:
    """Refuse to start in production where mail could not be sent or nobody could be reached."""
    if modus != Modus.PRODUCTIE:
        return
    if not env.str("EMAIL_URL", "") and not env.str("EMAIL_HOST", ""):
        raise ImproperlyConfigured(
            "EMAIL_URL ontbreekt: zet in .env hoe post wordt verstuurd, "
            "zoals smtp+tls://gebruiker:wachtwoord@mail.kampen.nl:587."
        )
    nodig = {
        "DEFAULT_FROM_EMAIL": "de afzender van post, zoals Wijkportaal <wijken@kampen.nl>",
        "SECURITY_CONTACT": "waar een zwakke plek wordt gemeld, zoals mailto:security@kampen.nl",
    }
    for naam, uitleg in nodig.items():
        if not env.str(naam, ""):
            raise ImproperlyConfigured(f"{naam} ontbreekt: zet in .env {uitleg}.")


def database_url(env, var: Path) -> str:
    """DATABASE_URL, or else the address of the embedded server that runs in `var/postgres`."""
    if url := env.str("DATABASE_URL", ""):
        return url
    try:
        return Server(var / "postgres").url()
    except OSError:
        raise ImproperlyConfigured("Er draait geen database: start `make run`, of zet DATABASE_URL.") from None
