import pytest

from profielen.zinnen import een_op_de, getal, verandering


@pytest.mark.parametrize(
    ("waarde", "eenheid", "decimalen", "tekst"),
    [
        (1080, "", 0, "1.080"),
        (0, "", 0, "0"),
        (13, "%", 0, "13%"),
        ("12.5", "%", 1, "12,5%"),
        (337, "x 1.000 euro", 0, "€ 337.000"),
        (157, "hectare", 0, "157 hectare"),
        (None, "%", 0, "niet gepubliceerd door CBS"),
    ],
)
def test_a_figure_reads_as_people_write_it(waarde, eenheid, decimalen, tekst):
    assert getal(waarde, eenheid, decimalen) == tekst


@pytest.mark.parametrize(
    ("percentage", "zin"),
    [
        (20, "1 op de 5 inwoners."),
        (18, "Ongeveer 1 op de 6 inwoners."),
        (13, "Ongeveer 1 op de 8 inwoners."),
        (50, "5 op de 10 inwoners."),
        (88, "Ongeveer 9 op de 10 inwoners."),
        (100, "10 op de 10 inwoners."),
        (0, ""),
        (101, ""),
        (-5, ""),
    ],
)
def test_a_share_becomes_a_sentence(percentage, zin):
    assert een_op_de(percentage, "inwoners") == zin


def test_a_share_without_words_has_no_sentence():
    assert een_op_de(20, "") == ""


@pytest.mark.parametrize(
    ("van", "naar", "eenheid", "zin"),
    [
        (1025, 1080, "", "Van 2022 naar 2024: 55 meer (5,4%)."),
        (665, 655, "", "Van 2022 naar 2024: 10 minder (1,5%)."),
        (0, 190, "", "Van 2022 naar 2024: 190 meer."),
        (155, 155, "", "Tussen 2022 en 2024 bleef dit gelijk."),
        (13, 15, "%", "Van 2022 naar 2024: 2 procentpunt meer."),
    ],
)
def test_a_change_becomes_a_sentence(van, naar, eenheid, zin):
    assert verandering(2022, van, 2024, naar, eenheid, 0) == zin
