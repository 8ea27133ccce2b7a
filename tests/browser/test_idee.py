"""An idee: sent, let through by a wijkverbinder, read by everybody, and answered."""

from playwright.sync_api import expect

from tests.browser import stappen
from tests.browser.bezoek import TELEFOON

TITEL = "Een picknicktafel aan het water"
EMAIL = "bedenker@example.nl"


def test_an_idee_is_public_once_let_through_and_gets_an_answer(bezoek, kampen, postbus, foto, js):
    inwoner = bezoek.open(js=js, scherm=TELEFOON)
    eigen = _vertel(inwoner, foto)
    buur = bezoek.open(js=js, scherm=TELEFOON)
    buur.goto("/ideeen/")
    expect(buur.get_by_role("heading", name="Er zijn nog geen ideeën")).to_be_visible()
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    vera.get_by_role("link", name="Ideeën en reacties 1").click()
    vera.get_by_role("link", name=TITEL).click()
    stappen.status(vera, "Wacht op u")
    stappen.keur_foto_goed(vera, "Foto 1 van 1: bekijken")
    stappen.publiceer(vera)
    stappen.melding(vera, "Het idee staat op de site.")
    _lees(buur, "De gemeente bekijkt dit idee nog.")
    stappen.doe(vera, "beantwoorden", "Plaats het antwoord", antwoord="De tafel komt er in mei.")
    stappen.melding(vera, "Het antwoord staat bij het idee.")
    _lees(buur, "De tafel komt er in mei.")
    assert {(brief.aan[0], EMAIL in brief.tekst) for brief in postbus.haal()} == {(EMAIL, False)}
    inwoner.goto(eigen)
    assert stappen.tijdlijn(inwoner) == [
        "De gemeente heeft uw idee beantwoord.",
        "Uw idee staat op de site. Iedereen kan het lezen.",
        "U hebt uw idee naar ons gestuurd.",
    ]


def _vertel(page, foto):
    page.goto("/gebieden/grafhorst/")
    page.get_by_role("link", name="Ik heb een idee").click()
    page.locator("[name=titel]").fill(TITEL)
    page.locator("[name=tekst]").fill("Dan eten we daar samen.")
    page.locator("[name=fotos]").set_input_files(foto)
    stappen.vul_indiener(page, "email", email=EMAIL, naam="Bea Voorbeeld")
    stappen.knop(page, "Verstuur uw idee")
    return stappen.eigen_pagina(page, "idee")


def _lees(page, antwoord):
    """What anybody reads, without the name of who sent it."""
    page.goto("/gebieden/grafhorst/ideeen/")
    page.get_by_role("link", name=TITEL, exact=True).click()
    stappen.kop(page, TITEL)
    expect(page.locator("section[aria-labelledby=kop-antwoord]")).to_contain_text(antwoord)
    expect(page.get_by_role("img", name="Foto 1 bij dit idee")).to_be_visible()
    assert [naam for naam in ("Bea", EMAIL) if naam in page.content()] == []
