"""Places to walk in: made-up places in real gebieden, recognisable as an example."""

from wijken.models import Gebied, Ontmoetingsplek

PLEKKEN = [
    ("Wijkkantoor De Voorbeeldhof", "flevowijk", "Elke woensdag van 10 tot 12 uur", "Koffie-ochtend. Iedereen is welkom, u hoeft zich niet op te geven.", True),
    ("Inloop in De Voorbeeldhof", "flevowijk", "Maandag en donderdag van 9 tot 12 uur", "Vragen over wonen, geld of zorg. Loop gerust binnen.", True),
    ("Dorpshuis Het Voorbeeld", "grafhorst", "Elke vrijdag van 14 tot 16 uur", "Samen kaarten en koffie drinken.", False),
    ("Buurtkamer De Voorbeeldsteiger", "brunnepe", "Elke dinsdag van 17.30 tot 19 uur", "Samen eten. Geef u een dag eerder op.", True),
    ("Spreekuur in De Voorbeeldboei", "ijsselmuiden", "Elke donderdag van 10 tot 12 uur", "Spreekuur van de wijkverbinder.", True),
]


def maak():
    for naam, slug, wanneer, wat, voor_hulp in PLEKKEN:
        for gebied in Gebied.objects.filter(slug=slug):
            Ontmoetingsplek.objects.get_or_create(
                naam=naam, gebied=gebied,
                defaults={"wanneer": wanneer, "wat": wat, "voor_hulp": voor_hulp, "telefoon": "038 000 00 20",
                          "adres": "Voorbeeldplein 1"},
            )
