"""Secret links: ours are read back, anything else is refused and never raises."""

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.secretlinks import lees_geheim, maak_geheim
from kampen_wijk.secretlinks.reference import ALPHABET, LENGTH, groepeer, nieuwe_referentie, schoon

pks = st.integers(1, 2**63 - 1)
versies = st.integers(0, 32767)
URL_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@given(pks, versies)
def test_a_token_gives_back_its_row_and_version(pk, versie):
    token = maak_geheim("inzending", pk, versie)
    assert lees_geheim("inzending", token) == (pk, versie)
    assert len(token) == 40
    assert set(token) <= set(URL_ALPHABET)


@given(pks, versies, st.integers(0, 39), st.sampled_from(URL_ALPHABET))
def test_a_token_with_any_one_character_altered_is_refused(pk, versie, plek, teken):
    token = maak_geheim("inzending", pk, versie)
    anders = token[:plek] + teken + token[plek + 1 :]
    assert lees_geheim("inzending", anders) == ((pk, versie) if anders == token else None)


@given(st.text())
def test_any_text_is_refused_without_an_error(tekst):
    assert lees_geheim("inzending", tekst) is None


@given(st.text(alphabet=URL_ALPHABET, min_size=40, max_size=40))
def test_a_guess_of_the_right_shape_is_refused(gok):
    assert lees_geheim("inzending", gok) is None


@given(pks, st.text(min_size=1, max_size=3))
def test_a_token_with_something_added_is_refused(pk, extra):
    token = maak_geheim("inzending", pk, 1)
    assert [lees_geheim("inzending", t) for t in (token + extra, extra + token, token[:-1])] == [None, None, None]


def test_nul_emoji_and_newline_are_refused():
    token = maak_geheim("inzending", 7, 1)
    assert [lees_geheim("inzending", t) for t in ("\0" * 40, "😀" * 40, token + "\n", "")] == [None] * 4


def test_a_token_of_one_kind_does_not_open_another_kind():
    assert lees_geheim("hulpvraag", maak_geheim("inzending", 7, 1)) is None


def test_another_key_refuses_the_token_unless_it_is_a_fallback(settings):
    settings.SECRET_KEY = "oude-sleutel-voor-de-test"
    token = maak_geheim("inzending", 7, 1)
    settings.SECRET_KEY = "nieuwe-sleutel-voor-de-test"
    assert lees_geheim("inzending", token) is None
    settings.SECRET_KEY_FALLBACKS = ["oude-sleutel-voor-de-test"]
    assert lees_geheim("inzending", token) == (7, 1)


def test_a_token_carries_at_least_128_bits_of_proof():
    een, ander = maak_geheim("inzending", 7, 1), maak_geheim("hulpvraag", 7, 1)
    gelijk = next(n for n in range(40) if een[n] != ander[n])
    assert (40 - gelijk) * 6 >= 128


@given(st.text())
def test_cleaning_a_reference_leaves_only_capitals_and_digits(tekst):
    assert all(teken in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" for teken in schoon(tekst))


def test_a_reference_read_aloud_and_typed_again_is_the_same_reference():
    referentie = nieuwe_referentie()
    assert (len(referentie), set(referentie) - set(ALPHABET)) == (LENGTH, set())
    assert schoon(f"  {groepeer(referentie).lower()} ") == referentie


def test_a_reference_is_shown_in_groups():
    toon = Template("{% load referentie %}{{ r|voorlezen }}")
    assert toon.render(Context({"r": "3479CFGHJKMNR"})) == "347-9CFG-HJK-MNR"
    assert toon.render(Context({"r": "kort"})) == "kort"
