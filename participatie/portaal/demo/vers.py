"""What came in this week, so that the werkblad has work on it."""

from participatie.inzendingen.actions import behandelen, indienen
from participatie.inzendingen.models import Categorie, Inzending
from participatie.portaal.demo.tijd import al_verteld, dagen_later
from wijken.models import Gebied

STOEP = "Bij de bushalte ligt een stoeptegel los. Gisteren struikelde er iemand bijna over. (voorbeeld)"
HEG = "De heg langs het schelpenpad hangt over het pad. Met een kinderwagen kom je er niet langs. (voorbeeld)"
BIEB = (
    "In ons dorp is geen bibliotheek. Zullen we een kastje neerzetten waar iedereen boeken kan brengen en halen? "
    "(voorbeeld)"
)


def vertel(team):
    if al_verteld(Inzending, tekst=STOEP):
        return
    _stoep()
    _heg(team["wijkverbinder"])
    _kastje()


def _stoep():
    """Fresh from the portal: nobody looked at it yet."""
    signaal = indienen.indienen(
        soort="signaal", tekst=STOEP, categorie=Categorie.objects.filter(slug="weg-of-stoep").first(), gebied=Gebied.objects.get(slug="grafhorst"), plaats="Bushalte Voorbeeldplein",
        indiener={"kanaal": "email", "email": "gerrit@voorbeeld.example", "naam": "Gerrit Voorbeeld"},
    )
    dagen_later(signaal, 1)


def _heg(vera):
    """Waits for the sender: where is it exactly?"""
    signaal = indienen.indienen(
        soort="signaal", tekst=HEG, categorie=Categorie.objects.filter(slug="groen").first(), gebied=Gebied.objects.get(slug="wilsum"), plaats="Schelpenpad",
        indiener={"kanaal": "email", "email": "naima@voorbeeld.example", "naam": "Naïma Voorbeeld"},
    )
    dagen_later(signaal, 2)
    behandelen.vraag_stellen(signaal, tekst="Bij welk huisnummer is het pad te smal?", door=vera, versie=signaal.versie)
    dagen_later(signaal, 2)


def _kastje():
    """An idee that waits to be let through."""
    indienen.indienen(
        soort="idee", titel="Een boekenkastje in het dorp", tekst=BIEB, gebied=Gebied.objects.get(slug="grafhorst"),
        indiener={"kanaal": "niet"},
    )
