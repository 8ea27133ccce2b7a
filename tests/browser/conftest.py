"""A real Chromium before a real server, with PostgreSQL, a mail server, and a server that plays PDOK."""

import os
import shutil
from io import BytesIO, StringIO
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import connection
from PIL import Image
from playwright.sync_api import sync_playwright

from participatie.portaal.demo import personen
from tests.browser.bezoek import Bezoek
from tests.browser.postbus import Postbus
from tests.browser.telefoon import Lijn, Telefoon
from tests.wijken.pdok_server import PdokServer

NAMEN = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def vind_chromium():
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMEN)), None)


@pytest.fixture(scope="module")
def chromium():
    """One browser a module: its event loop would be in the way of the tests of other modules."""
    pad = vind_chromium()
    if pad is None:
        zonder = pytest.fail if os.environ.get("CI", "").lower() in ("1", "true") else pytest.skip
        zonder("Geen Chromium gevonden: installeer chromium, of zet het pad in CHROMIUM.")
    # Django refuses its ORM where it sees an event loop; here that loop is Playwright's, and it waits for us.
    with mock.patch.dict(os.environ, DJANGO_ALLOW_ASYNC_UNSAFE="true"), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad, args=ARGUMENTEN)
        yield browser
        browser.close()


@pytest.fixture
def bezoek(chromium, live_server):
    """Opens browsers; afterwards nothing may have gone wrong in any of them."""
    bezoek = Bezoek(chromium, live_server.url)
    yield bezoek
    bezoek.sluit()
    assert bezoek.problemen == []


@pytest.fixture
def telefoon(chromium, live_server, tmp_path):
    """A phone that keeps what is on it; afterwards nothing may have gone wrong on it."""
    lijn = Lijn(live_server.url)
    telefoon = Telefoon(chromium, lijn, tmp_path / "telefoon")
    yield telefoon
    telefoon.sluit()
    lijn.knip()
    assert telefoon.problemen == []


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def js(request):
    return request.param


@pytest.fixture
def postbus(settings, live_server, transactional_db):
    with Postbus() as postbus:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", postbus.poort, 5
        settings.SITE_URL = live_server.url
        # These tables are not managed by Django, so its flush between tests passes them by.
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")
        yield postbus


@pytest.fixture
def pdok(settings):
    with PdokServer() as server:
        settings.LOCATIESERVER_URL = server.url
        yield server


@pytest.fixture
def kampen(live_server, transactional_db, postbus, pdok):
    """The gebieden and figures of Kampen, and the people of the example; nothing sent in yet."""
    call_command("laad_kampen", stdout=StringIO())
    return personen.maak()


@pytest.fixture
def demo(kampen):
    """The three stories of the vision on top of it."""
    call_command("laad_demo", stdout=StringIO())
    return kampen


@pytest.fixture
def foto(tmp_path):
    """A photo of 1200 by 800 on the disk of the resident."""
    beeld, pad = BytesIO(), tmp_path / "lantaarnpaal.jpg"
    Image.new("RGB", (1200, 800), "#4a7").save(beeld, "JPEG")
    pad.write_bytes(beeld.getvalue())
    return pad
