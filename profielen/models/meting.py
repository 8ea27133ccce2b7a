"""Meting: the value of an indicator for a gebied in a year, or why there is none."""

from django.db import models
from django.db.models import Case, Q, When

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.pagecache.version import onthoud
from profielen.models.indicator import Indicator
from profielen.zinnen import getal
from wijken.models import Gebied


class MetingQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Every figure is public."""
        return self

    def voor_gebied(self, gebied):
        """(metingen, gebied of the figures): its own, or else those of the nearest gebied around it.

        CBS publishes no figures here for a buurt such as the Flevowijk; then those of the wijk are shown, named as
        such. Without any figures the answer is ([], None). One query, however deep the gebied lies.
        """
        ouder = gebied.ouder_id or 0
        grootouder = Gebied.objects.filter(pk=ouder).values("ouder")
        daarboven = Gebied.objects.filter(pk__in=grootouder).values("ouder")
        rondom = Q(gebied=gebied.pk) | Q(gebied=ouder) | Q(gebied__in=grootouder) | Q(gebied__in=daarboven)
        afstand = Case(
            When(gebied=gebied.pk, then=0), When(gebied=ouder, then=1), When(gebied__in=grootouder, then=2), default=3
        )
        alle = list(
            self.filter(rondom)
            .annotate(afstand=afstand)
            .select_related("indicator", "gebied")
            .order_by("afstand", "indicator__volgorde", "indicator", "jaar")
        )
        eigen = [meting for meting in alle if meting.afstand == alle[0].afstand]
        return (eigen, eigen[0].gebied) if eigen else ([], None)

    def kort_voor(self, gebied):
        """The newest meting of each indicator that stands on the gebiedspagina: four key figures."""

        def nieuwste():
            metingen, _ = self.filter(indicator__kort=True).voor_gebied(gebied)
            return list({meting.indicator_id: meting for meting in metingen}.values())

        return onthoud(f"profielen.kort {gebied.pk}", nieuwste)


class Meting(models.Model):
    """What CBS (or another source) found for a gebied in a year."""

    class Ontbreekt(models.TextChoices):
        GEHEIM = "geheim", "geheim, te weinig mensen"
        ONBETROUWBAAR = "onbetrouwbaar", "niet betrouwbaar genoeg"
        NIET_GELEVERD = "niet_geleverd", "niet geleverd"
        BESTOND_NIET = "gebied_bestond_niet", "het gebied bestond nog niet"

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="metingen")
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    waarde = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    ontbreekt_reden = models.CharField(max_length=20, choices=Ontbreekt, blank=True)
    bron = models.CharField(max_length=150)

    objects = MetingQuerySet.as_manager()

    class Meta:
        ordering = ["gebied", "indicator", "jaar"]
        verbose_name_plural = "metingen"
        triggers = [telt_mee()]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "gebied", "jaar"], name="meting_een_per_gebied_en_jaar"),
            models.CheckConstraint(
                condition=Q(waarde__isnull=False, ontbreekt_reden="")
                | Q(
                    waarde__isnull=True,
                    ontbreekt_reden__in=["geheim", "onbetrouwbaar", "niet_geleverd", "gebied_bestond_niet"],
                ),
                name="meting_waarde_of_reden",
            ),
            models.CheckConstraint(condition=Q(jaar__range=(1990, 2100)), name="meting_in_een_echt_jaar"),
            # CBS marks a missing value by -99997 and its neighbours; such a code is never a figure.
            models.CheckConstraint(
                condition=Q(waarde__isnull=True) | Q(waarde__gt=-99990), name="meting_is_geen_ontbrekend_code"
            ),
        ]

    def __str__(self):
        return f"{self.indicator} {self.jaar}: {self.in_cijfers}"

    @property
    def in_cijfers(self) -> str:
        """The value as residents read it: 1.080, 13%, or that it is not published."""
        return getal(self.waarde, self.indicator.eenheid, self.indicator.decimalen)
