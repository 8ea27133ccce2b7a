"""Medewerker: a person with an account; Afdeling: a department of the gemeente."""

import pghistory
import pgtrigger
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from kampen_wijk.pagecache.models import telt_mee
from kampen_wijk.pagecache.version import onthoud
from wijken.rechten import mag, mag_module
from wijken.rollen import Rol


class Afdeling(models.Model):
    """A department of the gemeente, such as verkeer or groen."""

    naam = models.CharField(max_length=80, unique=True)

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "afdelingen"
        triggers = [telt_mee()]

    def __str__(self):
        return self.naam


class MedewerkerManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        medewerker = self.model(email=self.normalize_email(email).lower(), **fields)
        medewerker.set_password(password)
        medewerker.save(using=self._db)
        return medewerker

    def get_by_natural_key(self, username):
        return self.get(email=username.lower())


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(),
    fields=["id", "openbaar", "is_active", "is_demo"], model_name="MedewerkerEvent", append_only=True,
)
class Medewerker(AbstractBaseUser):
    """A person with an account; what they may do follows from their Rolvervullingen alone."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField(max_length=100)
    telefoon = models.CharField(max_length=20, blank=True)
    openbaar = models.BooleanField(default=False, help_text="Naam en telefoon staan op de pagina van het gebied.")
    is_active = models.BooleanField("actief", default=True)
    is_demo = models.BooleanField("voorbeeldaccount", default=False)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = MedewerkerManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    class Meta:
        ordering = ["naam"]
        # Logging in changes last_login only, and nobody sees that.
        triggers = [telt_mee(pgtrigger.UpdateOf("naam", "telefoon", "openbaar", "is_active"))]

    def __str__(self):
        return self.naam

    def get_full_name(self):
        return self.naam

    def get_short_name(self):
        return self.naam

    def rollen_nu(self):
        """The Rolvervullingen that hold today, from memory: another role or another day is another version."""
        if not hasattr(self, "_rollen_nu"):
            vandaag = self.rolvervullingen.geldig_op(timezone.localdate()).select_related("gebied", "afdeling")
            self._rollen_nu = onthoud(f"wijken.rollen {self.pk}", lambda: list(vandaag))
        return self._rollen_nu

    def heeft_rol(self, *rollen) -> bool:
        return self.is_active and any(r.rol in rollen for r in self.rollen_nu())

    @property
    def is_staff(self) -> bool:
        """May open the admin at all."""
        return self.heeft_rol(Rol.PROFIELBEHEERDER, Rol.BEHEERDER, Rol.PRIVACYFUNCTIONARIS)

    def has_perm(self, perm, obj=None) -> bool:
        return self.is_active and mag(self, perm)

    def has_perms(self, perm_list, obj=None) -> bool:
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label) -> bool:
        return self.is_active and mag_module(self, app_label)
