"""The profile of Kampen-stad: a version that was adopted after talking it over, and the next one that is talked over now."""

from datetime import timedelta
from itertools import cycle

from django.utils import timezone

from bench.fill.people import People
from bench.fill.words import KLACHTEN, MEER
from profielen.actions.samenspraak import samenspraak_openen, teksten_van
from profielen.actions.versie import TEKSTEN, concept_maken, profiel_vaststellen
from profielen.models import Onderdeel, Reactie, Samenspraak, Spanning
from profielen.workflow import Staat
from wijken.models import Gebied, Medewerker, Rol, Rolvervulling

AANTAL = 60


def make(people: People) -> None:
    """Sixty reactions on each; the wijkverbinder who looks keeps this profile too."""
    gebied = Gebied.objects.get(cbscodes__code="WK016600")
    wie = Medewerker.objects.get(pk=people.wijkverbinders[people.gebieden[0]])
    Rolvervulling.objects.create(medewerker=wie, rol=Rol.PROFIELBEHEERDER, gebied=gebied)
    nu = timezone.now()
    versie = _geschreven(gebied, 0)
    versie.staat = Staat.SAMENSPRAAK
    versie.save()
    Samenspraak.objects.create(
        versie=versie, teksten=teksten_van(versie), tot=timezone.localdate() - timedelta(1), geopend_op=nu - timedelta(20)
    )
    _reacties(versie, gepubliceerd_op=nu, uitkomst="overgenomen", antwoord=MEER[0], beantwoord_op=nu)
    profiel_vaststellen(versie, door=None)
    nieuw = _geschreven(gebied, 100)
    samenspraak_openen(nieuw, tot=timezone.localdate() + timedelta(30), door=None)
    _reacties(nieuw, gepubliceerd_op=nu)


def _geschreven(gebied, begin: int):
    versie = concept_maken(gebied, door=None)
    for plek, veld in enumerate(TEKSTEN):
        setattr(versie, veld, "\n\n".join(KLACHTEN[begin + 8 * plek : begin + 8 * plek + 8]))
    versie.save()
    Spanning.objects.create(versie=versie, naam="Omgevingsvisie (voorbeeld)", toelichting=MEER[begin % len(MEER)])
    return versie


def _reacties(versie, **velden) -> None:
    Reactie.objects.bulk_create(
        Reactie(versie=versie, onderdeel=onderdeel, tekst=KLACHTEN[n], **velden)
        for n, onderdeel in zip(range(AANTAL), cycle(Onderdeel.values), strict=False)
    )
