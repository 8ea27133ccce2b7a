"""Overleggen: every month one in each gebied, some years back; the next is planned, with people invited."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from bench.fill.people import People
from participatie.contactmomenten.models import Contactmoment
from participatie.overleggen.models import Genodigde, Overleg, Punt

PER_GEBIED, MENSEN, PUNTEN = 24, 12, 5


def make(people: People) -> None:
    nu = timezone.now()
    rijen = [_overleg(people, gebied, nu + timedelta(7 - 30 * n)) for gebied in people.gebieden for n in range(PER_GEBIED)]
    gesprekken = Contactmoment.objects.bulk_create(
        Contactmoment(
            gebied_id=rij.gebied_id, medewerker_id=rij.medewerker_id, kanaal_id="overleg", onderwerp="Kernenoverleg",
            inhoud="Wij spraken over het verkeer.", plaatsgevonden_op=rij.begint_op,
        )
        for rij in rijen if rij.begint_op < nu
    )
    over = iter(gesprekken)
    for rij in rijen:
        if rij.begint_op < nu:
            rij.contactmoment, rij.aantal_aanwezig, rij.verslag_verstuurd_op = next(over), MENSEN, rij.eindigt_op
    Overleg.objects.bulk_create(rijen)
    recent = [rij for rij in rijen if rij.begint_op > nu - timedelta(30)]
    Genodigde.objects.bulk_create(
        Genodigde(overleg=rij, naam=f"Buur {n}", email=f"buur{n}@voorbeeld.example", aanwezig=rij.is_gehouden)
        for rij in recent for n in range(MENSEN)
    )
    Punt.objects.bulk_create(Punt(overleg=rij, verzendsleutel=uuid4(), tekst="De heg snoeien.") for rij in rijen for _ in range(PUNTEN))


def _overleg(people: People, gebied: int, begint) -> Overleg:
    return Overleg(
        soort="kernenoverleg", gebied_id=gebied, medewerker_id=people.wijkverbinder_van(gebied), begint_op=begint,
        eindigt_op=begint + timedelta(minutes=90), plek="Het dorpshuis",
    )
