"""The nouns of trajecten and activiteiten."""

from participatie.activiteiten.models.aanmelding import Aanmelding
from participatie.activiteiten.models.activiteit import Activiteit, ActiviteitPartner, Verplaatsing
from participatie.activiteiten.models.fase import Fase
from participatie.activiteiten.models.traject import Traject, TrajectGebied

__all__ = ["Aanmelding", "Activiteit", "ActiviteitPartner", "Fase", "Traject", "TrajectGebied", "Verplaatsing"]
