"""Laying a version before the residents."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.textchecks.deur import controleer_openbaar
from profielen.actions.staat import vergrendel, zet_staat
from profielen.actions.versie import TEKSTEN, eis_tekst, openbare_teksten
from profielen.models import GetoondBeeld, Samenspraak
from profielen.workflow import Staat, controleer_overgang


@transaction.atomic
def samenspraak_openen(versie, *, tot: date, door, akkoord: str = "") -> Samenspraak:
    """Residents read the text of now, and may say something about it through the day `tot`.

    Raises OvergangNietToegestaan, ValidationError when there is nothing to read or the day is past, and
    PersoonsgegevensGevonden unless `akkoord` is about what is found.
    """
    versie = vergrendel(versie)
    controleer_overgang(versie.staat, Staat.SAMENSPRAAK)
    eis_tekst(versie)
    if tot <= timezone.localdate():
        raise ValidationError("Kies een dag die nog komt. Anders kan niemand reageren.")
    controleer_openbaar(*openbare_teksten(versie), akkoord=akkoord)
    samenspraak = Samenspraak.objects.create(
        versie=versie, teksten=teksten_van(versie), volgorde=versie.volgorde, tot=tot, geopend_door=door
    )
    _leg_beelden_vast(versie, samenspraak)
    zet_staat(versie, Staat.SAMENSPRAAK, door=door, tot=tot.isoformat())
    return samenspraak


def _leg_beelden_vast(versie, samenspraak):
    """The same files, in rows of their own: the writer may take a picture out while residents still see it."""
    GetoondBeeld.objects.bulk_create(
        GetoondBeeld(
            samenspraak=samenspraak, bestand=b.bestand, breedte=b.breedte, hoogte=b.hoogte, alt=b.alt, volgorde=b.volgorde
        )
        for b in versie.beelden.all()
    )


def teksten_van(versie) -> dict[str, str]:
    """Part by part what there is to read; the spanningen in light mark-up, as one part."""
    spanningen = "\n\n".join(
        (f"**[{s.naam}]({s.link})**" if s.link else f"**{s.naam}**")
        + f"\n{s.toelichting}"
        + (f"\nWie praat hierover: {s.wie_praat}" if s.wie_praat else "")
        for s in versie.spanningen.all()
    )
    return {veld: getattr(versie, veld) for veld in TEKSTEN} | {"spanningen": spanningen}
