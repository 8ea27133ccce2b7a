"""Which subject a text is about, by our own words for it."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from participatie.inzendingen.categorieen import categorieen_laden
from participatie.inzendingen.models import Categorie
from participatie.inzendingen.onderwerpen import gelijkenis, onderwerpen_van, woorden_van
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("tekst", "slugs"), [
    ("De lantarnpalen doen het niet", ["straatverlichting"]),
    ("Er zitten gaten in het fietspad en het is donker", ["weg-of-stoep"]),
    ("Zwerfvuil bij de prullenbak", ["afval-op-straat", "container"]),
    ("Wateroverlsat in de straat", ["water"]),
    ("RATTEN!", ["dieren"]),
    ("Het plantsoen, de lamp en de glasbak", []),  # three at once is none
    ("Mijn moeder is eenzaam en zoekt hulp", []),
    ("Overlast van buren", []),  # never about people
    ("", []), ("🏚️ \u202e", []),
])
def test_a_text_belongs_to_the_subject_that_most_of_its_words_are_about(tekst, slugs):
    categorieen_laden()
    assert [een.slug for een in onderwerpen_van(tekst)] == slugs


def test_every_subject_of_our_streets_has_words_that_lead_to_it_alone():
    categorieen_laden()
    fysiek = Categorie.objects.filter(groep="fysiek")
    assert {een.slug: onderwerpen_van(" ".join(woorden_van(een))) for een in fysiek} == {een.slug: [een] for een in fysiek}


def test_a_subject_of_a_beheerder_is_known_by_its_name_and_one_that_is_off_by_nothing():
    hulp = factories.categorie("Laadpalen voor auto's", slug="laden")
    assert onderwerpen_van("De laadpaal is stuk") == [hulp]
    Categorie.objects.update(actief=False)
    assert onderwerpen_van("De laadpaal is stuk") == []


@given(st.text(max_size=300))
def test_any_text_at_all_is_about_something_or_nothing(tekst):
    assert len(onderwerpen_van(tekst)) <= 2


def test_words_are_alike_as_postgresql_says():
    paren = [("lantaarnpaal", "lantarenpaal"), ("stoep", "stoep"), ("gras", "glas"), ("a", "b"), ("verlichting", "verlichtng")]
    with connection.cursor() as cursor:
        for een, ander in paren:
            cursor.execute("SELECT similarity(%s, %s)", [een, ander])
            assert gelijkenis(een, ander) == pytest.approx(cursor.fetchone()[0], abs=1e-6)
