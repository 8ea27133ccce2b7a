from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from profielen.models import Indicator, Meting
from profielen.samenstellen import DEEL_ONTBREEKT, NIET_SAMEN, Deel, aandeel, samen
from tests import factories
from wijken.models import Gebied


def delen(*paren):
    return [Deel(*(None if x is None else Decimal(x) for x in paar)) for paar in paren]


@pytest.mark.parametrize(
    ("hoe", "stukken", "uitkomst"),
    [
        ("optellen", [(3,), (4,)], (7, "")),
        ("optellen", [(3,), (None,)], (None, DEEL_ONTBREEKT)),
        ("optellen", [], (None, DEEL_ONTBREEKT)),
        ("wegen", [(10, 100), (20, 300)], (18, "")),  # 17.5
        ("wegen", [(10, 100), (None, 0)], (10, "")),
        ("wegen", [(10, 100), (20, None)], (None, DEEL_ONTBREEKT)),
        ("wegen", [(10, 100), (None, 5)], (None, DEEL_ONTBREEKT)),
        ("wegen", [(10, 0), (20, 0)], (None, DEEL_ONTBREEKT)),
        ("niet", [(10, 100), (20, 300)], (None, NIET_SAMEN)),
    ],
)
def test_a_whole_is_made_of_its_parts_or_says_why_not(hoe, stukken, uitkomst):
    assert samen(hoe, delen(*stukken)) == uitkomst


@pytest.mark.parametrize(("aantal", "van", "deel"), [(1, 8, 13), (0, 8, 0), (1, 0, None), (None, 8, None), (1, None, None)])
def test_a_share_of_nobody_is_no_number(aantal, van, deel):
    assert aandeel(*(None if x is None else Decimal(x) for x in (aantal, van))) == deel


@pytest.fixture
def werkgebied(cijfers):
    plek = factories.gebied("Zalk en Wilsum", slug="zalk-en-wilsum", soort=Gebied.Soort.WERKGEBIED, ouder=cijfers["Kampen"])
    plek.delen.set([cijfers["Zalk"], cijfers["Wilsum"]])
    return plek


def test_a_composed_gebied_has_figures_from_its_parts(werkgebied):
    metingen, plaats = Meting.objects.voor_gebied(werkgebied)
    assert plaats == werkgebied
    assert {(m.indicator.code, m.jaar): m.waarde if m.waarde is not None else m.ontbreekt_reden for m in metingen} == {
        ("inwoners", 2022): 1655, ("inwoners", 2024): 1745, ("mannen", 2024): 915, ("vrouwen", 2024): 840,
        ("woningen", 2024): 632, ("oppervlakte", 2024): 1999, ("land", 2024): 1825, ("water", 2024): 173,
        # (785 * 17 + 870 * 18) / 1655, (785 * 18 + 870 * 20) / 1655 and (1256 * 69 + 569 * 156) / 1825
        ("aandeel-kinderen", 2022): 18, ("aandeel-ouderen", 2022): 19, ("bevolkingsdichtheid", 2024): 96,
        # How many woningen there were in 2022 is not known.
        ("koopwoningen", 2022): DEEL_ONTBREEKT, ("woz-waarde", 2022): DEEL_ONTBREEKT,
        ("betaald-werk", 2022): NIET_SAMEN,
    }


def test_the_page_says_how_they_were_made_and_what_could_not(werkgebied, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        html = client.get("/gebieden/zalk-en-wilsum/profiel/").content.decode()
    assert "Deze cijfers hebben wij berekend uit die van Wilsum en Zalk." in html
    assert "2024: <strong>1.745</strong>" in html
    assert "2022: <em>niet te berekenen uit de delen van het gebied</em>" in html
    assert "2022: <em>niet te berekenen: van een deel van het gebied is er geen cijfer</em>" in html


def test_figures_of_its_own_go_before(werkgebied):
    Meting.objects.create(indicator=Indicator.objects.get(code="inwoners"), gebied=werkgebied, jaar=2024, waarde=1, bron="x")
    assert [m.waarde for m in Meting.objects.voor_gebied(werkgebied)[0]] == [1]


def test_without_figures_of_parts_those_around_it_are_shown(cijfers):
    a, b = factories.gebied("Deel A", ouder=cijfers["Zalk"]), factories.gebied("Deel B", ouder=cijfers["Zalk"])
    plek = factories.gebied("A en B", soort=Gebied.Soort.WERKGEBIED, ouder=cijfers["Zalk"])
    plek.delen.set([a, b])
    assert Meting.objects.voor_gebied(plek)[1] == cijfers["Zalk"]


@pytest.mark.parametrize("velden", [{"samenstellen": "wegen"}, {"kolom_is_aantal": True}])
def test_what_is_weighed_has_something_to_weigh_by(db, velden):
    with pytest.raises(IntegrityError, match="indicator_weegt_naar_een_noemer"), transaction.atomic():
        Indicator.objects.create(code="x", naam="X", thema="wonen", **velden)


def test_an_indicator_is_not_a_share_of_itself(cijfers):
    with pytest.raises(IntegrityError, match="indicator_is_niet_zijn_eigen_noemer"), transaction.atomic():
        inwoners = Indicator.objects.get(code="inwoners")
        Indicator.objects.filter(pk=inwoners.pk).update(noemer=inwoners)


def test_an_inlezing_changed_something(db):
    from profielen.models import Inlezing

    with pytest.raises(IntegrityError, match="inlezing_veranderde_iets"), transaction.atomic():
        Inlezing.objects.create(bestand="x")
