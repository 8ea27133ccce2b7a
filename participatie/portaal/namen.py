"""The names on pages of staff: of which gebied something is, and who has it."""

from kampen_wijk.pagecache.version import onthoud
from participatie.inzendingen.models import Categorie
from participatie.partners.models import Partner
from wijken.models import Afdeling, Gebied, Medewerker


def met_namen(signalen: list) -> list:
    """The same rows, with gebied and people filled in from memory.

    There are few of those, and joining five small tables takes the planner of PostgreSQL longer than finding the rows.
    """
    namen = onthoud("portaal.namen", _namen)
    for signaal in signalen:
        for veld, bekend in namen.items():
            # What a list did not fetch, it does not show.
            ding = bekend.get(signaal.__dict__.get(f"{veld}_id"))
            if ding is not None:
                setattr(signaal, veld, ding)
    return signalen


def _namen() -> dict[str, dict]:
    mensen = Medewerker.objects.only("naam").in_bulk()
    return {
        "gebied": Gebied.objects.only("naam").in_bulk(),
        "ingevoerd_door": mensen,
        "actor": mensen,
        "medewerker": mensen,
        "eigenaar": mensen,
        "behandelaar": mensen,
        "afdeling": Afdeling.objects.in_bulk(),
        "categorie": {categorie.pk: categorie for categorie in Categorie.objects.alle()},
        "partner": Partner.objects.only("naam").in_bulk(),
    }
