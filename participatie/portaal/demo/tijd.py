"""Time that passes in an example: the story is told today, and then moved back."""

from datetime import timedelta

from django.db.models import F

from wijken.models import Gebeurtenis


def dagen_later(ding, dagen: int) -> None:
    """`dagen` days pass after what happened to this inzending so far; `ding` is fresh afterwards."""
    terug = timedelta(days=dagen)
    Gebeurtenis.objects.van(ding).update(moment=F("moment") - terug)
    ding.berichten.update(moment=F("moment") - terug)
    ding.overdrachten.update(moment=F("moment") - terug)
    ding.terugkoppelingen.update(klaar_op=F("klaar_op") - terug)
    ding.stappen.update(moment=F("moment") - terug)
    ding.deeluitkomsten.update(vastgelegd_op=F("vastgelegd_op") - terug)
    type(ding).objects.filter(pk=ding.pk).update(
        ontvangen_op=F("ontvangen_op") - terug,
        afgehandeld_op=F("afgehandeld_op") - terug,
        gepubliceerd_op=F("gepubliceerd_op") - terug,
        antwoord_op=F("antwoord_op") - terug,
    )
    ding.refresh_from_db()


def al_verteld(model, **velden) -> bool:
    """Whether this story is in the database already."""
    return model.objects.filter(**velden).exists()
