"""Loads our own short tree of categories; what a beheerder changed since stays as it is."""

import json
from pathlib import Path

from django.db import transaction

from participatie.inzendingen.models import Categorie, Vraag

FEITEN = Path(__file__).parent / "feiten" / "categorieen.json"


@transaction.atomic
def categorieen_laden() -> int:
    """Make the categories that are missing, with their questions; the number of those."""
    bekend = set(Categorie.objects.values_list("slug", flat=True))
    nieuw = 0
    for plek, regel in enumerate(json.loads(FEITEN.read_text(encoding="utf-8")), 1):
        vragen = regel.pop("vragen", [])
        if regel["slug"] in bekend:
            continue
        categorie = Categorie.objects.create(volgorde=plek * 10, **regel)
        Vraag.objects.bulk_create(Vraag(categorie=categorie, volgorde=nr, **vraag) for nr, vraag in enumerate(vragen, 1))
        nieuw += 1
    return nieuw
