"""The kernprofiel of Grafhorst as example content: made-up voices beside the real figures of CBS."""

from django.db import transaction

from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.models import ProfielVersie, Spanning
from wijken.models import Gebied

TEKSTEN = {
    "intro": (
        "Grafhorst is een klein stadje aan het Ganzendiep. De straten zijn smal, het water is dichtbij en de mensen "
        "kennen elkaar. **Wie er woont, blijft er graag.** Maar dat lukt niet iedereen: er zijn weinig huizen voor wie "
        "begint, en weinig kleine huizen voor wie ouder wordt."
    ),
    "stem_inwoners": (
        "> Als er iets is, staat de hele straat klaar. Dat moeten we zo houden.\n\n"
        "> Mijn dochter van 22 wil hier blijven. Maar er is voor haar geen huis.\n\n"
        "> In het donker fiets ik niet graag naar Kampen. De weg is smal en het licht is slecht.\n\n"
        "Gehoord op een avond in het dorpshuis en aan de keukentafel."
    ),
    "stem_professionals": (
        "- Veel mensen zijn vrijwilliger. Het zijn wel steeds dezelfde gezichten.\n"
        "- Ouderen vragen laat om hulp. Buren zien het vaak eerder dan wij.\n"
        "- De bus rijdt weinig. Wie niet rijdt of fietst, komt moeilijk bij de huisarts.\n"
        "- Jongeren missen een eigen plek in het dorp."
    ),
    "kansen": (
        "- Een vaste inloop in het dorpshuis, met koffie en een spreekuur.\n"
        "- Het water als plek om elkaar te ontmoeten: een steiger met een bank.\n"
        "- Jongeren die zelf een avond organiseren."
    ),
    "uitdagingen": (
        "- Kleine huizen voor starters en ouderen.\n"
        "- Een veilige fietsroute naar Kampen, ook in het donker.\n"
        "- Meer mensen die een taak van een vrijwilliger willen overnemen."
    ),
    "wensen": (
        "- Tien kleine woningen binnen vijf jaar.\n"
        "- Licht en een glad wegdek op de fietsroute.\n"
        "- Een gezicht van de gemeente dat elke maand in het dorp is."
    ),
}
SPANNINGEN = [
    {
        "naam": "Plan voor woningbouw (voorbeeld)",
        "toelichting": "Het plan zet nieuwe huizen vooral in Kampen en IJsselmuiden. Grafhorst wil er zelf een paar.",
        "wie_praat": "Dorpsbelangen (voorbeeld) en de afdeling ruimte, twee keer per jaar",
    },
    {
        "naam": "Plan voor rust en donker in het buitengebied (voorbeeld)",
        "toelichting": "Het plan wil minder lampen voor de dieren. Bewoners willen juist licht op de fietsroute.",
        "wie_praat": "De wijkverbinder met de afdelingen groen en verkeer",
    },
]


@transaction.atomic
def maak_grafhorst(*, door) -> ProfielVersie:
    """The published example profile of Grafhorst, made once; the figures have to be loaded before."""
    grafhorst = Gebied.objects.get(slug="grafhorst")
    if versie := ProfielVersie.objects.geldend_voor(grafhorst):
        return versie
    versie = concept_maken(grafhorst, door=door)
    for veld, tekst in TEKSTEN.items():
        setattr(versie, veld, tekst)
    versie.is_voorbeeld = True
    versie.save()
    versie.spanningen.all().delete()
    Spanning.objects.bulk_create(Spanning(versie=versie, **spanning) for spanning in SPANNINGEN)
    return profiel_vaststellen(versie, door=door)
