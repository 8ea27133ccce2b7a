"""Two people told the same: one signaal goes on, and both hear what becomes of it."""

from django.db import transaction

from participatie.inzendingen.actions.aansluiten import verhuis_aansluitingen
from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import vergrendel
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.workflow import OPEN, Afhandelreden, Status
from wijken.models.gebeurtenis import leg_vast


class NietSamenTeVoegen(Exception):
    """These two cannot become one; the message says why."""


@transaction.atomic
def signaal_samenvoegen(signaal, *, met, door, versie):
    """Close this one as a double of `met`; whoever sent or follows it follows `met` from now on, and so do its own doubles.

    Raises NietSamenTeVoegen where that cannot be. Both rows are locked in the order of their keys, so two who join the
    same two the other way round do not wait for each other for ever.
    """
    list(Inzending.objects.select_for_update(of=("self",)).filter(pk__in=[signaal.pk, met.pk]).order_by("pk"))
    rij, hoofd = vergrendel(signaal, versie), Inzending.objects.get(pk=met.pk)
    _controleer(rij, hoofd)
    rij.dubbel_van, rij.afhandelreden = hoofd, Afhandelreden.DUBBEL
    zet_status(rij, Status.AFGEHANDELD, door=door, afhandelreden=Afhandelreden.DUBBEL, dubbel_van=hoofd.pk)
    rij.dubbelen.update(dubbel_van=hoofd)
    verhuis_aansluitingen(rij, hoofd)
    leg_vast(hoofd, "samengevoegd", gebied=hoofd.gebied, actor=door, dubbel=rij.pk)
    vertel_indiener(rij, "afgehandeld", context={"afhandelreden": Afhandelreden.DUBBEL, "deeluitkomsten": [], "toelichting": ""})


def _controleer(rij, hoofd):
    if rij.pk == hoofd.pk or not hoofd.is_signaal:
        raise NietSamenTeVoegen("Kies een ander signaal om mee samen te voegen.")
    if hoofd.status not in OPEN:
        raise NietSamenTeVoegen("Dat signaal is al afgesloten. Heropen het eerst, of kies een ander.")
    if rij.deeluitkomsten.exists():
        raise NietSamenTeVoegen("Bij dit signaal staan al uitkomsten per onderdeel. Handel het daarmee af.")
