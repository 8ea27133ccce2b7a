"""Activiteiten: some ten years of them, whatever the number of signalen; half a year of them is still to come."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from bench.fill.people import People
from participatie.activiteiten.models import Aanmelding, Activiteit

AANTAL = 2000


def make(people: People) -> None:
    """One every two days: coffee, or an evening that asks something; for what comes thirty people signed up."""
    nu = timezone.now()
    eerste = timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(180), time(10)))
    alle = Activiteit.objects.bulk_create(_een(n, eerste - timedelta(2 * n), nu, people) for n in range(AANTAL))
    Aanmelding.objects.bulk_create(
        Aanmelding(activiteit=ding, naam="Fien", manier="email", contact=f"komt{n}@voorbeeld.example", plaats_op=nu)
        for ding in alle[:90]
        for n in range(30)
    )


def _een(n: int, begin: datetime, nu: datetime, people: People) -> Activiteit:
    vraagt = n % 4 == 0
    kaart = {
        "niveau": "raadplegen", "vast": "De plek.", "waarom_vast": "Er is geen andere grond.", "open": "De toestellen.",
        "wie_beslist": "De gemeenteraad", "besluit_op": begin.date(), "rol": "regisseren", "terug_op": begin.date(),
    }
    return Activiteit(
        soort="inloop" if vraagt else "koffie", titel=f"Koffie in het dorpshuis {n}", slug=f"koffie-{n}", wat="Wij drinken koffie.",
        voor_wie="iedereen", gebied_id=people.gebieden[n % len(people.gebieden)], waar="Dorpshuis", begint_op=begin,
        eindigt_op=begin + timedelta(hours=2), vraagt_iets=vraagt, met_aanmelden=True, gepubliceerd_op=nu, **(kaart if vraagt else {}),
    )
