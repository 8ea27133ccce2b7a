"""The main loop: from the home page of a resident to hearing back, and asking to look again."""

import re

from playwright.sync_api import expect

from participatie.inzendingen.models import Signaal
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON
from wijken.plaats import gebieden_bij

TEKST = "De lantaarnpaal bij het voorbeeldplein is kapot. Ook ligt er een tegel los."
EMAIL = "inwoner@example.nl"


def test_a_resident_finds_their_gebied_and_what_is_there(bezoek, kampen, js):
    page = bezoek.open(js=js, scherm=TELEFOON)
    page.goto("/")
    page.locator("[name=waar]").fill("Trekschuit 8, IJsselmuiden")
    stappen.knop(page, "Naar mijn buurt")
    stappen.kop(page, "Trekvaart")
    page.goto("/")
    page.locator("[name=waar]").fill("nergensstraat 400")
    stappen.knop(page, "Naar mijn buurt")
    expect(page.locator("[name=waar]")).to_have_value("nergensstraat 400")
    expect(page.get_by_text("Wij vinden deze plek niet in de gemeente.").first).to_be_visible()
    page.locator("ul.kolommen").get_by_role("link", name="Grafhorst", exact=True).click()
    stappen.kop(page, "Grafhorst")
    wie = page.locator("section[aria-labelledby=kop-wie]")
    expect(wie.get_by_role("heading", level=3)).to_have_text("Vera Voorbeeld")
    expect(wie.get_by_role("link")).to_have_attribute("href", "tel:0380000010")
    expect(wie).to_contain_text("Spreekuur: elke dinsdag")
    deuren = page.locator(".deur__titel").all_inner_texts()
    assert deuren == ["Ik heb een signaal", "Ik heb een idee", "Ik heb een vraag of zoek hulp"]
    expect(page.locator("section[aria-labelledby=kop-cijfers]")).to_contain_text("Bron: CBS")


def test_the_loop_from_a_signaal_with_a_photo_to_looking_at_it_again(bezoek, kampen, postbus, foto, js):
    inwoner = bezoek.open(js=js, scherm=TELEFOON)
    eigen = _vertel(inwoner, foto)
    _bevestig(inwoner, eigen, postbus)
    vera = bezoek.log_in("vera@voorbeeld.example", js=js)
    _vraag(vera)
    _antwoord(inwoner, postbus)
    _zet_door(vera)
    karim = bezoek.als("karim@voorbeeld.example", js=js)
    _handel_af(karim)
    _lees_de_uitkomst(inwoner, postbus)
    _kijk_opnieuw(vera, inwoner)


def _vertel(page, foto):
    """Through the door of the gebied; the first try lacks how to hear back, and nothing is lost by that."""
    page.goto("/gebieden/grafhorst/")
    page.get_by_role("link", name="Ik heb een signaal").click()
    expect(page.locator("select[name=gebied]")).to_have_value("grafhorst")
    page.locator("[name=tekst]").fill(TEKST)
    page.locator("[name=adres]").fill("Bij het voorbeeldplein")
    page.locator("[name=fotos]").set_input_files(foto)
    stappen.knop(page, "Verstuur uw signaal")
    expect(page.locator(".foutenlijst")).to_contain_text("Kies hoe u het antwoord wilt horen.")
    expect(page.locator("[name=tekst]")).to_have_value(TEKST)
    expect(page.get_by_role("img", name="Foto 1 die u toevoegde")).to_be_visible()
    stappen.vul_indiener(page, "email", email=EMAIL)
    stappen.knop(page, "Verstuur uw signaal")
    eigen = stappen.eigen_pagina(page, "signaal")
    expect(page.get_by_role("img", name="Foto 1 die u meestuurde")).to_be_visible()
    return eigen


def _bevestig(page, eigen, postbus):
    [brief] = postbus.haal()
    assert (brief.aan, brief.onderwerp[:31]) == ([EMAIL], "Wij hebben uw signaal ontvangen")
    page.goto(brief.link)
    expect(page).to_have_url(eigen)
    stappen.melding(page, "Wij weten nu dat uw e-mailadres klopt.")


def _vraag(page):
    stappen.open_van_werkblad(page, TEKST)
    stappen.status(page, "Gemeld")
    expect(page.get_by_role("img", name="Foto 1 van 1 bij dit bericht")).to_be_visible()
    expect(page.get_by_text(EMAIL)).to_be_visible()
    stappen.doe(page, "vraag", "Stel de vraag", tekst="Welke kleur heeft de paal?")
    stappen.melding(page, "Uw vraag is gesteld.")
    stappen.status(page, "Reactie gevraagd")


def _antwoord(page, postbus):
    [brief] = postbus.haal()
    assert brief.aan == [EMAIL]
    assert brief.onderwerp.startswith("Wij hebben een vraag over uw signaal (")
    assert "Welke kleur heeft de paal?" in brief.tekst
    page.goto(brief.link)
    page.locator("[name=tekst]").fill("De paal is groen.")
    stappen.knop(page, "Verstuur uw antwoord")
    stappen.melding(page, "Wij hebben uw antwoord gekregen.")
    expect(page.get_by_role("heading", name="Wij hebben uw antwoord")).to_be_visible()


def _zet_door(page):
    stappen.open_van_werkblad(page, TEKST)
    stappen.status(page, "Reactie ontvangen")
    expect(page.get_by_text("De paal is groen.").first).to_be_visible()
    naar = {"naar": "Karim Kruispunt (verkeer)"}
    stappen.doe(page, "doorzetten", "Zet door", kies=naar, vraag="Wil je de lamp vervangen?")
    stappen.melding(page, "Het signaal is doorgezet.")


