import pytest

from profielen.leesniveau import leesniveau, lettergrepen, zinnen

MAKKELIJK = (
    "De bus rijdt niet vaak. Wie geen auto heeft, komt niet ver. Dat is lastig voor oude mensen. "
    "Zij willen zelf naar de markt in de stad. En hun kind woont vaak niet in het dorp."
)
MOEILIJK = (
    "Teneinde de leefbaarheid te optimaliseren wordt door de gemeentelijke organisatie een integrale "
    "gebiedsontwikkelingsvisie geformuleerd, waarbij participatie van belanghebbenden middels bijeenkomsten structureel "
    "gefaciliteerd dient te worden, conform het gemeentelijke uitvoeringsprogramma dat hierover wordt vastgesteld."
)


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [("huis", 1), ("water", 2), ("wij", 1), ("ideeën", 3), ("leeuw", 1), ("gemeente", 3), ("bijeenkomst", 3), ("IJssel", 2), ("cv", 1)],
)
def test_syllables_are_counted_by_what_one_hears(woord, aantal):
    assert lettergrepen(woord) == aantal


def test_easy_words_score_high_and_give_no_hint():
    assert (leesniveau(MAKKELIJK).gemakkelijk, leesniveau(MAKKELIJK).wenken) == (True, [])


def test_words_of_the_office_score_low_and_each_kind_is_named():
    niveau = leesniveau(MOEILIJK)
    assert (niveau.gemakkelijk, [wenk.zin.split(".")[0] for wenk in niveau.wenken]) == (
        False,
        ["Deze zinnen zijn langer dan 15 woorden", "Deze woorden zijn lang", "Deze woorden zijn van kantoor", "Zeg wie het doet"],
    )
    assert "middels (zeg liever: met)" in niveau.wenken[2].woorden


def test_the_score_is_the_formula_of_douma():
    # 30 words of one syllable in 3 sentences of 10: 206.84 - 77 - 9.3
    assert leesniveau(" ".join(["de kat zit op de mat en is niet dik."] * 3)).score == round(206.84 - 77 - 9.3)


def test_a_few_words_get_no_score():
    assert leesniveau("Een dorp.").score is None


@pytest.mark.parametrize("tekst", ["", "\0", "- \n- \n", "\U0001f600" * 50, "a" * 10000, "wordt " * 1600, "- een\n- twee"])
def test_any_text_at_all_is_read(tekst):
    assert leesniveau(tekst).wenken is not None


def test_a_line_of_a_list_is_a_sentence():
    assert zinnen("- Het water.\n- De haven\n\nEinde! Echt?") == ["Het water", "De haven", "Einde", "Echt"]
