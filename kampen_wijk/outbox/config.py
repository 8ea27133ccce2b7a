"""The mail settings, from the environment."""

from pathlib import Path


def mail_settings(env, var: Path) -> dict:
    """Django's EMAIL_* from EMAIL_URL, or else from EMAIL_HOST and its companions.

    With neither, every mail becomes a file in `var/post`, where one can read it.
    """
    algemeen = {"EMAIL_TIMEOUT": env.int("EMAIL_TIMEOUT", 20)}
    if url := env.str("EMAIL_URL", ""):
        return algemeen | env.email_url_config(url)
    if not (host := env.str("EMAIL_HOST", "")):
        return algemeen | {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": var / "post",
        }
    return algemeen | {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": host,
        "EMAIL_PORT": env.int("EMAIL_PORT", 25),
        "EMAIL_HOST_USER": env.str("EMAIL_HOST_USER", ""),
        "EMAIL_HOST_PASSWORD": env.str("EMAIL_HOST_PASSWORD", ""),
        "EMAIL_USE_TLS": env.bool("EMAIL_USE_TLS", False),
        "EMAIL_USE_SSL": env.bool("EMAIL_USE_SSL", False),
    }
