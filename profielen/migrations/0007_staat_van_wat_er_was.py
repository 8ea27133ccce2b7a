"""What was published becomes vastgesteld; what a newer version stands above, vervangen. Undoing it leaves no states."""

from django.db import migrations

# The triggers keep a published version as it is, so they look away for a moment.
_HEEN = """
ALTER TABLE profielen_profielversie DISABLE TRIGGER USER;
UPDATE profielen_profielversie v
SET staat = CASE
        WHEN EXISTS (SELECT 1 FROM profielen_profielversie n
                     WHERE n.profiel_id = v.profiel_id AND n.gepubliceerd_op IS NOT NULL AND n.nummer > v.nummer)
        THEN 'vervangen' ELSE 'vastgesteld' END,
    vastgesteld_op = (gepubliceerd_op AT TIME ZONE 'Europe/Amsterdam')::date,
    vastgesteld_door = 'de gemeente'
WHERE gepubliceerd_op IS NOT NULL;
ALTER TABLE profielen_profielversie ENABLE TRIGGER USER;
"""
_TERUG = """
ALTER TABLE profielen_profielversie DISABLE TRIGGER USER;
UPDATE profielen_profielversie SET staat = 'concept', vastgesteld_op = NULL, vastgesteld_door = '';
ALTER TABLE profielen_profielversie ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [("profielen", "0006_samenspraak")]

    operations = [migrations.RunSQL(_HEEN, _TERUG)]
