"""Overleg: a meeting of the people of a gebied with the gemeente. What was said in it is a contactmoment."""

import datetime as dt
import uuid

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone

from participatie.contactmomenten.models import Contactmoment
from wijken.models import Gebied, Medewerker, Rol

# Without a time before: this far back counts as ‘since last time’.
ZONDER_VORIGE = dt.timedelta(days=91)


class OverlegQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The wijkverbinders of its gebied, and nobody else: names and addresses of who was invited stand on it."""
        if not user.is_authenticated or not user.heeft_rol(Rol.WIJKVERBINDER):
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder(gebieden))

    def laatste_eerst(self):
        return self.order_by("-begint_op", "-pk")

    def nog_op_te_schrijven(self):
        """Of which nobody wrote down yet what was said."""
        return self.filter(contactmoment__isnull=True, afgezegd_op__isnull=True)

    def wordt(self, contactmoment, aantal_aanwezig: int) -> int:
        """What was said in it is this; how many rows that was true for."""
        return self.update(
            contactmoment=contactmoment, aantal_aanwezig=aantal_aanwezig, versie=F("versie") + 1, gewijzigd_op=timezone.now()
        )

    def met_vorige(self):
        """With `vorige_op`: when it was held before, in the same gebied; None for the first time."""
        vorige = self.model.objects.filter(
            gebied=OuterRef("gebied"), soort=OuterRef("soort"), begint_op__lt=OuterRef("begint_op"), contactmoment__isnull=False
        )
        return self.annotate(vorige_op=Subquery(vorige.order_by("-begint_op").values("begint_op")[:1]))

    def met_genodigden(self):
        """With `mensen`: who was invited, as dicts of pk, naam, email and aanwezig."""
        genodigden = self.model._meta.get_field("genodigden").related_model.objects.filter(overleg=OuterRef("pk")).order_by("pk")
        rij = JSONObject(pk="pk", naam="naam", email="email", aanwezig="aanwezig")
        return self.annotate(mensen=ArraySubquery(genodigden.values(rij=rij)))


class Overleg(models.Model):
    """The Kernenoverleg of Grafhorst on Tuesday evening in the dorpshuis."""

    class Soort(models.TextChoices):
        KERNENOVERLEG = "kernenoverleg", "Kernenoverleg"
        DORPSBELANGEN = "dorpsbelangen", "Dorpsbelangen"
        WIJKOVERLEG = "wijkoverleg", "Wijkoverleg"

    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    soort = models.CharField(max_length=13, choices=Soort)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    begint_op = models.DateTimeField()
    eindigt_op = models.DateTimeField()
    plek = models.CharField(max_length=150, blank=True, help_text="Waar het is.")
    agendapunten = models.TextField(max_length=1000, blank=True, help_text="Op elke regel een punt.")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", help_text="Wie het voorbereidt.")
    afgezegd_op = models.DateTimeField(null=True, blank=True)
    contactmoment = models.OneToOneField(
        Contactmoment, models.PROTECT, null=True, blank=True, related_name="+", help_text="Wat er is besproken."
    )
    aantal_aanwezig = models.PositiveSmallIntegerField(null=True, blank=True)
    verslag_verstuurd_op = models.DateTimeField(null=True, blank=True)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    objects = OverlegQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "overleggen"
        constraints = [
            models.CheckConstraint(condition=Q(eindigt_op__gt=F("begint_op")), name="overleg_eindigt_na_begin"),
            models.CheckConstraint(
                condition=Q(afgezegd_op__isnull=True) | Q(contactmoment__isnull=True), name="overleg_afgezegd_is_niet_gehouden"
            ),
            models.CheckConstraint(
                condition=Q(contactmoment__isnull=False) | Q(aantal_aanwezig__isnull=True, verslag_verstuurd_op__isnull=True),
                name="overleg_verslag_na_gesprek",
            ),
        ]
        indexes = [models.Index(fields=["gebied", "-begint_op", "-id"], name="overleg_in_gebied")]

    def __str__(self):
        return f"{self.get_soort_display()} {self.gebied}"

    def get_absolute_url(self):
        return reverse("werk:overleg", args=[self.pk])

    @property
    def is_gehouden(self) -> bool:
        """Whether what was said is written down."""
        return self.contactmoment_id is not None

    @property
    def stand(self) -> str:
        """How far it is, in words for a list of staff."""
        if self.afgezegd_op:
            return "gaat niet door"
        if self.is_gehouden:
            return "verslag verstuurd" if self.verslag_verstuurd_op else "verslag nog versturen"
        return "gepland" if self.begint_op > timezone.now() else "nog op te schrijven"

    @property
    def sinds(self) -> dt.datetime:
        """From when on something is news; reads `vorige_op` of `met_vorige`."""
        return self.vorige_op or self.begint_op - ZONDER_VORIGE

    def eigen_punten(self) -> list[str]:
        """What the wijkverbinder wants to talk about herself, a line each."""
        return [regel.strip() for regel in self.agendapunten.splitlines() if regel.strip()]
