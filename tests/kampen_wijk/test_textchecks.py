"""Text checks: bad characters go and words stay."""

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.textchecks.velden import LEEG, VERBODEN_TEKEN, KorteTekstField, TekstField


def fout(veld, waarde):
    with pytest.raises(forms.ValidationError) as gevangen:
        veld.clean(waarde)
    return gevangen.value.messages


def test_nul_is_refused_with_a_sentence():
    assert fout(TekstField(), "hallo\0daar") == [VERBODEN_TEKEN]
    assert fout(KorteTekstField(), "\0") == [VERBODEN_TEKEN]


def test_control_characters_go_and_newline_and_tab_stay():
    assert TekstField().clean("een\x07\r\ntwee\tdrie\x7f\x85\rvier") == "een\ntwee\tdrie\nvier"


def test_direction_overrides_go_and_right_to_left_letters_stay():
    assert TekstField().clean("\u202eabc\u202c \u2066שלום\u2069 مرحبا") == "abc שלום مرحبا"


def test_emoji_stay_whole():
    gezin = "👨‍👩‍👧‍👦 🏳️‍🌈"
    assert KorteTekstField().clean(f" {gezin} ") == gezin


@pytest.mark.parametrize("waarde", ["", None, "   ", "\n\t", "\u200b\u200b", "\u202e", "\x01"])
def test_a_text_with_nothing_to_see_is_empty(waarde):
    assert fout(TekstField(), waarde) == [LEEG]
    assert TekstField(required=False).clean(waarde) == ""


def test_a_short_text_becomes_one_line():
    assert KorteTekstField().clean("  Bankje \n bij\tde haven ") == "Bankje bij de haven"


def test_a_text_that_is_too_long_says_how_many_characters_are_too_many():
    veld = TekstField(max_length=10)
    assert veld.clean("x" * 10) == "x" * 10
    assert fout(veld, "x" * 11) == ["Uw tekst is 1 teken te lang. Maak de tekst korter. Er passen 10 tekens in."]
    assert fout(veld, "x" * 35) == ["Uw tekst is 25 tekens te lang. Maak de tekst korter. Er passen 10 tekens in."]


def test_a_newline_of_a_browser_counts_once():
    assert TekstField(max_length=3).clean("a\r\nb") == "a\nb"


def test_a_text_that_is_too_short_says_so():
    assert fout(TekstField(min_length=5), "hoi") == ["Uw tekst is te kort. Schrijf minstens 5 tekens."]
    assert TekstField(min_length=5, required=False).clean("") == ""


def test_the_browser_does_not_cut_a_text_off():
    class Formulier(forms.Form):
        tekst = TekstField(max_length=10)

    assert "maxlength" not in str(Formulier()["tekst"])


@given(st.text())
def test_any_text_is_cleaned_or_refused_and_cleaning_twice_changes_nothing(tekst):
    veld = TekstField(required=False, max_length=10_000)
    if "\0" in tekst:
        assert fout(veld, tekst) == [VERBODEN_TEKEN]
    else:
        eerste = veld.clean(tekst)
        assert veld.clean(eerste) == eerste
        eerste.encode()
