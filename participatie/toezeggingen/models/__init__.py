"""The models of toezeggingen."""

from participatie.toezeggingen.models.toezegging import Toezegging
from participatie.toezeggingen.models.verplaatsing import Verplaatsing

__all__ = ["Toezegging", "Verplaatsing"]
