"""Woord: a word that stands in a text, and who may read that text. Triggers write these rows, so raw SQL counts too."""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

OPENBAAR = 0


class Woord(models.Model):
    """A word of a text that everybody may read (kring 0), or that is read by who works in one gebied (its key)."""

    kring = models.BigIntegerField()
    woord = models.CharField(max_length=40)

    class Meta:
        verbose_name_plural = "woorden"
        constraints = [models.UniqueConstraint(fields=["kring", "woord"], name="woord_een_keer_per_kring")]
        indexes = [GinIndex(OpClass("woord", name="gin_trgm_ops"), name="woord_trigrammen")]

    def __str__(self):
        return self.woord


class LeertWoorden(pgtrigger.Trigger):
    """For `Meta.triggers`: the words of these columns are known from then on, in this kring, where `als` holds."""

    def __init__(self, *velden: str, kring: str = str(OPENBAAR), als: str = "TRUE", operation=None):
        self.kring, self.als = kring, als
        self.tekst = "concat_ws(' ', " + ", ".join(f"NEW.{veld}" for veld in velden) + ")"
        super().__init__(
            name="leert_woorden", when=pgtrigger.After, operation=operation or pgtrigger.Insert | pgtrigger.UpdateOf(*velden),
            condition=pgtrigger.Condition(als), func=f"PERFORM woorden_leren({kring}, {self.tekst}); RETURN NULL;",
        )
