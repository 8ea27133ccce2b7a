"""A mail server of our own, and the worker that brings the mail there."""

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from django.db import connections
from procrastinate.contrib.django import app

LINK = re.compile(r"https?://\S+/(?:inzending|aansluiting|antwoord)/\S+")


class Postbus:
    """Keeps every mail that comes in over SMTP."""

    def __init__(self):
        self.berichten = []
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.poort = s.getsockname()[1]

    async def handle_DATA(self, server, session, envelope):
        bericht = message_from_bytes(envelope.content, policy=policy.default)
        self.berichten.append((envelope.rcpt_tos, bericht))
        return "250 OK"

    def __enter__(self):
        self.controller = Controller(self, hostname="127.0.0.1", port=self.poort)
        self.controller.start()
        return self

    def __exit__(self, *args):
        self.controller.stop()

    def haal(self):
        """Run the worker until its queue is empty: (receivers, subject, text, link) of what came in since."""
        al_gelezen = len(self.berichten)
        # Playwright has an event loop in this thread; the worker needs one of its own.
        with ThreadPoolExecutor(1) as pool:
            pool.submit(_werk).result(60)
        return [Brief(aan, bericht) for aan, bericht in self.berichten[al_gelezen:]]


class Brief:
    """What somebody reads of a mail."""

    def __init__(self, aan, bericht):
        self.aan, self.onderwerp = aan, bericht["Subject"]
        self.tekst = bericht.get_body(["plain"]).get_content()
        gevonden = LINK.search(self.tekst)
        self.link = gevonden and gevonden.group()


def _werk():
    try:
        with app.replace_connector(app.connector.get_worker_connector()):
            app.run_worker(queues=["post"], wait=False, install_signal_handlers=False, listen_notify=False)
    finally:
        connections.close_all()
