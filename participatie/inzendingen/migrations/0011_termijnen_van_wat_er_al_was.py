"""Signalen that waited before this get a last day: their term began when they came in, or changed for the last time."""

from django.conf import settings
from django.db import migrations
from django.db.models.functions import TruncDate

from kampen_wijk.werkdagen import plus_werkdagen

WACHT = [
    "doorgezet_naar_extern", "gemeld", "heropend", "in_afwachting", "reactie_ontvangen", "verzoek_tot_afhandeling",
    "verzoek_tot_heropenen",
]


def geef_termijn(apps, schema_editor):
    """An update a day: many came in on the same one."""
    signalen = apps.get_model("inzendingen", "Inzending").objects.filter(soort="signaal", uiterlijk_op__isnull=True)
    for begin, wachtend in (
        ("ontvangen_op", signalen.filter(status="gemeld")),
        ("gewijzigd_op", signalen.filter(status__in=WACHT).exclude(status="gemeld")),
    ):
        op_dag = wachtend.annotate(dag=TruncDate(begin))
        for dag in list(op_dag.order_by("dag").values_list("dag", flat=True).distinct()):
            op_dag.filter(dag=dag).update(uiterlijk_op=plus_werkdagen(dag, settings.TERMIJNEN["signaal"]))


class Migration(migrations.Migration):

    dependencies = [("inzendingen", "0010_uiterlijk_op")]

    operations = [migrations.RunPython(geef_termijn, migrations.RunPython.noop)]
