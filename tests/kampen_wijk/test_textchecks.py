"""Text checks: bad characters go, words stay, and personal data is noticed."""

import time

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.textchecks import persoonsgegevens
from kampen_wijk.textchecks.persoonlijk import is_bsn
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


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("Mail mij op vera.voorbeeld@example.nl.", ["e-mailadres"]),
        ("Bel 06-12345678 of kom langs", ["telefoonnummer"]),
        ("Bel (038) 123 45 67", ["telefoonnummer"]),
        ("Bel +31 6 1234 5678", ["telefoonnummer"]),
        ("Bel +31 (0)6 12 34 56 78", ["telefoonnummer"]),
        ("Bel 0031612345678", ["telefoonnummer"]),
        ("Mijn nummer is 111222333", ["BSN"]),
        ("Mijn nummer is 1112.22.333", ["BSN"]),
        ("Mijn nummer is 111 222 333", ["BSN"]),
        ("Mijn nummer is １１１２２２３３３", ["BSN"]),
        ("a@example.nl 0612345678 111222333", ["e-mailadres", "telefoonnummer", "BSN"]),
        ("Op 12-03-2026 om 14.30 uur waren er 250 mensen", []),
        ("Bel gratis 0800 - 1234 of 14 038", []),
        ("Bel 0900-1234567", []),
        ("Het meldnummer is 111222334", []),
        ("Prijs: 1.250.000 euro @ 5 procent", []),
        ("", []),
    ],
)
def test_personal_data_in_a_text_is_named_by_kind(tekst, soorten):
    assert persoonsgegevens(tekst) == soorten


@given(st.integers(10**8, 10**9 - 1), st.integers(1, 9))
def test_one_wrong_digit_never_passes_the_eleven_test_twice(getal, stap):
    cijfers = str(getal)
    anders = cijfers[:4] + str((int(cijfers[4]) + stap) % 10) + cijfers[5:]
    assert not (is_bsn(cijfers) and is_bsn(anders))


def test_nine_noughts_and_other_lengths_are_no_bsn():
    assert [is_bsn(x) for x in ("000000000", "11122233", "", "11122233x", "١١١٢٢٢٣٣٣")] == [False] * 5


@given(st.text(alphabet="0123456789 .-()+@a/", max_size=4000))
def test_looking_for_personal_data_never_raises(tekst):
    assert set(persoonsgegevens(tekst)) <= {"e-mailadres", "telefoonnummer", "BSN"}


@pytest.mark.parametrize("stuk", ["0 ", "a.", "0-(", "+31 ", "a@a.", "06 1234 "])
def test_a_hostile_text_of_full_length_is_looked_at_quickly(stuk):
    begin = time.perf_counter()
    persoonsgegevens(stuk * 4000)
    assert time.perf_counter() - begin < 1
