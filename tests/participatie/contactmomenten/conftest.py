"""A gebied with a wijkverbinder, who is logged in."""

import pytest

from tests import factories


@pytest.fixture
def gebied(db):
    return factories.gebied()


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie
