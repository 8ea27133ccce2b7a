"""De keten: who told it to whom, who got it next, and where it is now. Built from rows; nothing is fetched in here."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from participatie.inzendingen.models import Bericht, Inzending, Overdracht
from participatie.inzendingen.workflow import KLAAR, Afhandelreden, Status


class Soort(StrEnum):
    """What a link of the keten is: the words of its sentence."""

    VERTELD = "verteld"
    DOORGEGEVEN = "doorgegeven"
    GEVRAAGD = "gevraagd"
    BEANTWOORD = "beantwoord"
    INGETROKKEN = "ingetrokken"
    DEEL = "deel"
    DEEL_KLAAR = "deel_klaar"
    OOK_VERTELD = "ook_verteld"
    SAMENGEVOEGD = "samengevoegd"
    UITKOMST = "uitkomst"
    GESTOPT = "gestopt"
    VERTELD_AAN_U = "verteld_aan_u"
    HEROPENEN_GEVRAAGD = "heropenen_gevraagd"
    HEROPEND = "heropend"


ZINNEN = {
    Soort.VERTELD: "{van} vertelde dit {hoe} aan {naar}.",
    Soort.DOORGEGEVEN: "{van} gaf het door aan {naar}.",
    Soort.GEVRAAGD: "{van} stelde een vraag aan {naar}.",
    Soort.BEANTWOORD: "{van} gaf antwoord aan {naar}.",
    Soort.INGETROKKEN: "{van} hoeft niet meer te antwoorden.",
    Soort.DEEL: "{van} gaf een deel door aan {naar}.",
    Soort.DEEL_KLAAR: "{van} is klaar met een deel.",
    Soort.OOK_VERTELD: "{van} vertelde hetzelfde.",
    Soort.SAMENGEVOEGD: "{van} had dit al verteld. Het gaat daar samen verder.",
    Soort.UITKOMST: "{van} gaf {naar} de uitkomst.",
    Soort.GESTOPT: "{van} is hiermee gestopt.",
    Soort.VERTELD_AAN_U: "{van} vertelde het {hoe} aan {naar}.",
    Soort.HEROPENEN_GEVRAAGD: "{van} vroeg om er opnieuw naar te kijken.",
    Soort.HEROPEND: "{van} kijkt er opnieuw naar.",
}
# Beside the line of who has it.
_OPZIJ = {Soort.DEEL, Soort.DEEL_KLAAR, Soort.OOK_VERTELD}
# Telling the outcome or some news moves nothing.
_BLIJFT = _OPZIJ | {Soort.VERTELD_AAN_U}
_GEBEURD = {
    Status.AFGEHANDELD: Soort.UITKOMST,
    Status.GEANNULEERD: Soort.GESTOPT,
    Status.VERZOEK_TOT_HEROPENEN: Soort.HEROPENEN_GEVRAAGD,
    Status.HEROPEND: Soort.HEROPEND,
    "teruggekoppeld": Soort.VERTELD_AAN_U,
}
_VOOR_IEDEREEN = {Status.AFGEHANDELD, Status.GEANNULEERD, Status.HEROPEND}
GEMEENTE = "de gemeente"
IEMAND = "iemand anders"


@dataclass
class Schakel:
    """One link: dated, from whom, to whom; question and answer only for colleagues."""

    soort: Soort
    moment: dt.datetime
    van: str
    naar: str
    hoe: str = ""
    vraag: str = ""
    antwoord: str = ""
    deel: Inzending | None = None
    overdracht: Overdracht | None = None
    hier: bool = False

    @property
    def zin(self) -> str:
        zin = " ".join(ZINNEN[self.soort].format(van=self.van, naar=self.naar, hoe=self.hoe).split())
        return zin[:1].upper() + zin[1:]

    @property
    def opzij(self) -> bool:
        """A part or somebody else: beside the line of who has it."""
        return self.soort in _OPZIJ

    @property
    def klaar(self) -> bool:
        return self.soort in (Soort.UITKOMST, Soort.GESTOPT)

    @property
    def link(self):
        """How somebody without an account answers; None where it was handed to who has one."""
        return getattr(self.overdracht, "antwoordlink", None)


class VoorIndiener:
    """The names that a sender reads: of themselves, of organisations, of wijkverbinders who are public."""

    met_woorden = False

    def indiener(self, signaal) -> str:
        return "u"

    def schrijver(self, signaal) -> str:
        if getattr(signaal, "schrijver_is_openbaar", False):
            return f"wijkverbinder {signaal.ingevoerd_door}"
        return "een medewerker van de gemeente"

    def door(self, overdracht) -> str:
        if overdracht.door is None:
            return GEMEENTE
        return f"wijkverbinder {overdracht.door}" if overdracht.door_is_openbaar else "een medewerker van de gemeente"

    def naar(self, overdracht) -> str:
        return overdracht.ontvanger_buiten

    def actor(self, gebeurtenis) -> str:
        return GEMEENTE


class VoorMedewerkers:
    """The names that colleagues read: everybody's."""

    met_woorden = True

    def indiener(self, signaal) -> str:
        return getattr(getattr(signaal, "indiener", None), "naam", "") or "de indiener"

    def schrijver(self, signaal) -> str:
        return str(signaal.ingevoerd_door)

    def door(self, overdracht) -> str:
        return f"de regel “{overdracht.regel}”" if overdracht.regel_id else str(overdracht.door or GEMEENTE)

    def naar(self, overdracht) -> str:
        return overdracht.ontvanger

    def actor(self, gebeurtenis) -> str:
        return str(gebeurtenis.actor or GEMEENTE)


