"""What every app holds of one person: the one place where inzage (AVG art. 15 and 20) and wissen (art. 17) find it.

An app says it in `persoon.py`, in functions marked with `@houder`. What its register calls personal and no houder shows,
stands there in `BUITEN_INZAGE`, with the reason; `tests/test_privacy.py` fails on a field that is in neither.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.retention.vraag import HOOGSTENS, Vraag


@dataclass(frozen=True)
class Gegeven:
    """One thing that we hold, in words for the person themselves: what it is called, what stands there, until when."""

    naam: str
    waarde: str
    tot: str


@dataclass(frozen=True)
class Vondst:
    """One row that holds something of a person.

    `zeker`: found by what only they have (an address, a number, a reference); somebody else may have the same name.
    """

    pk: int
    wat: str
    dag: dt.date
    gegevens: list[Gegeven]
    zeker: bool
    let_op: str = ""
    houder: str = ""

    @property
    def sleutel(self) -> str:
        return f"{self.houder}:{self.pk}"


@dataclass(frozen=True)
class Houder:
    """One kind of thing: how a person is found in it, and how it lets go of them."""

    code: str
    naam: str
    velden: frozenset[str]
    vind: Callable[[Vraag], list[Vondst]]
    wis: Callable[[int, Vraag, bool], None]


_houders: dict[str, Houder] = {}


def houder(naam: str, *, velden: Iterable[str], wis: Callable[[int, Vraag, bool], None]):
    """Register `vind(vraag)`, that gives at most HOOGSTENS + 1 finds, the newest first.

    `velden`: the personal fields ("Model.veld") that the finds show or tell of. `wis(pk, vraag, alles)` runs within the
    transaction of the caller and keeps what counts: who it was goes, and with `alles` the words too. Once is as good as twice.
    """

    def zet(vind: Callable[[Vraag], list[Vondst]]) -> Callable[[Vraag], list[Vondst]]:
        label = apps.get_containing_app_config(vind.__module__).label
        code = f"{label}.{vind.__name__}"
        _houders[code] = Houder(code, naam, frozenset(f"{label}.{veld}" for veld in velden), vind, wis)
        return vind

    return zet


@dataclass(frozen=True)
class Gevonden:
    """What one houder found; `meer`: there is more than is shown."""

    houder: Houder
    vondsten: list[Vondst]
    meer: bool


def zoek_overal(vraag: Vraag) -> list[Gevonden]:
    """What every app holds, in the order of the apps; without those that hold nothing."""
    uit = []
    for wie in alle_houders():
        vondsten = [replace(vondst, houder=wie.code) for vondst in wie.vind(vraag)]
        if vondsten:
            uit.append(Gevonden(wie, vondsten[:HOOGSTENS], len(vondsten) > HOOGSTENS))
    return uit


def alle_houders() -> list[Houder]:
    _modules()
    return list(_houders.values())


def buiten_inzage() -> dict[str, str]:
    """`app.Model.veld` of what no inzage shows, and why."""
    return {
        f"{label}.{veld}": waarom
        for label, module in _modules().items()
        for veld, waarom in getattr(module, "BUITEN_INZAGE", {}).items()
    }


def _modules() -> dict:
    return {
        app.label: import_module(f"{app.name}.persoon") for app in apps.get_app_configs() if find_spec(f"{app.name}.persoon")
    }


def tot(begin: dt.date | dt.datetime | None, dagen: int) -> str:
    """The last day of a term, as a sentence; without a beginning it did not start yet."""
    if begin is None:
        return ""
    dag = begin + dt.timedelta(days=dagen)
    return f"Tot {date_format(timezone.localtime(dag) if isinstance(dag, dt.datetime) else dag, 'j F Y')}."
