"""The environment of the servers: the portal as in production, the control as Django comes."""

from bench.places import BENCH, MEDIA

KEY = "bench-only-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLM"


def portal(database: str, *, port: int, **extra: str) -> dict[str, str]:
    """MODUS=productie behind one proxy of our own (the load generator); FORMGUARD waits for nobody here."""
    return {
        "DJANGO_SETTINGS_MODULE": "kampen_wijk.settings",
        "MODUS": "productie",
        "SECRET_KEY": KEY,
        "SITE_URL": f"http://127.0.0.1:{port}",
        "TRUSTED_PROXIES": "1",
        "DATABASE_URL": database,
        "VAR_MAP": str(BENCH),
        "MEDIA_ROOT": str(MEDIA),
        "EMAIL_URL": "smtp://127.0.0.1:1",
        "DEFAULT_FROM_EMAIL": "bench@voorbeeld.example",
        "SECURITY_CONTACT": "mailto:bench@voorbeeld.example",
        "FORMGUARD_MIN_SECONDS": "0",
        "BIND": f"127.0.0.1:{port}",
        **extra,
    }


def control(database: str, *, port: int) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "bench.control.settings",
        "DATABASE_URL": database,
        "BIND": f"127.0.0.1:{port}",
    }
