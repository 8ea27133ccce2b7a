import pytest

from profielen.templatetags.opmaak import in_een_zin, opgemaakt


@pytest.mark.parametrize(
    ("tekst", "html"),
    [
        ("Een **dorp** aan het water.", "<p>Een <strong>dorp</strong> aan het water.</p>\n"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("# Geen kop", "<p># Geen kop</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        (
            "[kamp](https://example.nl)",
            '<p><a href="https://example.nl" rel="noopener noreferrer nofollow">kamp</a></p>\n',
        ),
        ("", ""),
        (None, ""),
    ],
)
def test_light_markdown_is_safe(tekst, html):
    assert opgemaakt(tekst) == html


def test_an_image_does_not_bring_in_another_site():
    assert "<img" not in opgemaakt("![plaatje](https://example.nl/x.png)")


@pytest.mark.parametrize(("naam", "woord"), [("Koopwoningen", "koopwoningen"), ("Gemiddelde WOZ-waarde", "gemiddelde WOZ-waarde")])
def test_a_name_in_a_sentence_keeps_its_capitals_but_the_first(naam, woord):
    assert in_een_zin(naam) == woord
