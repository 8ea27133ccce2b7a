"""Zalk, and the version of its profile that residents are asked about."""

import pytest

from tests import factories


@pytest.fixture
def zalk(db):
    return factories.gebied("Zalk", slug="zalk", soort="kern")


@pytest.fixture
def ding(zalk):
    return factories.samenspraak(zalk)
