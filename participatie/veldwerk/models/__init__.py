"""The models of veldwerk."""

from participatie.veldwerk.models.opbrengst import Opbrengst, Thema
from participatie.veldwerk.models.sessie import Sessie
from participatie.veldwerk.models.vondst import Vondst

__all__ = ["Opbrengst", "Sessie", "Thema", "Vondst"]
