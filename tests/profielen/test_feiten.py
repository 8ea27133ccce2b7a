"""Every figure that residents read is that of the facts file, and no other."""

import json
import re
from decimal import Decimal
from html import unescape

import pytest

from profielen.laden import FEITEN
from profielen.zinnen import NIET_GEPUBLICEERD, getal
from tests.profielen.conftest import WIJKEN

PLEKKEN = {"GM0166": "Kampen"} | WIJKEN
RIJ = re.compile(r'<th scope="row"[^>]*>(.*?)</th>\s*<td[^>]*>(.*?)</td>', re.S)
JAAR = re.compile(r'<span class="cijfertabel__jaar">(\d{4}): <(?:strong|em)>(.*?)</(?:strong|em)></span>')


@pytest.fixture(scope="module")
def feiten():
    return json.loads(FEITEN.read_text())


def op_de_pagina(html: str) -> dict:
    """(name of the figure, year) -> what stands in the table."""
    return {
        (unescape(naam), int(jaar)): unescape(waarde)
        for naam, cel in RIJ.findall(html) for jaar, waarde in JAAR.findall(cel)
    }


def volgens_de_feiten(feiten: dict, code: str) -> dict:
    soorten = {soort["code"]: soort for soort in feiten["indicatoren"]}
    return {
        (soorten[naam]["naam"], int(jaar)):
            NIET_GEPUBLICEERD if waarde is None else getal(Decimal(waarde), soorten[naam]["eenheid"])
        for jaar, blok in feiten["cijfers"].items() if code in blok["gebieden"]
        for naam, waarde in zip(blok["indicatoren"], blok["gebieden"][code], strict=True)
    }


@pytest.mark.parametrize("code", PLEKKEN)
def test_every_figure_on_the_page_is_that_of_the_facts(cijfers, client, feiten, code):
    html = client.get(f"/gebieden/{cijfers[PLEKKEN[code]].slug}/profiel/").content.decode()
    gelezen = op_de_pagina(html)
    assert gelezen == volgens_de_feiten(feiten, code)
    assert len(gelezen) == (8 if code == "GM0166" else 14)


@pytest.mark.parametrize("code", WIJKEN)
def test_the_comparison_holds_the_same_figures(cijfers, client, feiten, code):
    slug = cijfers[PLEKKEN[code]].slug
    html = client.get(f"/vergelijken/?gebied={slug}&gebied=kampen").content.decode()
    nieuwste = {}
    for (naam, jaar), waarde in sorted(volgens_de_feiten(feiten, code).items(), key=lambda x: x[0][1]):
        nieuwste[naam] = f"{naam} ({jaar})", waarde
    gelezen = {
        unescape(naam): re.sub(r"<.*?>", "", unescape(waarde)) for naam, waarde in RIJ.findall(html)
    }
    # The gemeente has the newest year of some figures alone; then the wijk has none there.
    assert {kop: gelezen[kop] for kop, _ in nieuwste.values()} == dict(nieuwste.values())


@pytest.mark.parametrize(
    ("naam", "groei"),
    [
        ("Kampen-stad", "705 meer (1,9%)"),
        ("Reeve", "190 meer"),
        ("IJsselmuiden", "290 meer (2,3%)"),
        ("Zalk", "75 meer (9,6%)"),
        ("Wilsum", "15 meer (1,7%)"),
        ("Grafhorst", "55 meer (5,4%)"),
        ("Kamperveen", "60 meer (6,5%)"),
        ("'s-Heerenbroek", "10 minder (1,5%)"),
    ],
)
def test_the_growth_of_each_wijk_is_right(cijfers, client, naam, groei):
    html = client.get(f"/gebieden/{cijfers[naam].slug}/profiel/").content.decode()
    assert f'<span class="verhaal__erbij">Van 2022 naar 2024: {groei}.</span>' in html


def test_mastenbroek_stayed_the_same_and_from_nobody_to_somebody_is_no_percentage(cijfers, client):
    assert "Tussen 2022 en 2024 bleef dit gelijk." in client.get("/gebieden/mastenbroek/profiel/").content.decode()
    reeve = client.get("/gebieden/reeve/profiel/").content.decode()
    assert re.findall(r"[\d,]+%", re.sub(r"<.*?>", " ", reeve.split("Van 2022 naar 2024")[1][:60])) == []
    assert [w for w in op_de_pagina(reeve).values() if "%" in w] == []
