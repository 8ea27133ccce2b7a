"""The kernprofiel of Grafhorst: written, talked over on the site and on paper, adopted, and laid on the table as a PDF."""

import datetime as dt
import re

from playwright.sync_api import expect

from profielen.models import Samenspraak
from tests import factories
from tests.browser import stappen
from tests.browser.bezoek import BUREAU, TELEFOON
from tests.kampen_wijk.pdf.lezen import woorden

TEKSTEN = {
    "intro": "Een klein dorp aan het **water**.",
    "stem_inwoners": "- Wij kennen elkaar (voorbeeld).",
    "stem_professionals": "- Veel mensen helpen mee (voorbeeld).",
    "kansen": "- Het dorpshuis (voorbeeld).",
}
# CBS Kerncijfers wijken en buurten 2022 and 2024, AantalInwoners of Grafhorst.
INWONERS = ("Inwoners", ["2022: 1.025", "2024: 1.080"])


def test_a_profiel_goes_from_concept_through_reactions_to_adopted(bezoek, kampen, js):
    inwoner = bezoek.open(js=js, scherm=TELEFOON)
    inwoner.goto("/gebieden/grafhorst/profiel/")
    expect(inwoner.get_by_text("Voor Grafhorst is nog geen profiel geschreven.")).to_be_visible()
    petra = bezoek.als("petra@voorbeeld.example", naar="/beheer/", js=js, scherm=BUREAU)
    _schrijf(petra)
    inwoner.reload()
    expect(inwoner.get_by_text("Voor Grafhorst is nog geen profiel geschreven.")).to_be_visible()
    _open_samenspraak(petra)
    _reageer(inwoner)
    _typ_over(petra)
    _behandel(petra)
    factories.sluit_samenspraak(Samenspraak.objects.get())
    _stel_vast(petra)
    inwoner.goto("/gebieden/grafhorst/")
    inwoner.get_by_role("link", name="Lees het hele profiel").click()
    _lees(inwoner)
    _lees_op_papier(inwoner)
    _lees_wat_ermee_gebeurde(inwoner)
    inwoner.goto("/gebieden/reeve/profiel/")
    inwoner.get_by_text("Alle cijfers in een tabel, met uitleg").first.click()
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


def _open_samenspraak(page):
    page.get_by_role("link", name="Bekijk zoals inwoners het zien").click()
    stappen.kop(page, "Kernprofiel van Grafhorst")
    expect(page.get_by_text("Wij kennen elkaar (voorbeeld).")).to_be_visible()
    page.get_by_role("link", name="Terug naar schrijven").click()
    page.locator("#samenspraak_tot").fill((dt.date.today() + dt.timedelta(days=14)).isoformat())
    stappen.knop(page, "Open de samenspraak")
    expect(page.locator(".messagelist")).to_contain_text("Inwoners kunnen deze tekst nu lezen en erop reageren.")


def _reageer(page):
    page.goto("/gebieden/grafhorst/profiel/")
    page.get_by_role("link", name="Lees de tekst en geef uw reactie").click()
    papier = _pdf(page, "Print deze tekst (PDF)")
    assert ("Nog niet vastgesteld." in papier, "Wij kennen elkaar (voorbeeld)." in papier) == (True, True)
    page.locator("a[href$='?deel=kansen']").click()
    expect(page.locator("[name=onderdeel]")).to_have_value("kansen")
    page.locator("[name=tekst]").fill("Noem ook de haven (voorbeeld). Bel 06-12345678.")
    stappen.knop(page, "Verstuur uw reactie")
    stappen.kop(page, "Bedankt voor uw reactie")


def _typ_over(page):
    """What somebody wrote on the paper at the meeting in the dorpshuis."""
    page.reload()
    page.get_by_role("link", name="Reacties (1 nog zonder antwoord)").click()
    formulier = page.locator("#overtypen")
    formulier.locator("[name=onderdeel]").select_option("stem_inwoners")
    formulier.locator("[name=bron]").select_option("papier")
    formulier.locator("[name=tekst]").fill("Schrijf ook dat de bus weg is (voorbeeld).")
    stappen.knop(page, "Bewaar de reactie")
    expect(page.locator(".messagelist")).to_contain_text("De reactie is overgetypt.")


def _behandel(page):
    stappen.knop(page, "Maak onleesbaar: 06-12345678")
    _plaats_en_antwoord(page, "Noem ook de haven", "Overgenomen", "De haven staat er nu in.")
    _plaats_en_antwoord(page, "de bus weg is", "Niet overgenomen", "De bus komt terug in mei.")
    page.locator(".breadcrumbs a").last.click()


def _plaats_en_antwoord(page, tekst, uitkomst, antwoord):
    reactie = page.locator(".reactie-beheer").filter(has_text=tekst)
    reactie.get_by_role("button", name="Zet op de site", exact=True).click()
    reactie.locator("summary", has_text="Wat deed u ermee?").click()
    reactie.locator("[name=uitkomst]").select_option(label=uitkomst)
    reactie.locator("[name=antwoord]").fill(antwoord)
    reactie.get_by_role("button", name="Bewaar uw antwoord", exact=True).click()
    expect(reactie).to_contain_text(antwoord)


def _stel_vast(page):
    page.locator("[name=kansen]").fill(TEKSTEN["kansen"] + "\n- De haven.")
    page.locator("[name=_continue]").click()
    page.locator("#vaststellen_wie").fill("de raad")
    stappen.knop(page, "Stel de bewaarde tekst vast")
    expect(page.locator(".messagelist")).to_contain_text("Inwoners lezen deze versie nu.")


def _lees_wat_ermee_gebeurde(page):
    page.get_by_role("link", name="Wat er veranderde en wat wij met reacties deden").click()
    stappen.kop(page, "Wat er veranderde in versie 1")
    expect(page.get_by_text("Noem ook de haven (voorbeeld). Bel [telefoonnummer].")).to_be_visible()
    expect(page.get_by_text("De haven staat er nu in.")).to_be_visible()
    expect(page.get_by_text("binnengekomen via papier en overgetypt door de gemeente")).to_be_visible()
    expect(page.get_by_text("De bus komt terug in mei.")).to_be_visible()
    expect(page.locator("ins")).to_contain_text("De haven.")


def _lees_op_papier(page):
    papier = _pdf(page, "in grote letters (PDF)")
    gezocht = ["Kernprofiel van Grafhorst Versie 1, vastgesteld op", "door de raad.", "Een klein dorp aan het water.", "De haven.", "1.080"]
    assert [deel for deel in gezocht if deel not in papier] == []
    assert "Nog niet vastgesteld." not in papier


def _pdf(page, naam) -> str:
    """What stands in the PDF behind a link."""
    antwoord = page.request.get(page.get_by_role("link", name=naam).get_attribute("href"))
    assert antwoord.headers["content-type"] == "application/pdf"
    return woorden(antwoord.body())


def _lees(page):
    stappen.kop(page, "Kernprofiel van Grafhorst")
    expect(page.locator(".profiel__intro strong")).to_have_text("water")
    stemmen = page.locator(".stem__titel").all_inner_texts()
    assert stemmen == ["Wat inwoners zeggen", "Wat professionals zien", "Wat de cijfers zeggen"]
    page.get_by_text("Alle cijfers in een tabel, met uitleg").first.click()
    rij = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=INWONERS[0], exact=True))
    assert rij.locator("td").first.locator(".cijfertabel__jaar").all_inner_texts() == INWONERS[1]
    expect(page.locator(".themas + .bron")).to_have_text(re.compile(r"^Bron: CBS .* 2022 .*; CBS .* 2024 "))
