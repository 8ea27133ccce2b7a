"""The map of our own outlines."""

import re
from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string

from wijken.kaart import kaart, kaartje, raakt, schik
from wijken.models import CbsCode, Gebied

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def kampen():
    call_command("laad_gebieden", verbosity=0)


def gebied(slug):
    return Gebied.objects.get(slug=slug)


def html(kaart):
    return render_to_string("wijken/_kaartje.html", {"kaartje": kaart, "GEMEENTE": "Kampen"})


def gekozen(kaart):
    return {v.gebied.slug for v in kaart.vlekken if v.gekozen}


def test_every_gebied_with_a_buurt_is_a_link_with_its_name():
    wortel = ElementTree.fromstring(html(kaart()))
    links = {a.get("href"): a.find("title").text for a in wortel.findall("a")}
    verwacht = Gebied.objects.filter(cbscodes__niveau="buurt").distinct()
    assert links == {g.get_absolute_url(): g.naam for g in verwacht}
    assert len(links) == 35


def test_the_whole_map_stays_small_and_has_no_inline_style():
    tekst = html(kaart())
    assert len(tekst.encode()) < 12_000
    assert re.findall(r"\sstyle=|<script|<style", tekst) == []


@pytest.mark.parametrize(
    ("slug", "verwacht"),
    [
        ("flevowijk", {"flevowijk"}),
        ("zalk", {"zalk-dorp", "zalkerbroek"}),
        ("grafhorst", {"grafhorst"}),
        ("zuid-bovenbroek", {"kampen-zuid", "bovenbroek"}),
        ("kampen", set()),
    ],
)
def test_the_chosen_gebied_stands_out(slug, verwacht):
    assert gekozen(kaart(gebied(slug))) == verwacht


def test_the_chosen_gebied_is_marked_for_who_cannot_see_it():
    tekst = html(kaart(gebied("flevowijk")))
    assert tekst.count("aria-current") == 1
    assert 'aria-label="Kaart van Kampen met Flevowijk gekleurd"' in tekst


def breedte(kaart):
    return int(kaart.vak.split()[2])


def test_a_wijk_of_the_city_zooms_in_on_the_city():
    assert breedte(kaart(gebied("flevowijk"))) < breedte(kaart()) / 2
    assert breedte(kaart(binnen=gebied("kampen-stad"))) == breedte(kaart(gebied("flevowijk")))
    assert breedte(kaart(gebied("grafhorst"))) == breedte(kaart())
    assert "Flevowijk" in {naam for naam, x, y in kaart(gebied("flevowijk")).namen}


def test_names_on_the_map_do_not_touch_and_the_chosen_one_stays():
    namen = [("Aaa", 0, 0), ("Bbb", 1, 1), ("Ccc", 900, 900)]
    assert schik(namen, 30, voorop=Gebied(naam="Bbb")) == [("Bbb", 1, 1), ("Ccc", 900, 900)]
    assert raakt((0, 0, 2, 2), (1, 1, 3, 3)) is True
    assert raakt((0, 0, 1, 1), (1, 0, 2, 1)) is False


def test_a_map_is_remembered_and_then_takes_the_query_for_the_version_alone(django_assert_num_queries):
    flevowijk = gebied("flevowijk")
    eerste = kaartje(flevowijk)
    assert eerste == html(kaart(flevowijk))
    with django_assert_num_queries(1):
        assert kaartje(flevowijk) == eerste


def test_a_new_outline_is_drawn_at_once():
    voor = kaartje()
    code = CbsCode.objects.get(code="BU01660018")
    code.gebied = gebied("de-melm")
    code.save()
    assert kaartje() != voor


def test_without_gebieden_there_is_an_empty_map():
    CbsCode.objects.all().delete()
    assert kaart().vlekken == []
    assert "<svg" in html(kaart())
