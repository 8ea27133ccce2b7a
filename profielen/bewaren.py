"""What profielen lets go of: files of figures that were handed in and not said yes to."""

from kampen_wijk.retention.register import opruimer
from profielen.ingeleverd import oude_bestanden, wis_oude_bestanden


@opruimer(tel=lambda: len(oude_bestanden()))
def ingeleverde_bestanden() -> int:
    """After an hour: such a file may hold numbers that are too small to show."""
    return wis_oude_bestanden()
