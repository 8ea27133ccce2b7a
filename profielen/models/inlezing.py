"""Inlezing: one time that figures were read in, so that of each figure it is known where it came from."""

from django.db import models

from wijken.models import Medewerker


class InlezingQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Who keeps profiles sees what was read in; of the figures themselves the source is public."""
        return self if user.has_perm("profielen.view_inlezing") else self.none()


class Inlezing(models.Model):
    """A file or an answer of CBS that changed figures: who, when, which file, which table, under which licence."""

    op = models.DateTimeField("ingelezen op", auto_now_add=True)
    door = models.ForeignKey(
        Medewerker, models.SET_NULL, null=True, blank=True, related_name="+", help_text="Leeg: op de server."
    )
    bestand = models.CharField("bestand of adres", max_length=200)
    tabel = models.CharField("tabel van CBS", max_length=20, blank=True)
    licentie = models.CharField(max_length=60, blank=True)
    nieuw = models.PositiveIntegerField(default=0)
    gewijzigd = models.PositiveIntegerField(default=0)

    objects = InlezingQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name_plural = "inlezingen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(nieuw__gt=0) | models.Q(gewijzigd__gt=0), name="inlezing_veranderde_iets"
            )
        ]

    def __str__(self):
        return f"{self.bestand}: {self.nieuw} nieuw, {self.gewijzigd} gewijzigd"
