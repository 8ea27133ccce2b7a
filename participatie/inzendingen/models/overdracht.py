"""Overdracht: a link of the keten; Antwoordlink: how somebody without an account answers its question."""

import datetime as dt

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from participatie.inzendingen.models.inzending import Inzending
from participatie.inzendingen.models.routeringsregel import Routeringsregel
from participatie.partners.models import Partner
from wijken.models import Afdeling, Medewerker, Rolvervulling


class OverdrachtQuerySet(models.QuerySet):
    def van_keten(self, *signalen: int):
        """Those of these signalen, with everybody's name and whether the public may know it.

        The keys of their parts come along: looking for those in the same query would read both tables from end to end.
        """
        openbaar = Rolvervulling.objects.openbare_wijkverbinders().filter(medewerker=OuterRef("door"))
        return (
            self.filter(signaal__in=signalen)
            .select_related("signaal", "door", "afdeling", "behandelaar", "partner", "regel", "antwoordlink")
            .annotate(door_is_openbaar=Exists(openbaar))
        )

    def met_laatste(self):
        """With `is_laatste`: nobody was asked after this one."""
        later = self.model.objects.filter(signaal=OuterRef("signaal"), pk__gt=OuterRef("pk"))
        return self.annotate(is_laatste=~Exists(later))


class Overdracht(models.Model):
    """A signaal handed from one to another, or a question about it: dated, and dated again when the answer came.

    By somebody, or by a rule at the moment it came in.
    """

    class Antwoord(models.TextChoices):
        KLAAR = "klaar", "Het is klaar"
        WORDT_GEDAAN = "wordt_gedaan", "Wij gaan het doen"
        KAN_NIET = "kan_niet", "Het kan niet"

    signaal = models.ForeignKey(Inzending, models.CASCADE, related_name="overdrachten")
    door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, related_name="+")
    afdeling = models.ForeignKey(Afdeling, models.SET_NULL, null=True, blank=True, related_name="+")
    behandelaar = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    partner = models.ForeignKey(Partner, models.SET_NULL, null=True, blank=True, related_name="+")
    regel = models.ForeignKey(Routeringsregel, models.SET_NULL, null=True, blank=True, related_name="+")
    vraag = models.CharField(max_length=1000)
    moment = models.DateTimeField(default=timezone.now)
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    antwoord = models.CharField(max_length=12, choices=Antwoord, blank=True, default="", db_default="")
    datum = models.DateField(null=True, blank=True, help_text="Wanneer het gebeurt of gebeurd is.")

    objects = OverdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["moment", "pk"]
        verbose_name_plural = "overdrachten"
        constraints = [
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=False) | Q(antwoord="", datum__isnull=True), name="antwoord_heeft_moment"
            )
        ]

    def __str__(self):
        return f"overdracht {self.pk} van {self.signaal_id}"

    @property
    def ontvanger(self) -> str:
        """Who got it, as colleagues say it."""
        return str(self.behandelaar) if self.behandelaar else self.ontvanger_buiten

    @property
    def ontvanger_buiten(self) -> str:
        """Who got it, without the names of people."""
        if self.partner:
            return self.partner.naam
        return f"een collega van {self.afdeling}" if self.afdeling else "een collega"


class AntwoordlinkQuerySet(models.QuerySet):
    def open(self):
        """Nobody answered it and nobody withdrew it; the term may have passed."""
        return self.filter(ingetrokken_op__isnull=True, overdracht__beantwoord_op__isnull=True)

    def trek_in(self):
        """What stands in the mailbox stops working."""
        return self.update(ingetrokken_op=timezone.now(), linkversie=F("linkversie") + 1)


class Antwoordlink(models.Model):
    """The secret link with which somebody outside answers one question, once, until a day."""

    class Stand(models.TextChoices):
        OPEN = "open", "wacht op antwoord"
        BEANTWOORD = "beantwoord", "beantwoord"
        INGETROKKEN = "ingetrokken", "ingetrokken"
        VERLOPEN = "verlopen", "de tijd is voorbij"

    overdracht = models.OneToOneField(Overdracht, models.CASCADE, related_name="antwoordlink")
    email = models.EmailField(blank=True)
    linkversie = models.PositiveSmallIntegerField(default=1)
    geldig_tot = models.DateField(help_text="De laatste dag waarop de link werkt.")
    tekst_mee = models.BooleanField(default=False, help_text="Of de tekst van het signaal te lezen is.")
    geopend_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    objects = AntwoordlinkQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "antwoordlinks"

    def __str__(self):
        return f"antwoordlink {self.pk}"

    def stand(self, vandaag: dt.date | None = None) -> Stand:
        """What the one who has the link can do with it."""
        if self.overdracht.beantwoord_op:
            return self.Stand.BEANTWOORD
        if self.ingetrokken_op:
            return self.Stand.INGETROKKEN
        voorbij = self.geldig_tot < (vandaag or timezone.localdate())
        return self.Stand.VERLOPEN if voorbij else self.Stand.OPEN
