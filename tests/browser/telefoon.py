"""A phone that keeps what is on it when its browser is closed, and a line to the server that can be cut."""

import contextlib
import json
import os
import signal
import socket
import threading
from pathlib import Path

from playwright.sync_api import Error, expect

from tests.browser.bezoek import TELEFOON

NIEUW = "/werk/contactmomenten/nieuw/"
WACHTWOORD = "geheim-voor-tests"
# What IndexedDB holds, as it lies there; and how many rows are still to go.
KAST = """async () => {
  const kast = await new Promise((ja, nee) => {
    const vraag = indexedDB.open("gesprekken", 1);
    vraag.onupgradeneeded = () => vraag.result.createObjectStore("enveloppen", { keyPath: "sleutel" });
    vraag.onsuccess = () => ja(vraag.result);
    vraag.onerror = () => nee(vraag.error);
  });
  const vraag = kast.transaction("enveloppen").objectStore("enveloppen").getAll();
  await new Promise((ja) => { vraag.onsuccess = ja; });
  kast.close();
  return vraag.result;
}"""

VOORRAAD = """async () => {
  const voorraad = await caches.open("gesprekken-1");
  const bladen = (await voorraad.keys()).filter((vraag) => !vraag.url.includes("/static/"));
  return Promise.all(bladen.map(async (vraag) => (await voorraad.match(vraag)).text()));
}"""
LEVER = """async (envelop) => {
  const { csrf } = await (await fetch("/werk/contactmomenten/onderweg/")).json();
  const antwoord = await fetch("/werk/contactmomenten/onderweg/", {
    method: "POST", body: JSON.stringify(envelop), headers: { "X-CSRFToken": csrf },
  });
  return antwoord.json();
}"""
# The service worker stands by, and has the screen in store.
GEREED = """async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller || !(await caches.match(new URL("schil/", location.href).href))) {
    await new Promise((ja) => setTimeout(ja, 50));
  }
}"""


class Lijn:
    """A port that passes everything on to the server, until it is cut: then nobody is there."""

    def __init__(self, naar: str):
        host, poort = naar.removeprefix("http://").split(":")
        self._naar, self._poort, self._open, self._verlies = (host, int(poort)), 0, [], b""
        self.verloren = 0
        self.herstel()
        self.url = f"http://127.0.0.1:{self._poort}"

    def herstel(self):
        self._deur = socket.create_server(("127.0.0.1", self._poort))
        self._poort = self._deur.getsockname()[1]
        threading.Thread(target=self._ontvang, args=[self._deur], daemon=True).start()

    def knip(self):
        for ding in (self._deur, *self._open):
            with contextlib.suppress(OSError):
                ding.shutdown(socket.SHUT_RDWR)
            ding.close()
        self._open.clear()

    def knip_na(self, verzoek: str):
        """The next request that begins like this reaches the server; its answer reaches nobody, and the line is cut."""
        self._verlies = verzoek.encode()

    def _ontvang(self, deur):
        with contextlib.suppress(OSError):
            while True:
                hier = deur.accept()[0]
                daar = socket.create_connection(self._naar)
                self._open += [hier, daar]
                stil = threading.Event()
                for van, naar in ((hier, daar), (daar, hier)):
                    threading.Thread(target=self._geef_door, args=[van, naar, stil], daemon=True).start()

    def _geef_door(self, van, naar, stil):
        with contextlib.suppress(OSError):
            while stuk := van.recv(65536):
                if stil.is_set():
                    self.knip()
                    break
                if self._verlies and stuk.startswith(self._verlies):
                    self._verlies = b""
                    self.verloren += 1
                    stil.set()
                naar.sendall(stuk)
        for ding in (van, naar):
            with contextlib.suppress(OSError):
                ding.shutdown(socket.SHUT_RDWR)


