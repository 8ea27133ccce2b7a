"""Which texts the public reads. Each app says it in `openbaar.py`, for every text field of every model; a test walks them.

A field that the public reads goes through the door (`deur.py`), or is a plain fact about a place or an organisation.
"""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

DEUR = "openbaar, door de deur"
FEIT = "openbaar, over een plek of organisatie"
PRIVE = "niet openbaar"
Openbaar = dict[str, dict[str, str]]


def alles_openbaar() -> Openbaar:
    """By model label ("inzendingen.Inzending") and field name: DEUR, FEIT or PRIVE."""
    uit: Openbaar = {}
    for app in apps.get_app_configs():
        module = f"{app.name}.openbaar"
        for model, velden in (import_module(module).OPENBAAR if find_spec(module) else {}).items():
            uit[f"{app.label}.{model}"] = velden
    return uit
