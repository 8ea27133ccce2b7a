"""Mail to who reacted on a profile and asked to hear what was done with it."""

from django.conf import settings

from kampen_wijk.outbox.actions import mail_klaarzetten
from profielen.geheim import pagina
from profielen.models import Reageerder


def vertel_reageerders(versie) -> None:
    """Everybody who asked hears that the version was decided on. Call it within the transaction of the change."""
    for reageerder in Reageerder.objects.filter(reactie__versie=versie).select_related("reactie"):
        mail_reageerder(reageerder, "verwerkt", versie=versie)


def mail_reageerder(reageerder, aanleiding: str, *, versie) -> None:
    """`templates/post/reactie_<aanleiding>.txt`. An address that nobody confirmed gets no word that people wrote."""
    bevestigd = reageerder.email_bevestigd_op is not None
    mail_klaarzetten(
        aan=reageerder.email,
        sjabloon=f"reactie_{aanleiding}",
        context={
            "profiel": str(versie.profiel),
            "reactie": reageerder.reactie if bevestigd else None,
            "ingetrokken": versie.is_ingetrokken,
            "bevestigd": bevestigd,
            "link": settings.SITE_URL.rstrip("/") + pagina(reageerder),
        },
        bevestigd=bevestigd,
    )
