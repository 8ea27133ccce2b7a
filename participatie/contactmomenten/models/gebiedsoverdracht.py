"""Gebiedsoverdracht: a wijkverbinder left a gebied, and a colleague goes on with it. (An overdracht is of one signaal.)"""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from wijken.models import Gebied, Medewerker, Rol, Rolvervulling


class GebiedsoverdrachtQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The wijkverbinders of the gebied, or of what it lies in."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder(gebieden))

    def rond(self, gebied):
        """Of this gebied, something in it, or something that it lies in."""
        alle = Gebied.objects.met_alles_eronder
        eromheen = [ander.pk for ander in Gebied.objects.alle() if gebied.pk in alle([ander.pk])]
        return self.filter(gebied__in={*eromheen, *alle([gebied.pk])})

    def met_notitie(self):
        """Of which there still is something to read, the newest first."""
        return self.exclude(notitie="").order_by("-gedaan_op", "-pk")

    def met_namen(self):
        return self.select_related("gebied", "van", "naar")


class Gebiedsoverdracht(models.Model):
    """From whom to whom, with a word for who comes after; how much went along."""

    verzendsleutel = models.UUIDField(unique=True, editable=False)
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="+")
    rolvervulling = models.OneToOneField(
        Rolvervulling, models.SET_NULL, null=True, related_name="+", help_text="De rol die ermee eindigt: hoogstens één keer."
    )
    van = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    naar = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    laatste_dag = models.DateField(help_text="De laatste dag dat de ander hier nog wijkverbinder is.")
    notitie = models.TextField(max_length=2000, blank=True, help_text="Wat de opvolger moet weten. Alleen voor medewerkers.")
    aantal_taken = models.PositiveIntegerField(default=0)
    aantal_toezeggingen = models.PositiveIntegerField(default=0)
    aantal_signalen = models.PositiveIntegerField(default=0)
    gedaan_op = models.DateTimeField(default=timezone.now)

    objects = GebiedsoverdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["-gedaan_op", "-pk"]
        verbose_name_plural = "gebiedsoverdrachten"
        constraints = [models.CheckConstraint(condition=~Q(van=F("naar")), name="gebiedsoverdracht_naar_een_ander")]
        indexes = [models.Index(fields=["gebied", "-gedaan_op"], name="gebiedsoverdracht_in_gebied")]

    def __str__(self):
        return f"gebiedsoverdracht {self.pk}"
