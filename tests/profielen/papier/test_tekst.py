"""What was written in light markdown becomes data for paper, the same as on the page."""

import pytest

from profielen.papier.tekst import blokken, veilig_adres


def loop(tekst, *, vet=False, schuin=False, link=""):
    return {"tekst": tekst, "vet": vet, "schuin": schuin, "link": link}


def alinea(*delen):
    return {"soort": "alinea", "delen": list(delen)}


@pytest.mark.parametrize(
    ("tekst", "gezocht"),
    [
        ("", []),
        ("Een **dorp** aan *het* water.", [alinea(
            loop("Een "), loop("dorp", vet=True), loop(" aan "), loop("het", schuin=True), loop(" water."))]),
        ("een\ntwee", [alinea(loop("een"), {"regel": True}, loop("twee"))]),
        ("- een\n- twee\n  - drie", [{"soort": "lijst", "begin": 0, "punten": [
            [alinea(loop("een"))],
            [alinea(loop("twee")), {"soort": "lijst", "begin": 0, "punten": [[alinea(loop("drie"))]]}],
        ]}]),
        ("3. een\n4. twee", [{"soort": "lijst", "begin": 3, "punten": [[alinea(loop("een"))], [alinea(loop("twee"))]]}]),
        ("> Wij **willen** licht.\n\nGehoord.", [
            {"soort": "citaat", "blokken": [alinea(loop("Wij "), loop("willen", vet=True), loop(" licht."))]}, alinea(loop("Gehoord."))]),
        ("[het plan](https://example.nl/a)", [alinea(loop("het plan", link="https://example.nl/a"))]),
        ("[x](javascript:alert(1))", [alinea(loop("[x](javascript:alert(1))"))]),
        ("[x](/beheer/)", [alinea(loop("x"))]),
        ("<b>x</b> #emph[y] $z$ # kop", [alinea(loop("<b>x</b> #emph[y] $z$ # kop"))]),
    ],
)
def test_what_was_written_becomes_data(tekst, gezocht):
    assert blokken(tekst) == gezocht


@pytest.mark.parametrize("adres", ["javascript:alert(1)", "file:///etc/passwd", "//example.nl", "http://[", "", "data:text/html,x"])
def test_no_other_address_stands_behind_words(adres):
    assert veilig_adres(adres) == ""
