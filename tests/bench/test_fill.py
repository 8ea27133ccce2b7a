"""What the bench fills a database with is what the portal could have written itself."""

import pytest

from bench.fill.mix import Clock, mix, reference
from kampen_wijk.secretlinks.reference import ALPHABET, LENGTH
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.models import Foto, Indiener, Inzending, Terugkoppeling
from participatie.inzendingen.workflow import OPEN
from tests.bench.conftest import SIZE
from wijken.models import Gebeurtenis, Medewerker, Rolvervulling


def test_every_row_keeps_the_rules_of_the_database_and_the_choices_of_the_models(gevuld):
    assert Inzending.objects.count() == Indiener.objects.count() == SIZE
    for ding in Inzending.objects.all():
        ding.full_clean(validate_unique=False, validate_constraints=False)
    for moment in Contactmoment.objects.all():
        moment.full_clean(validate_unique=False, validate_constraints=False)


def test_there_is_something_of_every_kind(gevuld):
    soorten = Inzending.objects.values_list("soort", flat=True)
    assert 0.1 < list(soorten).count("idee") / SIZE < 0.3
    assert set(Inzending.objects.filter(soort="signaal").values_list("status", flat=True)) >= {"afgehandeld", "gemeld"}
    assert 0 < Inzending.objects.filter(status__in=OPEN).count() < SIZE / 5
    for model in (Foto, Terugkoppeling, Gebeurtenis, Contactmoment):
        assert model.objects.exists()
    assert Inzending.objects.filter(soort="idee", gepubliceerd_op__isnull=False).exclude(antwoord="").exists()


def test_nobody_real_is_in_it_and_nobody_can_log_in(gevuld):
    assert all("voorbeeld" in wie.email and not wie.has_usable_password() for wie in Medewerker.objects.all())
    assert set(Indiener.objects.values_list("naam", flat=True)) == {"Inwoner Voorbeeld"}


def test_every_gebied_that_people_choose_has_a_wijkverbinder(gevuld):
    van = Rolvervulling.objects.filter(rol="wijkverbinder").values_list("gebied", flat=True)
    assert sorted(van) == sorted(gevuld.people.gebieden)


def test_references_are_as_the_portal_makes_them_and_never_the_same():
    alle = {reference(number) for number in range(1, 20_001)}
    assert len(alle) == 20_000
    assert all(len(ref) == LENGTH and set(ref) <= set(ALPHABET) for ref in alle)


def test_chance_is_the_same_each_time_and_spread_out():
    assert [mix(7), mix(7, 1), mix(8)] == [mix(7), mix(7, 1), mix(8)]
    assert len({mix(7), mix(7, 1), mix(8)}) == 3
    emmers = [sum(mix(number, 3) % 10 == emmer for number in range(10_000)) for emmer in range(10)]
    assert min(emmers) > 850 and max(emmers) < 1150


@pytest.mark.parametrize("days", [0, 5, 10_000])
def test_time_runs_from_five_years_ago_until_now_and_no_further(days):
    clock = Clock(100)
    momenten = [clock.at(number, days=days) for number in range(1, 101)]
    assert momenten == sorted(momenten)
    assert momenten[-1] == clock.end.isoformat()
