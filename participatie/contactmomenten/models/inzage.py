"""Inzage: somebody read a confidential conversation."""

import pgtrigger
from django.db import models
from django.utils import timezone

from participatie.contactmomenten.models.contactmoment import Contactmoment
from wijken.models import Medewerker


class InzageQuerySet(models.QuerySet):
    def van_anderen(self, contactmoment):
        """Who read it beside its writer, last first."""
        return (
            self.filter(contactmoment=contactmoment.pk).exclude(medewerker=contactmoment.medewerker_id)
            .select_related("medewerker").order_by("-moment", "-pk")
        )


class Inzage(models.Model):
    """Who, which conversation, and when; nobody changes or deletes it before its term."""

    contactmoment = models.ForeignKey(Contactmoment, models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    moment = models.DateTimeField(default=timezone.now)

    objects = InzageQuerySet.as_manager()

    class Meta:
        ordering = ["-moment", "-pk"]
        verbose_name_plural = "inzagen"
        triggers = [pgtrigger.Protect(name="inzage_blijft", operation=pgtrigger.Update | pgtrigger.Delete)]
        indexes = [models.Index(fields=["-moment", "-id"], name="inzage_nieuwste")]

    def __str__(self):
        return f"inzage in gesprek {self.contactmoment_id}"
