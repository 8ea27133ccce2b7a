"""The line that says how far something long is."""

import io
import sys

import pytest

from kampen_wijk.voortgang import Voortgang, langs


class Scherm(io.StringIO):
    def __init__(self, terminal):
        super().__init__()
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.fixture
def scherm(monkeypatch):
    def zet(*, terminal):
        doek = Scherm(terminal)
        monkeypatch.setattr(sys, "stderr", doek)
        return doek

    return zet


def test_on_a_terminal_one_line_counts_up_to_the_end(scherm):
    doek = scherm(terminal=True)
    assert list(langs([4, 5, 6], "Bewaren", "delen")) == [4, 5, 6]
    assert (doek.getvalue().split("\r")[1], doek.getvalue().split("\r")[-1]) == (
        "Bewaren: 0 van 3 delen", "Bewaren: 3 van 3 delen\n",
    )


def test_what_has_no_known_end_is_counted_without_one(scherm):
    doek = scherm(terminal=True)
    with Voortgang("Ophalen", "rijen") as balk:
        balk.erbij(100)
        balk.erbij(20)
    assert doek.getvalue().endswith("\rOphalen: 120 rijen\n")


@pytest.mark.parametrize(("terminal", "stil"), [(False, False), (True, True)])
def test_where_nobody_looks_on_nothing_is_written(scherm, terminal, stil):
    doek = scherm(terminal=terminal)
    assert (list(langs(iter("ab"), "Bewaren", "delen", stil=stil)), doek.getvalue()) == (["a", "b"], "")
