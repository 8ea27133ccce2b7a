"""Spanning: where a profile and another plan pull different ways."""

import pgtrigger
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from profielen.models.profiel import ProfielVersie

VERSIE_LIGT_VAST = """
IF EXISTS (SELECT 1 FROM profielen_profielversie
           WHERE id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.versie_id ELSE NEW.versie_id END)
             AND gepubliceerd_op IS NOT NULL)
   OR (TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM profielen_profielversie
           WHERE id = OLD.versie_id AND gepubliceerd_op IS NOT NULL)) THEN
    RAISE EXCEPTION 'pgtrigger: Cannot change a spanning of a published profielversie';
END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
"""


class Spanning(models.Model):
    """Where this profile and another vision or plan pull different ways, and who talks about it."""

    versie = models.ForeignKey(ProfielVersie, models.CASCADE, related_name="spanningen")
    volgorde = models.PositiveSmallIntegerField(default=0, db_default=0, help_text="Het laagste nummer staat bovenaan.")
    naam = models.CharField("visie of plan", max_length=150, help_text="Bijvoorbeeld: Omgevingsvisie Kampen.")
    link = models.URLField("adres op internet", blank=True, validators=[URLValidator(schemes=["http", "https"])])
    toelichting = models.TextField(max_length=2000, help_text="Waar botst het? Schrijf het zoals u het zou zeggen.")
    wie_praat = models.CharField("wie praat hierover", max_length=200, blank=True)

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name_plural = "spanningen"
        constraints = [
            models.CheckConstraint(condition=Q(link="") | Q(link__regex="^https?://"), name="spanning_link_is_een_webadres")
        ]
        triggers = [
            telt_mee(),
            pgtrigger.Trigger(
                name="spanning_ligt_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=VERSIE_LIGT_VAST,
            ),
        ]

    def __str__(self):
        return self.naam
