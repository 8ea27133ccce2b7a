"""How long senders of signalen waited: until somebody picked it up or answered, and until it was done."""

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import TruncDate
from django.utils import timezone

from kampen_wijk.werkdagen.tellen import WerkdagenTussen, werkdagen_lijst
from participatie.inzendingen.workflow import OPEN, WACHT, Status
from wijken.models import Gebeurtenis

# What ends the waiting for a first answer: the same states that end its term, and a message.
EERSTE_ANTWOORD = sorted({*(OPEN - WACHT), Status.AFGEHANDELD, "bericht_gestuurd"})


def met_wachttijden(signalen, sinds):
    """Annotates `tot_antwoord` and `tot_klaar`, in working days; None where it is not so far. `sinds`: before the first of them.

    Reads what happened, and never who did it.
    """
    dagen = werkdagen_lijst(sinds, timezone.localdate())
    eerste = Gebeurtenis.objects.filter(
        soort="inzendingen.inzending", object_id=OuterRef("pk"), verb__in=EERSTE_ANTWOORD
    ).order_by("moment", "pk")
    begin = TruncDate("ontvangen_op")
    return signalen.annotate(eerste_antwoord_op=Subquery(eerste.values("moment")[:1])).annotate(
        tot_antwoord=WerkdagenTussen(begin, TruncDate(F("eerste_antwoord_op")), dagen),
        tot_klaar=WerkdagenTussen(begin, TruncDate(F("afgehandeld_op")), dagen),
    )
