"""Kaderkaart: what is said before anybody is asked anything.

It stands in the row of what it frames, not in a table of its own: then one check constraint of PostgreSQL keeps it
complete, whatever writes to the database.
"""

from django.db import models
from django.db.models import Q

from participatie.activiteiten.kader import IETS_TE_LEZEN, NIVEAUS, ROLLEN, Niveau, Rol, is_ingevuld
from wijken.models import Medewerker

TEKSTEN = ("vast", "waarom_vast", "open", "wie_beslist")
VELDEN = ("niveau", *TEKSTEN, "besluit_op", "rol", "terug_op")


def gevuld(*velden: str) -> Q:
    """In each of these columns there is something to read."""
    return Q(*(Q(**{f"{veld}__regex": IETS_TE_LEZEN}) for veld in velden))


KADERKAART_HEEL = (
    Q(niveau__in=Niveau.values, rol__in=Rol.values, besluit_op__isnull=False, terug_op__isnull=False) & gevuld(*TEKSTEN)
)


class MetKaderkaart(models.Model):
    """Something that asks people to take part: public only with a whole kaderkaart, and by an action."""

    niveau = models.CharField(max_length=12, choices=Niveau, blank=True)
    vast = models.TextField(max_length=1000, blank=True, help_text="Wat niet meer verandert.")
    waarom_vast = models.TextField(max_length=1000, blank=True)
    open = models.TextField(max_length=1000, blank=True, help_text="Waar inwoners over mogen meedenken.")
    wie_beslist = models.CharField(max_length=150, blank=True)
    besluit_op = models.DateField(null=True, blank=True)
    rol = models.CharField(max_length=11, choices=Rol, blank=True)
    terug_op = models.DateField(null=True, blank=True, help_text="Wanneer wie meedeed hoort wat ermee gedaan is.")
    kader_gewijzigd_op = models.DateTimeField(null=True, blank=True, help_text="Sinds het op de site staat.")
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_door = models.ForeignKey(Medewerker, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(gepubliceerd_op__isnull=True) | KADERKAART_HEEL, name="%(class)s_openbaar_heeft_kaderkaart",
            ),
            models.CheckConstraint(
                condition=Q(gepubliceerd_door__isnull=True) | Q(gepubliceerd_op__isnull=False),
                name="%(class)s_door_hoort_bij_op",
            ),
        ]

    @property
    def trede(self):
        """The rung of this kaderkaart in words; None until one was chosen."""
        return NIVEAUS.get(self.niveau)

    @property
    def rol_in_woorden(self):
        return ROLLEN.get(self.rol)

    def leeg_op_kaderkaart(self) -> list[str]:
        """The fields of the kaderkaart that are not filled in yet, in its order."""
        waarden = {veld: getattr(self, veld) for veld in VELDEN}
        return [veld for veld, waarde in waarden.items() if not (is_ingevuld(waarde) if isinstance(waarde, str) else waarde)]