def _handel_af(page):
    """A part that is not done needs a reason; why it ended so follows from the parts."""
    stappen.open_van_werkblad(page, TEKST)
    expect(page.get_by_text("Wil je de lamp vervangen?")).to_be_visible()
    stappen.doe(page, "deeluitkomst", "Leg de uitkomst vast", vink={"uitkomst": "gedaan"}, onderdeel="Lamp")
    stappen.melding(page, "De uitkomst is vastgelegd.")
    stappen.doe(page, "deeluitkomst", "Leg de uitkomst vast", vink={"uitkomst": "niet"}, onderdeel="Losse tegel")
    expect(page.locator("#actie-deeluitkomst")).to_contain_text("Schrijf waarom dit niet of niet helemaal gebeurt.")
    stappen.doe(page, "deeluitkomst", "Leg de uitkomst vast", reden="Deze tegel is van de winkel.")
    stappen.melding(page, "De uitkomst is vastgelegd.")
    stappen.doe(page, "afhandelen", "Handel af", toelichting="De lamp doet het weer. De winkel legt de tegel vast.")
    stappen.melding(page, "Het signaal is afgehandeld.")
    stappen.status(page, "Afgehandeld")


def _lees_de_uitkomst(page, postbus):
    brief = postbus.haal()[-1]
    assert brief.aan == [EMAIL]
    assert "De lamp doet het weer." in brief.tekst
    page.goto(brief.link)
    expect(page.locator("#kop-stand")).to_have_text("Een deel is gedaan, een deel niet")
    delen = page.locator("section[aria-labelledby=kop-delen]")
    titels = [re.sub(r"\s+", " ", tekst) for tekst in delen.locator(".lijst__titel").all_inner_texts()]
    assert titels == ["Lamp Gedaan", "Losse tegel Niet gedaan"]
    expect(delen).to_contain_text("Deze tegel is van de winkel.")
    expect(page.get_by_role("heading", name="Is ons antwoord goed voor u?")).to_be_visible()
    page.get_by_label("Nee, kijk er opnieuw naar").check()
    page.locator("[name=tekst]").fill("De lamp is alweer kapot.")
    stappen.knop(page, "Verstuur")
    stappen.melding(page, "Wij lezen waarom u vraagt om er opnieuw naar te kijken.")


def _kijk_opnieuw(vera, inwoner):
    stappen.open_van_werkblad(vera, TEKST)
    stappen.status(vera, "Verzoek tot heropenen")
    expect(vera.get_by_text("De lamp is alweer kapot.").first).to_be_visible()
    stappen.doe(vera, "heropenen", "Heropen het signaal", toelichting="Wij gaan er weer heen.")
    stappen.status(vera, "Heropend")
    inwoner.reload()
    expect(inwoner.locator("#kop-stand")).to_have_text("Wij kijken er opnieuw naar")
    assert stappen.tijdlijn(inwoner) == [
        "Wij kijken er opnieuw naar.",
        "U hebt gevraagd om er opnieuw naar te kijken.",
        "Een deel is gedaan, een deel niet.",
        "Niet gedaan: Losse tegel.",
        "Gedaan: Lamp.",
        "Wij hebben het doorgegeven aan onze collega's van verkeer.",
        "U hebt antwoord gegeven.",
        "Wij hebben u iets gevraagd.",
        "U hebt laten weten dat uw e-mailadres klopt.",
        "U hebt dit aan ons verteld.",
    ]


def test_a_question_about_the_subject_comes_in_between_and_going_back_loses_nothing(bezoek, kampen, js, foto):
    page = bezoek.open(js=js, scherm=TELEFOON)
    page.goto("/signaal/?gebied=grafhorst")
    page.locator("[name=tekst]").fill(TEKST)
    page.locator("[name=categorie]").select_option(label="Straatverlichting")
    page.locator("[name=fotos]").set_input_files(foto)
    stappen.vul_indiener(page, "telefoon", telefoon="038 000 00 00", naam="Fien Voorbeeld")
    stappen.knop(page, "Verstuur uw signaal")
    stappen.kop(page, "Nog even dit")
    page.get_by_label("De lamp knippert").check()
    stappen.knop(page, "Terug naar wat u typte")
    expect(page.locator("[name=tekst]")).to_have_value(TEKST)
    expect(page.get_by_alt_text("Foto 1 die u toevoegde")).to_be_visible()
    stappen.knop(page, "Verstuur uw signaal")
    expect(page.get_by_label("De lamp knippert")).to_be_checked()
    page.get_by_label("Staat er een nummer op de lantaarnpaal?").fill("1204")
    stappen.knop(page, "Verstuur uw signaal")
    stappen.eigen_pagina(page, "signaal")
    [signaal] = Signaal.objects.all()
    assert list(signaal.vraagantwoorden.values_list("antwoord", flat=True)) == ["De lamp knippert", "1204"]
    assert (signaal.fotos.count(), signaal.indiener.naam) == (1, "Fien Voorbeeld")


def test_a_place_on_the_map_gives_its_gebied(bezoek, kampen):
    page = bezoek.open(scherm=TELEFOON)
    page.goto("/signaal/")
    page.locator("[name=tekst]").fill(TEKST)
    stappen.knop(page, "Wijs de plek aan op de kaart")
    page.locator(".kaart-kiezer").click()
    expect(page.get_by_text("De plek staat op de kaart.")).to_be_visible()
    stappen.vul_indiener(page, "niet")
    stappen.knop(page, "Verstuur uw signaal")
    stappen.eigen_pagina(page, "signaal")
    [signaal] = Signaal.objects.all()
    assert (round(signaal.lat, 2), round(signaal.lon, 2)) == (52.56, 5.92)
    assert signaal.gebied in gebieden_bij(signaal.lat, signaal.lon)
