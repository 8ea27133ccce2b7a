"""The headers of every answer, as a process with its own settings gives them."""

import json
import os
import subprocess
import sys

import pytest

from kampen_wijk.headers import PERMISSIONS
from kampen_wijk.starter.places import PROJECT

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/gezond/", "/bestaat-niet/", "/.well-known/security.txt", "/beheer/", "/inloggen/"])
def test_every_answer_carries_the_headers(client, path):
    response = client.get(path)

    assert {name: response.headers.get(name) for name in ALWAYS} == ALWAYS
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]


def test_a_refused_host_gets_the_headers_too(client):
    response = client.get("/gezond/", headers={"host": "kwaad.example"})

    assert response.status_code == 400
    assert {name: response.headers.get(name) for name in ALWAYS} == ALWAYS


@pytest.mark.django_db
def test_a_static_file_carries_the_headers(client, settings, tmp_path):
    (tmp_path / "teken.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    settings.WHITENOISE_ROOT = tmp_path
    response = client.get("/teken.svg")

    assert response.status_code == 200
    response.close()
    assert {name: response.headers.get(name) for name in ALWAYS} == ALWAYS


ASK = """
import json, django
from django.conf import settings
django.setup()
from django.test import Client
plain = Client().get("/.well-known/security.txt", headers={"host": settings.ALLOWED_HOSTS[0]})
secure = Client().get("/.well-known/security.txt", headers={"host": settings.ALLOWED_HOSTS[0]}, secure=True)
print(json.dumps({
    "cookies": [settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE],
    "status": plain.status_code, "location": plain.headers.get("Location"),
    "hsts": secure.headers.get("Strict-Transport-Security"), "debug": settings.DEBUG,
}))
"""
PRODUCTION = {
    "MODUS": "productie",
    "SECRET_KEY": "k7Qz0mWc4xNf9aLr2vTb8yHs5dGj1pEu6iOo3RtZqXwVnBgMhA",
    "EMAIL_URL": "smtp://localhost:25",
    "DEFAULT_FROM_EMAIL": "wijken@example.nl",
    "SECURITY_CONTACT": "mailto:security@example.nl",
    "DJANGO_SETTINGS_MODULE": "kampen_wijk.settings",
}


def in_production(**values):
    env = {**os.environ, **PRODUCTION, **values}
    return subprocess.run([sys.executable, "-c", ASK], cwd=PROJECT, env=env, capture_output=True, text=True, check=False)


def test_behind_https_cookies_are_secure_and_http_is_sent_on():
    assert json.loads(in_production(SITE_URL="https://wijken.example.nl").stdout) == {
        "cookies": [True, True],
        "status": 301,
        "location": "https://wijken.example.nl/.well-known/security.txt",
        "hsts": "max-age=31536000",
        "debug": False,
    }


def test_on_plain_http_nothing_asks_for_https():
    assert json.loads(in_production(SITE_URL="http://wijken.example.nl").stdout) == {
        "cookies": [False, False], "status": 200, "location": None, "hsts": None, "debug": False,
    }


def test_a_production_site_without_a_key_does_not_start():
    done = in_production(SITE_URL="https://wijken.example.nl", SECRET_KEY="")

    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].endswith(
        "SECRET_KEY ontbreekt of is te zwak: zet in .env een willekeurige sleutel van minstens 50 tekens."
    )
