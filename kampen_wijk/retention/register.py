"""The retention register: for every field of every model, whether it is about a person, and if so until when.

Each app says it in `bewaartermijnen.py`; `derden.py` says it for the apps that we did not write.
Functions that carry a term out stand in an app's `bewaren.py` and are marked with `@opruimer`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

WISSEN, LEEGMAKEN, VERWIJDEREN = "wissen", "leegmaken", "verwijderen"


@dataclass(frozen=True)
class Termijn:
    """How long a field is kept: `dagen` after `na`, never longer than `hoogstens` days after `sinds`; what happens `dan`."""

    persoonlijk: bool
    dagen: int | None = None
    na: str = ""
    dan: str = ""
    hoogstens: int | None = None
    sinds: str = ""

    def __str__(self):
        if not self.persoonlijk:
            return "geen persoonsgegeven"
        zin = f"{self.dan} {self.dagen} dagen na {self.na}" if self.dagen else f"{self.dan} bij {self.na}"
        return f"{zin}, en uiterlijk {self.hoogstens} dagen na {self.sinds}" if self.hoogstens else zin


NIET_PERSOONLIJK = Termijn(persoonlijk=False)
Termijnen = dict[str, dict[str, Termijn]]


def niet_persoonlijk(*velden: str) -> dict[str, Termijn]:
    """Several fields at once that say nothing about a person."""
    return dict.fromkeys(velden, NIET_PERSOONLIJK)


def persoonlijk(
    *, dagen: int | None = None, na: str, dan: str, hoogstens: int | None = None, sinds: str = ""
) -> Termijn:
    """A field about a person. `na` is a field or an event; without `dagen` it goes at that event itself.

    `hoogstens` days after `sinds` it goes in any case: what is never finished would stay for ever.
    """
    if dan not in (WISSEN, LEEGMAKEN, VERWIJDEREN):
        raise ValueError(f"Onbekend einde van een bewaartermijn: {dan}")
    return Termijn(persoonlijk=True, dagen=dagen, na=na, dan=dan, hoogstens=hoogstens, sinds=sinds)


def alle_termijnen() -> Termijnen:
    """Every term by model label ("inzendingen.Indiener") and field name."""
    uit: Termijnen = {}
    for app in apps.get_app_configs():
        for model, velden in _van(f"{app.name}.bewaartermijnen").items():
            uit[f"{app.label}.{model}"] = velden
    return uit | _van("kampen_wijk.retention.derden")


def _van(module: str) -> Termijnen:
    return import_module(module).BEWAARTERMIJNEN if find_spec(module) else {}


@dataclass(frozen=True)
class Opruimer:
    """One function that carries out a term and returns how many it let go; `tel` only counts them."""

    naam: str
    doe: Callable[[], int]
    tel: Callable[[], int] | None


_opruimers: dict[str, Opruimer] = {}


def opruimer(functie: Callable[[], int] | None = None, *, tel: Callable[[], int] | None = None):
    """Register a function that lets go of what is past its term and returns how many that were.

    It must be safe to undo: what cannot be rolled back (a file) goes in `transaction.on_commit`.
    """

    def zet(doe: Callable[[], int]) -> Callable[[], int]:
        naam = f"{doe.__module__}.{doe.__name__}"
        _opruimers[naam] = Opruimer(naam, doe, tel)
        return doe

    return zet(functie) if functie else zet


_vergeters: dict[str, Callable[[str, int], None]] = {}


def vergeter(functie: Callable[[str, int], None]) -> Callable[[str, int], None]:
    """Register a function that lets go, at once, of what an app holds of the person behind `label` and `pk`.

    For apps above the one where somebody asks it: a room knows what it holds itself, and nothing of those upstairs.
    """
    _vergeters[f"{functie.__module__}.{functie.__name__}"] = functie
    return functie


def vergeet_overal(label: str, pk: int) -> None:
    """Every app lets go of the person behind this row; within the transaction of the caller."""
    _lees_bewaren()
    for functie in _vergeters.values():
        functie(label, pk)


def _lees_bewaren() -> list[str]:
    modules = [f"{app.name}.bewaren" for app in apps.get_app_configs()]
    for module in modules:
        if find_spec(module):
            import_module(module)
    return modules


def alle_opruimers() -> list[Opruimer]:
    """Every registered function, each in the order of its app."""
    modules = _lees_bewaren()
    return sorted(_opruimers.values(), key=lambda opruimer: modules.index(opruimer.doe.__module__))
