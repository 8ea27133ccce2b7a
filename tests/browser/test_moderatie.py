"""Moderation: personal data are pointed at and made unreadable, a part of a photo is hidden, and only then it is public."""

from playwright.sync_api import expect

from participatie.inzendingen.models import Foto
from tests import factories
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON
from tests.browser.keuring import keur
from wijken.models import Gebied

TITEL = "Een picknicktafel aan het water"
TEKST = "Dan eten we daar samen.\n\nBel mevrouw De Bruin, Kerkstraat 1: 06-12345678."


def test_what_is_personal_does_not_reach_the_public(bezoek, kampen, foto, js):
    idee = factories.idee(gebied=Gebied.objects.get(slug="grafhorst"), titel=TITEL, tekst=TEKST)
    factories.foto(idee, inhoud=foto.read_bytes(), breedte=1200, hoogte=800)
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    vera.goto(f"/werk/ideeen/{idee.referentie}/")
    assert vera.locator("mark").all_inner_texts() == [
        "De Bruin (naam)", "Kerkstraat 1 (adres)", "06-12345678 (telefoonnummer)"
    ]
    _toegankelijk(vera, js)
    vera.get_by_role("button", name="Maak onleesbaar De Bruin").click()
    stappen.melding(vera, "Het is onleesbaar gemaakt.")
    vera.get_by_role("button", name="Maak onleesbaar 06-12345678").click()
    _foto(vera, js)
    _publiceer_met_adres(vera, js)
    buur = bezoek.open(js=js, scherm=TELEFOON)
    buur.goto(idee.get_absolute_url())
    expect(buur.locator("article")).to_contain_text("Bel mevrouw [naam], Kerkstraat 1: [telefoonnummer].")
    expect(buur.get_by_role("img", name="Foto 1 bij dit idee")).to_be_visible()
    assert Foto.objects.get().onherkenbaar.name != ""


def _toegankelijk(page, js):
    """axe-core is JavaScript itself."""
    assert (keur(page) if js else []) == []


def _foto(vera, js):
    vera.get_by_role("link", name="Foto 1 van 1: bekijken").click()
    _toegankelijk(vera, js)
    stappen.knop(vera, "Maak deze vakken onherkenbaar")
    expect(vera.locator(".foutenlijst")).to_contain_text("Kies eerst een of meer vakken op de foto.")
    for vak in ("Rij 1, vak 1", "Rij 2, vak 3"):
        vera.get_by_label(vak, exact=True).check()
    stappen.knop(vera, "Maak deze vakken onherkenbaar")
    stappen.melding(vera, "Dit deel is onherkenbaar.")
    vera.locator("[name=bekeken]").check()
    stappen.knop(vera, "Ja, deze foto mag op de site")
    stappen.melding(vera, "De foto komt bij het idee op de site.")


def _publiceer_met_adres(vera, js):
    """The address is that of the dorpshuis: it may stay, once somebody says so."""
    stappen.publiceer(vera)
    expect(vera.locator(".foutenlijst")).to_contain_text("vink aan dat ze mogen blijven staan")
    _toegankelijk(vera, js)
    vera.get_by_label("Dit mag blijven staan: adres (Kerkstraat 1).").check()
    stappen.publiceer(vera)
    stappen.melding(vera, "Het idee staat op de site.")
