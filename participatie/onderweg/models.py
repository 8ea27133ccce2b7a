"""Concept: a conversation that came from a phone and cannot be stored as it is, until its writer mends it."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.http import QueryDict
from django.urls import reverse

from kampen_wijk.enveloppen.envelop import Paren
from participatie.contactmomenten.models import Contactmoment
from wijken.models import Medewerker


class ConceptQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Who wrote it, and nobody else."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        return self.filter(medewerker=user)

    def nog_af_te_maken(self):
        """Without those that were sent in another way meanwhile; oldest first."""
        return self.exclude(Exists(_vastgelegd())).order_by("opgesteld_op", "pk")

    def al_vastgelegd(self):
        return self.filter(Exists(_vastgelegd()))


def _vastgelegd():
    return Contactmoment.objects.filter(verzendsleutel=OuterRef("sleutel"), medewerker=OuterRef("medewerker"))


class Concept(models.Model):
    """The fields of a form as they were typed; the phone cannot read them back, so they wait here."""

    medewerker = models.ForeignKey(Medewerker, models.CASCADE, related_name="+")
    sleutel = models.UUIDField()
    velden = models.JSONField(help_text="Paren van naam en waarde, zoals het formulier ze stuurde.")
    opgesteld_op = models.DateTimeField(help_text="Volgens de klok van de telefoon.")
    ontvangen_op = models.DateTimeField(auto_now_add=True)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        ordering = ["opgesteld_op", "pk"]
        verbose_name_plural = "concepten"
        constraints = [models.UniqueConstraint(fields=["medewerker", "sleutel"], name="concept_een_per_sleutel")]

    def __str__(self):
        return f"concept {self.pk}"

    def get_absolute_url(self):
        return reverse("onderweg:concept", args=[self.pk])

    def ingevuld(self) -> QueryDict:
        """As the form takes it."""
        return als_ingevuld(self.velden, self.sleutel)


def als_ingevuld(paren: Paren, sleutel) -> QueryDict:
    """Pairs of (name, value) as a POST; the idempotency key is the one of the envelope, whatever the fields say."""
    ingevuld = QueryDict(mutable=True)
    for naam, waarde in paren:
        ingevuld.appendlist(naam, waarde)
    ingevuld["sleutel"] = str(sleutel)
    return ingevuld
