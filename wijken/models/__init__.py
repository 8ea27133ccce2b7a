"""The nouns of wijken: a module each."""

from wijken.models.gebeurtenis import Gebeurtenis
from wijken.models.gebied import CbsCode, Gebied, GebiedAlias, Gebiedsindeling
from wijken.models.medewerker import Afdeling, Medewerker
from wijken.models.ontmoetingsplek import Ontmoetingsplek
from wijken.models.rolvervulling import Rolvervulling
from wijken.rollen import Rol

__all__ = [
    "Afdeling",
    "CbsCode",
    "Gebeurtenis",
    "Gebied",
    "GebiedAlias",
    "Gebiedsindeling",
    "Medewerker",
    "Ontmoetingsplek",
    "Rol",
    "Rolvervulling",
]
