"""What staff do with a signaal: ask, tell, hand over, plan, close and open again."""

from django.db import transaction

from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.splitsen import meld_aan_geheel
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.actions.versie import bewaar, vergrendel
from participatie.inzendingen.models import Bericht
from participatie.inzendingen.workflow import Afhandelreden, Status, afhandelreden_uit
from wijken.models import Rol
from wijken.models.gebeurtenis import leg_vast


class AfhandelredenKloptNiet(Exception):
    """The reason for closing contradicts the part-outcomes, or there is none."""


class DeelNogOpen(Exception):
    """A part that was split off is not finished yet, so the whole is not either."""


@transaction.atomic
def in_behandeling_nemen(signaal, *, door, versie):
    """Somebody starts on it; whoever does becomes its owner or behandelaar where there is none yet."""
    rij = vergrendel(signaal, versie)
    plek = "eigenaar" if door.heeft_rol(Rol.WIJKVERBINDER) else "behandelaar"
    if getattr(rij, f"{plek}_id") is None:
        setattr(rij, plek, door)
    bewaar(rij, plek)
    zet_status(rij, Status.IN_BEHANDELING, door=door)
    vertel_indiener(rij, "in_behandeling", context={})


@transaction.atomic
def inplannen(signaal, *, toelichting, door, versie):
    """It will be done; `toelichting` tells the sender when."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.BERICHT, toelichting, door)
    zet_status(rij, Status.INGEPLAND, door=door)
    vertel_indiener(rij, "ingepland", context={"toelichting": toelichting})


@transaction.atomic
def vraag_stellen(signaal, *, tekst, door, versie):
    """Ask the sender something; the signaal waits for the answer."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.VRAAG, tekst, door)
    zet_status(rij, Status.REACTIE_GEVRAAGD, door=door)
    vertel_indiener(rij, "vraag", context={"tekst": tekst})


@transaction.atomic
def antwoord_noteren(signaal, *, tekst, door, versie):
    """Write down what the sender answered by phone or at the wijkkantoor."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.ANTWOORD, tekst, door)
    zet_status(rij, Status.REACTIE_ONTVANGEN, door=door)


@transaction.atomic
def bericht_sturen(signaal, *, tekst, door, versie):
    """Tell the sender how things are; the status stays."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.BERICHT, tekst, door)
    leg_vast(rij, "bericht_gestuurd", gebied=rij.gebied, actor=door, zichtbaar="indiener")
    vertel_indiener(rij, "bericht", context={"tekst": tekst})


@transaction.atomic
def notitie_maken(signaal, *, tekst, door, versie):
    """A note among colleagues; the sender never sees it."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.NOTITIE, tekst, door)
    leg_vast(rij, "notitie_gemaakt", gebied=rij.gebied, actor=door)


@transaction.atomic
def signaal_annuleren(signaal, *, toelichting, door, versie):
    """Stop without an outcome, for instance because the sender takes it back."""
    rij = vergrendel(signaal, versie)
    _eis_delen_klaar(rij)
    _zeg(rij, Bericht.Soort.BERICHT, toelichting, door)
    zet_status(rij, Status.GEANNULEERD, door=door)
    vertel_indiener(rij, "geannuleerd", context={"toelichting": toelichting})
    meld_aan_geheel(rij, toelichting=toelichting, door=door)


@transaction.atomic
def signaal_heropenen(signaal, *, toelichting, door, versie):
    """Start again, whether or not the sender asked for it."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.BERICHT, toelichting, door)
    zet_status(rij, Status.HEROPEND, door=door)
    vertel_indiener(rij, "heropend", context={"toelichting": toelichting})


@transaction.atomic
def heropenen_afwijzen(signaal, *, toelichting, door, versie):
    """The request to open it again is turned down, with the reason; the outcome stays as it was."""
    rij = vergrendel(signaal, versie)
    _zeg(rij, Bericht.Soort.BERICHT, toelichting, door)
    zet_status(rij, Status.AFGEHANDELD, door=door, afhandelreden=rij.afhandelreden)
    vertel_indiener(rij, "niet_heropend", context={"toelichting": toelichting})


@transaction.atomic
def signaal_afhandelen(signaal, *, toelichting, door, versie, afhandelreden="", wie_dan=""):
    """Close it and tell the sender why, in words of the outcome; `wie_dan`: who it is for, if not the gemeente.

    With part-outcomes the reason follows from them: naming another one raises AfhandelredenKloptNiet.
    """
    rij = vergrendel(signaal, versie)
    _eis_delen_klaar(rij)
    delen = list(rij.deeluitkomsten.all())
    volgt = afhandelreden_uit([deel.uitkomst for deel in delen])
    if volgt and afhandelreden and afhandelreden != volgt:
        zin = f"De uitkomst van de onderdelen samen is: {volgt.label}. Pas eerst een onderdeel aan."
        raise AfhandelredenKloptNiet(zin)
    if not volgt and afhandelreden not in Afhandelreden.values:
        raise AfhandelredenKloptNiet("Kies hoe het is afgelopen.")
    reden = Afhandelreden(volgt or afhandelreden)
    _zeg(rij, Bericht.Soort.BERICHT, toelichting, door)
    rij.wie_dan = wie_dan if reden == Afhandelreden.NIET else ""
    zet_status(rij, Status.AFGEHANDELD, door=door, afhandelreden=reden)
    vertel_indiener(rij, "afgehandeld", context={
        "toelichting": toelichting, "deeluitkomsten": delen, "afhandelreden": reden, "wie_dan": rij.wie_dan,
    })
    meld_aan_geheel(rij, toelichting=toelichting, door=door)


def _eis_delen_klaar(rij):
    if open_deel := rij.afgesplitst.open().first():
        raise DeelNogOpen(f"Een deel is nog open: {open_deel.titel}. Handel dat eerst af.")


def _zeg(rij, soort, tekst, door):
    Bericht.objects.create(inzending=rij, soort=soort, tekst=tekst, door=door)
    bewaar(rij)
