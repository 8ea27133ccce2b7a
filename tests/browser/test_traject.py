"""An idee of children grows into a traject: written by a wijkverbinder, read by everybody; with and without JavaScript."""

import datetime as dt

from playwright.sync_api import expect

from participatie.inzendingen.models import Idee
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON
from tests.browser.keuring import keur

IDEE = "Bankjes in de schaduw bij de speeltuin"
TITEL = "Bankjes bij de speeltuin"


def dag(n):
    return f"{dt.date.today() + dt.timedelta(n):%Y-%m-%d}"


def test_an_idee_grows_into_a_traject_that_everybody_reads(bezoek, demo, js):
    idee = Idee.objects.get(titel=IDEE)
    wim = bezoek.als("wim@voorbeeld.example", naar=f"/werk/ideeen/{idee.referentie}/", js=js)
    stappen.doe(wim, "traject", "Maak een concept")
    stappen.kop(wim, IDEE)
    expect(wim.locator("#kop-ontbreekt")).to_be_visible()
    expect(wim.locator("#actie-op-de-site")).to_have_count(0)

    stappen.doe(wim, "gegevens", "Bewaar", titel=TITEL, intro="Ouders willen **zitten**.", begint_op=dag(-3), eindigt_op=dag(60))
    stappen.melding(wim, "De gegevens zijn bewaard.")
    stappen.doe(
        wim, "kaderkaart", "Bewaar de kaderkaart", vink={"niveau": "adviseren", "rol": "regisseren"}, vast="Het geld: 3.000 euro.",
        waarom_vast="Meer is er dit jaar niet.", open="Hoeveel bankjes, en waar.", wie_beslist="Het college", besluit_op=dag(40),
        terug_op=dag(50),
    )
    stappen.melding(wim, "De kaderkaart is bewaard.")
    for titel, van, tot in (("Kijken op de plek", -3, -1), ("Kiezen", 0, 20), ("Plaatsen", 21, 60)):
        stappen.doe(wim, "fase", "Voeg de fase toe", titel=titel, wat="Wij lopen samen rond.", begint_op=dag(van), eindigt_op=dag(tot))
        stappen.melding(wim, "De fase is toegevoegd.")
    stappen.link(wim, "Bekijk zoals inwoners het zien")
    stappen.kop(wim, TITEL)
    stappen.link(wim, "Op de site zetten")
    stappen.doe(wim, "op-de-site", "Zet het traject op de site")
    stappen.melding(wim, "Het traject staat op de site.")

    _lees(bezoek.open(js=js, scherm=TELEFOON), idee)


def _lees(inwoner, idee):
    """A resident comes from the idee, reads the card, sees what is past, now and next, and goes back."""
    inwoner.goto(idee.get_absolute_url())
    expect(inwoner.get_by_role("heading", name="Uit dit idee is een traject gekomen")).to_be_visible()
    stappen.link(inwoner, TITEL)
    stappen.kop(inwoner, TITEL)
    kaart = inwoner.get_by_role("region", name="Dit spreken wij vooraf af")
    for woorden in ("U geeft advies", "Het geld: 3.000 euro.", "Meer is er dit jaar niet.", "Hoeveel bankjes, en waar.", "Het college"):
        expect(kaart).to_contain_text(woorden)
    fasen = inwoner.locator("ol.fasen > li")
    assert fasen.locator(".label").all_inner_texts() == ["Geweest", "Nu", "Straks"]
    expect(inwoner.locator("[aria-current=step] h3")).to_have_text("Kiezen")
    kaart.get_by_text("Wat betekenen deze woorden?").click()
    expect(kaart.get_by_text("Zo is het bij dit traject.").first).to_be_visible()
    stappen.link(inwoner, idee.titel)
    expect(inwoner.locator(".label--fase").first).to_have_text("Opgepakt")


def test_a_kaderkaart_with_everything_unfolded_and_on_paper(bezoek, demo):
    page = bezoek.open()
    page.goto("/trajecten/")
    stappen.link(page, "Een speeltuin voor iedereen")
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert keur(page) == []
    page.emulate_media(media="print")
    expect(page.get_by_role("region", name="Dit spreken wij vooraf af")).to_contain_text("Dit staat vast")
    assert page.locator("ol.fasen > li:visible").count() == 3
    expect(page.locator(".kaderkaart__uitleg")).to_be_hidden()
