"""What was read from CBS before now stays shown as published: only other figures have their small numbers withheld."""

from django.db import migrations


def van_cbs(apps, schema_editor):
    apps.get_model("profielen", "Indicator").objects.filter(bron__startswith="CBS").update(herkomst="cbs")


def terug(apps, schema_editor):
    apps.get_model("profielen", "Indicator").objects.update(herkomst="gemeente")


class Migration(migrations.Migration):
    dependencies = [("profielen", "0004_cijfers_met_herkomst")]
    operations = [migrations.RunPython(van_cbs, terug)]
