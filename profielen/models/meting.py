"""Meting: the value of an indicator for a gebied in a year, or why there is none."""

from django.db import models
from django.db.models import Q

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.pagecache.version import onthoud
from profielen.models.indicator import Indicator
from profielen.models.inlezing import Inlezing
from profielen.models.profiel import gebieden_van
from profielen.samenstellen import Deel, samen
from profielen.zinnen import getal, ontbreekt
from wijken.models import Gebied


class MetingQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Every figure is public."""
        return self

    def werk_van(self, medewerker):
        """The figures of the gebieden whose profiles somebody keeps."""
        eigen = gebieden_van(medewerker)
        return self if eigen is None else self.filter(gebied__in=eigen)

    def voor_gebied(self, gebied):
        """(metingen, gebied of the figures): see `voor_gebieden`; without any figures ([], None)."""
        return self.voor_gebieden([gebied])[gebied.pk]

    def voor_gebieden(self, gebieden) -> dict:
        """Per key (metingen, gebied of the figures): its own, or those of its parts together, or those around it.

        CBS publishes no figures here for a buurt such as the Flevowijk; then those of the wijk are shown, named as
        such. A werkgebied without figures of its own has them from its parts. One query, however many gebieden.
        """
        ouders = {plek.pk: plek.ouder_id for plek in Gebied.objects.alle()}
        delen = Gebied.objects.delen_per_werkgebied()
        lijnen = {gebied.pk: _rondom(gebied, ouders) for gebied in gebieden}
        nodig = {pk for lijn in lijnen.values() for pk in lijn}
        nodig |= {deel for gebied in gebieden for deel in delen.get(gebied.pk, ())}
        alle = self.filter(gebied__in=nodig).select_related("indicator", "gebied")
        per_gebied: dict[int, list] = {}
        for meting in alle.order_by("indicator__volgorde", "indicator", "jaar"):
            per_gebied.setdefault(meting.gebied_id, []).append(meting)
        return {
            gebied.pk: _eigen_of_rondom(gebied, lijnen[gebied.pk], delen.get(gebied.pk, ()), per_gebied)
            for gebied in gebieden
        }

    def kort_voor(self, gebied):
        """The newest meting of each indicator that stands on the gebiedspagina: four key figures."""

        def nieuwste():
            metingen, _ = self.voor_gebied(gebied)
            return list({meting.indicator_id: meting for meting in metingen if meting.indicator.kort}.values())

        return onthoud(f"profielen.kort {gebied.pk}", nieuwste)


def _rondom(gebied, ouders) -> list[int]:
    """The gebied and what lies around it, the nearest first."""
    lijn, boven = [gebied.pk], gebied.ouder_id
    while boven and boven not in lijn:
        lijn.append(boven)
        boven = ouders.get(boven)
    return lijn


def _eigen_of_rondom(gebied, lijn, delen, per_gebied):
    if gebied.pk not in per_gebied and any(deel in per_gebied for deel in delen):
        return _van_delen(gebied, delen, per_gebied), gebied
    for pk in lijn:
        if pk in per_gebied:
            return per_gebied[pk], per_gebied[pk][0].gebied
    return [], None


def _van_delen(gebied, delen, per_gebied) -> list:
    """The figures of a composed gebied, made for this page and not kept."""
    alle = [meting for deel in delen for meting in per_gebied.get(deel, ())]
    waarden = {(m.indicator_id, m.gebied_id, m.jaar): m.waarde for m in alle}
    soorten = {(m.indicator.volgorde, m.indicator_id, m.jaar): m for m in alle}
    uit = []
    for (_, indicator, jaar), voorbeeld in sorted(soorten.items()):
        soort = voorbeeld.indicator
        waarde, reden = samen(
            soort.samenstellen,
            [Deel(waarden.get((indicator, d, jaar)), waarden.get((soort.noemer_id, d, jaar))) for d in delen],
            soort.decimalen,
        )
        meting = Meting(
            indicator=soort, gebied=gebied, jaar=jaar, waarde=waarde, ontbreekt_reden=reden, bron=voorbeeld.bron
        )
        uit.append(meting)
    return uit


class Meting(models.Model):
    """What CBS (or another source) found for a gebied in a year."""

    class Ontbreekt(models.TextChoices):
        GEHEIM = "geheim", "geheim, te weinig mensen"
        ONBETROUWBAAR = "onbetrouwbaar", "niet betrouwbaar genoeg"
        NIET_GELEVERD = "niet_geleverd", "niet geleverd"
        BESTOND_NIET = "gebied_bestond_niet", "het gebied bestond nog niet"
        TE_WEINIG = "te_weinig_inwoners", "te weinig inwoners"
        INWONERS_ONBEKEND = "inwoners_onbekend", "aantal inwoners onbekend"

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="metingen")
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    waarde = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    ontbreekt_reden = models.CharField(max_length=20, choices=Ontbreekt, blank=True)
    bron = models.CharField(max_length=150)
    inlezing = models.ForeignKey(Inlezing, models.SET_NULL, null=True, editable=False, related_name="metingen")

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
                    ontbreekt_reden__in=[
                        "geheim", "onbetrouwbaar", "niet_geleverd", "gebied_bestond_niet",
                        "te_weinig_inwoners", "inwoners_onbekend",
                    ],
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
        """The value as residents read it: 1.080, 13%, or why there is none."""
        if self.waarde is None:
            return ontbreekt(self.ontbreekt_reden, self.indicator.herkomst)
        return getal(self.waarde, self.indicator.eenheid, self.indicator.decimalen)
