"""Mevrouw De Bruin (86): no smartphone, tells it at the wijkkantoor, hears back on paper; and looks for company."""

from participatie.inzendingen.actions import behandelen, indienen, modereren
from participatie.inzendingen.models import Hulpvraag, Inzending
from participatie.portaal.demo.tijd import al_verteld, dagen_later
from wijken.models import Gebied

BANKJE = (
    "Het bankje voor mijn huis wiebelt. Een van de poten is los. Ik zit er graag en maak een praatje met wie er "
    "langskomt. Kan iemand het vastzetten? (voorbeeld)"
)


def vertel(team):
    vera, flevowijk = team["wijkverbinder"], Gebied.objects.get(slug="flevowijk")
    if al_verteld(Inzending, tekst=BANKJE):
        return
    _bankje(vera, flevowijk)
    _koffie(vera, flevowijk)
    Hulpvraag.objects.create(
        gebied=flevowijk, naam="Mevrouw De Bruin (voorbeeld)", telefoon="038 000 00 31", beste_moment="ochtend"
    )


def _bankje(vera, flevowijk):
    """Told by phone, typed by the wijkverbinder, fixed; she still has to be told on paper."""
    signaal = indienen.indienen(
        soort="signaal", tekst=BANKJE, gebied=flevowijk, plaats="Bij de Voorbeeldhof, het bankje bij de stoep",
        bron="telefoon", ingevoerd_door=vera, eigenaar=vera,
        indiener={"naam": "Mevrouw De Bruin (voorbeeld)", "kanaal": "papier", "telefoon": "038 000 00 31"},
    )
    dagen_later(signaal, 2)
    behandelen.in_behandeling_nemen(signaal, door=vera, versie=signaal.versie)
    dagen_later(signaal, 5)
    behandelen.signaal_afhandelen(
        signaal, door=vera, versie=signaal.versie, afhandelreden="gedaan",
        toelichting="De poot van het bankje is vastgezet. U kunt er weer veilig zitten.",
    )
    dagen_later(signaal, 1)


def _koffie(vera, flevowijk):
    idee = indienen.indienen(
        soort="idee", titel="Ook in de winter samen koffie drinken", gebied=flevowijk,
        tekst="In de zomer zien we elkaar op straat. In de winter zitten veel mensen alleen. Kan de koffie-ochtend in "
        "het wijkkantoor in de winter twee keer per week zijn? (voorbeeld)",
        bron="telefoon", ingevoerd_door=vera,
        indiener={"naam": "Mevrouw De Bruin (voorbeeld)", "kanaal": "papier", "telefoon": "038 000 00 31"},
    )
    dagen_later(idee, 3)
    modereren.idee_publiceren(idee, door=vera, versie=idee.versie)
    dagen_later(idee, 20)
    modereren.idee_beantwoorden(
        idee, door=vera, versie=idee.versie,
        antwoord="Een mooi idee. Vanaf december is er ook op vrijdag koffie, als proef tot en met maart. Daarna kijken "
        "we samen of het doorgaat.",
    )
    dagen_later(idee, 4)
