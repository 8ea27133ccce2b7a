"""Whoever sent the signaal hears what was promised about it, as they hear everything else about it.

It becomes a message of the signaal: that is what stands on their own page, in the mail, in the letter and on the list of who
must be called, and it goes when their other messages go.
"""

from django.utils.formats import date_format

from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.versie import bewaar
from participatie.inzendingen.models import Bericht, Inzending
from participatie.toezeggingen.workflow import Stand
from wijken.models.gebeurtenis import leg_vast

UITKOMST = {
    Stand.NAGEKOMEN: "Dat is gebeurd.",
    Stand.DEELS: "Dat is voor een deel gebeurd.",
    Stand.NIET: "Dat is niet gebeurd.",
}


def vertel_belofte(rij, *, door) -> None:
    tekst = f"Dit is beloofd: {rij.tekst}\nDoor: {rij.belover_buiten}. Uiterlijk op {_dag(rij.uiterlijk_op)}."
    _vertel(rij, "toezegging_gedaan", tekst, door)


def vertel_andere_dag(rij, stap, *, door) -> None:
    tekst = (
        f"Dit was beloofd: {rij.tekst}\nHet zou uiterlijk op {_dag(stap.van)} gebeuren. Dat wordt {_dag(stap.naar)}.\n"
        f"De reden: {stap.reden}"
    )
    _vertel(rij, "toezegging_verplaatst", tekst, door)


def vertel_uitkomst(rij, *, door) -> None:
    zin = UITKOMST[Stand(rij.stand)]
    _vertel(rij, "toezegging_afgerond", "\n".join(filter(None, [f"Dit was beloofd: {rij.tekst}", zin, rij.uitkomst])), door)


def _vertel(rij, verb, tekst, door):
    if rij.inzending_id is None:
        return
    ding = Inzending.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=rij.inzending_id)
    Bericht.objects.create(inzending=ding, soort=Bericht.Soort.BERICHT, tekst=tekst, door=door)
    bewaar(ding)
    leg_vast(ding, verb, gebied=ding.gebied, actor=door, zichtbaar="indiener", toezegging=rij.pk)
    vertel_indiener(ding, verb, context={"tekst": tekst})


def _dag(dag) -> str:
    return date_format(dag, "j F Y")
