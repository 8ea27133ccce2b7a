"""Telling the sender: by mail, through the list of who must be called or written to, or not at all."""

from django.conf import settings

from kampen_wijk.outbox.actions import mail_klaarzetten
from kampen_wijk.secretlinks.reference import groepeer
from participatie.inzendingen.actions.volgers import vertel_volgers
from participatie.inzendingen.geheim import bevestigtoken, pagina
from participatie.inzendingen.models import Indiener, Terugkoppeling
from participatie.inzendingen.models.indiener import Kanaal

# Who chose phone or paper read these on the screen, or would be called about nothing.
_NIET_OM_VOOR_TE_BELLEN = {"ontvangen", "in_behandeling", "toezegging_gedaan"}
# Who told the same hears what becomes of it; a question or a message is for the one it was written to.
_OOK_VOOR_DUBBELEN = {"afgehandeld", "ingepland", "geannuleerd", "heropend"}


def vertel_indiener(inzending, aanleiding: str, *, context: dict) -> None:
    """The sender, and who told the same, hear about `aanleiding` in the way they chose; who follows, by mail.

    Call it within the transaction of the change.

    By e-mail: `templates/post/inzending_<aanleiding>.txt`, rendered with `context`. A mail to an address that nobody
    confirmed yet holds no text of people, only the reference, the outcome and the link that confirms it.
    """
    _vertel(inzending, aanleiding, context)
    if aanleiding in _OOK_VOOR_DUBBELEN:
        for dubbel in inzending.dubbelen.select_related("indiener", "gebied"):
            _vertel(dubbel, aanleiding, context)
    vertel_volgers(inzending, aanleiding)


def vertel_per_mail(inzending, aanleiding: str) -> None:
    """For small news: who chose mail and confirmed the address hears it; nobody is called or written to for it."""
    indiener: Indiener | None = getattr(inzending, "indiener", None)
    if indiener is not None and indiener.kanaal == Kanaal.EMAIL and indiener.email_bevestigd_op:
        _mail(inzending, indiener, aanleiding, {})


def _vertel(inzending, aanleiding, context):
    indiener: Indiener | None = getattr(inzending, "indiener", None)
    if indiener is None:
        return
    if indiener.kanaal == Kanaal.EMAIL:
        _mail(inzending, indiener, aanleiding, context)
    elif indiener.kanaal in (Kanaal.TELEFOON, Kanaal.PAPIER) and aanleiding not in _NIET_OM_VOOR_TE_BELLEN:
        Terugkoppeling.objects.create(inzending_id=inzending.pk, kanaal=indiener.kanaal, aanleiding=aanleiding)


def _mail(inzending, indiener, aanleiding, context):
    bevestigd = indiener.email_bevestigd_op is not None
    link = settings.SITE_URL.rstrip("/") + pagina(inzending)
    mail_klaarzetten(
        aan=indiener.email,
        sjabloon=f"inzending_{aanleiding}",
        context={
            **(context if bevestigd else {k: context[k] for k in ("afhandelreden",) if k in context}),
            "inzending": inzending if bevestigd else None,
            "soort": inzending.soort,
            "referentie": groepeer(inzending.referentie),
            "link": link if bevestigd else f"{link}?bevestig={bevestigtoken(inzending, indiener)}",
            "bevestigd": bevestigd,
            "naam": indiener.naam if bevestigd else "",
            "GEMEENTE": settings.GEMEENTE_NAAM,
            "GEMEENTE_TELEFOON": settings.GEMEENTE_TELEFOON,
        },
        bevestigd=bevestigd,
    )
