"""A wijkverbinder in a cellar: nothing is lost, nothing comes twice, and nobody else reads it."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from kampen_wijk.enveloppen.sleutels import sleutelbos
from participatie.contactmomenten.models import Contactmoment
from participatie.onderweg.models import Concept
from tests import factories
from tests.browser import stappen
from tests.browser.keuring import keur
from tests.browser.telefoon import NIEUW
from wijken.models import Rol, Rolvervulling


@pytest.fixture
def gebied(transactional_db):
    return factories.gebied("Zalk")


@pytest.fixture
def vera(gebied):
    return factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)


def vastgelegd():
    return sorted(Contactmoment.objects.values_list("onderwerp", flat=True))


def test_without_network_it_waits_and_goes_by_itself_once(telefoon, vera):
    telefoon.zonder_achtergrond()
    telefoon.log_in(vera)
    assert telefoon.installeerbaar() == []
    telefoon.zonder_net()
    telefoon.page.goto(NIEUW)
    telefoon.zegt("U hebt nu geen internet.")
    telefoon.leg_vast("In de kelder", "Het water staat hoog.")
    telefoon.zegt("1 gesprek wacht op deze telefoon.")
    telefoon.leg_vast("In de polder")
    telefoon.zegt("2 gesprekken wachten op deze telefoon.")
    assert (vastgelegd(), telefoon.leesbaar("kelder", "water", "polder", vera.naam, vera.email)) == ([], [])
    assert keur(telefoon.page) == []
    telefoon.met_net()
    telefoon.zegt("Alles is verstuurd.")
    assert (vastgelegd(), telefoon.kast()) == (["In de kelder", "In de polder"], [])


def test_where_the_browser_can_it_goes_while_the_screen_is_closed(telefoon, vera):
    telefoon.log_in(vera)
    telefoon.zonder_net()
    telefoon.leg_vast("Op de dijk")
    telefoon.zegt("1 gesprek wacht op deze telefoon.")
    telefoon.page.goto("about:blank")
    telefoon.met_net()
    tot = time.monotonic() + 10
    while not vastgelegd() and time.monotonic() < tot:
        telefoon.page.wait_for_timeout(50)
    assert vastgelegd() == ["Op de dijk"]


def test_a_server_that_is_restarted_and_a_tab_that_is_killed_lose_nothing_and_double_nothing(telefoon, vera):
    telefoon.log_in(vera)
    telefoon.lijn.knip()
    telefoon.leg_vast("Tijdens de herstart")
    telefoon.zegt("1 gesprek wacht op deze telefoon.")
    telefoon.typ("Half af", "Toen viel mijn telefoon uit.")
    telefoon.kast_heeft(2)
    telefoon.valt_uit()
    telefoon.lijn.herstel()
    telefoon.start()
    telefoon.log_in(vera)
    telefoon.zegt("Verstuurd: gesprek van")
    telefoon.zegt("U was bezig met een gesprek")
    stappen.knop(telefoon.page, "Ga verder")
    expect(telefoon.page.locator("[name=inhoud]")).to_have_value("Toen viel mijn telefoon uit.")
    # The server has this one, but its answer never reaches the phone.
    telefoon.lijn.knip_na("POST " + NIEUW)
    telefoon.bewaar()
    telefoon.zegt("1 gesprek wacht op deze telefoon. U hebt nu geen internet.")
    telefoon.lijn.herstel()
    stappen.knop(telefoon.page, "Probeer nu te versturen")
    telefoon.zegt("Alles is verstuurd.")
    telefoon.kast_heeft(0)
    assert (telefoon.lijn.verloren, vastgelegd()) == (1, ["Half af", "Tijdens de herstart"])


def test_a_draft_survives_closing_the_browser_and_logging_out_and_no_other_reads_or_sends_it(telefoon, vera, gebied):
    wim = factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)
    telefoon.log_in(vera)
    telefoon.zonder_net()
    telefoon.page.goto(NIEUW)
    telefoon.leg_vast("Geheim van Vera")
    telefoon.zegt("1 gesprek wacht op deze telefoon.")
    telefoon.typ("Nog niet klaar", "Morgen verder.")
    telefoon.kast_heeft(2)
    telefoon.sluit()
    telefoon.met_net(start=True)
    telefoon.log_in(wim)
    telefoon.zegt("Van iemand anders wacht hier ook 1 gesprek.")
    assert telefoon.leesbaar("Geheim", "Nog niet klaar", "Morgen") == []
    assert [telefoon.lever_zelf_in(rij)["uitkomst"] for rij in telefoon.kast()] == ["van_een_ander"] * 2
    assert (vastgelegd(), telefoon.page.get_by_role("button", name="Ga verder").count()) == ([], 0)
    telefoon.log_uit()
    telefoon.log_in(vera)
    telefoon.zegt("Verstuurd: gesprek van")
    stappen.knop(telefoon.page, "Ga verder")
    expect(telefoon.page.locator("[name=inhoud]")).to_have_value("Morgen verder.")
    telefoon.bewaar()
    stappen.melding(telefoon.page, "Het gesprek is vastgelegd.")
    assert vastgelegd() == ["Geheim van Vera", "Nog niet klaar"]


def test_a_session_that_ended_a_key_that_changed_and_a_gebied_that_went_lose_nothing(telefoon, vera, gebied, settings):
    ander = Rolvervulling.objects.create(medewerker=vera, rol=Rol.WIJKVERBINDER, gebied=factories.gebied("Wilsum"))
    telefoon.log_in(vera)
    telefoon.context.clear_cookies()
    telefoon.leg_vast("Met de oude sleutel")
    telefoon.zegt("1 gesprek wacht op deze telefoon. U bent niet ingelogd.")
    telefoon.kies_gebied("Wilsum")
    telefoon.leg_vast("In een gebied dat weg is")
    telefoon.zegt("2 gesprekken wachten op deze telefoon.")
    oud = sleutelbos()[0].id
    settings.OFFLINE_SLEUTELS = ["een nieuwe sleutel", *settings.OFFLINE_SLEUTELS]
    ander.delete()
    telefoon.zet_klok(timezone.now() + timedelta(days=8))
    telefoon.page.goto("about:blank")
    telefoon.lijn.knip()
    telefoon.page.goto(NIEUW)
    telefoon.zegt("Dit wacht al 7 dagen of langer.")
    telefoon.lijn.herstel()
    telefoon.log_in(vera)
    telefoon.zegt("Het gesprek van")
    assert (vastgelegd(), telefoon.kast()) == (["Met de oude sleutel"], [])
    assert telefoon.page.locator("[data-onderweg]").get_attribute("data-sleutel-id") != oud
    telefoon.page.get_by_role("link", name="Maak het af").click()
    stappen.kop(telefoon.page, "Maak het gesprek af")
    telefoon.kies_gebied("Zalk")
    telefoon.bewaar()
    stappen.melding(telefoon.page, "Het gesprek is vastgelegd.")
    assert (vastgelegd(), Concept.objects.count()) == (["In een gebied dat weg is", "Met de oude sleutel"], 0)
