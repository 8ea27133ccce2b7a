"""Aansluiting: somebody joins what another brought in: supports a public idee, or follows a signaal that is known."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim
from django.utils import timezone

from participatie.inzendingen.models.inzending import Inzending

# Within a trigger, so that raw SQL and the cascade of a delete count too.
_TEL = """
IF TG_OP <> 'INSERT' AND OLD.bevestigd_op IS NOT NULL THEN
    UPDATE inzendingen_inzending SET aantal_steun = aantal_steun - 1 WHERE id = OLD.inzending_id;
END IF;
IF TG_OP <> 'DELETE' AND NEW.bevestigd_op IS NOT NULL THEN
    UPDATE inzendingen_inzending SET aantal_steun = aantal_steun + 1 WHERE id = NEW.inzending_id;
END IF;
RETURN NULL;
"""


class AansluitingQuerySet(models.QuerySet):
    def bevestigd(self):
        """Those that count."""
        return self.filter(bevestigd_op__isnull=False)

    def om_te_vertellen(self):
        """Who hears what becomes of it: confirmed, asked for, and with an address that is still there."""
        return self.bevestigd().filter(wil_horen=True).exclude(email="").order_by("pk")


class Aansluiting(models.Model):
    """One address that joined one inzending. It counts once its owner said so through the link in a mail.

    At the end of its term the address goes and the row stays, so that the number stays true.
    """

    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="aansluitingen")
    email = models.EmailField(blank=True, help_text="Kleine letters, geen spaties; leeg na de bewaartermijn.")
    wil_horen = models.BooleanField(default=True, help_text="Of diegene wil horen wat ermee gebeurt.")
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    aangemaakt_op = models.DateTimeField(default=timezone.now)
    linkversie = models.PositiveSmallIntegerField(default=1)
    verzendsleutel = models.UUIDField(null=True, editable=False)

    objects = AansluitingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aansluitingen"
        constraints = [
            models.UniqueConstraint(
                "inzending", Lower(Trim("email")), condition=~Q(email=""), name="aansluiting_een_keer_per_adres"
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_op__isnull=False) | ~Q(email=""), name="onbevestigde_aansluiting_heeft_adres"
            ),
        ]
        indexes = [
            models.Index(fields=["aangemaakt_op"], condition=Q(bevestigd_op__isnull=True), name="aansluiting_onbevestigd")
        ]
        triggers = [
            pgtrigger.Trigger(
                name="telt_steun", when=pgtrigger.After, func=_TEL,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("bevestigd_op", "inzending_id") | pgtrigger.Delete,
            )
        ]

    def __str__(self):
        return f"aansluiting {self.pk} bij {self.inzending_id}"
