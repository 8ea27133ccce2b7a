"""Ideas of residents, as far as they can be: talked about, taken up, not taken up with the reason, done; with reactions."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from participatie.inzendingen.actions import fase, indienen, modereren, reactie
from participatie.inzendingen.models import Inzending
from participatie.portaal.demo.tijd import al_verteld, dagen_later
from wijken.models import Gebied

TUIN = "Een buurttuin op het lege veld"
BAL = "Verlichting bij het trapveld"
FLITS = "Een parkeerverbod in de hele straat"
BANK = "Een bankje met uitzicht op de IJssel"
TEKSTEN = {
    TUIN: "Achter de school ligt een veld waar niets mee gebeurt. Wij willen daar samen groente en bloemen kweken. (voorbeeld)",
    BAL: "In de winter is het trapveld om vijf uur al donker. Met een lamp kunnen kinderen langer spelen. (voorbeeld)",
    FLITS: "Er staan te veel auto's. Maak een parkeerverbod voor de hele straat. (voorbeeld)",
    BANK: "Langs het water loop je een heel eind. Een bankje halverwege zou fijn zijn. (voorbeeld)",
}


def vertel(team):
    if al_verteld(Inzending, titel=TUIN):
        return
    vera = team["wijkverbinder"]
    _tuin(vera)
    bal = _op_de_site(BAL, "zalk", vera, dagen=20)
    fase.idee_in_gesprek(
        bal, tekst="Op de bewonersavond in het dorpshuis praten wij over de lamp.", door=vera, versie=bal.versie
    )
    flits = _op_de_site(FLITS, "wilsum", vera, dagen=30)
    reden = "Dan kunnen bezoekers en thuiszorg nergens meer staan. De brandweer kan er goed langs, dat hebben wij gemeten."
    fase.idee_niet_oppakken(flits, tekst=reden, door=vera, versie=flits.versie)
    _bank(vera)


def _tuin(vera):
    """Grows into an initiatief; two say what they think of it, and a third waits."""
    tuin = _op_de_site(TUIN, "grafhorst", vera, dagen=25)
    fase.initiatief_vastleggen(
        tuin, wie_trekt="Werkgroep Buurttuin (voorbeeld)", wat_doet_gemeente="Wij maken de grond klaar en betalen de planten.",
        begint_op=timezone.localdate() + timedelta(days=40), tekst="De werkgroep maakt een tekening van de tuin.",
        door=vera, versie=tuin.versie,
    )
    dagen_later(tuin, 6)
    fase.nieuws_vertellen(tuin, tekst="De tekening is klaar. U ziet hem in het dorpshuis.", door=vera, versie=tuin.versie)
    for naam, tekst in (("Jannie", "Wat een goed plan. Ik help graag met planten."), ("", "Denkt u ook aan een kraan? In de zomer is het daar droog.")):
        gezegd = reactie.reactie_geven(tuin, tekst=f"{tekst} (voorbeeld)", naam=naam, email="", sleutel=uuid4())
        reactie.reactie_plaatsen(gezegd, door=vera, versie=gezegd.versie)
    reactie.reactie_geven(
        tuin, tekst="Bel mij maar op 038 000 00 44, ik heb nog stenen over. (voorbeeld)", naam="Kees", email="", sleutel=uuid4()
    )


def _bank(vera):
    """Done, at a place that everybody may see."""
    bank = _op_de_site(BANK, "wilsum", vera, dagen=50, lat=52.5195, lon=5.9355, plaats="Aan de dijk")
    fase.idee_oppakken(
        bank, wie="De gemeente, afdeling groen (voorbeeld)", tekst="In het voorjaar plaatsen wij het bankje.", door=vera,
        versie=bank.versie,
    )
    dagen_later(bank, 30)
    fase.idee_uitgevoerd(bank, tekst="Het bankje staat er. Veel plezier!", door=vera, versie=bank.versie)


def _op_de_site(titel, slug, vera, *, dagen, **plek):
    idee = indienen.indienen(
        soort="idee", titel=titel, tekst=TEKSTEN[titel], gebied=Gebied.objects.get(slug=slug), indiener={"kanaal": "niet"}, **plek
    )
    modereren.idee_publiceren(idee, door=vera, versie=idee.versie, plaats_openbaar=bool(plek))
    dagen_later(idee, dagen)
    return idee
