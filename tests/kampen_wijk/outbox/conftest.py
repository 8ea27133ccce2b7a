"""A real SMTP server on this machine, and settings that point at it."""

import socket
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller
from django.db import connection


class Postbus:
    """What the server does with mail; `antwoord` decides per test."""

    def __init__(self):
        self.berichten, self.rcpt, self.data = [], "250 OK", "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server, session, envelope):
        if self.data.startswith("250"):
            bericht = message_from_bytes(envelope.content, policy=policy.default)
            self.berichten.append((envelope.rcpt_tos, bericht))
        return self.data


@pytest.fixture
def poort():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture
def server(poort):
    postbus = Postbus()
    controller = Controller(postbus, hostname="127.0.0.1", port=poort)
    postbus.aan, postbus.uit = controller.start, controller.stop
    yield postbus
    if controller.server:
        controller.stop()


@pytest.fixture(autouse=True)
def _instellingen(settings, poort):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", poort, 5
    settings.SITE_URL = "https://wijk.example.nl"
    # These tables are not managed by Django, so its flush between tests passes them by.
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")
