import pytest

from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.models import Meting, Spanning
from tests import factories


def lees(client, slug):
    return client.get(f"/gebieden/{slug}/profiel/")


@pytest.fixture
def gepubliceerd(cijfers, beheerder):
    versie = concept_maken(cijfers["Grafhorst"], door=beheerder)
    versie.intro, versie.stem_inwoners = "Een **dorp** aan het water.", "> Wij willen een bankje."
    versie.stem_professionals, versie.kansen = "<script>alert(1)</script>", "- de haven"
    versie.save()
    Spanning.objects.create(
        versie=versie, naam="Omgevingsvisie", toelichting="Bouwen of open houden?", wie_praat="Afdeling ruimte"
    )
    return profiel_vaststellen(versie, door=beheerder)


def test_residents_read_the_voices_and_the_tensions(client, gepubliceerd):
    html = lees(client, "grafhorst").content.decode()
    for tekst in (
        "<h1>Kernprofiel van Grafhorst</h1>",
        "Een <strong>dorp</strong> aan het water.",
        "Wij willen een bankje.",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "de haven",
        "Bouwen of open houden?",
        "<strong>Wie praat hierover:</strong> Afdeling ruimte",
    ):
        assert tekst in html
    assert "<script>alert" not in html


def test_every_figure_has_its_year_and_source(client, gepubliceerd):
    html = lees(client, "grafhorst").content.decode()
    for tekst in (
        "2022: <strong>1.025</strong>",
        "2024: <strong>1.080</strong>",
        "2024: 56.177",
        "Van 2022 naar 2024: 55 meer (5,4%).",
        "2022: <strong>13%</strong>",
        "2022: <strong>€ 337.000</strong>",
        "(StatLine 85318NED)",
        "(StatLine 85984NED)",
    ):
        assert tekst in html


def test_a_concept_is_not_read_by_residents(client, cijfers, beheerder):
    versie = concept_maken(cijfers["Zalk"], door=beheerder)
    versie.intro = "Nog geheim."
    versie.save()
    html = lees(client, "zalk").content.decode()
    assert "Nog geheim." not in html
    assert "nog geen profiel geschreven" in html
    assert "2024: <strong>860</strong>" in html


def test_a_missing_figure_is_named_and_never_a_number(client, cijfers):
    html = lees(client, "reeve").content.decode()
    assert html.count("<em>niet gepubliceerd door CBS</em>") == 5
    assert "2022: <strong>0</strong>" in html
    assert "-9999" not in html


def test_the_published_figures_stay_as_they_were(client, gepubliceerd):
    Meting.objects.filter(indicator__code="inwoners").update(waarde=7)
    assert "2024: <strong>1.080</strong>" in lees(client, "grafhorst").content.decode()


def test_a_buurt_shows_the_figures_of_the_wijk_by_name(client, cijfers):
    factories.gebied("Flevowijk", slug="flevowijk", ouder=cijfers["Kampen-stad"])
    html = lees(client, "flevowijk").content.decode()
    assert "Dit zijn de cijfers van <strong>Kampen-stad</strong>, waar Flevowijk in ligt." in html
    assert "2024: <strong>38.595</strong>" in html


def test_a_gebied_without_any_figures_says_so(client, db):
    plek = factories.gebied("Buitenland", slug="buitenland")
    assert f"Van {plek} zijn er nog geen cijfers." in lees(client, "buitenland").content.decode()


@pytest.mark.parametrize("slug", ["bestaat-niet", "a" * 300])
def test_an_unknown_gebied_is_404(client, db, slug):
    assert lees(client, slug).status_code == 404


@pytest.mark.parametrize("slug", ["grafhorst", "zalk", "kampen"])
def test_the_page_stays_within_its_queries(client, gepubliceerd, settings, django_assert_max_num_queries, slug):
    settings.PAGINACACHE = 0
    for hoogstens in (10, 6):  # the first time in a process, and then
        with django_assert_max_num_queries(hoogstens):
            assert lees(client, slug).status_code == 200


def test_the_page_has_no_inline_style_or_script(client, gepubliceerd):
    html = lees(client, "grafhorst").content.decode()
    assert (html.count("style="), html.count("<style"), html.count("onclick")) == (0, 0, 0)
