"""Telling who joined what became of it: the outcome alone, each with their own link to stop."""

from kampen_wijk.outbox.actions import mails_klaarzetten
from participatie.inzendingen.geheim import aansluitlink
from participatie.inzendingen.volgen import voor_volgers

# A question or a message is for the one it was written to.
_STAPPEN = {"opgepakt", "niet_opgepakt", "uitgevoerd"}
_VOOR_VOLGERS = {"afgehandeld", "geannuleerd", "heropend", "beantwoord"} | _STAPPEN


def vertel_volgers(inzending, aanleiding: str) -> None:
    """Who joined and wants to hear it gets `templates/post/volger_<aanleiding>.txt`, in the caller's transaction.

    Four queries at most, however many they are. `inzending` is the row that the caller holds.
    """
    if aanleiding not in _VOOR_VOLGERS or not inzending.aantal_steun:
        return
    volgers = list(inzending.aansluitingen.om_te_vertellen())
    if volgers:
        gedeeld = {"gebied": inzending.gebied.naam, "idee": None if inzending.is_signaal else inzending}
        gedeeld |= {"stand": voor_volgers(inzending)} if inzending.is_signaal else {}
        gedeeld |= {"stap": inzending.stappen.last()} if aanleiding in _STAPPEN else {}
        mails_klaarzetten(
            sjabloon=f"volger_{aanleiding}",
            brieven=[(volger.email, {**gedeeld, "link": aansluitlink(volger)}) for volger in volgers],
        )
