"""A civil servant writes the kernprofiel of Grafhorst; residents read it beside the figures of CBS."""

import re

from playwright.sync_api import expect

from tests.browser import stappen
from tests.browser.bezoek import BUREAU, TELEFOON

TEKSTEN = {
    "intro": "Een klein dorp aan het **water**.",
    "stem_inwoners": "- Wij kennen elkaar (voorbeeld).",
    "stem_professionals": "- Veel mensen helpen mee (voorbeeld).",
    "kansen": "- Het dorpshuis (voorbeeld).",
}
# CBS Kerncijfers wijken en buurten 2022 and 2024, AantalInwoners of Grafhorst.
INWONERS = ("Inwoners", ["2022: 1.025", "2024: 1.080"])


def test_a_profiel_is_made_looked_at_published_and_read(bezoek, kampen, js):
    inwoner = bezoek.open(js=js, scherm=TELEFOON)
    inwoner.goto("/gebieden/grafhorst/profiel/")
    expect(inwoner.get_by_text("Voor Grafhorst is nog geen profiel geschreven.")).to_be_visible()
    petra = bezoek.als("petra@voorbeeld.example", naar="/beheer/", js=js, scherm=BUREAU)
    _schrijf(petra)
    inwoner.reload()
    expect(inwoner.get_by_text("Voor Grafhorst is nog geen profiel geschreven.")).to_be_visible()
    _publiceer(petra)
    inwoner.goto("/gebieden/grafhorst/")
    inwoner.get_by_role("link", name="Lees het hele profiel").click()
    _lees(inwoner)
    inwoner.goto("/gebieden/reeve/profiel/")
    expect(inwoner.get_by_text("2022: niet gepubliceerd door CBS").first).to_be_visible()


def _schrijf(page):
    page.goto("/beheer/profielen/profiel/add/")
    page.locator("[name=gebied]").select_option(label="Grafhorst")
    page.locator("[name=_save]").click()
    expect(page).to_have_url(re.compile(r"/beheer/profielen/profielversie/\d+/change/"))
    for naam, tekst in TEKSTEN.items():
        page.locator(f"[name={naam}]").fill(tekst)
    page.locator("[name=_continue]").click()
    expect(page.locator("[name=stem_inwoners]")).to_have_value(TEKSTEN["stem_inwoners"])


def _publiceer(page):
    page.get_by_role("link", name="Bekijk zoals inwoners het zien").click()
    stappen.kop(page, "Kernprofiel van Grafhorst")
    expect(page.get_by_text("Wij kennen elkaar (voorbeeld).")).to_be_visible()
    stappen.knop(page, "Publiceer")
    expect(page.locator(".messagelist")).to_contain_text("Inwoners lezen deze versie nu.")


def _lees(page):
    stappen.kop(page, "Kernprofiel van Grafhorst")
    expect(page.locator(".profiel__intro strong")).to_have_text("water")
    stemmen = page.locator(".stem__titel").all_inner_texts()
    assert stemmen == ["Wat inwoners zeggen", "Wat professionals zien", "Wat de cijfers zeggen"]
    rij = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=INWONERS[0], exact=True))
    assert rij.locator("td").first.locator(".cijfertabel__jaar").all_inner_texts() == INWONERS[1]
    bronnen = page.locator("section.thema > .bron").all_inner_texts()
    assert len(bronnen) > 0
    assert [bron for bron in bronnen if not re.search(r"CBS.*20\d\d", bron)] == []
