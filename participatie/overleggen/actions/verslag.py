"""The minutes go out, once, to who was there and left an address."""

from django.db import transaction
from django.utils import timezone

from kampen_wijk.outbox.actions import mails_klaarzetten
from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.inzendingen.actions.versie import Verouderd
from participatie.overleggen.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.overleggen.models import Overleg
from participatie.overleggen.verslag import punten_in_woorden, verslagteksten


@transaction.atomic
def verslag_versturen(overleg, *, door, versie, akkoord="") -> int:
    """To how many people it went; sending it once more sends nothing.

    Raises PersoonsgegevensGevonden unless `akkoord` is about all that is found in what they will read.
    """
    rij: Overleg = vergrendel(overleg)
    if not rij.is_gehouden:
        raise KanNuNiet("Schrijf eerst op wat er is besproken.")
    if rij.verslag_verstuurd_op:
        return 0
    if rij.contactmoment and rij.contactmoment.vertrouwelijk:
        raise KanNuNiet("Dit gesprek is vertrouwelijk. Het verslag gaat dan niet naar buiten.")
    if rij.versie != versie:
        raise Verouderd(f"{rij} is at version {rij.versie}, read at {versie}")
    punten = list(rij.punten.met_dingen())
    controleer_openbaar(*verslagteksten(rij, punten), akkoord=akkoord)
    adressen = [wie["email"] for wie in rij.mensen if wie["aanwezig"] and wie["email"]]
    context = {"overleg": rij, "inhoud": rij.contactmoment.inhoud, "punten": punten_in_woorden(punten), "door": rij.medewerker}
    mails_klaarzetten(sjabloon="overleg_verslag", brieven=[(adres, context) for adres in adressen])
    rij.verslag_verstuurd_op = timezone.now()
    bewaar_en_leg_vast(rij, "verslag_verstuurd_op", verb="verslag_verstuurd", door=door, aantal=len(adressen))
    return len(adressen)
