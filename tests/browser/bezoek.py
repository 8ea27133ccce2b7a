"""A visit: browsers that write down whatever goes wrong in them."""

import base64

from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from participatie.portaal.demo.personen import WACHTWOORD
from wijken.models import Medewerker

TELEFOON = {"width": 360, "height": 740}
BUREAU = {"width": 1280, "height": 900}
# A tile of the map of PDOK: one grey pixel, so that no test goes out to the internet.
TEGEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaGj4DwADBQGAwTvZWQAAAABJRU5ErkJggg==")

expect.set_options(timeout=10_000)


class Bezoek:
    """Opens pages in browsers that share nothing; `problemen` are errors, refusals of the CSP, and answers of 500."""

    def __init__(self, browser, url):
        self.browser, self.url = browser, url
        self.problemen, self.contexten = [], []

    def open(self, *, js=True, scherm=BUREAU):
        context = self.browser.new_context(
            base_url=self.url, java_script_enabled=js, viewport=scherm, locale="nl-NL", timezone_id="Europe/Amsterdam"
        )
        context.set_default_timeout(10_000)
        context.route("https://service.pdok.nl/**", lambda route: route.fulfill(body=TEGEL, content_type="image/png"))
        context.on("console", self._hoor)
        context.on("weberror", lambda fout: self.problemen.append(f"{fout.page.url}: {fout.error}"))
        context.on("response", self._zie)
        self.contexten.append(context)
        return context.new_page()

    def als(self, email, *, naar="/werk/", js=True, scherm=TELEFOON):
        """Somebody who logged in before, on a phone unless told otherwise: three pages fewer than `log_in`."""
        client = Client()
        client.force_login(Medewerker.objects.get(email=email))
        sessie = {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}
        page = self.open(js=js, scherm=scherm)
        page.context.add_cookies([sessie | {"url": self.url}])
        page.goto(naar)
        expect(page).to_have_url(self.url + naar)
        return page

    def log_in(self, email, *, naar="/werk/", js=True, scherm=TELEFOON):
        """The same through the page on which one logs in."""
        page = self.open(js=js, scherm=scherm)
        page.goto(f"/inloggen/?next={naar}")
        page.locator("[name=login]").fill(email)
        page.locator("[name=password]").fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen", exact=True).click()
        expect(page).to_have_url(self.url + naar)
        return page

    def sluit(self):
        for context in self.contexten:
            context.close()

    def _hoor(self, bericht):
        # That a page refused what was typed (422), or is not there (404), is no error of the page.
        if bericht.type in ("error", "warning") and "the server responded with a status of 4" not in bericht.text:
            self.problemen.append(f"{bericht.page.url}: {bericht.text}")

    def _zie(self, antwoord):
        if antwoord.status >= 500:
            self.problemen.append(f"{antwoord.url}: {antwoord.status}")
