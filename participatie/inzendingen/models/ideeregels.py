"""What the database guards of an idee in the table of inzendingen, and along what it is found."""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from participatie.inzendingen.fases import Fase

# The words of a step (who takes it up, why not) are written before the idee takes it.
_FASE_VOLGT_UIT_STAP = """
IF NEW.fase IS DISTINCT FROM OLD.fase AND NEW.fase IS DISTINCT FROM (
    SELECT fase FROM inzendingen_stap WHERE idee_id = NEW.id ORDER BY id DESC LIMIT 1
) THEN
    RAISE EXCEPTION 'pgtrigger: An idee takes no step without the words for it';
END IF;
RETURN NEW;
"""

# The same squares as wijken.vakken.vak_van. The place of the sender counts only where a moderator said that anybody may
# know it; all else stands in the middle of its gebied, and what has no place at all in square 9999.
_VAK_VAN_OPENBARE_PLEK = """
NEW.kaartvak := (
    SELECT CASE WHEN plek.lat IS NULL OR plek.lon IS NULL THEN 9999 ELSE
        least(greatest(floor((plek.lat - 52.45::float8) / 0.005::float8), 0), 39)::int * 100
        + least(greatest(floor((plek.lon - 5.78::float8) / 0.005::float8), 0), 55)::int END
    FROM (
        SELECT CASE WHEN NEW.plaats_openbaar THEN NEW.lat ELSE gebied.lat END AS lat,
               CASE WHEN NEW.plaats_openbaar THEN NEW.lon ELSE gebied.lon END AS lon
        FROM wijken_gebied AS gebied WHERE gebied.id = NEW.gebied_id
    ) AS plek WHERE NEW.gepubliceerd_op IS NOT NULL
);
RETURN NEW;
"""

_OPENBAAR = Q(gepubliceerd_op__isnull=False)

# Whoever saves a row that was read a while ago would take somebody's support away again.
_STEUN_TELT_DE_DATABASE = """
IF pg_trigger_depth() < 2 THEN
    NEW.aantal_steun := OLD.aantal_steun;
END IF;
RETURN NEW;
"""

TRIGGERS = [
    pgtrigger.Trigger(
        name="steun_telt_de_database", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("aantal_steun"),
        func=_STEUN_TELT_DE_DATABASE,
    ),
    pgtrigger.Trigger(
        name="fase_volgt_uit_stap", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("fase"),
        condition=pgtrigger.Condition("NEW.soort = 'idee' AND OLD.fase <> ''"), func=_FASE_VOLGT_UIT_STAP,
    ),
    pgtrigger.Trigger(
        name="vak_van_openbare_plek", when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("gepubliceerd_op", "gebied_id", "plaats_openbaar", "lat", "lon"),
        condition=pgtrigger.Condition("NEW.soort = 'idee'"), func=_VAK_VAN_OPENBARE_PLEK,
    ),
]

CONSTRAINTS = [
    models.CheckConstraint(
        condition=Q(soort="idee") | Q(gepubliceerd_op__isnull=True, afgewezen_op__isnull=True, antwoord=""),
        name="alleen_idee_is_openbaar",
    ),
    models.CheckConstraint(
        condition=Q(gepubliceerd_op__isnull=True) | Q(afgewezen_op__isnull=True),
        name="niet_gepubliceerd_en_afgewezen",
    ),
    models.CheckConstraint(
        condition=Q(afgewezen_op__isnull=True) | ~Q(afwijsreden=""), name="afgewezen_heeft_reden"
    ),
    models.CheckConstraint(condition=Q(soort="signaal") | ~Q(titel=""), name="idee_heeft_titel"),
    models.CheckConstraint(
        condition=Q(soort="idee", fase__in=Fase.values) | Q(soort="signaal", fase=""), name="alleen_idee_heeft_fase"
    ),
    # What was taken off the site keeps the fase that it had.
    models.CheckConstraint(
        condition=Q(fase__in=["", Fase.BINNENGEKOMEN]) | _OPENBAAR | Q(afgewezen_op__isnull=False),
        name="fase_komt_na_publiceren",
    ),
    models.CheckConstraint(
        condition=Q(plaats_openbaar=False) | Q(soort="idee", lat__isnull=False), name="openbare_plaats_is_bekend"
    ),
]

INDEXES = [
    models.Index(fields=["gebied", "-gepubliceerd_op"], condition=Q(gepubliceerd_op__isnull=False), name="idee_openbaar_in_gebied"),
    models.Index(
        F("gepubliceerd_op").desc(), F("id").desc(), condition=Q(gepubliceerd_op__isnull=False), name="idee_openbaar"
    ),
    models.Index(
        F("aantal_steun").desc(), F("id").desc(), condition=Q(gepubliceerd_op__isnull=False), name="idee_meeste_steun"
    ),
    models.Index(
        fields=["lat", "lon"], condition=Q(gepubliceerd_op__isnull=False), name="idee_dichtbij"
    ),
    models.Index(
        fields=["ontvangen_op", "id"], name="idee_om_te_modereren",
        condition=Q(soort="idee", gepubliceerd_op__isnull=True, afgewezen_op__isnull=True),
    ),
    GinIndex(fields=["zoek"], condition=Q(gepubliceerd_op__isnull=False), fastupdate=False, name="idee_zoek"),
    models.Index(F("fase"), F("gepubliceerd_op").desc(), F("id").desc(), condition=_OPENBAAR, name="idee_in_fase"),
    models.Index(
        F("gepubliceerd_op").desc(), F("id").desc(), condition=_OPENBAAR & Q(antwoord_op__isnull=False), name="idee_met_antwoord"
    ),
    models.Index(
        F("gepubliceerd_op").desc(), F("id").desc(), condition=_OPENBAAR & Q(antwoord_op__isnull=True), name="idee_zonder_antwoord"
    ),
    models.Index(F("kaartvak"), F("gepubliceerd_op").desc(), F("id").desc(), condition=_OPENBAAR, name="idee_in_vak"),
]