def keten(signaal, *, gebeurtenissen, berichten, overdrachten, noem, dubbelen=(), volgt=None) -> list[Schakel]:
    """Oldest first; the last link that moved it is `hier`.

    `overdrachten` as `van_keten` gives them; `gebeurtenissen`, oldest first, of the signaal and of `volgt`: the one it
    was joined with. Of that one a sender reads who got it and how it ended, and nothing of who sent it.
    """
    eigen = [g for g in gebeurtenissen if g.object_id == signaal.pk]
    schakels = _begin(signaal, eigen, noem) + _vragen(signaal, berichten, noem)
    schakels += [s for o in overdrachten for s in _van_overdracht(o, o.signaal.deel_van_id, berichten, noem)]
    schakels += _delen_klaar(overdrachten, noem)
    schakels += _van_gebeurtenissen(signaal, eigen if volgt is None else _samen(eigen, gebeurtenissen, volgt), noem)
    schakels += [Schakel(Soort.OOK_VERTELD, ander.ontvangen_op, IEMAND, "", deel=ander) for ander in dubbelen]
    if volgt is not None:
        schakels.append(_samengevoegd(signaal, eigen))
    schakels.sort(key=lambda schakel: schakel.moment)
    if verplaatst := [schakel for schakel in schakels if schakel.soort not in _BLIJFT]:
        verplaatst[-1].hier = True
    return schakels


def keten_van_overdrachten(overdrachten, berichten, noem) -> list[Schakel]:
    """Only these handovers and their answers: what one organisation may read."""
    schakels = [s for o in overdrachten for s in _van_overdracht(o, None, berichten, noem)]
    return sorted(schakels, key=lambda schakel: schakel.moment)


def _begin(signaal, gebeurtenissen, noem) -> list[Schakel]:
    """Who said it, namens whom, and who wrote it down."""
    geschreven = next((g.moment for g in gebeurtenissen if g.verb == "gemeld"), signaal.ontvangen_op)
    naam = getattr(getattr(signaal, "indiener", None), "naam", "")
    hoe = signaal.get_bron_display()
    naar = noem.schrijver(signaal) if signaal.ingevoerd_door_id else f"de wijkverbinder van {signaal.gebied}"
    if not signaal.namens:
        return [Schakel(Soort.VERTELD, signaal.ontvangen_op, noem.indiener(signaal), naar, hoe)]
    verteld = [Schakel(Soort.VERTELD, max(geschreven, signaal.ontvangen_op), signaal.namens, naar, hoe)]
    if naam and naam.casefold() not in signaal.namens.casefold():
        verteld.insert(0, Schakel(Soort.VERTELD, signaal.ontvangen_op, noem.indiener(signaal), signaal.namens))
    return verteld


