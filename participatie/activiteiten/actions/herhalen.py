"""What comes back: the same activiteit on more days, each a row of its own that can be moved or called off by itself."""

import datetime as dt
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from participatie.activiteiten.actions.activiteit import GEGEVENS, WANNEER, adres_van, controleer
from participatie.activiteiten.actions.bewaren import KanNuNiet, bewaar_en_leg_vast, vergrendel
from participatie.activiteiten.herhaling import dagen
from participatie.activiteiten.klok import begin_en_einde
from participatie.activiteiten.models import Activiteit
from participatie.activiteiten.models.kaderkaart import VELDEN
from wijken.models.gebeurtenis import Gebeurtenis, soort_van

_MEE = {*GEGEVENS, *WANNEER, *VELDEN, "gepubliceerd_op", "gepubliceerd_door"} - {"begint_op", "eindigt_op"}


@transaction.atomic
def activiteit_herhalen(activiteit, *, hoe, tot, op_feestdagen, door, versie) -> list[Activiteit]:
    """One for each day up to and including `tot`, at the same time on the clock; on the site when this one is.

    Days that it has already are left alone, so doing it again makes nothing twice. Raises ValidationError where it gives no day.
    """
    rij = vergrendel(activiteit, versie)
    controleer("herhalen", rij)
    if rij.begint_op is None or rij.eindigt_op is None:
        raise KanNuNiet("Kies eerst wanneer het is. Daarna kunt u het herhalen.")
    eerste = rij.reeksdag or timezone.localdate(rij.begint_op)
    kan, valt_uit = dagen(eerste, hoe, tot, op_feestdagen=op_feestdagen)
    if not kan:
        raise ValidationError({"tot": _geen_dag(valt_uit)})
    rij.reeks, rij.reeksdag = rij.reeks or uuid4(), eerste
    al = set(Activiteit.objects.filter(reeks=rij.reeks).values_list("reeksdag", flat=True))
    nieuw = _maak(rij, [dag for dag in kan if dag not in al])
    bewaar_en_leg_vast(rij, "reeks", "reeksdag", verb="activiteit_herhaald", door=door)
    Gebeurtenis.objects.bulk_create(
        Gebeurtenis(soort=soort_van(ding), object_id=ding.pk, gebied=rij.gebied, verb="activiteit_begonnen", actor=door)
        for ding in nieuw
    )
    return nieuw


def _maak(rij, reeksdagen: list[dt.date]) -> list[Activiteit]:
    """A handful of queries, however many days."""
    begin, einde = timezone.localtime(rij.begint_op), timezone.localtime(rij.eindigt_op)
    duurt = einde.date() - begin.date()
    velden = {veld: getattr(rij, veld) for veld in _MEE}
    dingen = []
    for dag in reeksdagen:
        try:
            van, tot = begin_en_einde(dag, begin.time(), dag + duurt, einde.time())
        except ValidationError:
            # The hour that is left out in spring: what is in that night does not come back that time.
            continue
        dingen.append(Activiteit(
            **velden, reeks=rij.reeks, reeksdag=dag, begint_op=van, eindigt_op=tot, verzendsleutel=(sleutel := uuid4()), slug=str(sleutel)
        ))
    Activiteit.objects.bulk_create(dingen)
    for ding in dingen:
        ding.slug = adres_van(ding)
    Activiteit.objects.bulk_update(dingen, ["slug"])
    samen, partners = Activiteit.partners.through, list(rij.partners.all())
    samen.objects.bulk_create(samen(activiteit=ding, partner=partner) for ding in dingen for partner in partners)
    return dingen


def _geen_dag(valt_uit: list[dt.date]) -> str:
    if valt_uit:
        return f"Dit valt alleen op een feestdag: {date_format(valt_uit[0], 'j F Y')}. Kies een latere dag, of laat het ook dan doorgaan."
    return "Tot deze dag komt het niet terug. Kies een latere dag."
