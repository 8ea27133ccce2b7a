"""The roles that people have in the portal."""

from django.db import models


class Rol(models.TextChoices):
    WIJKVERBINDER = "wijkverbinder", "wijkverbinder"
    BEHANDELAAR = "behandelaar", "behandelaar"
    PROFIELBEHEERDER = "profielbeheerder", "profielbeheerder"
    PARTNER = "partner", "partner"
    PRIVACYFUNCTIONARIS = "privacyfunctionaris", "privacyfunctionaris"
    BEHEERDER = "beheerder", "beheerder"
