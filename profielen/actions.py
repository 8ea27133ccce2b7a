"""The verbs of profielen."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import controleer_openbaar
from profielen.cijfers import verzamel
from profielen.models import Profiel, ProfielVersie, Spanning
from wijken.models.gebeurtenis import leg_vast

TEKSTEN = ["intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen"]


class AlGepubliceerd(Exception):
    """A published version never changes; make a new one."""


@transaction.atomic
def concept_maken(gebied, *, door) -> ProfielVersie:
    """The concept of the profile of `gebied`: the one that is there, or a new one that begins with today's text."""
    profiel, _ = Profiel.objects.get_or_create(gebied=gebied)
    profiel = Profiel.objects.select_for_update().get(pk=profiel.pk)
    if concept := profiel.versies.concepten().first():
        return concept
    vorige = profiel.versies.gepubliceerd().order_by("-nummer").first()
    versie = ProfielVersie(profiel=profiel, nummer=vorige.nummer + 1 if vorige else 1, gewijzigd_door=door)
    for veld in [*TEKSTEN, "is_voorbeeld"] if vorige else []:
        setattr(versie, veld, getattr(vorige, veld))
    versie.save()
    for spanning in vorige.spanningen.all() if vorige else []:
        Spanning.objects.create(
            versie=versie,
            naam=spanning.naam,
            link=spanning.link,
            toelichting=spanning.toelichting,
            wie_praat=spanning.wie_praat,
        )
    return versie


def openbare_teksten(versie) -> list[str]:
    """All that residents will read of this version, and that somebody typed."""
    spanningen = [tekst for s in versie.spanningen.all() for tekst in (s.naam, s.toelichting, s.wie_praat, s.link)]
    return [*(getattr(versie, veld) for veld in TEKSTEN), *spanningen]


@transaction.atomic
def profiel_publiceren(versie, *, door, tellingen: dict | None = None, akkoord: str = "") -> ProfielVersie:
    """Publish a concept with the figures of today frozen in it.

    `tellingen` are counts of what lives in the gebied, handed by an app above. Raises AlGepubliceerd,
    ValidationError when there is nothing to read yet, and PersoonsgegevensGevonden unless `akkoord` is about what is found.
    """
    versie = ProfielVersie.objects.select_for_update(of=("self",)).select_related("profiel__gebied").get(pk=versie.pk)
    if not versie.is_concept:
        raise AlGepubliceerd("Deze versie is al gepubliceerd. Maak een nieuwe versie om iets te veranderen.")
    if not any(getattr(versie, veld).strip() for veld in TEKSTEN):
        raise ValidationError(
            "Er staat nog geen tekst in deze versie. Schrijf eerst een inleiding, en publiceer daarna."
        )
    controleer_openbaar(*openbare_teksten(versie), akkoord=akkoord)
    gebied = versie.profiel.gebied
    versie.cijfers = verzamel(gebied) | {"tellingen": tellingen or {}}
    versie.gepubliceerd_op, versie.gepubliceerd_door = timezone.now(), door
    versie.versie += 1
    versie.save()
    leg_vast(versie.profiel, "gepubliceerd", gebied=gebied, actor=door, zichtbaar="iedereen", nummer=versie.nummer)
    return versie
