"""The short code of a gebied on a paper card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.secretlinks.reference import ALPHABET
from tests import factories
from wijken.kaartcode import gebied_met, kaartcode
from wijken.models import Gebied

pks = st.integers(1, 100_000)


@given(pks)
def test_a_code_is_short_and_holds_letters_that_can_be_read(pk):
    code = kaartcode(Gebied(pk=pk))
    assert len(code) == (4 if pk < 4096 else 5 if pk < 65_536 else 6)
    assert set(code) <= set(ALPHABET)


@given(pks, pks)
def test_no_two_gebieden_share_a_code(een, ander):
    assert (kaartcode(Gebied(pk=een)) == kaartcode(Gebied(pk=ander))) == (een == ander)


@given(st.integers(1, 4095), st.integers(0, 3), st.sampled_from(ALPHABET))
def test_one_letter_read_wrong_is_nobody_s_code(pk, plaats, letter):
    code = kaartcode(Gebied(pk=pk))
    fout = code[:plaats] + letter + code[plaats + 1 :]
    assert (fout == code) or fout not in {kaartcode(Gebied(pk=ander)) for ander in range(1, 4096)}


@pytest.mark.django_db
def test_a_code_leads_to_its_gebied_however_it_is_typed_and_whatever_its_name_becomes():
    gebied, _ander = factories.gebied(), factories.gebied()
    code = kaartcode(gebied)
    Gebied.objects.filter(pk=gebied.pk).update(naam="Nieuwe naam", slug="nieuw")
    assert [gebied_met(getypt).pk for getypt in (code, code.lower(), f" {code[:2]}-{code[2:]} ")] == [gebied.pk] * 3


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["", "ONZIN", "\0", "😀", "9" * 60, "3333", "' OR 1=1"])
def test_what_is_no_code_leads_nowhere(code):
    factories.gebied()
    assert gebied_met(code) is None


@pytest.mark.django_db
@pytest.mark.parametrize("velden", [{"soort": "gemeente"}, {"soort": "werkgebied"}, {"actueel": False}])
def test_where_nobody_lives_there_is_no_card(velden):
    gebied = factories.gebied(**velden)
    assert (gebied_met(kaartcode(gebied)), gebied.te_kiezen) == (None, False)
    assert gebied not in Gebied.objects.om_te_kiezen()
