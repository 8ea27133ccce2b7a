"""What is too small is withheld, and cannot be worked out from what is shown."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profielen.inlezen.actions import metingen_inlezen
from profielen.inlezen.regels import Gelezen, Herkomst, Regel
from profielen.kleine_aantallen import af_te_schermen, te_klein
from profielen.models import Indicator, Meting
from tests import factories
from wijken.models import Gebied


@pytest.mark.parametrize(
    ("aantal", "waarde", "inwoners", "noemer", "klein"),
    [
        (True, 4, 10_000, None, True), (True, 5, 10_000, None, False), (True, 0, 10_000, None, True), (True, 5, None, None, False),
        (False, 20, 99, None, True), (False, 20, 100, None, False), (False, 20, None, None, True), (False, 20, 0, None, True),
        (False, 2, 200, 200, True), (False, 3, 200, 200, False),
    ],
)
def test_what_is_too_small_by_itself(aantal, waarde, inwoners, noemer, klein):
    assert te_klein(
        is_aantal=aantal, waarde=Decimal(waarde), inwoners=inwoners, noemer=noemer, kleinste_bevolking=100, kleinste_aantal=5,
        is_percentage=not aantal,
    ) == klein


@pytest.mark.parametrize(
    ("waarden", "totalen", "weg"),
    [
        ({1: 30, 2: 20, 3: 10}, {1: [2, 3]}, set()),
        ({1: 40, 2: 3, 3: 7, 4: 30}, {1: [2, 3, 4]}, {2, 3}),
        ({1: 40, 2: 3, 3: 4, 4: 33}, {1: [2, 3, 4]}, {2, 3}),
        ({1: 31, 2: 0, 3: 1, 4: 10, 5: 20}, {1: [2, 3, 4, 5]}, {2, 3, 4}),
        ({1: 3, 2: 3}, {1: [2]}, {1, 2}),
        ({2: 3, 3: 7}, {1: [2, 3]}, {2}),
        # The next smallest lies over parts of its own: those would give it away.
        ({1: 60, 2: 3, 3: 15, 4: 42, 5: 7, 6: 8}, {1: [2, 3, 4], 3: [5, 6]}, {2, 3, 5}),
    ],
)
def test_the_next_smallest_goes_too(waarden, totalen, weg):
    gewichten = {pk: Decimal(w) for pk, w in waarden.items()}
    klein = {pk for pk, w in waarden.items() if w < 5}
    assert af_te_schermen(gewichten, klein, totalen, 5) == weg


@given(st.lists(st.integers(0, 12), min_size=2, max_size=5))
def test_nobody_who_knows_the_total_can_work_out_one_part(delen):
    """Whatever is shown, at least two ways of filling in the rest fit it, for each part that is withheld."""
    gewichten = {0: Decimal(sum(delen))} | {n: Decimal(d) for n, d in enumerate(delen, start=1)}
    weg = af_te_schermen(gewichten, {n for n, w in gewichten.items() if w < 5}, {0: list(range(1, len(delen) + 1))}, 5)
    verborgen = sorted(weg - {0})
    if not verborgen or 0 in weg:
        return
    rest = sum(int(gewichten[n]) for n in verborgen)
    passend = [p for p in product(range(rest + 1), repeat=len(verborgen)) if sum(p) == rest]
    assert all(len({p[n] for p in passend}) > 1 for n in range(len(verborgen)))


@pytest.fixture
def meldingen(cijfers):
    return Indicator.objects.create(code="meldingen", naam="Meldingen", thema="veiligheid", samenstellen="optellen")


def lees_in(soort, waarden, **opties):
    regels = [Regel("x", soort, plek.pk, 2024, Decimal(waarde), "", "Gemeente") for plek, waarde in waarden.items()]
    return metingen_inlezen(Gelezen(regels=regels), herkomst=Herkomst(bestand="x.csv"), **opties)


def stand(soort):
    return {m.gebied.naam: m.waarde if m.waarde is not None else m.ontbreekt_reden for m in soort.metingen.select_related("gebied")}


def test_a_small_count_and_the_next_smallest_are_never_kept(cijfers, meldingen):
    c = cijfers
    verslag = lees_in(meldingen, {c["Kampen"]: 60, c["Zalk"]: 3, c["Wilsum"]: 7, c["Grafhorst"]: 50})
    assert stand(meldingen) == {
        "Kampen": 60, "Zalk": "te_weinig_inwoners", "Wilsum": "te_weinig_inwoners", "Grafhorst": 50,
    }
    assert (verslag.nieuw, verslag.afgeschermd) == (4, 2)


def test_reading_in_again_stays_the_same(cijfers, meldingen):
    waarden = {cijfers["Kampen"]: 60, cijfers["Zalk"]: 3, cijfers["Wilsum"]: 7, cijfers["Grafhorst"]: 50}
    lees_in(meldingen, waarden)
    eerst = list(Meting.objects.order_by("pk").values())
    assert lees_in(meldingen, waarden).wijzigingen == []
    assert list(Meting.objects.order_by("pk").values()) == eerst


def test_a_total_that_comes_later_takes_the_next_smallest_with_it(cijfers, meldingen):
    lees_in(meldingen, {cijfers["Zalk"]: 3, cijfers["Wilsum"]: 7, cijfers["Grafhorst"]: 50})
    assert stand(meldingen)["Wilsum"] == 7
    lees_in(meldingen, {cijfers["Kampen"]: 60})
    assert stand(meldingen)["Wilsum"] == "te_weinig_inwoners"


def test_the_smallest_numbers_can_be_set_per_figure(cijfers, meldingen):
    Indicator.objects.filter(pk=meldingen.pk).update(kleinste_aantal=20)
    lees_in(Indicator.objects.get(pk=meldingen.pk), {cijfers["Zalk"]: 19, cijfers["Wilsum"]: 20})
    assert stand(meldingen) == {"Zalk": "te_weinig_inwoners", "Wilsum": 20}


def test_a_share_needs_a_hundred_residents(cijfers):
    soort = Indicator.objects.create(code="tevreden", naam="Tevreden", eenheid="%", thema="subjectief_welzijn")
    gehucht = factories.gebied("Gehucht", ouder=cijfers["Zalk"])
    Meting.objects.create(indicator=Indicator.objects.get(code="inwoners"), gebied=gehucht, jaar=2023, waarde=99, bron="x")
    onbekend = factories.gebied("Onbekend", ouder=cijfers["Zalk"])
    lees_in(soort, {gehucht: 80, onbekend: 80, cijfers["Mastenbroek"]: 80})
    assert stand(soort) == {"Gehucht": "te_weinig_inwoners", "Onbekend": "inwoners_onbekend", "Mastenbroek": 80}


def test_a_share_of_fewer_than_five_people_is_withheld(cijfers):
    soort = Indicator.objects.create(
        code="arm", naam="Arm", eenheid="%", thema="materiele_welvaart", samenstellen="wegen",
        noemer=Indicator.objects.get(code="inwoners"),
    )
    lees_in(soort, {cijfers["Mastenbroek"]: 3, cijfers["Zalk"]: 3})  # 3% of 155, and of 860
    assert stand(soort) == {"Mastenbroek": "te_weinig_inwoners", "Zalk": 3}


def test_parts_of_a_werkgebied_are_a_total_too(cijfers, meldingen):
    werkgebied = factories.gebied("Zalk en Wilsum", soort=Gebied.Soort.WERKGEBIED, ouder=cijfers["Kampen"])
    werkgebied.delen.set([cijfers["Zalk"], cijfers["Wilsum"]])
    lees_in(meldingen, {werkgebied: 40, cijfers["Zalk"]: 3, cijfers["Wilsum"]: 37})
    assert stand(meldingen) == {"Zalk en Wilsum": 40, "Zalk": "te_weinig_inwoners", "Wilsum": "te_weinig_inwoners"}


def test_what_cbs_publishes_is_shown_as_published(cijfers):
    soort = Indicator.objects.create(code="klein", naam="Klein", thema="wonen", samenstellen="optellen", herkomst="cbs")
    lees_in(soort, {cijfers["Zalk"]: 1})
    assert stand(soort) == {"Zalk": 1}


def test_residents_read_why_it_is_not_there(cijfers, meldingen, client):
    lees_in(meldingen, {cijfers["Zalk"]: 3})
    html = client.get("/gebieden/zalk/profiel/").content.decode()
    assert "2024: <em>te weinig inwoners</em>" in html


def test_a_trial_tells_and_keeps_nothing(cijfers, meldingen):
    assert lees_in(meldingen, {cijfers["Zalk"]: 3}, proef=True).afgeschermd == 1
    assert stand(meldingen) == {}
