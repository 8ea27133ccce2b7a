import pytest
from django.db import ProgrammingError, transaction

from profielen.actions.staat import zet_staat
from profielen.models import ProfielVersie
from profielen.workflow import OVERGANGEN, OvergangNietToegestaan, Staat, controleer_overgang
from tests import factories
from wijken.models import Gebeurtenis

# Written out, so that a change in the table is a change in two places.
MAG = {
    "concept": ["samenspraak", "vastgesteld"],
    "samenspraak": ["vastgesteld", "ingetrokken"],
    "vastgesteld": ["vervangen", "ingetrokken"],
    "vervangen": ["ingetrokken"],
    "ingetrokken": [],
}
PAREN = [(van, naar) for van in Staat.values for naar in Staat.values]


@pytest.mark.parametrize(("van", "naar"), PAREN)
def test_every_pair_of_states_is_allowed_or_refused_as_the_table_says(van, naar):
    if naar in MAG[van]:
        assert controleer_overgang(van, naar) is None
    else:
        with pytest.raises(OvergangNietToegestaan):
            controleer_overgang(van, naar)


def test_every_state_stands_in_the_table():
    assert set(OVERGANGEN) == set(Staat)


@pytest.mark.django_db
@pytest.mark.parametrize(("van", "naar"), [paar for paar in PAREN if paar[0] != paar[1] and paar[1] not in MAG[paar[0]]])
def test_the_database_refuses_a_step_that_the_table_does_not_know(van, naar):
    versie = in_staat(van)
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        ProfielVersie.objects.filter(pk=versie.pk).update(staat=naar)


def in_staat(staat):
    profiel = factories.samenspraak(factories.gebied()).versie.profiel
    ProfielVersie.objects.filter(profiel=profiel).update(staat="ingetrokken", ingetrokken_op="2026-01-01T00:00Z", intrekreden="x")
    vast = {"gepubliceerd_op": "2026-01-01T00:00Z", "vastgesteld_op": "2026-01-01", "vastgesteld_door": "de raad"}
    weg = {"ingetrokken_op": "2026-01-02T00:00Z", "intrekreden": "Fout."}
    velden = {"concept": {}, "samenspraak": {}, "vastgesteld": vast, "vervangen": vast, "ingetrokken": weg}[staat]
    return ProfielVersie.objects.create(profiel=profiel, nummer=2, staat=staat, **velden)


@pytest.mark.django_db
def test_a_refused_step_writes_neither_state_nor_event():
    versie = in_staat("ingetrokken")
    voor = Gebeurtenis.objects.count()
    with pytest.raises(OvergangNietToegestaan):
        zet_staat(versie, "vastgesteld", door=None)
    versie.refresh_from_db()
    assert (versie.staat, Gebeurtenis.objects.count()) == ("ingetrokken", voor)
