"""Dorpsbelangen of Grafhorst met last month, of which the minutes still have to go out; the next Kernenoverleg is planned."""

from datetime import datetime, time, timedelta
from uuid import uuid4

from django.utils import timezone

from participatie.overleggen.actions.plannen import overleg_plannen
from participatie.overleggen.actions.vastleggen import Regel, overleg_vastleggen, punten_vastleggen
from participatie.overleggen.models import Overleg
from participatie.portaal.demo.tijd import al_verteld
from wijken.models import Gebied

PLEK = "Dorpshuis van Grafhorst (voorbeeld)"
MENSEN = [("Janna Dijk", "janna@voorbeeld.example"), ("Wim Prins", "")]


def vertel(team):
    if al_verteld(Overleg, plek=PLEK):
        return
    vera, grafhorst = team["wijkverbinder"], Gebied.objects.get(slug="grafhorst")
    geweest = _plan(vera, grafhorst, -28, "dorpsbelangen", "Het fietspad\nDe kermis")
    pks = list(geweest.genodigden.values_list("pk", flat=True))
    overleg_vastleggen(
        geweest, sleutel=uuid4(), door=vera, aanwezig=pks, aantal_aanwezig=9,
        inhoud="Wij liepen de signalen langs. Over het fietspad is Dorpsbelangen blij met het antwoord. De kermis is weer bij de kerk.",
    )
    punten_vastleggen(geweest, sleutel=uuid4(), door=vera, regels=[
        Regel("afspraak", "Volgende keer praten wij over het bankje."),
        Regel("taak", "Uitzoeken wanneer de kermis wordt opgebouwd.", wie=team["behandelaar groen"]),
    ])
    _plan(vera, grafhorst, 9, "kernenoverleg", "Het bankje tussen de kerk en de winkel\nRondvraag")


def _plan(vera, gebied, over, soort, punten):
    dag = timezone.localdate() + timedelta(days=over)
    begint = timezone.make_aware(datetime.combine(dag, time(19, 30)))
    return overleg_plannen(
        sleutel=uuid4(), door=vera, soort=soort, gebied=gebied, begint_op=begint, eindigt_op=begint + timedelta(minutes=90),
        plek=PLEK, agendapunten=punten, genodigden=MENSEN,
    )
