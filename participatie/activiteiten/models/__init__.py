"""The nouns of trajecten."""

from participatie.activiteiten.models.fase import Fase
from participatie.activiteiten.models.traject import Traject, TrajectGebied

__all__ = ["Fase", "Traject", "TrajectGebied"]
