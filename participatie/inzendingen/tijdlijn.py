"""The timeline on the sender's page: what happened, with the words that were said at that moment."""

import datetime as dt
from dataclasses import dataclass

from participatie.inzendingen.models import Bericht
from participatie.inzendingen.woorden import UITKOMST, WAT_ER_GEBEURDE
from participatie.inzendingen.workflow import Status

# Whatever one action writes down, it writes within this time.
_SAMEN = dt.timedelta(seconds=2)
_TEKST_BIJ = {
    Status.REACTIE_GEVRAAGD: Bericht.Soort.VRAAG,
    Status.REACTIE_ONTVANGEN: Bericht.Soort.ANTWOORD,
    Status.VERZOEK_TOT_HEROPENEN: Bericht.Soort.HEROPENEN,
    Status.INGEPLAND: Bericht.Soort.BERICHT,
    Status.AFGEHANDELD: Bericht.Soort.BERICHT,
    Status.GEANNULEERD: Bericht.Soort.BERICHT,
    Status.HEROPEND: Bericht.Soort.BERICHT,
    "bericht_gestuurd": Bericht.Soort.BERICHT,
    "toezegging_gedaan": Bericht.Soort.BERICHT,
    "toezegging_verplaatst": Bericht.Soort.BERICHT,
    "toezegging_afgerond": Bericht.Soort.BERICHT,
}
_DEEL = {"gedaan": "Gedaan", "deels": "Deels gedaan", "niet": "Niet gedaan"}


@dataclass
class Punt:
    """One moment: what happened, and what was said."""

    moment: dt.datetime
    zin: str
    tekst: str = ""


def tijdlijn(inzending, deeluitkomsten, *, gebeurtenissen, berichten, overdrachten, stappen=()) -> list[Punt]:
    """Newest first, from the rows that the sender may read: notes among staff are never in it."""
    berichten, stappen = list(berichten), {stap.pk: stap for stap in stappen}
    delen = {deel.pk: deel for deel in deeluitkomsten}
    punten = []
    for gebeurtenis in gebeurtenissen:
        bericht = _neem_bij(gebeurtenis, berichten)
        zin = _zin(gebeurtenis, inzending, overdrachten, delen)
        bericht = bericht or stappen.get(gebeurtenis.gegevens.get("stap"))
        punten.append(Punt(gebeurtenis.moment, zin, bericht.tekst if bericht else ""))
    punten += [Punt(bericht.moment, _wie(bericht), bericht.tekst) for bericht in berichten]
    return sorted(punten, key=lambda punt: punt.moment, reverse=True)


def _neem_bij(gebeurtenis, berichten):
    """The message that went with this event, taken from the list."""
    soort = _TEKST_BIJ.get(gebeurtenis.verb)
    bericht = _samen(gebeurtenis, [b for b in berichten if b.soort == soort])
    if bericht:
        berichten.remove(bericht)
    return bericht


def _samen(gebeurtenis, dingen):
    """The one of these that was written down together with the event: the nearest in time, if near enough."""
    dichtst = min(dingen, key=lambda ding: abs(ding.moment - gebeurtenis.moment), default=None)
    return dichtst if dichtst and abs(dichtst.moment - gebeurtenis.moment) <= _SAMEN else None


def _wie(bericht) -> str:
    van_u = bericht.soort in (Bericht.Soort.ANTWOORD, Bericht.Soort.HEROPENEN)
    return "U schreef:" if van_u else "Wij schreven:"


def _zin(gebeurtenis, inzending, overdrachten, delen) -> str:
    verb, gegevens = gebeurtenis.verb, gebeurtenis.gegevens
    if verb == Status.AFGEHANDELD:
        bleef = gegevens.get("van") == Status.VERZOEK_TOT_HEROPENEN
        uitkomst = UITKOMST.get(gegevens.get("afhandelreden"), "Wij zijn klaar met dit signaal.")
        return f"Wij blijven bij ons antwoord. {uitkomst}" if bleef else uitkomst
    if verb == "deeluitkomst_vastgelegd":
        deel = delen.get(gegevens.get("deeluitkomst"))
        # What was recorded then may have been changed since.
        return f"{_DEEL[gegevens['uitkomst']]}: {deel.onderdeel}." if deel else "Over een deel weten wij meer."
    if verb in ("doorgezet", Status.DOORGEZET_NAAR_EXTERN):
        return _doorgezet(gebeurtenis, overdrachten)
    if verb == "teruggekoppeld":
        return "Wij hebben u dit op papier verteld." if gegevens.get("kanaal") == "papier" else "Wij hebben u gebeld."
    if verb == Status.GEANNULEERD and gegevens.get("ingetrokken"):
        return "U hebt uw signaal ingetrokken."
    if verb == "gemeld" and inzending.ingevoerd_door_id:
        return "Een medewerker heeft dit voor u opgeschreven."
    return WAT_ER_GEBEURDE.get(verb, "Er is iets veranderd.")


def _doorgezet(gebeurtenis, overdrachten) -> str:
    naar = _samen(gebeurtenis, overdrachten)
    if naar and naar.partner:
        return f"Wij hebben het doorgegeven aan {naar.partner.naam}."
    if naar and naar.afdeling:
        return f"Wij hebben het doorgegeven aan onze collega's van {naar.afdeling.naam}."
    return "Wij hebben het doorgegeven aan een collega."
