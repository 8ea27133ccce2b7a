"""What a visitor's browser gets: bytes and requests of a first and a second visit, LCP and CLS on a slow phone."""

import os
import shutil

from playwright.sync_api import sync_playwright

from bench.pages import Page

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]
# Lighthouse's slow 4G on a mid-range phone: 150 ms there and back, 1.6 Mbit/s, a processor four times slower.
PHONE = {"width": 360, "height": 740}
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
VITALS = """
window.benchVitals = { lcp: 0, cls: 0 };
new PerformanceObserver((list) => { for (const e of list.getEntries()) benchVitals.lcp = e.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) benchVitals.cls += e.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


def executable() -> str | None:
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def measure(port: int, pages: list[Page], session: str) -> dict[str, dict]:
    """Per page: {first, second: {bytes, requests}, lcp in ms, cls}; nothing where there is no Chromium."""
    path = executable()
    if path is None:
        return {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        found = {page.name: _visit(browser, port, page, session) for page in pages if not (page.form or page.paper)}
        browser.close()
    return found


def _visit(browser, port: int, page: Page, session: str) -> dict:
    context = browser.new_context(base_url=f"http://127.0.0.1:{port}", viewport=PHONE, locale="nl-NL")
    if page.staff:
        context.add_cookies([{"name": "sessionid", "value": session, "domain": "127.0.0.1", "path": "/"}])
    tab = context.new_page()
    tab.add_init_script(VITALS)
    channel = context.new_cdp_session(tab)
    channel.send("Network.enable")
    channel.send("Network.emulateNetworkConditions", NETWORK)
    channel.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    counted: list[int] = []
    channel.on("Network.loadingFinished", lambda event: counted.append(int(event["encodedDataLength"])))
    first = _load(tab, page, counted)
    vitals = tab.evaluate("window.benchVitals")
    second = _load(tab, page, counted)
    context.close()
    return {"first": first, "second": second, **vitals}


def _load(tab, page: Page, counted: list[int]) -> dict:
    counted.clear()
    tab.goto(page.path, wait_until="networkidle")
    # What came out of the browser's own store weighs nothing, and was no request.
    over_the_line = [size for size in counted if size]
    return {"bytes": sum(over_the_line), "requests": len(over_the_line)}
