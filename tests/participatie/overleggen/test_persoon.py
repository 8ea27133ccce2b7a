"""What meetings hold of a person is found, and goes when they ask so."""

import pytest

from kampen_wijk.retention.houders import alle_houders
from kampen_wijk.retention.vraag import Vraag
from participatie.overleggen.models import Genodigde, Punt
from participatie.overleggen.persoon import agendas, genodigden, punten
from tests import factories

pytestmark = pytest.mark.django_db
ANNA = Vraag(naam="Anna Zwaluw", email="anna@example.nl")


@pytest.fixture
def overleg():
    gebied = factories.gebied()
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    overleg = factories.overleg(wie, gebied=gebied, agendapunten="Het pad van Anna Zwaluw")
    Genodigde.objects.create(overleg=overleg, naam="Bea", email="bea@example.nl")
    Genodigde.objects.create(overleg=overleg, naam="A. Zwaluw", email="ANNA@example.nl", aanwezig=True)
    Punt.objects.create(overleg=overleg, verzendsleutel="00000000-0000-0000-0000-000000000001", tekst="Anna Zwaluw belt.")
    return overleg


def test_who_was_invited_reads_so_and_others_do_not(overleg):
    assert [[(g.naam, g.waarde) for g in rij.gegevens] for rij in genodigden(ANNA)] == [
        [("Naam", "A. Zwaluw"), ("E-mailadres", "ANNA@example.nl"), ("Was erbij", "ja")]
    ]
    assert [rij.zeker for rij in genodigden(ANNA)] == [True]
    assert [rij.gegevens[0].waarde for rij in [*agendas(ANNA), *punten(ANNA)]] == ["Het pad van Anna Zwaluw", "Anna Zwaluw belt."]


def test_after_wissen_the_meeting_is_there_without_her(overleg):
    for wie in alle_houders():
        if wie.code.startswith("overleggen."):
            for rij in wie.vind(ANNA):
                wie.wis(rij.pk, ANNA, True)
    overleg.refresh_from_db()
    assert (overleg.agendapunten, Punt.objects.get().tekst, list(Genodigde.objects.values_list("naam", flat=True))) == (
        "Het pad van [naam]", "[naam] belt.", ["Bea"]
    )
