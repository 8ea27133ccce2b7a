"""The rate limit: counted exactly, by all workers together, without keeping who it is about."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.ratelimit.limiet import bezoeker, ruim_tellingen_op, toegestaan
from kampen_wijk.ratelimit.models import Telling


def keer(aantal, naam="proef", sleutel="192.0.2.1", maximaal=3, seconden=60):
    return [toegestaan(naam, sleutel, maximaal=maximaal, seconden=seconden) for _ in range(aantal)]


@pytest.mark.django_db
def test_the_limit_lets_exactly_so_many_through():
    with time_machine.travel("2026-03-02 10:00:30Z", tick=False):
        assert keer(5) == [True, True, True, False, False]
        assert Telling.objects.get().aantal == 3


@pytest.mark.django_db
def test_another_visitor_and_another_thing_have_counts_of_their_own():
    with time_machine.travel("2026-03-02 10:00:30Z", tick=False):
        assert (
            keer(1, maximaal=1) + keer(1, maximaal=1, sleutel="192.0.2.2") + keer(1, maximaal=1, naam="anders")
            == [True] * 3
        )
        assert keer(1, maximaal=1) == [False]


@pytest.mark.django_db
def test_after_the_stretch_one_may_again():
    with time_machine.travel("2026-03-02 10:00:30Z", tick=False) as reis:
        assert keer(2, maximaal=1) == [True, False]
        reis.move_to("2026-03-02 10:00:59Z")
        assert keer(1, maximaal=1) == [False]
        reis.move_to("2026-03-02 10:01:00Z")
        assert keer(2, maximaal=1) == [True, False]


@pytest.mark.django_db
def test_a_limit_of_nought_lets_nobody_through():
    assert keer(1, maximaal=0) == [False]


@pytest.mark.django_db
def test_the_address_itself_is_not_kept():
    keer(1, sleutel="vera@example.nl")
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM ratelimit_telling t")
        assert "vera" not in cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_key_may_be_any_text():
    assert keer(1, sleutel="\0 😀 " + "x" * 10_000) == [True]


@pytest.mark.django_db
def test_counts_that_have_ended_are_cleared():
    with time_machine.travel("2026-03-02 10:00:30Z", tick=False) as reis:
        keer(1)
        keer(1, seconden=3600)
        reis.move_to("2026-03-02 10:05:00Z")
        assert ruim_tellingen_op() == 1
        assert Telling.objects.get().eindigt_op.isoformat() == "2026-03-02T11:00:00+00:00"


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_never_get_more_than_the_limit():
    samen = threading.Barrier(5)

    def probeer(nummer):
        try:
            if nummer < 5:
                samen.wait(timeout=10)
            with transaction.atomic():
                return toegestaan("tegelijk", "192.0.2.1", maximaal=7, seconden=10**8)
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as pool:
        uitkomsten = list(pool.map(probeer, range(20)))
    assert (uitkomsten.count(True), Telling.objects.get().aantal) == (7, 7)


@pytest.mark.parametrize(
    ("proxies", "direct", "doorgegeven", "adres"),
    [
        (0, "192.0.2.1", "203.0.113.9", "192.0.2.1"),
        (1, "10.0.0.1", "203.0.113.9", "203.0.113.9"),
        (1, "10.0.0.1", "vervalst, 1.1.1.1, 203.0.113.9", "203.0.113.9"),
        (2, "10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "10.0.0.1", "203.0.113.9", "10.0.0.1"),
        (1, "10.0.0.1", "", "10.0.0.1"),
        (1, "10.0.0.1", "onzin\0", "10.0.0.1"),
        (0, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        (0, "2001:db8:1:2:ffff::1", "", "2001:db8:1:2::/64"),
        (0, "::ffff:192.0.2.1", "", "192.0.2.1"),
        (0, "", "", "onbekend"),
    ],
)
def test_a_visitor_is_known_by_what_our_own_proxies_say(rf, settings, proxies, direct, doorgegeven, adres):
    settings.TRUSTED_PROXIES = proxies
    assert bezoeker(rf.get("/", REMOTE_ADDR=direct, HTTP_X_FORWARDED_FOR=doorgegeven)) == adres


@given(st.text(), st.text())
def test_any_header_gives_an_address(direct, doorgegeven):
    class Verzoek:
        META = {"REMOTE_ADDR": direct, "HTTP_X_FORWARDED_FOR": doorgegeven}

    assert bezoeker(Verzoek()) != ""
