"""The one door through which a version of a profile changes state."""

from profielen.models import ProfielVersie
from profielen.workflow import Staat, controleer_overgang
from wijken.models.gebeurtenis import leg_vast


def vergrendel(versie) -> ProfielVersie:
    """The fresh row, locked until the transaction ends."""
    rijen = ProfielVersie.objects.select_for_update(of=("self",)).select_related("profiel__gebied")
    return rijen.get(pk=versie.pk)


def zet_staat(versie, naar, *, door, velden=(), **gegevens):
    """Write the new state with `velden`, and the dated event, whose verb is the new state.

    `versie` is a row that the caller holds under select_for_update. Raises OvergangNietToegestaan, and then nothing
    was written.
    """
    van, naar = versie.staat, Staat(naar)
    controleer_overgang(van, naar)
    versie.staat = naar
    versie.save(update_fields=["staat", *velden])
    return leg_vast(
        versie.profiel, naar.value, gebied=versie.profiel.gebied, actor=door, zichtbaar="iedereen",
        nummer=versie.nummer, van=str(van), **gegevens,
    )
