"""Joining: an idee is supported and a signaal followed, from the button to the mail and out again."""

from django.utils import timezone
from playwright.sync_api import expect

from participatie.inzendingen.actions import behandelen
from participatie.inzendingen.categorieen import categorieen_laden
from participatie.inzendingen.models import Aansluiting, Categorie, Inzending
from tests import factories
from tests.browser import stappen
from tests.browser.bezoek import TELEFOON
from wijken.models import Gebied

EMAIL = "volger@example.nl"


def test_an_idee_is_supported_and_the_support_taken_back(bezoek, kampen, postbus, js):
    idee = factories.idee(gebied=Gebied.objects.get(slug="grafhorst"), gepubliceerd_op=timezone.now())
    page = bezoek.open(js=js, scherm=TELEFOON)
    page.goto("/ideeen/")
    page.get_by_role("link", name=idee.titel, exact=True).click()
    stappen.link(page, "Ik steun dit")
    page.get_by_label("Uw e-mailadres").fill(EMAIL)
    stappen.knop(page, "Ik steun dit idee")
    stappen.kop(page, "Kijk nu in uw e-mail")
    [brief] = postbus.haal()
    assert (brief.aan, brief.onderwerp) == ([EMAIL], "Wilt u dit idee steunen?")
    page.goto(brief.link)
    stappen.knop(page, "Ja, ik steun dit idee")
    stappen.melding(page, "Uw steun telt mee.")
    _steun(page, idee, "1 persoon steunt dit")
    page.goto(brief.link)
    stappen.knop(page, "Ik steun dit idee niet meer")
    stappen.melding(page, "Uw steun telt niet meer mee.")
    _steun(page, idee, "Vindt u dit een goed idee?")
    page.goto(brief.link)
    stappen.kop(page, "Deze link werkt niet meer")


def test_who_meets_what_plays_already_follows_it_and_hears_the_outcome(bezoek, kampen, postbus, js):
    signaal = _gat_in_grafhorst()
    page = bezoek.open(js=js, scherm=TELEFOON)
    _vertel(page)
    speelt = page.locator("section[aria-labelledby=kop-speelt-al]")
    expect(speelt).to_contain_text("Een melding in Grafhorst")
    stappen.knop(page, "Ik wil dit volgen")
    expect(page.locator(".foutenlijst")).to_contain_text("Vul uw e-mailadres in.")
    page.locator("[name=volg_email]").fill(EMAIL)
    stappen.knop(page, "Ik wil dit volgen")
    stappen.kop(page, "Kijk nu in uw e-mail")
    [brief] = postbus.haal()
    page.goto(brief.link)
    stappen.knop(page, "Ja, ik wil dit volgen")
    stappen.kop(page, "U volgt deze melding")
    expect(page.locator(".label--status")).to_have_text("Open")
    signaal.refresh_from_db()
    behandelen.signaal_afhandelen(
        signaal, toelichting="Voor de melder.", afhandelreden="gedaan", door=factories.medewerker(), versie=signaal.versie
    )
    page.reload()
    expect(page.locator("section[aria-labelledby=kop-stand]")).to_contain_text("Het is gedaan.")
    assert [woord for woord in ("Voor de melder", "Fien", "kuil bij nummer 4") if woord in page.content()] == []
    assert Inzending.objects.count() == 1


def test_who_sends_anyway_loses_nothing(bezoek, kampen, js, foto):
    _gat_in_grafhorst()
    page = bezoek.open(js=js, scherm=TELEFOON)
    _vertel(page, foto=foto)
    stappen.knop(page, "Terug naar wat u typte")
    expect(page.locator("[name=tekst]")).to_have_value("Er zit een gat in de weg.")
    stappen.knop(page, "Verstuur uw signaal")
    stappen.knop(page, "Toch versturen")
    stappen.eigen_pagina(page, "signaal")
    nieuw = Inzending.objects.latest("pk")
    assert (nieuw.tekst, nieuw.fotos.count(), Aansluiting.objects.count()) == ("Er zit een gat in de weg.", 1, 0)


def _gat_in_grafhorst():
    categorieen_laden()
    return factories.signaal(
        gebied=Gebied.objects.get(slug="grafhorst"), categorie=Categorie.objects.get(slug="weg-of-stoep"), indiener={"naam": "Fien"},
        tekst="De kuil bij nummer 4 is diep.",
    )


def _vertel(page, foto=None):
    page.goto("/signaal/?gebied=grafhorst")
    page.locator("[name=tekst]").fill("Er zit een gat in de weg.")
    page.locator("[name=categorie]").select_option(label="Gat of losse steen in weg of stoep")
    if foto:
        page.locator("[name=fotos]").set_input_files(foto)
    stappen.vul_indiener(page, "niet")
    stappen.knop(page, "Verstuur uw signaal")
    stappen.kop(page, "Nog even dit")


def _steun(page, idee, kop):
    page.goto(idee.get_absolute_url())
    expect(page.locator("#kop-steun")).to_have_text(kop)
