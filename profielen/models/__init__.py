"""The nouns of profielen: a module each."""

from profielen.models.indicator import Indicator
from profielen.models.meting import Meting
from profielen.models.profiel import Profiel, ProfielVersie, Spanning

__all__ = ["Indicator", "Meting", "Profiel", "ProfielVersie", "Spanning"]
