"""How soon somebody hears from us, in working days; the numbers stand in settings.TERMIJNEN and nowhere else.

A term starts the day after something came in, and lasts until the end of its last working day.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.utils import timezone

from kampen_wijk.werkdagen import plus_werkdagen, werkdagen_tussen


class Soort(StrEnum):
    """What waits: a first reaction, letting an idee or a reaction to it through, telling the sender, calling back."""

    SIGNAAL = "signaal"
    IDEE = "idee"
    TERUGKOPPELEN = "terugkoppelen"
    HULPVRAAG = "hulpvraag"
    REACTIE = "reactie"


@dataclass(frozen=True)
class Termijn:
    """Until when something may wait, seen from `vandaag`."""

    uiterlijk: dt.date
    vandaag: dt.date

    @property
    def te_laat(self) -> bool:
        return self.vandaag > self.uiterlijk

    def __str__(self):
        if self.te_laat:
            dagen = (self.vandaag - self.uiterlijk).days
            return "1 dag te laat" if dagen == 1 else f"{dagen} dagen te laat"
        over = werkdagen_tussen(self.vandaag, self.uiterlijk)
        if not over:
            return "Vandaag is de laatste dag"
        return "Nog 1 werkdag" if over == 1 else f"Nog {over} werkdagen"


def termijn(soort: Soort, sinds: dt.datetime) -> Termijn:
    """The term of what waits since this moment."""
    return Termijn(plus_werkdagen(timezone.localdate(sinds), settings.TERMIJNEN[soort]), timezone.localdate())


def te_laat_voor(soort: Soort) -> dt.datetime:
    """What waits since before this moment is too late: the same rule as `termijn`, for a query."""
    dag = plus_werkdagen(timezone.localdate(), -settings.TERMIJNEN[soort])
    return timezone.make_aware(dt.datetime.combine(dag, dt.time.min))
