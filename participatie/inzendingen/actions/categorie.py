"""Saying what a signaal is about, where the sender did not, or meant something else."""

from django.db import transaction

from participatie.inzendingen.actions.versie import bewaar, vergrendel
from wijken.models.gebeurtenis import leg_vast


@transaction.atomic
def categorie_kiezen(signaal, *, categorie, door, versie):
    """Set or change the subject; the same one again changes nothing. What the sender answered stays."""
    rij = vergrendel(signaal, versie)
    if rij.categorie_id == categorie.pk:
        return
    van, rij.categorie = rij.categorie_id, categorie
    bewaar(rij, "categorie")
    leg_vast(rij, "categorie_gekozen", gebied=rij.gebied, actor=door, van=van, naar=categorie.pk)
