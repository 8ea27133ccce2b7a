"""Mevrouw De Bruin (86): no computer. She calls, it is written down for her, and she gets a letter in large print."""

import datetime as dt
import re

from django.utils import timezone
from django.utils.formats import date_format
from playwright.sync_api import expect

from participatie.inzendingen.models import Signaal
from tests.browser import stappen
from tests.kampen_wijk.pdf.lezen import woorden

TEKST = "Het bankje voor de deur wiebelt."


def test_a_phone_call_ends_in_a_letter_in_large_print_that_is_ticked_off(bezoek, kampen, js):
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    _schrijf_op(vera)
    _handel_af(vera)
    _print_en_geef(vera)
    _vergeet_niemand(vera)


def _schrijf_op(vera):
    """She speaks for herself, last Monday, by phone; photos and a place go as in the form on the site."""
    vera.get_by_role("link", name="Opschrijven wat iemand vertelde").click()
    expect(vera.locator("[name=bron][value=telefoon]")).to_be_checked()
    vera.locator("[name=ontvangen_op]").fill(f"{_vorige_week()}")
    vera.locator("[name=tekst]").fill(TEKST)
    vera.locator("[name=adres]").fill("Voorbeeldhof 1")
    vera.locator("[name=gebied]").select_option(label="Flevowijk")
    vera.locator("[name=kanaal][value=papier]").check()
    stappen.knop(vera, "Bewaar")
    expect(vera.locator(".foutenlijst")).to_contain_text("Vul de naam in.")
    expect(vera.locator("[name=tekst]")).to_have_value(TEKST)
    vera.locator("[name=naam]").fill("Mevrouw De Bruin")
    stappen.knop(vera, "Bewaar")
    stappen.melding(vera, "Opgeschreven. Het nummer is")
    feiten = vera.locator("dl.feiten").first
    expect(feiten).to_contain_text(date_format(_vorige_week(), "j F Y"))
    expect(feiten).to_contain_text("per telefoon")
    expect(feiten).to_contain_text("Vera Voorbeeld")
    expect(vera.locator(".keten__schakel").first).to_contain_text(
        "Mevrouw De Bruin vertelde dit per telefoon aan Vera Voorbeeld."
    )


def _handel_af(vera):
    stappen.doe(
        vera, "afhandelen", "Handel af", vink={"afhandelreden": "gedaan"}, toelichting="De poot van het bankje is vastgezet."
    )
    stappen.melding(vera, "Het signaal is afgehandeld.")


def _print_en_geef(vera):
    vera.goto("/werk/terugkoppelen/")
    expect(vera.locator("li.kaart").get_by_role("heading")).to_have_text("Mevrouw De Bruin")
    adres = vera.get_by_role("link", name="Print de brief (PDF) voor").get_attribute("href")
    brief = woorden(vera.request.get(adres).body())
    dag = date_format(_vorige_week(), "j F Y")
    gezocht = (
        "Beste Mevrouw De Bruin,", f"Op {dag} kregen wij per telefoon een signaal van u.", "Het is gedaan.",
        "De poot van het bankje is vastgezet.", TEKST, "Vera Voorbeeld",
    )
    assert [zin for zin in gezocht if zin not in brief] == []
    vera.get_by_role("button", name=re.compile("^Verteld, vink af ?: Mevrouw De Bruin$")).click()
    stappen.melding(vera, "Afgevinkt. De indiener heeft het gehoord.")
    expect(vera.get_by_text("Iedereen heeft antwoord gehad.")).to_be_visible()


def _vergeet_niemand(vera):
    """That she has it stands with the signaal, with its day and who gave it."""
    signaal = Signaal.objects.get()
    vera.goto(f"/werk/signalen/{signaal.referentie}/")
    gegeven = vera.locator(".keten__schakel").last
    expect(gegeven).to_contain_text("Vera Voorbeeld vertelde het op papier aan Mevrouw De Bruin.")
    expect(gegeven).to_contain_text(date_format(timezone.localdate(), "j F Y"))
    assert signaal.terugkoppelingen.get().gedaan_op is not None


def _vorige_week():
    return timezone.localdate() - dt.timedelta(days=7)
