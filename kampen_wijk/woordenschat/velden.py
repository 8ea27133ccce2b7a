"""The words of a row by their Dutch stem: kept by PostgreSQL itself beside the texts they come from."""

from django.contrib.postgres.search import SearchVectorField
from django.db.models import F, Func, GeneratedField


def zoekvector(titel: str, *teksten: str) -> Func:
    """Words of `titel` weigh more (A) than those of the texts (B)."""
    kolommen = [F(naam) for naam in (titel, *teksten)]
    return Func(*kolommen, function="zoekvector", output_field=SearchVectorField())


def zoekveld(titel: str, *teksten: str) -> GeneratedField:
    """A column with the zoekvector, so that nobody has to work it out while searching."""
    return GeneratedField(
        expression=zoekvector(titel, *teksten), output_field=SearchVectorField(), db_persist=True, editable=False
    )
