"""What the database guards of a signaal in the table of inzendingen, and along what it is found."""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from participatie.inzendingen.workflow import AAN_ONS, OPEN, WACHT, Status

# The same rule as workflow.afhandelreden_uit; NULL where there are no parts.
_REDEN_VOLGT_UIT_DELEN = """
IF NEW.afhandelreden <> (
    SELECT CASE WHEN bool_and(uitkomst = 'gedaan') THEN 'gedaan' WHEN bool_and(uitkomst = 'niet') THEN 'niet'
                WHEN count(*) > 0 THEN 'deels' END
    FROM inzendingen_deeluitkomst WHERE signaal_id = NEW.id
) THEN
    RAISE EXCEPTION 'pgtrigger: The reason for closing does not follow from the parts';
END IF;
RETURN NEW;
"""

TRIGGERS = [
    pgtrigger.Trigger(
        name="reden_volgt_uit_delen", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update,
        condition=pgtrigger.Condition("NEW.status = 'afgehandeld'"), func=_REDEN_VOLGT_UIT_DELEN,
    ),
]

CONSTRAINTS = [
    models.CheckConstraint(
        condition=Q(soort="signaal", status__in=Status.values) | Q(soort="idee", status=""),
        name="alleen_signaal_heeft_status",
    ),
    models.CheckConstraint(
        condition=Q(status="afgehandeld") & ~Q(afhandelreden="")
        | Q(status="verzoek_tot_heropenen")
        | ~Q(status__in=["afgehandeld", "verzoek_tot_heropenen"]) & Q(afhandelreden=""),
        name="afgehandeld_heeft_reden",
    ),
    models.CheckConstraint(
        condition=Q(dubbel_van__isnull=True) | Q(afhandelreden="dubbel") & ~Q(dubbel_van=F("id")),
        name="dubbel_van_is_een_ander",
    ),
    models.CheckConstraint(
        condition=Q(deel_van__isnull=True) | Q(soort="signaal") & ~Q(titel="") & ~Q(deel_van=F("id")),
        name="deel_van_is_een_ander_en_heeft_een_naam",
    ),
    models.CheckConstraint(
        condition=Q(wie_dan="") | Q(afhandelreden__in=["niet", "deels", "doorgezet"]), name="wie_dan_hoort_bij_niet"
    ),
]

INDEXES = [
    models.Index(fields=["gebied", "-ontvangen_op"], condition=Q(status__in=sorted(OPEN)), name="signaal_open_in_gebied"),
    # What is known near a place, before somebody tells it again.
    models.Index(
        fields=["categorie", "lat", "lon"], name="signaal_dichtbij",
        condition=Q(status__in=sorted(OPEN), deel_van__isnull=True),
    ),
    # The newest first, whosever they are: a list stops as soon as its page is full.
    models.Index(
        F("ontvangen_op").desc(), F("id").desc(), condition=Q(soort="signaal", status__in=sorted(OPEN)), name="signaal_open"
    ),
    # Those that wait too long: along the first when there are many, through the second when there are few.
    models.Index(
        fields=["ontvangen_op", "id"], condition=Q(soort="signaal", status__in=sorted(WACHT)), name="signaal_wacht"
    ),
    models.Index(
        fields=["uiterlijk_op"], condition=Q(soort="signaal", status__in=sorted(WACHT)), name="signaal_uiterlijk"
    ),
    models.Index(
        fields=["ontvangen_op", "id"], name="signaal_bij_niemand",
        condition=Q(soort="signaal", status__in=sorted(AAN_ONS), eigenaar__isnull=True, behandelaar__isnull=True),
    ),
    *(
        models.Index(
            fields=[wie, "ontvangen_op", "id"], name=f"signaal_van_{wie}",
            condition=Q(soort="signaal", status__in=sorted(OPEN)),
        )
        for wie in ("eigenaar", "behandelaar")
    ),
    # Searching: rare words through the stems, common ones along the newest until the page is full.
    models.Index(F("ontvangen_op").desc(), F("id").desc(), condition=Q(soort="signaal"), name="signaal_nieuwste"),
    GinIndex(fields=["zoek"], condition=Q(soort="signaal"), fastupdate=False, name="signaal_zoek"),
    # What lives in a gebied: counted per subject from the index alone, and listed from it.
    models.Index(
        fields=["gebied", "ontvangen_op"], include=["categorie"], name="signaal_leeft",
        condition=Q(soort="signaal", deel_van__isnull=True) & ~Q(status=Status.GEANNULEERD),
    ),
]
