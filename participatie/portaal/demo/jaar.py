"""What people told in the past year, all of it answered: enough in two gebieden to see what lives there in counts.

Written as rows and not told as stories: forty of those would double the time that the example takes to load.
"""

from datetime import timedelta
from itertools import cycle

from django.utils import timezone

from participatie.inzendingen.models import Bericht, Categorie, Indiener, Inzending
from participatie.portaal.demo.tijd import al_verteld
from wijken.models import Gebeurtenis, Gebied
from wijken.models.gebeurtenis import soort_van

LAMP = "De lamp bij ons in de straat is uit. (voorbeeld)"
STOEP = "Er ligt een tegel los op de stoep. (voorbeeld)"
AFVAL = "Er ligt afval naast de prullenbak. (voorbeeld)"
VERKEER = "Auto's rijden hier te hard. (voorbeeld)"
TEKSTEN = (LAMP, STOEP, AFVAL, VERKEER)
# Gebied, subject, words, how many, and how many days ago the first and the last: in the last half year, or the half before.
VERTELD = (
    ("grafhorst", "straatverlichting", LAMP, 7, 170, 40), ("grafhorst", "straatverlichting", LAMP, 5, 350, 230),
    ("grafhorst", "afval-op-straat", AFVAL, 3, 160, 60), ("grafhorst", "weg-of-stoep", STOEP, 2, 150, 70),
    ("brunnepe", "verkeer", VERKEER, 8, 175, 40), ("brunnepe", "verkeer", VERKEER, 6, 350, 230),
    ("brunnepe", "weg-of-stoep", STOEP, 6, 170, 50), ("brunnepe", "afval-op-straat", AFVAL, 5, 340, 240),
)
ANTWOORDEN = (
    ("gedaan", "Dank u wel voor het melden. Wij hebben het gemaakt."),
    ("niet", "Wij hebben gekeken. Wij doen hier niets aan, omdat het veilig genoeg is."),
)
DAGEN_TOT_ANTWOORD = 6


def vertel(team):
    if al_verteld(Inzending, tekst=LAMP):
        return
    wie = {"grafhorst": team["wijkverbinder"], "brunnepe": team["wijkverbinder (ander)"]}
    signalen = Inzending.objects.bulk_create(_signalen(wie))
    Indiener.objects.bulk_create(Indiener(inzending=ding, kanaal="niet") for ding in signalen)
    woorden = dict(ANTWOORDEN)
    Bericht.objects.bulk_create(
        Bericht(inzending=ding, soort="bericht", tekst=woorden[ding.afhandelreden], moment=ding.afgehandeld_op, door=ding.eigenaar)
        for ding in signalen
    )
    Gebeurtenis.objects.bulk_create(gebeurtenis for ding in signalen for gebeurtenis in _gebeurtenissen(ding))


def _signalen(wie):
    onderwerpen = {categorie.slug: categorie for categorie in Categorie.objects.all()}
    gebieden = {gebied.slug: gebied for gebied in Gebied.objects.filter(slug__in=wie)}
    redenen = cycle(["gedaan", "gedaan", "niet"])
    for slug, onderwerp, tekst, aantal, eerste, laatste in VERTELD:
        for n in range(aantal):
            moment = timezone.now() - timedelta(days=eerste - (eerste - laatste) * n // max(1, aantal - 1))
            yield Inzending(
                soort="signaal", tekst=tekst, categorie=onderwerpen.get(onderwerp), gebied=gebieden[slug], bron="telefoon",
                ingevoerd_door=wie[slug], eigenaar=wie[slug], ontvangen_op=moment, status="afgehandeld",
                afhandelreden=next(redenen), afgehandeld_op=moment + timedelta(days=DAGEN_TOT_ANTWOORD),
            )


def _gebeurtenissen(ding):
    """As the actions write them down."""
    vast = {"soort": soort_van(ding), "object_id": ding.pk, "gebied": ding.gebied, "actor": ding.eigenaar, "zichtbaar": "indiener"}
    klaar = {"van": "gemeld", "afhandelreden": ding.afhandelreden}
    yield Gebeurtenis(moment=ding.ontvangen_op, verb="gemeld", gegevens={"bron": ding.bron}, **vast)
    yield Gebeurtenis(moment=ding.afgehandeld_op, verb="afgehandeld", gegevens=klaar, **vast)
