"""Taken: some years of them; a few hundred are still to be done, and some of those are late."""

from datetime import timedelta

from django.utils import timezone

from bench.fill.people import People
from participatie.contactmomenten.models import Taak

AANTAL, OPEN = 20_000, 400


def make(people: People) -> None:
    """Every second for a colleague of an afdeling, every third for the afdeling; asked by who looks after the gebied."""
    nu, vandaag = timezone.now(), timezone.localdate()
    rijen = []
    for n in range(AANTAL):
        gebied = people.gebieden[n % len(people.gebieden)]
        vera, (afdeling, karim) = people.wijkverbinder_van(gebied), people.behandelaar(n)
        bij = {"afdeling_id": afdeling} if n % 3 == 0 else {"medewerker_id": karim if n % 2 else vera}
        dag = vandaag + timedelta(10 - n // 20)
        klaar = {} if n < OPEN else {"status": "verwerkt", "afgehandeld_op": nu - timedelta(n // 20), "afgehandeld_door_id": karim}
        rijen.append(Taak(
            gevraagde_handeling="De lamp bij de school nakijken", gebied_id=gebied, gevraagd_door_id=vera, uiterlijk_op=dag,
            aangemaakt_op=nu - timedelta(n // 20), antwoord="De lamp brandt." if klaar else "",
            gelezen_op=klaar.get("afgehandeld_op") if n % 50 else None, **bij, **klaar,
        ))
    Taak.objects.bulk_create(rijen)
