"""A wijkverbinder on the street, with one thumb: several at once, and the list for a walk."""

import re

from playwright.sync_api import expect

from participatie.inzendingen.models import Inzending, Schouw
from tests import factories
from tests.browser import stappen
from tests.browser.keuring import keur
from wijken.models import Gebied

DUIM = 44


def test_several_are_ticked_and_taken_on_and_what_changed_is_named(bezoek, kampen, js):
    zalk = Gebied.objects.get(slug="zalk")
    dingen = [factories.signaal(gebied=zalk, tekst=f"Paal {n} staat scheef.") for n in range(3)]
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    expect(vera.get_by_role("link", name="Nieuw 3")).to_have_attribute("aria-current", "page")
    balk = vera.get_by_role("group", name="Doe dit met wat u aanvinkte")
    expect(balk).to_be_hidden()
    for n in range(2):
        vera.get_by_role("checkbox", name=f"Kies: Paal {n} staat scheef.").check()
    expect(balk).to_be_in_viewport()
    assert not js or keur(vera) == []
    Inzending.objects.filter(pk=dingen[1].pk).update(versie=9)
    stappen.knop(vera, "In behandeling nemen")
    stappen.melding(vera, "1 signaal is in behandeling.")
    stappen.melding(vera, "Overgeslagen: “Paal 1 staat scheef.”. Hier is intussen iets veranderd.")
    expect(vera.get_by_role("link", name="Nieuw 2")).to_be_visible()
    vera.get_by_role("link", name="Wacht op mij 1").click()
    expect(vera.get_by_role("link", name="Paal 0 staat scheef.")).to_be_visible()


def test_everything_to_press_is_as_large_as_a_thumb(bezoek, kampen):
    factories.signaal(gebied=Gebied.objects.get(slug="zalk"), tekst="Paal")
    vera = bezoek.als("vera@voorbeeld.example")
    vera.get_by_role("checkbox", name="Kies: Paal").check()
    maten = {
        wat: min((vak["width"], vak["height"])[k] for vak in (d.bounding_box() for d in vera.locator(wat).all()) for k in (0, 1))
        for wat in (".werk-tabs a", ".werk-balk button", ".werk-rij__kies", "summary")
    }
    assert {wat: maat for wat, maat in maten.items() if maat < DUIM} == {}


def test_from_the_werkblad_to_a_list_for_a_walk_and_back_with_what_was_seen(bezoek, kampen, js):
    zalk = Gebied.objects.get(slug="zalk")
    for n in range(2):
        factories.signaal(gebied=zalk, tekst=f"Paal {n} staat scheef.", lat=52.53 + n / 100, lon=5.98, plaats=f"Laan {n}")
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    for n in range(2):
        vera.get_by_role("checkbox", name=f"Kies: Paal {n} staat scheef.").check()
    stappen.knop(vera, "Op de schouwlijst")
    stappen.kop(vera, "Op een schouwlijst")
    assert not js or keur(vera) == []
    vera.locator("[name=naam]").fill("Ronde door Zalk")
    stappen.knop(vera, "Zet op de lijst")
    stappen.kop(vera, "Ronde door Zalk")
    # From the north to the south.
    assert vera.locator(".werk-schouw .lijst__titel a").all_inner_texts() == ["Paal 1 staat scheef.", "Paal 0 staat scheef."]
    pdf = vera.request.get(f"/werk/schouwen/{Schouw.objects.get().pk}/lijst.pdf")
    assert (pdf.status, pdf.headers["content-type"]) == (200, "application/pdf")
    vera.get_by_role("link", name="Schrijf op wat u zag bij 1").click()
    vera.locator("[name=tekst]").fill("Deze paal is al recht gezet.")
    stappen.knop(vera, "Bewaar de notitie")
    expect(vera.locator(".werk-schouw__punt").first).to_contain_text("Deze paal is al recht gezet.")
    vera.get_by_role("button", name=re.compile("^Haal van de lijst ?: 2$")).click()
    expect(vera.locator(".werk-schouw__punt")).to_have_count(1)
