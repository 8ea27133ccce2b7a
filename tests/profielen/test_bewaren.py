"""What residents said about a profile goes in steps: their address, what is not public, the words."""

from datetime import timedelta

import pgtrigger
import pytest
from django.apps import apps
from django.utils import timezone

from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren
from profielen.actions.reactie import reageren
from profielen.bewaren import GEWIST
from profielen.models import ProfielVersie, Reactie, Reageerder
from tests import factories

pytestmark = pytest.mark.django_db
KANARIE = "kanarie-van-rik"


def besloten(dagen, **velden):
    versie = factories.vastgesteld_profiel(factories.gebied())
    with pgtrigger.ignore("profielen.ProfielVersie:gepubliceerd_blijft_gelijk"):
        ProfielVersie.objects.filter(pk=versie.pk).update(gepubliceerd_op=timezone.now() - timedelta(days=dagen))
    Reactie.objects.filter(versie=versie).update(**velden)
    return Reactie.objects.get(versie=versie)


@pytest.mark.parametrize(("dagen", "over"), [(89, 1), (91, 0)])
def test_who_wanted_to_hear_goes_three_months_after_the_answer(dagen, over):
    besloten(dagen)
    bewaartermijnen_uitvoeren()
    assert Reageerder.objects.count() == over


@pytest.mark.parametrize(("dagen", "namens"), [(89, "Dorpsbelangen"), (91, "")])
def test_on_whose_behalf_goes_with_them(dagen, namens):
    reactie = besloten(dagen, bron="papier", namens="Dorpsbelangen")
    bewaartermijnen_uitvoeren()
    reactie.refresh_from_db()
    assert reactie.namens == namens


@pytest.mark.parametrize(("dagen", "origineel"), [(364, "Bel 06"), (366, "")])
def test_what_was_made_unreadable_goes_after_a_year_and_public_words_stay(dagen, origineel):
    reactie = besloten(dagen, origineel="Bel 06")
    bewaartermijnen_uitvoeren()
    reactie.refresh_from_db()
    assert (reactie.origineel, reactie.tekst) == (origineel, "Noem de haven ook.")


def test_words_that_are_not_public_go_after_a_year():
    reactie = besloten(366, gepubliceerd_op=None, afgewezen_op=timezone.now(), afwijsreden="x")
    bewaartermijnen_uitvoeren()
    reactie.refresh_from_db()
    assert (reactie.tekst, reactie.uitkomst) == (GEWIST, "niet")


@pytest.mark.parametrize(("dagen", "tekst"), [(5 * 365 - 1, "Noem de haven ook."), (5 * 365 + 1, GEWIST)])
def test_public_words_go_after_five_years(dagen, tekst):
    reactie = besloten(dagen)
    bewaartermijnen_uitvoeren()
    reactie.refresh_from_db()
    assert reactie.tekst == tekst


def test_where_nobody_ever_decides_the_address_goes_after_two_years():
    ding = factories.samenspraak(factories.gebied())
    reageren(ding, onderdeel="heel", tekst="Mooi.", email="rik@example.nl")
    Reactie.objects.update(ontvangen_op=timezone.now() - timedelta(days=731))
    bewaartermijnen_uitvoeren()
    assert Reageerder.objects.count() == 0


def test_an_address_stands_in_its_own_table_and_the_mail_and_nowhere_else():
    ding = factories.samenspraak(factories.gebied())
    reageren(ding, onderdeel="heel", tekst="Mooi.", email=f"{KANARIE}@example.nl")
    waar = {
        model._meta.label
        for model in apps.get_models()
        if not model._meta.proxy and model._meta.managed
        if KANARIE in repr(list(model._base_manager.values_list()))
    }
    assert waar == {"profielen.Reageerder", "outbox.Mail"}
