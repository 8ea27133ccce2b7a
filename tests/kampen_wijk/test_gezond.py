import datetime

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone


@pytest.mark.django_db
def test_a_healthy_portal_says_so_to_anybody(client):
    response = client.get("/gezond/")

    assert (response.status_code, response.json()) == (200, {"status": "goed"})


def test_without_a_database_the_answer_is_503(client, monkeypatch):
    def broken():
        raise DatabaseError("connection refused at 10.0.0.1")

    monkeypatch.setattr(connection, "cursor", broken)
    response = client.get("/gezond/")

    assert (response.status_code, response.json()) == (503, {"status": "database antwoordt niet"})


def test_health_cannot_be_posted_to(client):
    assert client.post("/gezond/").status_code == 405


def test_security_txt_says_who_to_tell_and_until_when(client, settings):
    settings.SECURITY_CONTACT = "mailto:veilig@example.nl"
    settings.SITE_URL = "https://wijken.example.nl"
    response = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    expires = datetime.datetime.fromisoformat(fields.pop("Expires"))

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert fields == {
        "Contact": "mailto:veilig@example.nl",
        "Preferred-Languages": "nl, en",
        "Canonical": "https://wijken.example.nl/.well-known/security.txt",
    }
    assert datetime.timedelta(days=100) < expires - timezone.now() < datetime.timedelta(days=365)
