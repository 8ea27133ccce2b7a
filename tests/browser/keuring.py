"""What is wrong with a page: violations found by axe-core, and anything wider than a small phone."""

from functools import cache

from kampen_wijk.starter.places import PROJECT

AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
# Only what is wrong comes back over the line: the rest is ten times as much.
KEUR = "() => axe.run(document, { resultTypes: ['violations'], preload: false }).then((uitslag) => uitslag.violations)"
BREEDTES = (360, 768, 1280)
SMALST = 320


def bekijk(page, adres):
    """What is wrong with the page at this address."""
    page.set_viewport_size({"width": BREEDTES[-1], "height": 900})
    page.goto(adres)
    return keur(page)


@cache
def _axe() -> str:
    return AXE.read_text()


def keur(page):
    """What is wrong with this page, at every width."""
    page.evaluate(_axe())
    mis = []
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 900})
        for fout in page.evaluate(KEUR):
            mis.append((breedte, fout["id"], fout["help"], [deel["html"][:150] for deel in fout["nodes"]][:3]))
    page.set_viewport_size({"width": SMALST, "height": 740})
    breed = page.evaluate("document.documentElement.scrollWidth")
    return mis if breed <= SMALST else [*mis, f"{breed} px breed op een scherm van {SMALST}"]
