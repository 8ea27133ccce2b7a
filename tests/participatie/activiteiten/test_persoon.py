"""What a person signed up for is found, and goes when they ask so; their place stays taken."""

import pytest

from kampen_wijk.retention.vraag import Vraag
from participatie.activiteiten.persoon import aanmeldingen, wis_aanmelding
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return factories.aanmelding(
        factories.activiteit(openbaar=True, met_aanmelden=True, titel="Koffie"), naam="Anna Zwaluw", contact="0612345678",
        manier="telefoon", aantal=2,
    )


@pytest.mark.parametrize(
    ("vraag", "zeker"),
    [(Vraag(telefoon="0612345678"), [True]), (Vraag(naam="Anna Zwaluw"), [False]), (Vraag(email="anna@example.nl"), [])],
)
def test_a_number_finds_her_for_certain_and_a_name_perhaps(anna, vraag, zeker):
    factories.aanmelding(anna.activiteit, naam="Bea", contact="bea@example.nl")
    assert [(rij.wat, rij.zeker) for rij in aanmeldingen(vraag)] == [("Aanmelding: Koffie", waar) for waar in zeker]


def test_after_wissen_two_people_still_come_and_nobody_knows_who(anna):
    wis_aanmelding(anna.pk, Vraag(telefoon="0612345678"), True)
    anna.refresh_from_db()
    assert (anna.naam, anna.contact, anna.aantal, aanmeldingen(Vraag(telefoon="0612345678", naam="Anna"))) == ("", "", 2, [])
