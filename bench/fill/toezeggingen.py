"""Toezeggingen: some ten years of them, whatever the number of signalen; the last ones still run, a few of those are late."""

from datetime import timedelta

from django.utils import timezone

from bench.fill.people import People
from bench.fill.words import KLACHTEN
from participatie.partners.models import Partner
from participatie.toezeggingen.models import Toezegging, Verplaatsing
from wijken.models import Afdeling

AANTAL = 5_000
AFLOOP = ("nagekomen", "nagekomen", "nagekomen", "deels", "niet")


def make(people: People) -> None:
    """One and a half a day; every tenth was moved once."""
    nu, vandaag = timezone.now(), timezone.localdate()
    belovers = [{"afdeling": ding} for ding in Afdeling.objects.all()] + [{"partner": ding} for ding in Partner.objects.all()]
    rijen = []
    for n in range(AANTAL):
        dag, loopt = vandaag + timedelta(20 - n * 2 // 3), n < 100
        rijen.append(Toezegging(
            tekst=f"Wij kijken hiernaar: {KLACHTEN[n % len(KLACHTEN)]}"[:500], aan_wie="een bewoner",
            gebied_id=people.gebieden[n % len(people.gebieden)], beloofd_op=dag - timedelta(30), uiterlijk_op=dag,
            stand="lopend" if loopt else AFLOOP[n % len(AFLOOP)], uitkomst="" if loopt else "Zo ging het.",
            afgerond_op=None if loopt else nu - timedelta(n * 2 // 3), openbaar=n % 2 == 0, **belovers[n % len(belovers)],
        ))
    Toezegging.objects.bulk_create(rijen)
    Verplaatsing.objects.bulk_create(
        Verplaatsing(toezegging=rij, van=rij.uiterlijk_op - timedelta(7), naar=rij.uiterlijk_op, reden="Het materiaal kwam later.")
        for rij in rijen[::10]
    )
