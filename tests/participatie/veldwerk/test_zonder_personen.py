"""What is refused with a tap, and what may be kept; and how coarse a place is."""

import pytest

from participatie.veldwerk.soorten import VORMEN, Onderwerp, Soort, Stem
from participatie.veldwerk.vak import Vak, midden, vak_van
from participatie.veldwerk.workflow import OVERGANGEN, OvergangNietToegestaan, Stand, controleer_overgang
from participatie.veldwerk.zonder_personen import CIJFERS, HOOFDLETTER, LEEFTIJD, NAAM, fouten


@pytest.mark.parametrize(("tekst", "zin"), [
    ("tim wil een schommel", NAAM), ("Noor zegt: een boomhut", NAAM), ("een schommel voor Tim", HOOFDLETTER),
    ("een meisje van 8", CIJFERS), ("Groep 5b wil een doel", CIJFERS), ("een jongen van acht jaar", LEEFTIJD),
    ("hij is 8 jaar", LEEFTIJD), ("een zesjarige", LEEFTIJD), ("Ayşe (9) wil zwemmen", LEEFTIJD), ("٨ schommels", CIJFERS),
    ("bel 06-12345678", "Hier staat misschien een telefoonnummer. Haal dat weg."),
    ("naast Kerkstraat 12", "Hier staat misschien een adres. Haal dat weg."),
])
def test_of_children_no_name_age_or_number_is_kept(tekst, zin):
    assert zin in fouten(tekst, kinderen=True)


@pytest.mark.parametrize("tekst", [
    "", "een hogere glijbaan", "Een boomhut. En een touw!", "twee doelen", "de klas wil een doel", "ik wil zwemmen", "🌳🌳",
])
def test_a_wish_without_a_person_is_kept(tekst):
    assert fouten(tekst, kinderen=True) == []


def test_on_a_walk_a_number_of_things_and_a_street_may_be_written_down_but_no_house_and_no_age():
    assert fouten("3 tegels los in de Kerkstraat", kinderen=False) == []
    assert fouten("vrouw van 86 jaar", kinderen=False) == [LEEFTIJD]
    assert fouten("Kerkstraat 12", kinderen=False) == ["Hier staat misschien een adres. Haal dat weg."]


def test_every_place_in_a_square_is_kept_as_the_same_square():
    hoek, ernaast = vak_van(52.5551, 5.9101, 1), vak_van(52.5559, 5.9114, 1)
    assert hoek == ernaast == Vak(52555, 3940)
    assert midden(hoek, 1) == pytest.approx((52.5555, 5.91075))


def test_along_the_doors_a_square_is_five_times_as_wide():
    zijde = VORMEN[Soort.RONDE].vak
    assert (zijde, vak_van(52.5551, 5.9101, zijde), vak_van(52.5599, 5.9149, zijde)) == (5, Vak(10511, 788), Vak(10511, 788))


def test_every_kind_has_groups_and_nine_buttons_and_every_group_and_button_has_a_kind():
    assert {soort: len(vorm.knoppen) for soort, vorm in VORMEN.items()} == dict.fromkeys(Soort, 9)
    assert sorted(stem for vorm in VORMEN.values() for stem in vorm.stemmen) == sorted(Stem)
    assert {knop for vorm in VORMEN.values() for knop in vorm.knoppen} == set(Onderwerp)


@pytest.mark.parametrize("van", Stand)
@pytest.mark.parametrize("naar", Stand)
def test_only_what_the_table_says_may_follow(van, naar):
    mag = {
        ("open", "gesorteerd"), ("gesorteerd", "gesorteerd"), ("gesorteerd", "open"), ("gesorteerd", "gepubliceerd"),
        ("gepubliceerd", "ingetrokken"), ("ingetrokken", "gesorteerd"), ("ingetrokken", "gepubliceerd"),
    }
    assert (naar in OVERGANGEN[van]) == ((van, naar) in mag)
    if (van, naar) not in mag:
        with pytest.raises(OvergangNietToegestaan, match=Stand(naar).label):
            controleer_overgang(van, naar)
