"""Stap: one step of a public idee, in words that everybody reads; and Initiatief, where residents do it themselves."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.models.inzending import Inzending
from wijken.models import Medewerker


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "idee", "fase", "door"], model_name="StapEvent", append_only=True,
)
class Stap(models.Model):
    """The idee went to another fase, or there is news in the same one: why not, who takes it up, what comes next."""

    idee = models.ForeignKey(Inzending, models.CASCADE, related_name="stappen")
    fase = models.CharField(max_length=14, choices=Fase)
    wie = models.CharField(max_length=150, blank=True, help_text="Wie het idee oppakt.")
    tekst = models.TextField(max_length=2000)
    moment = models.DateTimeField(default=timezone.now)
    door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "stappen"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="stap_heeft_woorden"),
            models.CheckConstraint(condition=~Q(fase="opgepakt") | ~Q(wie=""), name="opgepakt_zegt_door_wie"),
        ]

    def __str__(self):
        return f"stap van idee {self.idee_id}: {self.get_fase_display()}"


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "idee", "begint_op"], model_name="InitiatiefEvent", append_only=True,
)
class Initiatief(models.Model):
    """What an idee grew into: residents do it themselves, and the gemeente helps."""

    idee = models.OneToOneField(Inzending, models.CASCADE, related_name="initiatief")
    wie_trekt = models.CharField(max_length=150, help_text="Een groep of vereniging; een persoon alleen met toestemming.")
    wat_doet_gemeente = models.TextField(max_length=1000)
    begint_op = models.DateField()

    class Meta:
        verbose_name_plural = "initiatieven"
        triggers = [telt_mee()]
        constraints = [
            models.CheckConstraint(
                condition=~Q(wie_trekt="") & ~Q(wat_doet_gemeente=""), name="initiatief_zegt_wie_en_wat"
            )
        ]

    def __str__(self):
        return f"initiatief uit idee {self.idee_id}"
