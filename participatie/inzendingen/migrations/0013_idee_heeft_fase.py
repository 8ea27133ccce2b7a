from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inzendingen", "0012_fase_van_ideeen")]

    operations = [
        migrations.AddConstraint(
            model_name='inzending',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fase__in', ['binnengekomen', 'in_gesprek', 'opgepakt', 'niet_opgepakt', 'uitgevoerd']), ('soort', 'idee')), models.Q(('fase', ''), ('soort', 'signaal')), _connector='OR'), name='alleen_idee_heeft_fase'),
        ),
    ]
