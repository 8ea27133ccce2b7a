"""The nouns of overleggen: a module each."""

from participatie.overleggen.models.genodigde import Genodigde
from participatie.overleggen.models.overleg import Overleg
from participatie.overleggen.models.punt import Punt

__all__ = ["Genodigde", "Overleg", "Punt"]
