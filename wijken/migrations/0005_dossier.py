from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wijken', '0004_zoeken'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='gebeurtenis',
            index=models.Index(fields=['soort', '-moment', '-id'], name='gebeurtenis_nieuwste'),
        ),
    ]
