"""What the tests of the resident's side share: a gebied, a filled-in form, and a Locatieserver that never answers."""

import uuid

import pytest

from kampen_wijk.formguard.bewaking import gestart_nu
from participatie.inzendingen.forms import plaats
from participatie.portaal.forms import dichtbij
from tests import factories
from wijken.locatieserver import LocatieserverOnbereikbaar


@pytest.fixture(autouse=True)
def locatieserver(monkeypatch, settings):
    """Gives `antwoord` (a list of Adres), and counts; unreachable as long as a test does not set one."""
    settings.FORMGUARD_MIN_SECONDS = 0

    class Nep:
        antwoord = None
        vragen: list[str] = []

    nep = Nep()
    nep.vragen = []

    def zoek_adres(tekst):
        nep.vragen.append(tekst)
        if nep.antwoord is None:
            raise LocatieserverOnbereikbaar("in tests")
        return nep.antwoord

    for formulieren in (plaats, dichtbij):
        monkeypatch.setattr(formulieren, "zoek_adres", zoek_adres)
    return nep


@pytest.fixture
def wijk(db):
    return factories.gebied("Voorbeeldwijk", slug="voorbeeldwijk")


@pytest.fixture
def ingevuld(wijk):
    """A form as a resident fills it in."""

    def maak(**velden):
        return {
            "sleutel": str(uuid.uuid4()),
            "gestart": gestart_nu(voorsprong=60),
            "website": "",
            "tekst": "De lantaarnpaal is kapot.",
            "gebied": wijk.slug,
            "adres": "",
            "lat": "",
            "lon": "",
            "kanaal": "niet",
            "email": "",
            "telefoon": "",
            "naam": "",
            "soort_indiener": "inwoner",
            **velden,
        }

    return maak
