"""A schoolyard on a phone: three taps and a drawing, sorted in one pass, and beside the parents on the site."""

from playwright.sync_api import expect

from participatie.veldwerk.models import Vondst
from tests.browser import stappen
from tests.browser.keuring import keur


def test_a_kindersessie_from_the_first_tap_to_the_site(bezoek, kampen, foto, js):
    vera = bezoek.als("vera@voorbeeld.example", naar="/werk/veldwerk/", js=js)
    stappen.link(vera, "Begin een sessie")
    vera.get_by_label("Kindersessie").check()
    vera.get_by_label("In welk gebied?").select_option(label="Grafhorst")
    vera.get_by_label("Waar ongeveer?").fill("het schoolplein")
    stappen.knop(vera, "Begin")
    stappen.kop(vera, "Kindersessie, het schoolplein")
    _tik(vera, "spelen", dubbel=True)
    vera.get_by_label("Ouders").check()
    _tik(vera, "spelen")
    vera.get_by_label("Kinderen").check()
    vera.get_by_text("Woorden, foto of plek erbij").click()
    vera.get_by_label("In een paar woorden").fill("een hogere glijbaan")
    vera.locator("[name=foto]").set_input_files(foto)
    _tik(vera, "water")
    assert Vondst.objects.count() == 3
    assert not js or keur(vera) == []
    stappen.link(vera, "Klaar met verzamelen")
    vera.get_by_label("Waar ging het over?").fill("Spelen bij de school")
    stappen.knop(vera, "Verder")
    _sorteer_en_schrijf(vera)
    stappen.doe(vera, "op-de-site", "Zet de opbrengst op de site")
    stappen.melding(vera, "De opbrengst staat op de site.")
    _lees(bezoek.open(js=js))


def _tik(page, knop, dubbel=False):
    """One tap; `dubbel`: a second one right behind it, before there is an answer."""
    page.locator(f".tik[value={knop}]").click(click_count=2 if dubbel else 1)
    stappen.melding(page, "Bewaard:")


def _sorteer_en_schrijf(vera):
    stappen.link(vera, "Sorteer de oogst")
    expect(vera.locator("[name=thema_1]")).to_have_value("Spelen")
    vera.locator("[name=thema_2]").fill("Spelen met water")
    vera.get_by_label("Op de site: er staat niemand op, en geen naam").check()
    stappen.knop(vera, "Bewaar deze indeling")
    blok = vera.locator("section#actie-schrijven")
    blok.get_by_label("Inleiding").fill("Wij vroegen kinderen en ouders op het schoolplein wat zij willen.")
    for thema in ("Spelen", "Spelen met water"):
        blok.get_by_label(f"Wat hoorde u over ‘{thema}’?").fill(f"Kinderen willen meer: {thema.lower()}.")
    blok.get_by_label("Wat gebeurt er nu mee?").fill("Wij maken een plan, en hangen het op bij de school.")
    stappen.knop(vera, "Bewaar de woorden")


def _lees(page):
    """Somebody without an account finds it on the page of the gebied."""
    page.goto("/gebieden/grafhorst/")
    stappen.link(page, "Spelen bij de school")
    rijen = page.locator("table tbody tr")
    assert [rij.inner_text().split() for rij in rijen.all()] == [["Spelen", "1", "1"], ["Spelen", "met", "water", "1", "0"]]
    expect(page.get_by_role("img", name="Foto of tekening 1 bij Spelen met water")).to_be_visible()
    expect(page.get_by_text("een hogere glijbaan")).to_have_count(0)
