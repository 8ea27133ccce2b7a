"""Wijziging: something that the public sees has changed. Triggers write these rows, so raw SQL counts too.

Together they are a number that rises with every commit. One row that everybody raises would do that as well, but then
two who change something wait for each other, or lock each other out.
"""

import pgtrigger
from django.db import models


class Wijziging(models.Model):
    """`aantal` changes: one, or those of the past, added up."""

    aantal = models.BigIntegerField(default=1)

    class Meta:
        verbose_name_plural = "wijzigingen"

    def __str__(self):
        return f"{self.pk}: {self.aantal}"


def telt_mee(operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete) -> pgtrigger.Trigger:
    """For `Meta.triggers` of a model that the public sees: every statement that changes its table counts as one."""
    return pgtrigger.Trigger(
        name="telt_mee", level=pgtrigger.Statement, when=pgtrigger.After, operation=operation, func=_TEL,
    )


def rij_telt_mee(name: str, operation, condition: str) -> pgtrigger.Trigger:
    """The same, per row, for a table of which the public sees only the rows where `condition` holds."""
    return pgtrigger.Trigger(
        name=name, when=pgtrigger.After, operation=operation, condition=pgtrigger.Condition(condition), func=_TEL,
    )


_TEL = "INSERT INTO pagecache_wijziging (aantal) VALUES (1); RETURN NULL;"
