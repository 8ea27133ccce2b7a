"""Recording one part of the answer to a signaal."""

from django.core.exceptions import ValidationError
from django.db import transaction

from kampen_wijk.textchecks.deur import controleer_openbaar
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.models import Deeluitkomst
from participatie.inzendingen.workflow import OPEN, OvergangNietToegestaan, Status, Uitkomst
from wijken.models.gebeurtenis import leg_vast


@transaction.atomic
def deeluitkomst_vastleggen(
    signaal, *, onderdeel, uitkomst, reden, door, versie, wie_dan="", akkoord=""
) -> Deeluitkomst:
    """What became of `onderdeel`; saying the same onderdeel again replaces what was said before."""
    if uitkomst != Uitkomst.GEDAAN and not reden:
        raise ValidationError({"reden": "Schrijf waarom dit niet of niet helemaal gebeurt."})
    rij = vergrendel(signaal, versie)
    if rij.status not in OPEN:
        raise OvergangNietToegestaan(f"Het signaal is {Status(rij.status).label.lower()}. Heropen het eerst.")
    controleer_openbaar(onderdeel, reden, wie_dan, akkoord=akkoord)
    deel = rij.deeluitkomsten.filter(onderdeel__iexact=onderdeel).first() or Deeluitkomst(signaal=rij)
    deel.onderdeel, deel.uitkomst, deel.reden = onderdeel, uitkomst, reden
    deel.wie_dan = "" if uitkomst == Uitkomst.GEDAAN else wie_dan
    deel.save()
    bewaar(rij)
    leg_vast(
        rij, "deeluitkomst_vastgelegd", gebied=rij.gebied, actor=door, zichtbaar="indiener",
        deeluitkomst=deel.pk, uitkomst=uitkomst,
    )
    return deel
