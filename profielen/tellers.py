"""What lives in a gebied, in counts, for a version of its profile: handed up by the apps that know it.

An app above registers a function with `@teller`, as an app registers its `@opruimer`: profielen knows nothing of signalen, and
yet no way to adopt a version leaves their counts out. See docs/decisions/what-lives-in-counts.md.
"""

from collections.abc import Callable
from datetime import date

Teller = Callable[..., dict]

_tellers: dict[str, Teller] = {}


def teller(functie: Teller) -> Teller:
    """Register a function of a gebied and the day of the decision that returns counts as JSON; its app imports it in ready()."""
    _tellers[f"{functie.__module__}.{functie.__name__}"] = functie
    return functie


def tellingen_van(versie, *, op: date) -> dict:
    """All that is counted for this version, if it were adopted on the day `op`; `reacties`: those on the site about it."""
    tellingen: dict = {}
    for functie in _tellers.values():
        tellingen |= functie(versie.profiel.gebied, op)
    if reacties := versie.reacties.openbaar().count():
        tellingen["reacties"] = reacties
    return tellingen
