"""What the database guards of conversations, taken and the log of readings, whatever writes."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from participatie.contactmomenten.models import Betrokkene, Contactmoment, Inzage, Kanaal, Profielplek, Taak
from profielen.models import Profiel
from tests import factories


def geweigerd(regel: str, doe) -> None:
    with pytest.raises((IntegrityError, DatabaseError), match=regel), transaction.atomic():
        doe()


@pytest.fixture
def gesprek(gebied, vera):
    return factories.contactmoment(gebied, vera)


@pytest.mark.parametrize(
    ("regel", "velden"),
    [
        ("niet_gelukt_alleen_als_wij_zochten", {"gelukt": False, "richting": "in"}),
        ("niet_gelukt_heeft_geen_reactie", {"gelukt": False, "richting": "uit", "reactie": "Ja."}),
        ("taal_is_code_van_iso_639", {"taal": "NL"}),
        ("foreign key", {"kanaal_id": "postduif"}),
    ],
)
def test_a_conversation_keeps_these_rules(gesprek, regel, velden):
    def doe():
        Contactmoment.objects.filter(pk=gesprek.pk).update(**velden)
        transaction.get_connection().check_constraints()

    geweigerd(regel, doe)


def test_a_kanaal_ends_after_it_began_and_one_that_was_used_stays(gesprek):
    geweigerd("kanaal_tot_na_van", lambda: Kanaal.objects.filter(code="brief").update(geldig_tot=dt.date(1999, 1, 1)))
    with pytest.raises(ProtectedError):
        Kanaal.objects.get(code="straat").delete()


def test_an_organisation_goes_with_the_role_of_partner_and_a_section_is_linked_once(gesprek, gebied):
    geweigerd(
        "organisatie_hoort_bij_rol_partner",
        lambda: Betrokkene.objects.create(contactmoment=gesprek, rol="inwoner", partner=factories.partner()),
    )
    plek = {"contactmoment": gesprek, "profiel": Profiel.objects.create(gebied=gebied), "onderdeel": "kansen"}
    Profielplek.objects.create(**plek)
    geweigerd("gesprek_een_keer_bij_een_onderdeel", lambda: Profielplek.objects.create(**plek))


def test_a_taak_lies_with_one_and_is_done_at_a_moment_by_somebody(gebied, vera):
    taak = factories.taak(vera, gebied=gebied)
    geweigerd("taak_bij_precies_een", lambda: Taak.objects.update(afdeling=factories.afdeling()))
    geweigerd("taak_bij_precies_een", lambda: Taak.objects.update(medewerker=None))
    geweigerd("taak_verwerkt_heeft_moment", lambda: Taak.objects.update(status="verwerkt"))
    geweigerd("taak_verwerkt_heeft_moment", lambda: Taak.objects.update(afgehandeld_op=timezone.now()))
    assert Taak.objects.get() == taak


def test_a_reading_can_be_neither_changed_nor_deleted(gesprek, vera):
    Inzage.objects.create(contactmoment=gesprek, medewerker=vera)
    geweigerd("inzage_blijft", lambda: Inzage.objects.update(moment=timezone.now()))
    geweigerd("inzage_blijft", lambda: Inzage.objects.all().delete())
