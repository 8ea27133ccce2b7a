"""What a conversation belongs to, and which colleagues take part in it."""

from collections.abc import Iterable

from django.db import transaction

from participatie.contactmomenten.actions.taak import VertrouwelijkGesprek
from participatie.contactmomenten.models import Contactmoment, Profielplek
from wijken.models.gebeurtenis import leg_vast


@transaction.atomic
def gesprek_koppelen(
    contactmoment, *, door, partners: Iterable, trajecten: Iterable, plekken: Iterable[tuple], collegas: Iterable | None = None
) -> None:
    """From now on it belongs to these and no others; `plekken`: (profiel, onderdeel) each.

    `collegas` may read it, also what is vertrouwelijk: only its writer chooses them. None leaves them as they are.
    Links to trajecten that `door` does not keep should be among `trajecten`: the caller knows which those are.
    """
    rij = Contactmoment.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=contactmoment.pk)
    rij.partners.set(partners)
    rij.trajecten.set(trajecten)
    rij.profielplekken.all().delete()
    Profielplek.objects.bulk_create(Profielplek(contactmoment=rij, profiel=p, onderdeel=o) for p, o in plekken)
    if collegas is not None:
        if door.pk != rij.medewerker_id:
            raise VertrouwelijkGesprek("Alleen wie het gesprek vastlegde, kiest wie het ook mag lezen.")
        rij.collegas.set(collegas)
    leg_vast(rij, "gekoppeld", gebied=rij.gebied, actor=door)
