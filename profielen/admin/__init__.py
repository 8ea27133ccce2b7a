"""The admin of profielen: figures, and the writing of profiles."""

from profielen.admin import cijfers, profiel, versie

__all__ = ["cijfers", "profiel", "versie"]
