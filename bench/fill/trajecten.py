"""Trajecten: some ten years of them, whatever the number of signalen; each with three fasen in one gebied."""

from datetime import timedelta

from django.utils import timezone

from bench.fill.people import People
from bench.fill.words import KLACHTEN
from participatie.activiteiten.models import Fase, Traject

AANTAL = 200
FASEN = ("Wensen verzamelen", "Kiezen", "Bouwen")


def make(people: People) -> None:
    """One begins every twenty days; the last are still running."""
    nu, vandaag = timezone.now(), timezone.localdate()
    trajecten = Traject.objects.bulk_create(
        Traject(
            titel=f"Een plein voor iedereen {n}", slug=f"plein-{n}", intro=f"{KLACHTEN[n]}\n\n- samen\n- buiten",
            begint_op=vandaag - timedelta(20 * n), eindigt_op=vandaag + timedelta(90 - 20 * n), niveau="raadplegen",
            vast="De plek.", waarom_vast="Er is geen andere grond.", open="De toestellen.", wie_beslist="De gemeenteraad",
            besluit_op=vandaag + timedelta(100 - 20 * n), rol="regisseren", terug_op=vandaag + timedelta(120 - 20 * n),
            gepubliceerd_op=nu - timedelta(20 * n),
        )
        for n in range(AANTAL)
    )
    Traject.gebieden.through.objects.bulk_create(
        Traject.gebieden.through(traject=traject, gebied_id=people.gebieden[n % len(people.gebieden)])
        for n, traject in enumerate(trajecten)
    )
    Fase.objects.bulk_create(
        Fase(
            traject=traject, titel=titel, wat="Wij praten met de straat.", resultaat="Er komen bankjes." if deel == 0 else "",
            begint_op=traject.begint_op + timedelta(30 * deel), eindigt_op=traject.begint_op + timedelta(30 * deel + 29),
        )
        for traject in trajecten
        for deel, titel in enumerate(FASEN)
    )
