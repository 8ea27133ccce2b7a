"""How far something long is, in one line that renews itself; silent where nobody looks on."""

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")
PAUZE = 0.2  # seconds between two times that the line is written anew


class Voortgang:
    """`with Voortgang("Ophalen", "rijen") as balk: balk.erbij(100)`. `stil`: nothing at all; else only on a terminal."""

    def __init__(self, wat: str, eenheid: str, *, totaal: int | None = None, stil: bool = False):
        self.wat, self.eenheid, self.totaal = wat, eenheid, totaal
        self.aantal, self._getoond = 0, 0.0
        self._zichtbaar = not stil and sys.stderr.isatty()

    def __enter__(self):
        self._toon()
        return self

    def __exit__(self, *fout):
        if self._zichtbaar:
            self._toon()
            sys.stderr.write("\n")

    def erbij(self, aantal: int = 1) -> None:
        self.aantal += aantal
        if time.monotonic() - self._getoond >= PAUZE:
            self._toon()

    def _toon(self) -> None:
        if self._zichtbaar:
            self._getoond = time.monotonic()
            van = f" van {self.totaal}" if self.totaal is not None else ""
            sys.stderr.write(f"\r{self.wat}: {self.aantal}{van} {self.eenheid}")
            sys.stderr.flush()


def langs(dingen: Iterable[T], wat: str, eenheid: str, *, stil: bool = False) -> Iterator[T]:
    """The same things one by one, with a line that counts them."""
    with Voortgang(wat, eenheid, totaal=len(dingen) if isinstance(dingen, Sized) else None, stil=stil) as balk:
        for ding in dingen:
            yield ding
            balk.erbij()
