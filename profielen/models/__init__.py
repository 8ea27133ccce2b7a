"""The nouns of profielen: a module each."""

from profielen.models.indicator import Indicator
from profielen.models.inlezing import Inlezing
from profielen.models.meting import Meting
from profielen.models.profiel import Profiel, ProfielVersie, Spanning

__all__ = ["Indicator", "Inlezing", "Meting", "Profiel", "ProfielVersie", "Spanning"]
