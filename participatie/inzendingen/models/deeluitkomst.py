"""Deeluitkomst: one part of the answer to a signaal."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from participatie.inzendingen.models.inzending import Inzending
from participatie.inzendingen.workflow import Uitkomst


class DeeluitkomstQuerySet(models.QuerySet):
    def van_signalen(self, signalen):
        """Of these signalen."""
        return self.filter(signaal__in=signalen.order_by().values("pk"))

    def sinds(self, moment):
        """Written down from this moment on, the newest first."""
        return self.filter(vastgelegd_op__gte=moment).order_by("-vastgelegd_op", "-pk")


# The reason for closing followed from the parts: whoever changes a part opens the signaal again first.
_AFGEHANDELD_LIGT_VAST = """
IF EXISTS (SELECT 1 FROM inzendingen_inzending WHERE id = NEW.signaal_id AND status = 'afgehandeld') THEN
    RAISE EXCEPTION 'pgtrigger: Cannot change a part of a signaal that is closed';
END IF;
RETURN NEW;
"""


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "signaal", "uitkomst"], model_name="DeeluitkomstEvent", append_only=True,
)
class Deeluitkomst(models.Model):
    """Holes filled: yes; lampposts: no, because ..."""

    signaal = models.ForeignKey(Inzending, models.CASCADE, related_name="deeluitkomsten")
    onderdeel = models.CharField(max_length=100)
    uitkomst = models.CharField(max_length=8, choices=Uitkomst)
    reden = models.CharField(max_length=500, blank=True)
    wie_dan = models.CharField(max_length=150, blank=True, help_text="Wie erover gaat, als dat niet de gemeente is.")
    vastgelegd_op = models.DateTimeField(auto_now_add=True)

    objects = DeeluitkomstQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "deeluitkomsten"
        constraints = [
            models.CheckConstraint(condition=Q(uitkomst="gedaan") | ~Q(reden=""), name="niet_gedaan_heeft_reden"),
            models.CheckConstraint(condition=~Q(uitkomst="gedaan") | Q(wie_dan=""), name="gedaan_heeft_geen_ander"),
        ]
        indexes = [models.Index(fields=["-vastgelegd_op", "-id"], name="deeluitkomst_nieuwste")]
        triggers = [
            pgtrigger.Trigger(
                name="afgehandeld_ligt_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("uitkomst"),
                func=_AFGEHANDELD_LIGT_VAST,
            )
        ]

    def __str__(self):
        return f"{self.onderdeel}: {self.get_uitkomst_display()}"
