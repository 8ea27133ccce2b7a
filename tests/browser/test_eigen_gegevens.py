"""Somebody sees what we hold of them, corrects it, takes it back, and has themselves forgotten."""

from playwright.sync_api import expect

from participatie.inzendingen.models import Indiener, Signaal
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON


def test_from_seeing_to_being_forgotten(bezoek, kampen, postbus, js):
    page = bezoek.open(js=js, scherm=TELEFOON)
    eigen = stappen.stuur_signaal(page, "De paal staat scheef.", kanaal="email", email="fout@example.nl", naam="Fien Voorbeeld")
    page.get_by_role("link", name="Wat wij van u bewaren").click()
    stappen.kop(page, "Wat wij van u bewaren")
    expect(page.locator("dl.feiten")).to_contain_text("fout@example.nl (nog niet bevestigd)")
    expect(page.locator("dl.feiten")).to_contain_text("Tot een jaar nadat wij klaar zijn")
    page.locator("[name=email]").fill("goed@example.nl")
    stappen.knop(page, "Bewaar mijn gegevens")
    stappen.melding(page, "Wij hebben uw gegevens aangepast.")
    stappen.melding(page, "Uw pagina heeft nu een nieuwe link.")
    assert [brief.aan[0] for brief in postbus.haal()][-1] == "goed@example.nl"
    nieuw = page.url
    page.goto(eigen)
    stappen.kop(page, "Deze link werkt niet")
    page.goto(nieuw)
    page.get_by_role("link", name="Trek mijn signaal in").click()
    stappen.knop(page, "Ja, trek mijn signaal in")
    stappen.melding(page, "U hebt uw signaal ingetrokken.")
    page.get_by_role("link", name="Wat wij van u bewaren").click()
    page.get_by_role("link", name="Wis mijn gegevens").click()
    stappen.kop(page, "Wilt u dat wij uw gegevens wissen?")
    page.locator("[name=wat][value=alles]").check()
    stappen.knop(page, "Ja, wis mijn gegevens")
    stappen.kop(page, "Uw gegevens zijn gewist")
    page.goto(nieuw)
    stappen.kop(page, "Deze link werkt niet")
    assert (Indiener.objects.count(), Signaal.objects.get().status) == (0, "geannuleerd")