def _van_overdracht(overdracht, is_deel, berichten, noem) -> list[Schakel]:
    """The handover or the question, and the answer to it."""
    link = getattr(overdracht, "antwoordlink", None)
    soort = Soort.DEEL if is_deel else Soort.GEVRAAGD if link else Soort.DOORGEGEVEN
    van, naar = noem.door(overdracht), noem.naar(overdracht)
    deel = overdracht.signaal if is_deel and noem.met_woorden else None
    vraag = overdracht.vraag if noem.met_woorden else ""
    heen = Schakel(soort, overdracht.moment, van, naar, vraag=vraag, deel=deel, overdracht=overdracht)
    if is_deel:
        return [heen]
    if overdracht.beantwoord_op:
        woorden = [b.tekst for b in berichten if b.overdracht_id == overdracht.pk] if noem.met_woorden else []
        return [heen, Schakel(Soort.BEANTWOORD, overdracht.beantwoord_op, naar, van, antwoord="\n\n".join(woorden), overdracht=overdracht)]
    if link and link.ingetrokken_op:
        return [heen, Schakel(Soort.INGETROKKEN, link.ingetrokken_op, naar, van)]
    return [heen]


def _delen_klaar(overdrachten, noem) -> list[Schakel]:
    """Of each part that is closed: the one who had it last is done."""
    laatste = {o.signaal_id: o for o in overdrachten if o.signaal.deel_van_id}
    return [
        Schakel(Soort.DEEL_KLAAR, o.signaal.afgehandeld_op, noem.naar(o), "", deel=o.signaal if noem.met_woorden else None)
        for o in laatste.values()
        if o.signaal.status in KLAAR and o.signaal.afgehandeld_op
    ]


def _vragen(signaal, berichten, noem) -> list[Schakel]:
    """What was asked of the sender, and what they answered."""
    u, schakels = noem.indiener(signaal), []
    for bericht in berichten:
        wie = str(bericht.door) if noem.met_woorden and bericht.door else GEMEENTE
        woorden = bericht.tekst if noem.met_woorden else ""
        if bericht.soort == Bericht.Soort.VRAAG:
            schakels.append(Schakel(Soort.GEVRAAGD, bericht.moment, wie, u, vraag=woorden))
        elif bericht.soort == Bericht.Soort.ANTWOORD:
            schakels.append(Schakel(Soort.BEANTWOORD, bericht.moment, u, GEMEENTE, antwoord=woorden))
    return schakels


def _van_gebeurtenissen(signaal, gebeurtenissen, noem) -> list[Schakel]:
    u, schakels = noem.indiener(signaal), []
    for gebeurtenis in gebeurtenissen:
        soort = _GEBEURD.get(gebeurtenis.verb)
        if soort == Soort.HEROPENEN_GEVRAAGD:
            schakels.append(Schakel(soort, gebeurtenis.moment, u, GEMEENTE))
        elif soort:
            naar = noem.actor(gebeurtenis) if soort == Soort.HEROPEND else u
            hoe = "op papier" if gebeurtenis.gegevens.get("kanaal") == "papier" else "per telefoon"
            schakels.append(Schakel(soort, gebeurtenis.moment, noem.actor(gebeurtenis), naar, hoe))
    return schakels


def _samen(eigen, gebeurtenissen, volgt):
    """How the other one went on, and what happened with this sender alone; that it was closed as a double is no end."""
    verder = [g for g in gebeurtenissen if g.object_id == volgt.pk and g.verb in _VOOR_IEDEREEN]
    return [g for g in eigen if g.gegevens.get("afhandelreden") != Afhandelreden.DUBBEL] + verder


def _samengevoegd(signaal, gebeurtenissen) -> Schakel:
    moment = next((g.moment for g in reversed(gebeurtenissen) if g.verb == Status.AFGEHANDELD), signaal.ontvangen_op)
    return Schakel(Soort.SAMENGEVOEGD, moment, IEMAND, GEMEENTE)
