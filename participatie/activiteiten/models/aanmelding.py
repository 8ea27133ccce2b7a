"""Aanmelding: somebody comes to an activiteit, with how many, and how to reach them; no more than that."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q, Sum
from django.utils import timezone

from participatie.activiteiten.contact import Manier
from participatie.activiteiten.models.activiteit import Activiteit
from participatie.inzendingen.models.inzending import Bron
from wijken.models import Medewerker

HOOGSTENS_SAMEN = 10

# The row of the activiteit is held, so that two at once can never both take the last place, whatever writes.
_PAST = """
SELECT plaatsen INTO hoogstens FROM activiteiten_activiteit WHERE id = NEW.activiteit_id FOR UPDATE;
IF hoogstens IS NOT NULL AND NEW.aantal + (
    SELECT coalesce(sum(aantal), 0) FROM activiteiten_aanmelding
    WHERE activiteit_id = NEW.activiteit_id AND plaats_op IS NOT NULL AND id <> NEW.id
) > hoogstens THEN
    RAISE EXCEPTION 'pgtrigger: There are no places left';
END IF;
RETURN NEW;
"""


class AanmeldingQuerySet(models.QuerySet):
    def werk_van(self, user):
        """Of the activiteiten that this medewerker keeps."""
        return self.filter(activiteit__in=Activiteit.objects.werk_van(user).values("pk"))

    def met_plaats(self):
        return self.filter(plaats_op__isnull=False)

    def wachtend(self):
        """Without a place: who came first stands first."""
        return self.filter(plaats_op__isnull=True).order_by("pk")

    def mensen(self) -> int:
        """How many people they are together."""
        return self.aggregate(samen=Sum("aantal"))["samen"] or 0


class Aanmelding(models.Model):
    """One person, for themselves and who they bring. Without a place they wait, in the order in which they came.

    At the end of its term name and contact go and the row stays, so that the number stays true.
    """

    class Nieuws(models.TextChoices):
        """What who gave a phone number still has to be told."""

        PLAATS = "plaats", "Er is een plaats vrij: bel dat deze persoon kan komen."
        VERPLAATST = "verplaatst", "Bel dat de dag, de tijd of de plek is veranderd."
        AFGELAST = "afgelast", "Bel dat het niet doorgaat."

    activiteit = models.ForeignKey(Activiteit, models.CASCADE, related_name="aanmeldingen")
    naam = models.CharField(max_length=100, blank=True)
    manier = models.CharField(max_length=8, choices=Manier)
    contact = models.CharField(max_length=254, blank=True, help_text="Kleine letters of cijfers; leeg na de bewaartermijn.")
    aantal = models.PositiveSmallIntegerField(default=1)
    plaats_op = models.DateTimeField(null=True, blank=True, help_text="Sinds wanneer er een plaats is; leeg op de wachtlijst.")
    aangemeld_op = models.DateTimeField(default=timezone.now)
    bron = models.CharField(max_length=14, choices=Bron, default=Bron.PORTAAL)
    ingevoerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    te_vertellen = models.CharField(max_length=10, choices=Nieuws, blank=True)
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    linkversie = models.PositiveSmallIntegerField(default=1)

    objects = AanmeldingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanmeldingen"
        constraints = [
            models.UniqueConstraint(
                fields=["activiteit", "contact"], condition=~Q(contact=""), name="aanmelding_een_keer_per_contact"
            ),
            models.CheckConstraint(condition=Q(aantal__range=(1, HOOGSTENS_SAMEN)), name="aanmelding_aantal_kan"),
            models.CheckConstraint(
                condition=(Q(naam="") & Q(contact="")) | (~Q(naam="") & ~Q(contact="")), name="aanmelding_naam_met_contact"
            ),
            models.CheckConstraint(
                condition=Q(te_vertellen="") | Q(manier=Manier.TELEFOON), name="aanmelding_bellen_kan_met_nummer"
            ),
        ]
        indexes = [models.Index(fields=["activiteit", "id"], name="aanmelding_op_volgorde")]
        triggers = [
            pgtrigger.Trigger(
                name="past_in_plaatsen", when=pgtrigger.Before, declare=[("hoogstens", "integer")], func=_PAST,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("plaats_op", "aantal", "activiteit_id"),
                condition=pgtrigger.Q(new__plaats_op__isnull=False),
            )
        ]

    def __str__(self):
        return f"aanmelding {self.pk} voor {self.activiteit_id}"

    @property
    def plek_in_de_rij(self) -> int:
        """How many wait, up to and including this one; 0 for who has a place."""
        if self.plaats_op is not None:
            return 0
        return self.activiteit.aanmeldingen.wachtend().filter(pk__lte=self.pk).count()
