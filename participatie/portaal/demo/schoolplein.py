"""On the schoolyard in Brunnepe and along its doors: wishes of children beside those of parents; and a walk that goes on."""

from uuid import uuid4

from participatie.portaal.demo.tijd import al_verteld
from participatie.veldwerk.actions.publiceren import opbrengst_publiceren, opbrengst_schrijven
from participatie.veldwerk.actions.sessie import opbrengst_beginnen, sessie_beginnen, sessie_bijvoegen
from participatie.veldwerk.actions.sorteren import oogst_sorteren
from participatie.veldwerk.actions.vondst import vondst_tikken
from participatie.veldwerk.models import Opbrengst, Vondst
from wijken.models import Gebied

TITEL = "Spelen en ontmoeten in Brunnepe (voorbeeld)"
# Kind of sessie, where, and per group which buttons were tapped, how often.
SESSIES = [
    ("kindersessie", "het schoolplein", {
        "kinderen": {"spelen": 14, "water": 6, "sporten": 5}, "ouders": {"spelen": 7, "ontmoeten": 6},
    }),
    ("ronde", "rond de speeltuin", {"deuren": {"ontmoeten": 9, "verkeer": 6, "groen": 2}}),
]
THEMAS = {1: "Spelen", 2: "Water", 3: "Elkaar ontmoeten", 4: "De straat"}
IN_THEMA = {"spelen": 1, "sporten": 1, "water": 2, "ontmoeten": 3, "verkeer": 4, "groen": 4}
TEKSTEN = {
    1: "Kinderen willen een schommel waar een rolstoel op kan, en een klimboom. Ouders willen dat iedereen mee kan doen.",
    2: "Kinderen willen een kraan met water, en zand ernaast.",
    3: "Ouders en buren missen een bankje in de schaduw. Dan maken zij vaker een praatje.",
    4: "Buren vinden dat er te hard wordt gereden.",
}


def vertel(team):
    if al_verteld(Opbrengst, titel=TITEL):
        return
    wim, brunnepe = team["wijkverbinder (ander)"], Gebied.objects.get(slug="brunnepe")
    ding = None
    for soort, waar, stemmen in SESSIES:
        sessie = sessie_beginnen(sleutel=uuid4(), soort=soort, gebied=brunnepe, waar=waar, door=wim)
        for stem, knoppen in stemmen.items():
            _tik(sessie, stem, knoppen)
        ding = sessie_bijvoegen(sessie, opbrengst=ding) if ding else opbrengst_beginnen(sessie, sleutel=uuid4(), titel=TITEL, door=wim)
    _op_de_site(ding, wim)
    wandeling = sessie_beginnen(sleutel=uuid4(), soort="wijkschouw", gebied=brunnepe, waar="langs het water", door=wim)
    _tik(wandeling, "wandelaars", {"stoep": 2, "licht": 1})


def _tik(sessie, stem, knoppen):
    for onderwerp, aantal in knoppen.items():
        for _ in range(aantal):
            vondst_tikken(sessie, sleutel=uuid4(), onderwerp=onderwerp, stem=stem)


def _op_de_site(ding, wim):
    indeling = {vondst.pk: IN_THEMA[vondst.onderwerp] for vondst in Vondst.objects.van_opbrengst(ding)}
    oogst_sorteren(ding, namen=THEMAS, indeling=indeling, door=wim, versie=_versie(ding))
    opbrengst_schrijven(
        ding, titel=TITEL, teksten=TEKSTEN, door=wim, versie=_versie(ding),
        inleiding="De speeltuin wordt vernieuwd. Wij vroegen kinderen en ouders op het schoolplein, en buren aan de deur, wat zij willen.",
        vervolg="De wensen gaan mee in het plan voor de speeltuin. De schommel en de kraan staan erin. Over de straat praten wij met verkeer.",
    )
    opbrengst_publiceren(ding, door=wim, versie=_versie(ding))


def _versie(ding) -> int:
    return Opbrengst.objects.values_list("versie", flat=True).get(pk=ding.pk)
