import pytest

from profielen.verschil import Stuk, per_deel, verschil


def als_tekst(stukken):
    """[-went-] and {+came+}."""
    vorm = {"gelijk": "{}", "weg": "[-{}-]", "nieuw": "{{+{}+}}"}
    return "".join(vorm[stuk.soort].format(stuk.tekst) for stuk in stukken)


@pytest.mark.parametrize(
    ("oud", "nieuw", "gezien"),
    [
        ("Een dorp.", "Een dorp.", "Een dorp."),
        ("Een dorp.", "Een oud dorp.", "Een{+ oud+} dorp."),
        ("Een oud dorp.", "Een dorp.", "Een[- oud-] dorp."),
        ("Het rode huis staat er.", "Het blauwe dak staat er.", "Het [-rode huis-]{+blauwe dak+} staat er."),
        ("", "Nieuw.", "{+Nieuw.+}"),
        ("Weg.", "", "[-Weg.-]"),
        ("een\r\ntwee  ", "een\ntwee", "een\ntwee"),
        ("'s-Heerenbroek", "'s-Heerenbroek en Zalk", "'s-Heerenbroek{+ en Zalk+}"),
        ("- Het **dorpshuis**.\n> Mooi!", "* Het dorpshuis.\nMooi!", "• Het dorpshuis.\nMooi!"),
        ("2 ** 3 en a*b", "2 ** 3 en a*b", "2 ** 3 en a*b"),
        ("Lees de [visie](https://x.nl).", "Lees de [visie](https://y.nl).", "Lees de visie (https://[-x-]{+y+}.nl)."),
        ("😀 a", "😀 b", "😀 [-a-]{+b+}"),
    ],
)
def test_what_changed_stands_there_in_words(oud, nieuw, gezien):
    assert als_tekst(verschil(oud, nieuw)) == gezien


def test_the_pieces_together_are_both_texts():
    oud, nieuw = "Een klein dorp, met een haven.", "Een groot dorp met twee havens, en een brug."
    stukken = verschil(oud, nieuw)
    assert "".join(s.tekst for s in stukken if s.soort != "nieuw") == oud
    assert "".join(s.tekst for s in stukken if s.soort != "weg") == nieuw


def test_only_parts_that_changed_are_named_in_the_order_of_the_page():
    delen = per_deel({"a": "x", "b": "y "}, {"a": "z", "b": " y", "c": "w"}, {"c": "C", "b": "B", "a": "A"})
    assert [(d.titel, d.stukken) for d in delen] == [
        ("C", [Stuk("nieuw", "w")]), ("A", [Stuk("weg", "x"), Stuk("nieuw", "z")]),
    ]


def test_only_other_mark_up_is_no_change():
    assert per_deel({"a": "- **Water**"}, {"a": "* Water"}, {"a": "A"}) == []


def test_ten_thousand_characters_are_compared_at_once():
    assert verschil("ja " * 3300, "nee ja " * 1400)
