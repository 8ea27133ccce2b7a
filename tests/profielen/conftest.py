"""Kampen's wijken with their codes, and the figures of CBS."""

import pytest

from profielen.laden import cijfers_laden
from tests import factories
from wijken.models import CbsCode, Gebied, Rol

WIJKEN = {
    "WK016600": "Kampen-stad",
    "WK016602": "Reeve",
    "WK016603": "IJsselmuiden",
    "WK016604": "Zalk",
    "WK016605": "Wilsum",
    "WK016606": "Grafhorst",
    "WK016607": "Kamperveen",
    "WK016608": "'s-Heerenbroek",
    "WK016609": "Mastenbroek",
}


@pytest.fixture
def wijken(db):
    """The gemeente and its nine wijken, by name."""
    gemeente = factories.gebied("Kampen", slug="kampen", soort=Gebied.Soort.GEMEENTE)
    CbsCode.objects.create(gebied=gemeente, code="GM0166", niveau="gemeente", naam_cbs="Kampen", geldig_van=2022)
    plaatsen = {"Kampen": gemeente}
    for code, naam in WIJKEN.items():
        slug = naam.lower().replace("'s-", "s-")
        plaats = factories.gebied(naam, slug=slug, soort=Gebied.Soort.KERN, ouder=gemeente)
        CbsCode.objects.create(gebied=plaats, code=code, niveau="wijk", naam_cbs=naam, geldig_van=2022)
        plaatsen[naam] = plaats
    return plaatsen


@pytest.fixture
def cijfers(wijken):
    cijfers_laden()
    return wijken


@pytest.fixture
def beheerder(db):
    return factories.met_rol(Rol.PROFIELBEHEERDER, naam="Pia Profiel")
