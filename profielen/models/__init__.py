"""The nouns of profielen: a module each."""

from profielen.models.beeld import Beeld, GetoondBeeld
from profielen.models.indicator import Indicator
from profielen.models.inlezing import Inlezing
from profielen.models.meting import Meting
from profielen.models.profiel import Profiel, ProfielVersie
from profielen.models.reactie import Reactie, Reageerder
from profielen.models.samenspraak import Onderdeel, Samenspraak
from profielen.models.spanning import Spanning

__all__ = [
    "Beeld", "GetoondBeeld", "Indicator", "Inlezing", "Meting", "Onderdeel", "Profiel", "ProfielVersie", "Reactie", "Reageerder",
    "Samenspraak", "Spanning",
]
