"""The kanalen that stood in the code become rows, and a contact that failed was one that we sought."""

import datetime as dt

from django.db import migrations

KANALEN = [
    ("straat", "op straat"), ("aan_de_deur", "aan de deur"), ("overleg", "overleg"), ("spreekuur", "spreekuur"),
    ("telefoon", "telefoon"), ("email", "e-mail"), ("brief", "brief"),
]


def vul(apps, schema_editor):
    kanaal = apps.get_model("contactmomenten", "Kanaal")
    kanaal.objects.bulk_create(
        kanaal(code=code, naam=naam, volgorde=nummer * 10, geldig_van=dt.date(2000, 1, 1))
        for nummer, (code, naam) in enumerate(KANALEN, start=1)
    )
    # Nobody who came to us was not spoken to: the rule that the next migration puts in the database.
    apps.get_model("contactmomenten", "Contactmoment").objects.filter(gelukt=False).update(richting="uit")


def leeg(apps, schema_editor):
    """A kanaal that a beheerder added since has no place in the old list: it becomes the first of it."""
    oud = [code for code, _ in KANALEN]
    apps.get_model("contactmomenten", "Contactmoment").objects.exclude(kanaal__in=oud).update(kanaal=oud[0])
    apps.get_model("contactmomenten", "Kanaal").objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [("contactmomenten", "0004_kanaal")]

    operations = [migrations.RunPython(vul, leeg)]
