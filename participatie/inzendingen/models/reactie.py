"""Reactie: what a resident says about a public idee; nobody reads it until a wijkverbinder let it through."""

import uuid

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kampen_wijk.pagecache.models import rij_telt_mee
from participatie.inzendingen.models.inzending import Inzending
from participatie.inzendingen.termijnen import Soort, Termijn, te_laat_voor, termijn
from wijken.models import Gebied, Medewerker, Rol


class ReactieQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Anybody sees what was let through of an idee that is public; who moderates sees what came in there."""
        openbaar = Q(geplaatst_op__isnull=False, idee__gepubliceerd_op__isnull=False)
        if not user.is_authenticated or not user.is_active:
            return self.filter(openbaar)
        return self.filter(openbaar | self._om_te_modereren(user))

    def werk_van(self, user):
        """What this medewerker lets through or not."""
        return self.filter(self._om_te_modereren(user))

    def _om_te_modereren(self, user):
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        return Q(idee__gebied__in=Gebied.objects.met_alles_eronder(gebieden))

    def wachtend(self):
        """Longest waiting first."""
        return self.filter(geplaatst_op__isnull=True, afgewezen_op__isnull=True).order_by("ontvangen_op", "pk")

    def tel(self) -> dict[str, int]:
        """How many there are, and how many of those wait past their term."""
        laat = Q(ontvangen_op__lt=te_laat_voor(Soort.REACTIE))
        return self.aggregate(alle=models.Count("pk"), te_laat=models.Count("pk", filter=laat))

    def bij(self, idee):
        """What the public reads beside this idee, newest first; no address and no first words among it."""
        return (
            self.filter(idee=idee, geplaatst_op__isnull=False)
            .order_by("-geplaatst_op", "-pk")
            .only("idee", "naam", "tekst", "geplaatst_op")
        )


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "idee", "versie", "geplaatst_op", "geplaatst_door", "afgewezen_op"], model_name="ReactieEvent",
    append_only=True,
)
class Reactie(models.Model):
    """Words of a resident, under the name they chose or none."""

    idee = models.ForeignKey(Inzending, models.CASCADE, related_name="reacties")
    naam = models.CharField(max_length=60, blank=True, help_text="Zoals de schrijver die gaf; leeg is: een inwoner.")
    tekst = models.TextField(max_length=1500)
    eerste_naam = models.CharField(max_length=60, blank=True)
    eerste_tekst = models.TextField(max_length=1500, blank=True, help_text="Wat er stond voordat er iets is weggehaald.")
    email = models.EmailField(blank=True, help_text="Alleen om te laten weten of de reactie op de site komt.")
    verzendsleutel = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1, help_text="Telt op bij elke wijziging, tegen dubbel werk.")
    ontvangen_op = models.DateTimeField(default=timezone.now)
    geplaatst_op = models.DateTimeField(null=True, blank=True)
    geplaatst_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    afgewezen_op = models.DateTimeField(null=True, blank=True)
    afwijsreden = models.CharField(max_length=500, blank=True)

    objects = ReactieQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "reacties"
        triggers = [
            # What waits is nothing that the public sees.
            rij_telt_mee("openbaar_telt_mee_nieuw", pgtrigger.Insert, "NEW.geplaatst_op IS NOT NULL"),
            rij_telt_mee(
                "openbaar_telt_mee", pgtrigger.Update, "OLD.geplaatst_op IS NOT NULL OR NEW.geplaatst_op IS NOT NULL"
            ),
            rij_telt_mee("openbaar_telt_mee_weg", pgtrigger.Delete, "OLD.geplaatst_op IS NOT NULL"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="reactie_heeft_woorden"),
            models.CheckConstraint(
                condition=Q(geplaatst_op__isnull=True) | Q(afgewezen_op__isnull=True), name="reactie_geplaatst_of_afgewezen"
            ),
            models.CheckConstraint(
                condition=Q(afgewezen_op__isnull=True) | ~Q(afwijsreden=""), name="afgewezen_reactie_heeft_reden"
            ),
        ]
        indexes = [
            models.Index(
                fields=["ontvangen_op", "id"], condition=Q(geplaatst_op__isnull=True, afgewezen_op__isnull=True),
                name="reactie_wacht",
            ),
            models.Index(
                fields=["idee", "-geplaatst_op", "-id"], condition=Q(geplaatst_op__isnull=False), name="reactie_bij_idee"
            ),
        ]

    def __str__(self):
        return f"reactie {self.pk} bij {self.idee_id}"

    @property
    def wacht(self) -> bool:
        """Whether somebody still has to read it."""
        return self.geplaatst_op is None and self.afgewezen_op is None

    def termijn(self) -> Termijn:
        """Until when the writer may wait for an answer."""
        return termijn(Soort.REACTIE, self.ontvangen_op)
