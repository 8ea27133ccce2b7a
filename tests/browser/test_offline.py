"""A wijkverbinder in a cellar: nothing is lost, nothing comes twice, and nobody else reads it."""

import json

import pytest
from playwright.sync_api import expect

from participatie.contactmomenten.models import Contactmoment
from tests import factories
from tests.browser.telefoon import NIEUW, Lijn, Telefoon
from wijken.models import Rol


@pytest.fixture
def gebied(transactional_db):
    return factories.gebied("Zalk")


@pytest.fixture
def vera(gebied):
    return factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)


@pytest.fixture
def telefoon(chromium, live_server, tmp_path):
    lijn = Lijn(live_server.url)
    telefoon = Telefoon(chromium, lijn, tmp_path / "telefoon")
    yield telefoon
    telefoon.sluit()
    lijn.knip()
    assert telefoon.problemen == []


def vastgelegd():
    return list(Contactmoment.objects.order_by("pk").values_list("onderwerp", flat=True))


def test_without_network_it_waits_and_goes_by_itself_once(telefoon, vera):
    telefoon.log_in(vera)
    telefoon.zonder_net()
    telefoon.page.goto(NIEUW)
    telefoon.zegt("U hebt nu geen internet.")
    telefoon.leg_vast("In de kelder", "Het water staat hoog.")
    telefoon.zegt("1 gesprek wacht op deze telefoon.")
    telefoon.leg_vast("In de polder")
    telefoon.zegt("2 gesprekken wachten op deze telefoon.")
    assert vastgelegd() == []
    telefoon.met_net()
    telefoon.zegt("Alles is verstuurd.")
    assert (sorted(vastgelegd()), telefoon.kast()) == (["In de kelder", "In de polder"], [])
