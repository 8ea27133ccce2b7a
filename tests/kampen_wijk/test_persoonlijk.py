"""Personal data in a text: found where it stands, made unreadable, and not let through without a word."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kampen_wijk.textchecks import persoonsgegevens, vondsten
from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, akkoord_met, controleer_openbaar
from kampen_wijk.textchecks.maskeren import Stuk, afdruk, maskeer, stukken
from kampen_wijk.textchecks.nummers import is_bsn, is_iban
from kampen_wijk.textchecks.persoonlijk import SOORTEN
from tests.kampen_wijk.textvoorbeelden import NIET, WEL

BEL = "Bel mevrouw De Bruin: 06-12345678."


@pytest.mark.parametrize(("tekst", "verwacht"), WEL)
def test_what_is_personal_is_found_where_it_stands(tekst, verwacht):
    gevonden = vondsten(tekst)
    assert [(v.soort, v.tekst) for v in gevonden] == verwacht
    assert [tekst[v.begin : v.eind] for v in gevonden] == [v.tekst for v in gevonden]


@pytest.mark.parametrize("tekst", NIET)
def test_what_only_looks_like_it_is_left_alone(tekst):
    assert vondsten(tekst) == []


def test_the_kinds_come_in_a_fixed_order_and_once():
    tekst = "Kerkstraat 1, 111222333, 0612345678, 0612345679, a@example.nl"
    assert persoonsgegevens(tekst) == ["e-mailadres", "telefoonnummer", "BSN", "adres"]


def test_the_number_of_the_gemeente_itself_is_for_everybody(settings):
    settings.GEMEENTE_TELEFOON = "038 123 45 67"
    assert vondsten("Bel 038-1234567 of +31 38 123 45 67") == []
    assert persoonsgegevens("Bel 038-1234568") == ["telefoonnummer"]


@given(st.integers(10**8, 10**9 - 1), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_no_bsn(getal, plek, stap):
    cijfers = str(getal)
    anders = cijfers[:plek] + str((int(cijfers[plek]) + stap) % 10) + cijfers[plek + 1 :]
    assert not (is_bsn(cijfers) and is_bsn(anders))


@given(st.integers(10**7, 10**8 - 1))
def test_eight_digits_have_one_last_digit_at_most_that_makes_a_bsn_and_the_finder_sees_it(getal):
    goede = [f"{getal}{laatste}" for laatste in range(10) if is_bsn(f"{getal}{laatste}")]
    assert len(goede) <= 1
    assert [v.tekst for cijfers in goede for v in vondsten(f"({cijfers})")] == goede


def nl_iban(bank, rekening):
    kaal = f"{bank}{rekening:010d}"
    cijfers = "".join(str(int(teken, 36)) for teken in f"{kaal}NL00")
    return f"NL{98 - int(cijfers) % 97:02d}{kaal}"


BANK = st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4)


@given(BANK, st.integers(0, 10**10 - 1), st.sampled_from(["", " "]))
def test_every_right_account_number_is_found_whole_in_any_writing(bank, rekening, tussen):
    iban = nl_iban(bank, rekening)
    geschreven = tussen.join(iban[i : i + 4] for i in range(0, len(iban), 4))
    assert [(v.soort, v.tekst) for v in vondsten(f"Op {geschreven} graag")] == [("rekeningnummer", geschreven)]


@given(BANK, st.integers(0, 10**10 - 1), st.integers(8, 17), st.integers(1, 9))
def test_one_wrong_digit_is_no_account_number(bank, rekening, plek, stap):
    iban = nl_iban(bank, rekening)
    anders = iban[:plek] + str((int(iban[plek]) + stap) % 10) + iban[plek + 1 :]
    assert (is_iban(iban), is_iban(anders)) == (True, False)


def test_what_is_no_account_number_at_all():
    assert [is_iban(x) for x in ("", "NL", "XX00", "NL91ABNA04171643", "NL91ABNA04171643000", "NL91ÄBNA0417164300")] == [False] * 6


def test_nine_noughts_and_other_lengths_are_no_bsn():
    assert [is_bsn(x) for x in ("000000000", "11122233", "", "11122233x", "١١١٢٢٢٣٣٣")] == [False] * 5


@given(st.text(alphabet="0123456789 .-()+@a/AX\n'nlNLmevrouw\u200b\u00a0１", max_size=400))
@example("mevrouw ")
@example("groet, ")
def test_any_text_gives_pieces_that_are_the_text_and_masking_ends(tekst):
    assert "".join(stuk.tekst for stuk in stukken(tekst)) == tekst
    assert {stuk.soort for stuk in stukken(tekst)} <= {"", *SOORTEN}
    masked = tekst
    for _ in range(20):
        if not vondsten(masked):
            break
        masked = maskeer(masked)
    assert vondsten(masked) == []


@pytest.mark.parametrize(
    "stuk",
    ["0 ", "a.", "0-(", "+31 ", "a@a.", "06 1234 ", "Aa", "Van ", "A1", "NL91", "mevrouw ", "straat ", "Kerkstraat ", "8261 GR ",
     "woont in ", "G-001-", "groet, van ", "J.", "'"],
)
def test_a_hostile_text_of_full_length_is_looked_at_quickly(stuk):
    begin = time.perf_counter()
    vondsten((stuk * 10_000)[:10_000])
    assert time.perf_counter() - begin < 1


def test_a_text_is_cut_into_plain_and_marked_pieces():
    assert stukken(BEL) == [
        Stuk("Bel mevrouw "), Stuk("De Bruin", "naam"), Stuk(": "), Stuk("06-12345678", "telefoonnummer"), Stuk("."),
    ]


def test_everything_or_one_thing_is_made_unreadable():
    naam = afdruk(vondsten(BEL)[:1])
    assert maskeer(BEL) == "Bel mevrouw [naam]: [telefoonnummer]."
    assert maskeer(BEL, naam) == "Bel mevrouw [naam]: 06-12345678."
    assert maskeer(BEL, "anders") == BEL


def test_the_door_is_open_for_a_text_without_personal_data():
    controleer_openbaar("Een bankje graag.", "", akkoord="")


@pytest.mark.parametrize("akkoord", ["", "ja", "on", akkoord_met("06-87654321"), akkoord_met(BEL, "111222333")])
def test_the_door_stays_shut_until_somebody_agreed_to_just_this(akkoord):
    with pytest.raises(PersoonsgegevensGevonden) as fout:
        controleer_openbaar("Een bankje", BEL, akkoord=akkoord)
    assert fout.value.messages == [
        "In deze tekst staan misschien persoonsgegevens: naam (De Bruin), telefoonnummer (06-12345678). "
        "Haal ze weg, of vink aan dat ze mogen blijven staan."
    ]
    controleer_openbaar("Een bankje", BEL, akkoord=akkoord_met(BEL))
