"""Words as they are compared, and their other forms."""

import pytest
from django.db import connection

from kampen_wijk.woordenschat.buren import buren
from kampen_wijk.woordenschat.models import Woord
from kampen_wijk.woordenschat.vormen import afgeleid, koppen, meervoud, vormen, wissels
from kampen_wijk.woordenschat.vouwen import getypte_woorden, vouw

LASTIG = "Café IDEEËN ’s-Heerenbroek Ñandú ÿ Æ œ ß İ ﬁ 東京 שלום \N{GRINNING FACE} Ç"


@pytest.mark.django_db
@pytest.mark.parametrize("tekst", LASTIG.split())
def test_python_and_the_database_fold_a_word_alike(tekst):
    with connection.cursor() as cursor:
        cursor.execute("SELECT zoekvorm(%s)", [tekst])
        (gevouwen,) = cursor.fetchone()
    assert (vouw(tekst).encode("ascii", "ignore"), len(vouw(tekst))) == (gevouwen.encode("ascii", "ignore"), len(tekst))


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Foto's van 's-Heerenbroek", ["foto", "van", "heerenbroek"]), ("  ", []), ("?!", []), ("s", ["s"]),
        ("boom boom BOOM", ["boom"]), ("e\u0301e\u0301n", ["een"]), ("a_b", ["a", "b"]),
        ("een twee drie vier vijf zes zeven", ["een", "twee", "drie", "vier", "vijf", "zes"]), ("x" * 99, ["x" * 40]),
    ],
)
def test_what_somebody_typed_becomes_a_few_words(tekst, woorden):
    assert getypte_woorden(tekst) == woorden


@pytest.mark.parametrize(
    ("meer", "een"),
    [("kinderen", "kind"), ("huizen", "huis"), ("brieven", "brief"), ("bussen", "bus"), ("bomen", "boom"), ("bankjes", "bank"),
     ("straten", "straat"), ("auto's".replace("'", ""), "auto"), ("spelen", "speel")],
)
def test_the_singular_is_among_the_forms(meer, een):
    assert een in vormen(meer)


def test_short_words_have_no_forms_and_nothing_breaks():
    for woord in ("", "a", "ab", "abc", "ss", "9", "שלום"):
        assert all(len(vorm) >= 3 for vorm in vormen(woord) | afgeleid(woord) | meervoud(woord) | koppen(woord))


def test_errors_and_parts():
    assert "hond" in wissels("hodn")
    assert "water" in koppen("drinkwater")
    assert (meervoud("paal"), meervoud("pad")) == ({"palen"}, set())
    assert "riool" in afgeleid("riolering")


@pytest.mark.django_db
def test_neighbours_come_from_the_own_kringen_alone():
    Woord.objects.bulk_create([Woord(kring=0, woord="speeltuin"), Woord(kring=7, woord="moestuin"), Woord(kring=8, woord="kruidentuin")])
    gevonden = {kring: {b.woord for b in buren(["tuin"], kring, {}) if b.hoe == "deel"} for kring in ((0,), (0, 7))}
    assert gevonden == {(0,): {"speeltuin"}, (0, 7): {"speeltuin", "moestuin"}}


@pytest.mark.django_db
def test_of_three_letters_only_the_beginning_and_the_end_of_a_word_count():
    Woord.objects.bulk_create([Woord(kring=0, woord=woord) for woord in ("putdeksel", "rioolput", "computer")])
    assert {b.woord for b in buren(["put"], [0], {}) if b.hoe == "deel"} == {"putdeksel", "rioolput"}
