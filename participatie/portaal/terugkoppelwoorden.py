"""What a wijkverbinder can say by phone or write in a letter, in words of the outcome."""

from participatie.inzendingen.models import Bericht

UITKOMST = {
    "gedaan": "Het is gedaan.",
    "deels": "Een deel is gedaan en een deel niet. Hieronder staat waarom.",
    "niet": "Het gebeurt niet. Hieronder staat waarom.",
    "doorgezet": "Een andere organisatie gaat ermee verder.",
    "dubbel": "Iemand had dit al gemeld. Wij behandelen het daar.",
}
ZINNEN = {
    "vraag": "Wij hebben een vraag aan u.",
    "bericht": "Er is nieuws.",
    "ingepland": "Het werk is ingepland.",
    "doorgezet_naar_extern": "Wij hebben een andere organisatie gevraagd om mee te helpen.",
    "geannuleerd": "Wij stoppen hiermee. Hieronder staat waarom.",
    "heropend": "Wij kijken er opnieuw naar.",
    "niet_heropend": "Wij openen dit niet opnieuw. Hieronder staat waarom.",
    "gepubliceerd": "Uw idee staat op de site.",
    "niet_gepubliceerd": "Uw idee komt niet op de site. Hieronder staat waarom.",
    "beantwoord": "De gemeente heeft antwoord gegeven op uw idee.",
    "in_gesprek": "Wij praten over uw idee.",
    "opgepakt": "Uw idee is opgepakt.",
    "niet_opgepakt": "Uw idee gaat niet door. Hieronder staat waarom.",
    "uitgevoerd": "Uw idee is uitgevoerd.",
    "stand_van_zaken": "Er is nieuws over uw idee.",
    "toezegging_verplaatst": "Wat wij beloofden, gebeurt op een andere dag.",
    "toezegging_afgerond": "Wij weten hoe het afliep met wat wij beloofden.",
}
_AAN_INDIENER = (Bericht.Soort.VRAAG, Bericht.Soort.BERICHT)
_MET_STAP = {"in_gesprek", "opgepakt", "niet_opgepakt", "uitgevoerd", "stand_van_zaken"}
_MET_BERICHT = {
    "vraag", "bericht", "ingepland", "geannuleerd", "heropend", "niet_heropend", "afgehandeld", "toezegging_verplaatst",
    "toezegging_afgerond",
}


def zin(terugkoppeling) -> str:
    """One sentence about the outcome, at the moment it has to be told."""
    if terugkoppeling.aanleiding == "afgehandeld":
        return UITKOMST.get(terugkoppeling.inzending.afhandelreden, "Wij zijn klaar met uw signaal.")
    return ZINNEN.get(terugkoppeling.aanleiding, "Er is nieuws.")


def tekst(terugkoppeling) -> str:
    """What colleagues wrote to the sender at that moment; reads prefetched berichten."""
    ding = terugkoppeling.inzending
    if terugkoppeling.aanleiding == "niet_gepubliceerd":
        return ding.afwijsreden
    if terugkoppeling.aanleiding == "beantwoord":
        return ding.antwoord
    if terugkoppeling.aanleiding in _MET_STAP:
        return _stap(terugkoppeling.stap)
    if terugkoppeling.aanleiding not in _MET_BERICHT:
        return ""
    eerder = [b for b in ding.berichten.all() if b.soort in _AAN_INDIENER and b.moment <= terugkoppeling.klaar_op]
    return eerder[-1].tekst if eerder else ""


def _stap(stap: dict | None) -> str:
    """Who takes it up, and the words of the step, as `om_te_vertellen` fetches them."""
    if stap is None:
        return ""
    return f"Wie het oppakt: {stap['wie']}. {stap['tekst']}" if stap["fase"] == "opgepakt" else stap["tekst"]
