"""Every idee begins as binnengekomen; those that are public get their square on the map."""

from django.db import migrations

# Naming the date as well wakes the trigger that fills in the square.
HEEN = """
UPDATE inzendingen_inzending SET fase = 'binnengekomen', gepubliceerd_op = gepubliceerd_op WHERE soort = 'idee' AND fase = ''
"""
TERUG = "UPDATE inzendingen_inzending SET fase = '', kaartvak = NULL WHERE soort = 'idee' AND fase = 'binnengekomen'"


class Migration(migrations.Migration):
    dependencies = [("inzendingen", "0011_ideefasen")]

    operations = [migrations.RunSQL(HEEN, TERUG)]
