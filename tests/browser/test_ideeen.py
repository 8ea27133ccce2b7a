"""Ideas on the site: how far they are, what others say, and finding them by filter, on the map and near a place."""

import re

from django.utils import timezone
from playwright.sync_api import expect

from participatie.inzendingen.models import Reactie
from tests import factories
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON
from tests.browser.keuring import keur
from wijken.models import Gebied

TITEL = "Een buurttuin op het veld"


def test_an_idee_grows_into_an_initiatief_and_others_say_what_they_think(bezoek, kampen, js):
    idee = factories.idee(gebied=Gebied.objects.get(slug="grafhorst"), titel=TITEL, gepubliceerd_op=timezone.now())
    eigen = _reageer(bezoek, idee, js)
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    vera.goto("/werk/?toon=ideeen")
    vera.get_by_role("link", name="Reacties om te lezen").click()
    vera.get_by_role("link", name=TITEL).click()
    vera.get_by_role("button", name="Maak onleesbaar 06-12345678").click()
    stappen.melding(vera, "Het is onleesbaar gemaakt.")
    blok = stappen.open_actie(vera, "plaatsen")
    for vinkje in blok.locator("[name=nagekeken]").all():
        vinkje.check()
    blok.get_by_role("button", name="Zet de reactie op de site", exact=True).click()
    stappen.melding(vera, "De reactie staat op de site.")
    vera.goto(f"/werk/ideeen/{idee.referentie}/")
    stappen.doe(
        vera, "initiatief", "Bewaar het initiatief", wie_trekt="Werkgroep Buurttuin", wat_doet_gemeente="Wij betalen de planten.",
        begint_op="2027-03-01", tekst="De werkgroep maakt een tekening.",
    )
    stappen.melding(vera, "Het initiatief staat bij het idee.")
    assert (keur(vera) if js else []) == []
    buur = bezoek.open(js=js, scherm=TELEFOON)
    buur.goto(idee.get_absolute_url())
    expect(buur.locator("#reacties")).to_contain_text("Ik help mee. Bel [telefoonnummer].")
    expect(buur.locator("section[aria-labelledby=kop-initiatief]")).to_contain_text("1 maart 2027")
    expect(buur.locator(".tijdlijn")).to_contain_text("De werkgroep maakt een tekening.")
    assert (keur(buur) if js else []) == []
    eigen.reload()
    stappen.knop(eigen, "Wis mijn reactie")
    stappen.melding(eigen, "Uw reactie is gewist.")
    assert Reactie.objects.count() == 0


def _reageer(bezoek, idee, js):
    """On a phone, from the page of the idee to the page on which one sees what becomes of it."""
    page = bezoek.open(js=js, scherm=TELEFOON)
    page.goto(idee.get_absolute_url())
    page.get_by_role("link", name="Reageer op dit idee").click()
    page.locator("[name=tekst]").fill("Ik help mee. Bel 06-12345678.")
    page.locator("[name=naam]").fill("Jannie")
    stappen.knop(page, "Verstuur uw reactie")
    stappen.kop(page, "Uw reactie")
    expect(page.locator("#kop-stand")).to_have_text("Dank u wel. Wij hebben uw reactie")
    return page


def test_one_finds_ideas_by_filter_on_the_map_and_near_a_village(bezoek, kampen, js):
    for slug, titel, fase in (("grafhorst", TITEL, "binnengekomen"), ("zalk", "Een lamp", "in_gesprek")):
        factories.idee(gebied=Gebied.objects.get(slug=slug), titel=titel, fase=fase, gepubliceerd_op=timezone.now())
    page = bezoek.open(js=js, scherm=TELEFOON)
    page.goto("/ideeen/")
    page.get_by_text("Kies welke ideeën u wilt zien").click()
    page.locator("[name=fase]").select_option(label="In gesprek")
    stappen.knop(page, "Laat zien")
    expect(page.locator(".kaart__titel")).to_have_text(["Een lamp"])
    page.get_by_role("link", name="In gesprek weghalen").click()
    page.get_by_role("link", name="Dicht bij u").click()
    page.locator("[name=bij]").fill("Grafhorst")
    stappen.knop(page, "Zoek dichtbij")
    expect(page).to_have_url(re.compile(r"plek=52\.\d{4},5\.\d{4}$"))
    expect(page.locator(".kaart__titel")).to_have_text([TITEL, "Een lamp"])
    page.get_by_role("link", name="Kaart", exact=True).click()
    page.get_by_role("link", name="Plek 2: Zalk, 1 idee").click()
    expect(page).to_have_url(re.compile("#plek-2$"))
    expect(page.locator("#plek-2")).to_contain_text("Een lamp")


def test_with_a_click_the_place_of_the_browser_counts_and_no_more_of_it_than_a_square(bezoek, kampen):
    factories.idee(gebied=Gebied.objects.get(slug="zalk"), titel="Een lamp", gepubliceerd_op=timezone.now())
    page = bezoek.open()
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 52.571234, "longitude": 5.951234})
    page.goto("/ideeen/?sorteer=dichtbij&fase=binnengekomen")
    page.get_by_role("button", name="Gebruik de plek waar ik nu ben").click()
    expect(page).to_have_url(re.compile(r"plek=52\.5725(,|%2C)5\.9525"))
    expect(page.locator(".kaart__meta").first).to_contain_text("kilometer van u")
    assert "fase=binnengekomen" in page.url


def test_who_says_no_to_the_browser_reads_what_to_do(bezoek, kampen):
    page = bezoek.open()
    page.goto("/ideeen/?sorteer=dichtbij")
    page.get_by_role("button", name="Gebruik de plek waar ik nu ben").click()
    expect(page.locator("[data-mijn-plek-melding]")).to_contain_text("Typ hierboven uw straat of uw dorp.")
