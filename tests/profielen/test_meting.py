from kampen_wijk.pagecache.version import tijdens_lezen
from profielen.models import Meting
from tests import factories
from wijken.models import Gebied


def test_a_gebied_with_figures_shows_its_own(cijfers):
    metingen, plaats = Meting.objects.voor_gebied(cijfers["Grafhorst"])
    assert plaats == cijfers["Grafhorst"]
    assert {meting.gebied for meting in metingen} == {cijfers["Grafhorst"]}
    assert len(metingen) == 14


def test_a_buurt_without_figures_shows_those_of_the_wijk_around_it(cijfers):
    flevowijk = factories.gebied("Flevowijk", ouder=cijfers["Kampen-stad"])
    straat = factories.gebied("Een hoek van de Flevowijk", ouder=flevowijk)
    for plek in (flevowijk, straat):
        metingen, plaats = Meting.objects.voor_gebied(plek)
        assert plaats == cijfers["Kampen-stad"]
        assert metingen[0].waarde == 37890


def test_the_gemeente_is_the_last_resort(cijfers):
    nieuw = factories.gebied("Nieuwe wijk", ouder=cijfers["Kampen"])
    assert Meting.objects.voor_gebied(nieuw)[1] == cijfers["Kampen"]


def test_a_gebied_outside_everything_has_no_figures(cijfers):
    los = factories.gebied()
    assert Meting.objects.voor_gebied(los) == ([], None)
    assert Meting.objects.kort_voor(los) == []


def test_the_key_figures_are_the_newest_four(cijfers):
    kort = Meting.objects.kort_voor(cijfers["Grafhorst"])
    assert [(m.indicator.code, m.jaar, m.in_cijfers) for m in kort] == [
        ("inwoners", 2024, "1.080"),
        ("aandeel-ouderen", 2022, "13%"),
        ("woningen", 2024, "341"),
        ("koopwoningen", 2022, "88%"),
    ]


def test_the_figures_take_one_query(cijfers, django_assert_num_queries):
    flevowijk = factories.gebied("Flevowijk", ouder=cijfers["Kampen-stad"])
    with tijdens_lezen():
        Gebied.objects.alle(), Gebied.objects.delen_per_werkgebied()
        with django_assert_num_queries(1):
            metingen, plaats = Meting.objects.voor_gebied(flevowijk)
    assert [str(m) for m in metingen][:1] == ["Inwoners 2022: 37.890"]
    assert plaats.naam == "Kampen-stad"