class Telefoon:
    """One phone: its browser can be closed and opened, and what it keeps stays."""

    def __init__(self, browser, lijn, map_):
        self._browser, self.lijn, self._map = browser, lijn, map_
        self.problemen = []
        self.start()

    def start(self):
        self.context = self._browser.browser_type.launch_persistent_context(
            self._map, executable_path=self._pad(), args=self._argumenten(), base_url=self.lijn.url, viewport=TELEFOON,
            locale="nl-NL", timezone_id="Europe/Amsterdam",
        )
        self.context.set_default_timeout(10_000)
        self.context.on("weberror", lambda fout: self.problemen.append(str(fout.error)))
        self.context.on("response", self._zie)
        self.page = self.context.pages[0]

    @staticmethod
    def _pad():
        from tests.browser.conftest import vind_chromium

        return vind_chromium()

    @staticmethod
    def _argumenten():
        from tests.browser.conftest import ARGUMENTEN

        return ARGUMENTEN

    def _zie(self, antwoord):
        if antwoord.status >= 500:
            self.problemen.append(f"{antwoord.url}: {antwoord.status}")

    def sluit(self):
        self.context.close()

    def log_in(self, wie):
        """Logs in on the log screen, and waits until the phone can show it without network."""
        self.page.goto(f"/inloggen/?next={NIEUW}")
        self.page.locator("[name=login]").fill(wie.email)
        self.page.locator("[name=password]").fill(WACHTWOORD)
        self.page.get_by_role("button", name="Inloggen", exact=True).click()
        expect(self.page).to_have_url(self.lijn.url + NIEUW)
        self.page.evaluate(GEREED)

    def log_uit(self):
        self.page.get_by_role("button", name="Uitloggen").click()
        self.page.wait_for_load_state()

    def zonder_achtergrond(self):
        """As a browser without Background Sync."""
        self.context.add_init_script("delete ServiceWorkerRegistration.prototype.sync")

    def zonder_net(self):
        self.lijn.knip()
        self.context.set_offline(True)

    def met_net(self, *, start=False):
        self.lijn.herstel()
        if start:
            self.start()
        self.context.set_offline(False)

    def valt_uit(self):
        """Tab and browser are killed in the middle of what they do."""
        mijn = f"--user-data-dir={self._map}".encode()
        for proces in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                woorden = proces.read_bytes().split(b"\0")
                if mijn in woorden and not any(woord.startswith(b"--type=") for woord in woorden):
                    os.kill(int(proces.parent.name), signal.SIGKILL)
        with contextlib.suppress(Error):
            self.context.close()

    def zet_klok(self, moment):
        self.page.clock.install(time=moment)

    def typ(self, onderwerp, inhoud=""):
        self.page.locator("[name=onderwerp]").fill(onderwerp)
        self.page.locator("[name=inhoud]").fill(inhoud)

    def kies_gebied(self, naam):
        """Behind ‘Meer’, which stands open already where something behind it has to be mended."""
        meer = self.page.locator("details.gesprek__meer")
        if meer.get_attribute("open") is None:
            meer.locator("summary").first.click()
        self.page.locator("[name=gebied]").select_option(label=naam)

    def bewaar(self):
        self.page.get_by_role("button", name="Bewaar", exact=True).click()

    def leg_vast(self, onderwerp, inhoud=""):
        self.typ(onderwerp, inhoud)
        self.bewaar()

    def zegt(self, tekst):
        expect(self.page.locator("[data-onderweg]")).to_contain_text(tekst)

    def kast(self):
        return self.page.evaluate(KAST)

    def kast_heeft(self, aantal):
        """Waits until so many lie in the box."""
        for _ in range(100):
            if len(self.kast()) == aantal:
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(self.kast())

    def leesbaar(self, *woorden):
        """Which of these words can be read in what the phone keeps: its box, and its store of pages."""
        voorraad = self.page.evaluate(VOORRAAD)
        hier = json.dumps([self.kast(), voorraad])
        return [woord for woord in woorden if woord in hier]

    def lever_zelf_in(self, rij):
        """Whoever holds this phone tries to send what lies in the box."""
        return self.page.evaluate(LEVER, rij["envelop"])

    def installeerbaar(self):
        """What keeps Chromium from installing this page; nothing when it can."""
        cdp = self.context.new_cdp_session(self.page)
        mis = cdp.send("Page.getInstallabilityErrors")["installabilityErrors"]
        cdp.detach()
        return mis
