"""A privacyfunctionaris, and what she posts."""

import pytest
from django.test import Client

from tests import factories

MAIL = "anna@example.nl"


@pytest.fixture
def gebied(db):
    return factories.gebied("Grafhorst", slug="grafhorst")


@pytest.fixture
def vera(gebied):
    return factories.met_rol("wijkverbinder", gebied=gebied)


@pytest.fixture
def fatma(db):
    return factories.met_rol("privacyfunctionaris", naam="Fatma Fictief")


@pytest.fixture
def stuur(fatma):
    """Posts to one of her addresses, with a search that is right but for what a test changes."""
    client = Client()
    client.force_login(fatma)

    def doe(adres="", **velden):
        begin = {"verzoek": "AVG-2026-14", "reden": "wissen", "email": "", "telefoon": "", "naam": "", "referentie": ""}
        return client.post(f"/werk/privacy/{adres}", {**begin, **velden})

    return doe
