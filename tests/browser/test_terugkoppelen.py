"""Who has no e-mail hears it too: on paper and by phone, until somebody ticks it off."""

import re

from playwright.sync_api import expect

from participatie.inzendingen.models import Signaal
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON

TEKST = "Het bankje voor het voorbeeldhuis wiebelt."
GESPREK = "Overleg met Dorpsbelangen over het donkere pad"


def test_who_chose_paper_is_on_the_list_until_it_is_ticked_off(bezoek, kampen, js):
    inwoner = bezoek.open(js=js)
    eigen = stappen.stuur_signaal(inwoner, TEKST, kanaal="papier", naam="Mevrouw Voorbeeld")
    expect(inwoner.get_by_text("Het antwoord ligt straks voor u klaar bij het wijkkantoor.")).to_be_visible()
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    expect(vera.get_by_role("link", name="Nog te vertellen 0")).to_be_visible()
    _handel_af(vera, TEKST, "De poot is vastgezet.")
    _tik_af(vera, "Mevrouw Voorbeeld", "Brief, op te halen bij het wijkkantoor", "De poot is vastgezet.")
    inwoner.goto(eigen)
    assert stappen.tijdlijn(inwoner)[:2] == ["Wij hebben u dit op papier verteld.", "Het is gedaan."]


def test_a_conversation_becomes_a_signaal_namens_and_is_told_by_phone(bezoek, kampen, js):
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    vera.get_by_role("link", name="Gesprek vastleggen").click()
    vera.locator("[name=onderwerp]").fill(GESPREK)
    vera.locator("[name=inhoud]").fill("Het pad naar het dorp is te donker. Bel 06 12 34 56 78.")
    vera.locator("summary", has_text="Meer").first.click()
    vera.locator("[name=gebied]").select_option(label="Zalk")
    vera.locator("[name=kanaal][value=overleg]").check()
    vera.locator("[name=betrokkene_1_naam]").fill("Dorpsbelangen")
    vera.locator("[name=betrokkene_1_rol]").select_option("vertegenwoordiger")
    stappen.knop(vera, "Bewaar")
    expect(vera.locator(".foutenlijst")).to_contain_text("telefoonnummer: 06 12 34 56 78")
    vera.locator("[name=inhoud]").fill("Het pad naar het dorp is te donker.")
    stappen.knop(vera, "Bewaar")
    stappen.melding(vera, "Het gesprek is vastgelegd.")
    _vraag_een_collega(vera)
    stappen.kop(vera, GESPREK)
    vera.get_by_role("link", name="Maak hiervan een signaal of idee").click()
    expect(vera.locator("[name=namens]")).to_have_value("Dorpsbelangen")
    expect(vera.locator("[name=tekst]")).to_have_value("Het pad naar het dorp is te donker.")
    stappen.vul_indiener(vera, "telefoon", naam="Sofie Voorbeeld", telefoon="038 000 00 22")
    stappen.knop(vera, "Bewaar")
    stappen.melding(vera, "Opgeschreven. Het nummer is")
    expect(vera.locator("dl.feiten").filter(has_text="Namens")).to_contain_text("Dorpsbelangen")
    _handel_af(vera, "Het pad naar het dorp is te donker.", "Er komt licht.")
    _tik_af(vera, "Sofie Voorbeeld", "Bel 038 000 00 22", "Er komt licht.")


def test_pressing_twice_sends_one(bezoek, kampen, js):
    page = bezoek.open(js=js, scherm=TELEFOON)
    page.goto("/signaal/?gebied=zalk")
    page.locator("[name=tekst]").fill(TEKST)
    stappen.vul_indiener(page, "niet")
    page.get_by_role("button", name="Verstuur uw signaal", exact=True).dblclick()
    stappen.eigen_pagina(page, "signaal")
    assert Signaal.objects.count() == 1


def test_who_asks_for_help_is_called_back(bezoek, kampen, js):
    inwoner = bezoek.open(js=js, scherm=TELEFOON)
    inwoner.goto("/gebieden/grafhorst/")
    inwoner.get_by_role("link", name="Ik heb een vraag of zoek hulp").click()
    expect(inwoner.locator("section[aria-labelledby=kop-wie]")).to_contain_text("Vera Voorbeeld")
    inwoner.locator("[name=naam]").fill("Meneer Voorbeeld")
    inwoner.locator("[name=telefoon]").fill("038 000 00 33")
    stappen.knop(inwoner, "Bel mij terug")
    stappen.kop(inwoner, "Dank u wel. Wij bellen u")
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    vera.get_by_role("link", name="Nog te vertellen").click()
    vera.get_by_role("link", name="Mensen die om hulp vroegen (1)").click()
    expect(vera.locator("main a[href^='tel:']")).to_have_text("Bel 038 000 00 33")
    vera.get_by_role("button", name=re.compile("^Gebeld, vink af ?: Meneer Voorbeeld$")).click()
    expect(vera.get_by_text("Er wacht niemand op een telefoontje.")).to_be_visible()


def _handel_af(page, tekst, toelichting):
    stappen.open_van_werkblad(page, tekst)
    reden = {"afhandelreden": "gedaan"}
    stappen.doe(page, "afhandelen", "Handel af", vink=reden, toelichting=toelichting)
    stappen.melding(page, "Het signaal is afgehandeld.")


def _tik_af(page, naam, hoe, toelichting):
    page.goto("/werk/")
    page.get_by_role("link", name="Nog te vertellen 1").click()
    page.get_by_role("link", name="Bellen en brieven printen").click()
    kaart = page.locator("li.kaart")
    expect(kaart.get_by_role("heading")).to_have_text(naam)
    for zin in (hoe, "Het is gedaan.", toelichting):
        expect(kaart).to_contain_text(zin)
    page.get_by_role("button", name=re.compile(f"^Verteld, vink af ?: {naam}$")).click()
    stappen.melding(page, "Afgevinkt. De indiener heeft het gehoord.")
    expect(page.get_by_text("Iedereen heeft antwoord gehad.")).to_be_visible()


def _vraag_een_collega(vera):
    """A taak for who knows about lamps; it stands with the conversation."""
    vera.get_by_role("link", name="Vraag een collega iets te doen").click()
    vera.locator("[name=naar]").select_option(label="Karim Kruispunt (verkeer)")
    vera.locator("[name=gevraagde_handeling]").fill("Het licht langs het pad nakijken")
    stappen.knop(vera, "Geef de taak")
    stappen.melding(vera, "De taak is gegeven.")
    expect(vera.locator(".lijst__rij").filter(has_text="Het licht langs het pad nakijken")).to_contain_text("Karim Kruispunt")
