"""Taak: something that a colleague or an afdeling is asked to do; InterneTaak of VNG Klantinteracties.

With VNG a taak always comes from a klantcontact; here `contactmoment` may stay empty, for what is asked without one.
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from participatie.contactmomenten.models.contactmoment import Contactmoment
from participatie.contactmomenten.taakstatus import Taakstatus
from participatie.inzendingen.termijnen import Termijn
from wijken.models import Afdeling, Gebied, Medewerker, Rol


class TaakQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Who asked it and who has to do it; the wijkverbinders of the gebied, unless it comes from a confidential talk."""
        if not user.is_authenticated or not user.heeft_rol(Rol.WIJKVERBINDER, Rol.BEHANDELAAR):
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        mag = Q(gevraagd_door=user) | _van(user)
        if gebieden:
            gewoon = Q(contactmoment__isnull=True) | Q(contactmoment__vertrouwelijk=False)
            mag |= gewoon & Q(gebied__in=Gebied.objects.met_alles_eronder(gebieden))
        return self.filter(mag)

    def toegewezen_aan(self, user):
        """Asked of them, or of the afdeling where they are behandelaar; done or not."""
        return self.filter(_van(user))

    def open(self):
        """What has to be done first, first: so what is late stands on top."""
        return self.filter(status=Taakstatus.TE_VERWERKEN).order_by("uiterlijk_op", "pk")

    def te_laat(self):
        return self.open().filter(uiterlijk_op__lt=timezone.localdate())

    def die_meegaan(self, van, naar, gebieden):
        """What `van` still has to do there, and `naar` may do instead: what comes from a confidential talk is handed on by its
        writer alone."""
        mag = Q(contactmoment__isnull=True) | Q(contactmoment__vertrouwelijk=False) | Q(contactmoment__medewerker=naar)
        return self.open().filter(mag, medewerker=van, gebied__in=gebieden)

    def die_blijven(self, van, gebieden):
        """What `van` still has to do there and hands on, or finishes, herself."""
        return self.open().filter(medewerker=van, gebied__in=gebieden, contactmoment__vertrouwelijk=True)

    def gevraagd_aan_een_ander(self, user):
        """What they asked of somebody else and is not done yet."""
        return self.open().filter(gevraagd_door=user).exclude(medewerker=user)

    def klaar_om_te_lezen(self, user):
        """What they asked and is done, while they did not say yet that they read the answer."""
        klaar = self.filter(status=Taakstatus.VERWERKT, gevraagd_door=user, gelezen_op__isnull=True)
        return klaar.order_by("afgehandeld_op", "pk")

    def met_namen(self):
        return self.select_related("gebied", "medewerker", "afdeling", "gevraagd_door")


def _van(user) -> Q:
    afdelingen = [r.afdeling_id for r in user.rollen_nu() if r.rol == Rol.BEHANDELAAR]
    return Q(medewerker=user) | Q(afdeling__in=afdelingen) if afdelingen else Q(medewerker=user)


class Taak(models.Model):
    """One thing to do for one person or one afdeling, before the end of a day."""

    gevraagde_handeling = models.CharField(max_length=200)
    toelichting = models.TextField(max_length=1000, blank=True)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    contactmoment = models.ForeignKey(
        Contactmoment, models.PROTECT, null=True, blank=True, related_name="taken", help_text="Het gesprek waar de taak uit komt."
    )
    gevraagd_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, null=True, blank=True, related_name="+")
    afdeling = models.ForeignKey(Afdeling, models.PROTECT, null=True, blank=True, related_name="+")
    status = models.CharField(max_length=12, choices=Taakstatus, default=Taakstatus.TE_VERWERKEN)
    uiterlijk_op = models.DateField()
    aangemaakt_op = models.DateTimeField(default=timezone.now)
    afgehandeld_op = models.DateTimeField(null=True, blank=True)
    afgehandeld_door = models.ForeignKey(Medewerker, models.PROTECT, null=True, blank=True, related_name="+")
    antwoord = models.TextField(max_length=1000, blank=True)
    gelezen_op = models.DateTimeField(null=True, blank=True, help_text="Wanneer wie het vroeg het antwoord las.")
    versie = models.PositiveIntegerField(default=1, help_text="Telt op bij elke wijziging, tegen dubbel werk.")
    gewijzigd_op = models.DateTimeField(auto_now=True)
    verzendsleutel = models.UUIDField(unique=True, null=True, editable=False)

    objects = TaakQuerySet.as_manager()

    class Meta:
        ordering = ["uiterlijk_op", "pk"]
        verbose_name_plural = "taken"
        constraints = [
            models.CheckConstraint(
                condition=Q(medewerker__isnull=False, afdeling__isnull=True) | Q(medewerker__isnull=True, afdeling__isnull=False),
                name="taak_bij_precies_een",
            ),
            models.CheckConstraint(
                condition=Q(status="te_verwerken", afgehandeld_op__isnull=True, afgehandeld_door__isnull=True, gelezen_op__isnull=True)
                | Q(status="verwerkt", afgehandeld_op__isnull=False, afgehandeld_door__isnull=False),
                name="taak_verwerkt_heeft_moment",
            ),
        ]
        indexes = [
            models.Index(
                fields=[wie, "uiterlijk_op", "id"], condition=Q(status="te_verwerken"), name=f"taak_open_van_{wie}"
            )
            for wie in ("medewerker", "afdeling", "gevraagd_door")
        ] + [
            models.Index(
                fields=["gevraagd_door", "afgehandeld_op"], condition=Q(status="verwerkt", gelezen_op__isnull=True),
                name="taak_klaar_om_te_lezen",
            )
        ]

    def __str__(self):
        return f"taak {self.nummer}"

    @property
    def nummer(self) -> str:
        """How colleagues name it on the phone: VNG asks a unique number of at most ten digits, and its key is that."""
        return str(self.pk)

    @property
    def is_open(self) -> bool:
        return self.status == Taakstatus.TE_VERWERKEN

    @property
    def bij(self) -> str:
        """Who has to do it."""
        return f"afdeling {self.afdeling}" if self.afdeling_id else str(self.medewerker)

    @property
    def termijn(self) -> Termijn | None:
        """How long there is, while it has to be done."""
        return Termijn(self.uiterlijk_op, timezone.localdate()) if self.is_open else None

    def get_absolute_url(self):
        return reverse("werk:taak", args=[self.pk])
