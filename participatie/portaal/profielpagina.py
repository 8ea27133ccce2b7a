"""What the public page of a profile shows: the profile itself, a gebied beside it, and what follows from it."""

from participatie.activiteiten.models import Traject
from participatie.toezeggingen.models import Toezegging
from profielen.ernaast import lees_naast
from profielen.models import ProfielVersie, Samenspraak
from profielen.weergave import profielpagina, weergave, weergave_van

TRAJECTEN = 6


def context(gebied, naast: str) -> dict:
    """Of the version that holds now with its figures, or else of the figures alone; `naast` is a slug from the address."""
    versie = ProfielVersie.objects.geldend_voor(gebied)
    cijfers, keuze = weergave_van(gebied, versie), lees_naast(naast, gebied)
    if keuze.gekozen:
        cijfers = weergave(cijfers["cijfers"], keuze.gekozen)
    return {
        **profielpagina(gebied, versie, cijfers),
        "samenspraak": Samenspraak.objects.nu_van(gebied),
        "naast": keuze,
        **gevolgen(gebied),
    }


def gevolgen(gebied) -> dict:
    """What came out of it and is public now; of each kind of thing a name of its own for `_gevolgen.html`."""
    return {
        "gevolgen": True,
        "trajecten": Traject.objects.openbaar().rond(gebied).voor_lijst()[:TRAJECTEN],
        "toezeggingen": Toezegging.objects.tel_rond(gebied),
    }
