"""Looking for somebody in everything that is kept: a full dump of the database, each column, and every file."""

import os
import subprocess
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models

from kampen_wijk.embedded_postgres.binaries import binaries


def dump() -> str:
    """A real `pg_dump` of the whole database, schema and data, as a backup holds it."""
    waar = connection.get_connection_params()
    omgeving = {
        "PGHOST": str(waar.get("host") or ""), "PGPORT": str(waar.get("port") or ""), "PGUSER": waar.get("user") or "",
        "PGPASSWORD": waar.get("password") or "",
    }
    klaar = subprocess.run(
        [binaries() / "pg_dump", "--inserts", waar["dbname"]], env={**os.environ, **{k: v for k, v in omgeving.items() if v}},
        capture_output=True, text=True, check=True,
    )
    return klaar.stdout


def bestanden() -> list[bytes]:
    """The bytes of every file in the media folder."""
    return [pad.read_bytes() for pad in Path(settings.MEDIA_ROOT).rglob("*") if pad.is_file()]


def tekstvelden() -> set[str]:
    """`app.Model.field` of each column that can hold words of somebody; choices and names of files cannot."""
    return {
        f"{model._meta.label}.{veld.name}"
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy and model._meta.managed
        for veld in model._meta.concrete_fields
        if not veld.choices and not isinstance(veld, models.FileField) and _kan_tekst(veld)
    }


def _kan_tekst(veld) -> bool:
    soorten = models.CharField | models.TextField | models.JSONField | models.FloatField | models.GeneratedField
    return isinstance(veld, soorten | SearchVectorField)


def gevuld_met(sporen) -> set[str]:
    """`app.Model.field` of every column, of whatever kind, in which one of these stands now."""
    gevonden = set()
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy or not model._meta.managed:
            continue
        for veld in model._meta.concrete_fields:
            if _staat_in(model._meta.db_table, veld.column, sporen):
                gevonden.add(f"{model._meta.label}.{veld.name}")
    return gevonden


def _staat_in(tabel, kolom, sporen) -> bool:
    patronen = [f"%{spoor}%" for spoor in sporen]
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT EXISTS (SELECT FROM "{tabel}" WHERE "{kolom}"::text ILIKE ANY(%s))', [patronen])
        return cursor.fetchone()[0]
