"""From what people write, a day and a time, to a moment; right in the two nights in which the clock changes. No ORM here."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils import timezone

BESTAAT_NIET = "In deze nacht gaat de klok een uur vooruit. Dit tijdstip bestaat dan niet. Kies een andere tijd."
VOOR_HET_BEGIN = "Het einde is voor het begin. Kies een latere tijd, of een latere dag."


def momenten(dag: dt.date, tijd: dt.time) -> list[dt.datetime]:
    """In UTC, earliest first: one; two in the hour that comes twice in autumn; none in the hour that is left out in spring."""
    zone, op_de_klok = timezone.get_default_timezone(), dt.datetime.combine(dag, tijd)
    uit: list[dt.datetime] = []
    for fold in (0, 1):
        moment = op_de_klok.replace(fold=fold, tzinfo=zone).astimezone(dt.UTC)
        if moment.astimezone(zone).replace(tzinfo=None, fold=0) == op_de_klok and moment not in uit:
            uit.append(moment)
    return uit


def begin_en_einde(dag: dt.date, van: dt.time, laatste_dag: dt.date, tot: dt.time) -> tuple[dt.datetime, dt.datetime]:
    """Both in UTC. Of an hour that comes twice the begin is the first; the end is the first that lies after the begin.

    Raises ValidationError for the fields `van` and `tot`.
    """
    begin = next(iter(momenten(dag, van)), None)
    if begin is None:
        raise ValidationError({"van": BESTAAT_NIET})
    eindes = momenten(laatste_dag, tot)
    if not eindes:
        raise ValidationError({"tot": BESTAAT_NIET})
    einde = next((moment for moment in eindes if moment > begin), None)
    if einde is None:
        raise ValidationError({"tot": VOOR_HET_BEGIN})
    return begin, einde


def klok_gaat(begin: dt.datetime, einde: dt.datetime) -> str:
    """`vooruit` or `terug` when the clock changes in between, else empty."""
    zone = timezone.get_default_timezone()
    verschil = (einde.astimezone(zone).utcoffset() or dt.timedelta()) - (begin.astimezone(zone).utcoffset() or dt.timedelta())
    if not verschil:
        return ""
    return "vooruit" if verschil > dt.timedelta() else "terug"
