"""Somebody finds out what there is to do, comes with two, and cancels; the wijkverbinder calls who waited. Without JavaScript too."""

from playwright.sync_api import expect

from participatie.activiteiten.models import Activiteit
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON

ETEN = "Samen eten aan de steiger (voorbeeld)"


def meld_aan(page, naam, nummer, *, knop):
    page.locator("[name=naam]").fill(naam)
    page.locator("[name=aantal]").fill("2")
    page.locator("[name=manier][value=telefoon]").check()
    page.locator("[name=telefoon]").fill(nummer)
    stappen.knop(page, knop)


def test_coming_waiting_cancelling_and_being_called(bezoek, demo, js):
    ding = Activiteit.objects.get(titel=ETEN)
    Activiteit.objects.filter(pk=ding.pk).update(plaatsen=2)
    fien = bezoek.open(js=js, scherm=TELEFOON)
    fien.goto("/gebieden/brunnepe/")
    stappen.link(fien, "Alles wat er te doen is in Brunnepe")
    stappen.link(fien, ETEN)
    stappen.link(fien, "Meld u aan")
    meld_aan(fien, "Fien", "038 123 45 67", knop="Meld mij aan")
    stappen.kop(fien, "U bent aangemeld")

    rik = bezoek.open(js=js, scherm=TELEFOON)
    rik.goto(ding.get_absolute_url())
    stappen.link(rik, "Zet mij op de wachtlijst")
    meld_aan(rik, "Rik", "038 123 45 68", knop="Zet mij op de wachtlijst")
    stappen.kop(rik, "U staat op de wachtlijst")

    stappen.knop(fien, "Ik kom niet")
    stappen.melding(fien, "U bent afgemeld.")
    rik.reload()
    stappen.kop(rik, "U bent aangemeld")

    wim = bezoek.als("wim@voorbeeld.example", naar="/werk/activiteiten/", js=js)
    stappen.link(wim, "Nog te bellen")
    expect(wim.get_by_role("heading", name="Nog te bellen")).to_be_visible()
    wim.get_by_role("button", name="Verteld aan Rik").click()
    stappen.melding(wim, "Opgeschreven: deze persoon weet het.")
    expect(wim.get_by_role("heading", name="Nog te bellen")).to_have_count(0)
