"""Partner: an organisation that shares the work; Partnerrol: what it does where."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.woordenschat.models import LeertWoorden
from wijken.models import Gebied, Medewerker


class PartnerQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Every partner is public."""
        return self

    def van(self, medewerker):
        """The organisations whose account this is."""
        return self.filter(medewerkers=medewerker)

    def actief_in(self, gebied, dag=None):
        dag = dag or timezone.localdate()
        return self.filter(
            Q(rollen__tot__isnull=True) | Q(rollen__tot__gt=dag), rollen__gebied=gebied, rollen__vanaf__lte=dag
        ).distinct()


class Partner(models.Model):
    """An organisation: welfare, housing, a village association."""

    naam = models.CharField(max_length=100, unique=True)
    soort = models.CharField(max_length=60)
    wat_doet = models.TextField(blank=True, help_text="Wat deze organisatie doet, in gewone taal.")
    website = models.URLField(blank=True)
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField(
        "e-mailadres", blank=True, default="", db_default="",
        help_text="Niet openbaar: hier sturen wij herinneringen aan toezeggingen heen. Een algemeen adres, zoals info@.",
    )
    is_fictief = models.BooleanField(default=False)
    medewerkers = models.ManyToManyField(Medewerker, blank=True, related_name="+")

    objects = PartnerQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        triggers = [telt_mee(), LeertWoorden("naam", "soort", "wat_doet")]

    def __str__(self):
        return self.naam


class Partnerrol(models.Model):
    """What a partner does in a gebied, from when until when."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="rollen")
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    rol = models.CharField(max_length=100)
    vanaf = models.DateField(default=timezone.localdate)
    tot = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "partnerrollen"
        triggers = [telt_mee(), LeertWoorden("rol")]
        constraints = [
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")), name="partnerrol_tot_na_vanaf")
        ]

    def __str__(self):
        return f"{self.partner}: {self.rol}"
