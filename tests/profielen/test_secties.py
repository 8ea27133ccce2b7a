"""The order of the parts of a profile, and that everybody sees the same one."""

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from profielen.actions.versie import concept_maken
from profielen.models import ProfielVersie, Samenspraak, Spanning
from profielen.secties import TE_ORDENEN, gewone_volgorde, plekken, verplaats
from tests import factories

pytestmark = pytest.mark.django_db
GEWOON = ["stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen", "spanningen"]
ANDERSOM = GEWOON[::-1]


@pytest.mark.parametrize(
    ("gewenst", "wordt"),
    [
        ({}, GEWOON),
        ({"kansen": 1}, ["kansen", "stem_inwoners", "stem_professionals", "uitdagingen", "wensen", "spanningen"]),
        ({"stem_inwoners": 3}, ["stem_professionals", "kansen", "stem_inwoners", "uitdagingen", "wensen", "spanningen"]),
        ({"stem_inwoners": 2, "stem_professionals": 1}, ["stem_professionals", "stem_inwoners", *GEWOON[2:]]),
        (dict(zip(GEWOON, range(6, 0, -1), strict=True)), ANDERSOM),
        (dict.fromkeys(GEWOON, 1), [*GEWOON[1:], GEWOON[0]]),
        (dict.fromkeys(GEWOON, 6), [GEWOON[5], *GEWOON[:5]]),
        ({"wensen": 999, "kansen": 999}, ["stem_inwoners", "stem_professionals", "uitdagingen", "spanningen", "kansen", "wensen"]),
    ],
)
def test_a_part_goes_where_it_is_put_and_the_others_keep_their_order(gewenst, wordt):
    assert verplaats(gewone_volgorde(), plekken(gewone_volgorde()) | gewenst) == wordt


def test_the_sections_come_in_the_chosen_order_without_those_that_say_nothing():
    versie = concept_maken(factories.gebied(), door=None)
    versie.intro, versie.kansen, versie.wensen, versie.volgorde = "Intro.", "Kansen.", "Wensen.", ANDERSOM
    assert [rij.veld for rij in versie.secties()] == ["intro", "wensen", "kansen"]
    Spanning.objects.create(versie=versie, naam="Omgevingsvisie", toelichting="Die wil bouwen.")
    assert versie.secties()[1] == ("spanningen", "Waar het schuurt met andere plannen", "")


def test_the_order_of_an_adopted_version_stays_and_the_next_begins_with_it():
    versie = factories.vastgesteld_profiel(factories.gebied())
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        ProfielVersie.objects.filter(pk=versie.pk).update(volgorde=ANDERSOM)
    tweede = concept_maken(versie.profiel.gebied, door=None)
    ProfielVersie.objects.filter(pk=tweede.pk).update(volgorde=ANDERSOM)
    factories.samenspraak(versie.profiel.gebied)
    assert Samenspraak.objects.get(versie=tweede).volgorde == ANDERSOM


@pytest.mark.parametrize("volgorde", [[], GEWOON[:5], [*GEWOON, "kansen"], [*GEWOON[:5], "kansen"], [*GEWOON[:5], "cijfers"]])
def test_the_database_refuses_an_order_that_misses_a_part_or_names_one_twice(volgorde):
    versie = concept_maken(factories.gebied(), door=None)
    with pytest.raises(IntegrityError, match="profielversie_volgorde_noemt_elk_deel_een_keer"), transaction.atomic():
        ProfielVersie.objects.filter(pk=versie.pk).update(volgorde=volgorde)


def test_every_part_that_can_be_moved_is_known_to_this_test():
    assert list(TE_ORDENEN) == GEWOON
