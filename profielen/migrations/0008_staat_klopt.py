"""The constraints on the state, once every version has one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("profielen", "0007_staat_van_wat_er_was")]

    operations = [
        migrations.AddConstraint(
            model_name='profielversie',
            constraint=models.UniqueConstraint(condition=models.Q(('staat__in', ['concept', 'samenspraak'])), fields=('profiel',), name='profiel_hoogstens_een_concept'),
        ),
        migrations.AddConstraint(
            model_name='profielversie',
            constraint=models.UniqueConstraint(condition=models.Q(('staat', 'vastgesteld')), fields=('profiel',), name='profiel_hoogstens_een_geldend'),
        ),
        migrations.AddConstraint(
            model_name='profielversie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('gepubliceerd_op__isnull', True), ('staat__in', ['concept', 'samenspraak'])), models.Q(('gepubliceerd_op__isnull', False), ('staat__in', ['vastgesteld', 'vervangen'])), ('staat', 'ingetrokken'), _connector='OR'), name='profielversie_gepubliceerd_past_bij_staat'),
        ),
        migrations.AddConstraint(
            model_name='profielversie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('gepubliceerd_op__isnull', True), ('vastgesteld_door', ''), ('vastgesteld_op__isnull', True)), models.Q(('gepubliceerd_op__isnull', False), ('vastgesteld_op__isnull', False), models.Q(('vastgesteld_door', ''), _negated=True)), _connector='OR'), name='profielversie_vastgesteld_wanneer_en_door_wie'),
        ),
        migrations.AddConstraint(
            model_name='profielversie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ingetrokken_op__isnull', False), ('staat', 'ingetrokken'), models.Q(('intrekreden', ''), _negated=True)), models.Q(models.Q(('staat', 'ingetrokken'), _negated=True), ('ingetrokken_op__isnull', True), ('intrekreden', '')), _connector='OR'), name='profielversie_ingetrokken_met_reden'),
        ),
    ]
