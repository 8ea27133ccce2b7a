"""What was said about an inzending after it came in: messages, and answers still to be given."""

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from participatie.inzendingen.models.inzending import Inzending
from participatie.inzendingen.models.overdracht import Overdracht
from participatie.inzendingen.models.stap import Stap
from participatie.inzendingen.termijnen import Soort, Termijn, te_laat_voor, termijn
from wijken.models import Gebied, Medewerker, Rol


class Bericht(models.Model):
    """One message: a question to the sender, their answer, an update, or a note among staff."""

    class Soort(models.TextChoices):
        VRAAG = "vraag", "vraag aan de indiener"
        ANTWOORD = "antwoord", "antwoord van de indiener"
        BERICHT = "bericht", "bericht aan de indiener"
        HEROPENEN = "heropenen", "verzoek tot heropenen"
        NOTITIE = "notitie", "notitie voor collega's"

    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="berichten")
    soort = models.CharField(max_length=10, choices=Soort)
    tekst = models.TextField(max_length=4000)
    moment = models.DateTimeField(default=timezone.now)
    door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")
    verzendsleutel = models.UUIDField(unique=True, null=True, editable=False)
    overdracht = models.ForeignKey(
        Overdracht, models.SET_NULL, null=True, blank=True, related_name="+", help_text="De vraag waar dit het antwoord op is."
    )

    class Meta:
        ordering = ["moment", "pk"]
        verbose_name_plural = "berichten"

    def __str__(self):
        return f"{self.soort} bij {self.inzending_id}"


class TerugkoppelingQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The wijkverbinders of the gebied: they ring the bell or post the letter."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        return self.filter(inzending__gebied__in=Gebied.objects.met_alles_eronder(gebieden))

    def nog_te_doen(self):
        """Longest waiting first."""
        return self.filter(gedaan_op__isnull=True).order_by("klaar_op", "pk")

    def tel(self) -> dict[str, int]:
        """How many there are, and how many of those wait past their term."""
        laat = Q(klaar_op__lt=te_laat_voor(Soort.TERUGKOPPELEN))
        return self.aggregate(alle=models.Count("pk"), te_laat=models.Count("pk", filter=laat))

    def om_te_vertellen(self):
        """With everything that is said by phone or stands in a letter."""
        stap = Stap.objects.filter(idee=OuterRef("inzending"), moment__lte=OuterRef("klaar_op")).order_by("-pk")
        rijen = self.select_related("inzending__indiener", "inzending__gebied")
        return rijen.prefetch_related("inzending__deeluitkomsten", "inzending__berichten").annotate(
            stap=Subquery(stap.values(woorden=JSONObject(fase="fase", wie="wie", tekst="tekst"))[:1])
        )


class Terugkoppeling(models.Model):
    """An answer that still has to be given by phone or on paper, until somebody ticks it off."""

    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="terugkoppelingen")
    kanaal = models.CharField(max_length=8, choices=[("telefoon", "telefoon"), ("papier", "papier")])
    aanleiding = models.CharField(max_length=40, help_text="Het verb van de gebeurtenis waarover het gaat.")
    klaar_op = models.DateTimeField(default=timezone.now)
    gedaan_op = models.DateTimeField(null=True, blank=True)
    gedaan_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = TerugkoppelingQuerySet.as_manager()

    class Meta:
        ordering = ["klaar_op"]
        verbose_name_plural = "terugkoppelingen"
        indexes = [
            models.Index(fields=["klaar_op", "id"], condition=Q(gedaan_op__isnull=True), name="terugkoppeling_nog_te_doen")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=False) | Q(gedaan_door__isnull=True), name="terugkoppeling_gedaan_heeft_dag"
            )
        ]

    def __str__(self):
        return f"terugkoppeling {self.pk} bij {self.inzending_id}"

    def termijn(self) -> Termijn:
        """Until when the sender may wait."""
        return termijn(Soort.TERUGKOPPELEN, self.klaar_op)
