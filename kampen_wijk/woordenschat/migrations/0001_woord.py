"""The words, and the three functions of the database that read texts."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models

# Accents go before anything else: a server without a locale sees no letter in an é. Bodies are bound when they are made
# (BEGIN ATOMIC, RETURN), so a restored dump finds them whatever its search_path.
ZOEKVORM = """
CREATE FUNCTION zoekvorm(tekst text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(lower(tekst),
  'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ’‘',
  'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuy''''');
"""
ZOEKVECTOR = """
CREATE FUNCTION zoekvector(titel text, VARIADIC teksten text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
RETURN setweight(to_tsvector('dutch'::regconfig, zoekvorm(titel)), 'A')
    || setweight(to_tsvector('dutch'::regconfig, zoekvorm(array_to_string(teksten, ' '))), 'B');
"""
WOORDEN_IN = """
CREATE FUNCTION woorden_in(tekst text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT lexeme FROM unnest(to_tsvector('simple'::regconfig, zoekvorm(tekst))) WHERE lexeme ~ '^[a-z]{3,40}$';
END;
"""
# In order of the words, so that two who learn the same ones wait for each other and never lock each other out.
WOORDEN_LEREN = """
CREATE FUNCTION woorden_leren(in_kring bigint, tekst text) RETURNS void LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO woordenschat_woord (kring, woord)
  SELECT in_kring, nieuw FROM woorden_in(tekst) AS nieuw
  WHERE NOT EXISTS (SELECT FROM woordenschat_woord AS oud WHERE oud.kring = in_kring AND oud.woord = nieuw)
  ORDER BY nieuw ON CONFLICT DO NOTHING;
END;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        TrigramExtension(),
        migrations.CreateModel(
            name='Woord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kring', models.BigIntegerField()),
                ('woord', models.CharField(max_length=40)),
            ],
            options={
                'verbose_name_plural': 'woorden',
                'indexes': [GinIndex(OpClass('woord', name='gin_trgm_ops'), name='woord_trigrammen')],
                'constraints': [models.UniqueConstraint(fields=('kring', 'woord'), name='woord_een_keer_per_kring')],
            },
        ),
        migrations.RunSQL(ZOEKVORM, "DROP FUNCTION zoekvorm"),
        migrations.RunSQL(ZOEKVECTOR, "DROP FUNCTION zoekvector"),
        migrations.RunSQL(WOORDEN_IN, "DROP FUNCTION woorden_in"),
        migrations.RunSQL(WOORDEN_LEREN, "DROP FUNCTION woorden_leren"),
    ]
