"""Indiener: who sent it, and how they want to hear back; in a table of its own that can be erased."""

from django.db import models
from django.db.models import Q

from participatie.inzendingen.models.inzending import Inzending


class Kanaal(models.TextChoices):
    EMAIL = "email", "per e-mail"
    TELEFOON = "telefoon", "per telefoon"
    PAPIER = "papier", "op papier, via het wijkkantoor"
    NIET = "niet", "ik hoef niets te horen"


class Indiener(models.Model):
    """The person or organisation behind one inzending."""

    class Soort(models.TextChoices):
        INWONER = "inwoner", "inwoner"
        ONDERNEMER = "ondernemer", "ondernemer"
        VERENIGING = "vereniging", "vereniging"
        SCHOOL = "school", "school"

    inzending = models.OneToOneField(Inzending, models.CASCADE, related_name="indiener")
    soort = models.CharField(max_length=12, choices=Soort, default=Soort.INWONER)
    naam = models.CharField(max_length=100, blank=True)
    kanaal = models.CharField(max_length=8, choices=Kanaal, default=Kanaal.NIET)
    email = models.EmailField(blank=True)
    email_bevestigd_op = models.DateTimeField(null=True, blank=True)
    telefoon = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name_plural = "indieners"
        constraints = [
            models.CheckConstraint(condition=~Q(kanaal="email") | ~Q(email=""), name="per_email_heeft_email"),
            models.CheckConstraint(condition=~Q(kanaal="telefoon") | ~Q(telefoon=""), name="per_telefoon_heeft_nummer"),
            models.CheckConstraint(condition=~Q(kanaal="papier") | ~Q(naam=""), name="op_papier_heeft_naam"),
        ]

    def __str__(self):
        return f"indiener van {self.inzending_id}"
