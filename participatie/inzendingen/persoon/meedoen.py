"""How a person joined what others began: support, reactions, and ideas that they take up themselves."""

from django.db.models import F

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_email, op_naam
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.inzendingen.actions.aansluiten import aansluiting_intrekken
from participatie.inzendingen.actions.reactie import reactie_intrekken
from participatie.inzendingen.bewaren import IDEE_OPENBAAR, INDIENER_HOOGSTENS, REACTIE_HOOGSTENS
from participatie.inzendingen.models import Aansluiting, Initiatief, Reactie, Stap

MET_IDEE = f"Zolang het idee op de site staat, en nooit langer dan {IDEE_OPENBAAR // 365} jaar."
EEN_INWONER = "Een inwoner"


def wis_aansluiting(pk: int, vraag: Vraag, alles: bool) -> None:
    """The address goes; who counted goes on counting, and who never confirmed it is gone."""
    rij = Aansluiting.objects.select_for_update().filter(pk=pk).first()
    if rij is not None and rij.bevestigd_op is None:
        aansluiting_intrekken(rij)
    elif rij is not None:
        Aansluiting.objects.filter(pk=pk).update(email="", wil_horen=False, linkversie=F("linkversie") + 1)


@houder("Steun en volgen", velden=["Aansluiting.email"], wis=wis_aansluiting)
def aansluitingen(vraag: Vraag) -> list[Vondst]:
    rijen = Aansluiting.objects.filter(op_email(vraag, "email")).select_related("inzending")
    return [
        Vondst(
            pk=rij.pk, wat=f"{'Volgt' if rij.inzending.is_signaal else 'Steunt'} een {rij.inzending.soort}", dag=rij.aangemaakt_op,
            zeker=True,
            gegevens=[Gegeven("E-mailadres", rij.email, tot(rij.aangemaakt_op, INDIENER_HOOGSTENS))],
        )
        for rij in rijen.order_by("-aangemaakt_op", "-pk")[: HOOGSTENS + 1]
    ]


def _schrijver(vraag: Vraag):
    return op_email(vraag, "email") | op_naam(vraag, "naam", "eerste_naam")


def wis_reactie(pk: int, vraag: Vraag, alles: bool) -> None:
    """Their own goes as if they took it back, or stays without name; of another only their name goes out of the words."""
    rij = Reactie.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if rij is None:
        return
    eigen = Reactie.objects.filter(_schrijver(vraag), pk=pk).exists()
    if eigen and alles:
        reactie_intrekken(rij)
        return
    if eigen:
        rij.naam = rij.eerste_naam = rij.eerste_tekst = rij.email = ""
    rij.tekst, rij.eerste_tekst = (zonder_persoon(tekst, vraag, maskeren=False)[:1500] for tekst in (rij.tekst, rij.eerste_tekst))
    rij.versie += 1
    rij.save(update_fields=["naam", "eerste_naam", "eerste_tekst", "email", "tekst", "versie"])


@houder(
    "Reacties op ideeën", wis=wis_reactie,
    velden=["Reactie.naam", "Reactie.email", "Reactie.tekst", "Reactie.eerste_naam", "Reactie.eerste_tekst"],
)
def reacties(vraag: Vraag) -> list[Vondst]:
    rijen = Reactie.objects.filter(_schrijver(vraag) | op_naam(vraag, "tekst", "eerste_tekst"))
    return [_van_reactie(rij, vraag) for rij in rijen.order_by("-ontvangen_op", "-pk")[: HOOGSTENS + 1]]


def _van_reactie(rij, vraag) -> Vondst:
    kort = tot(rij.ontvangen_op, REACTIE_HOOGSTENS)
    velden = [
        ("Naam", rij.naam, MET_IDEE), ("E-mailadres", rij.email, kort), ("Uw reactie", rij.tekst, MET_IDEE),
        ("Uw eerste naam, voor wij die aanpasten", rij.eerste_naam, kort),
        ("Uw eerste woorden, voor wij die aanpasten", rij.eerste_tekst, kort),
    ]
    return Vondst(
        pk=rij.pk, wat="Reactie op een idee", dag=rij.ontvangen_op, gegevens=[Gegeven(*veld) for veld in velden if veld[1]],
        zeker=bool(vraag.email) and rij.email.casefold() == vraag.email.casefold(),
        let_op="Dit staat op de site." if rij.geplaatst_op else "",
    )


def wis_initiatief(pk: int, vraag: Vraag, alles: bool) -> None:
    Initiatief.objects.filter(op_naam(vraag, "wie_trekt"), pk=pk).update(wie_trekt=EEN_INWONER)


@houder("Wie een idee zelf doet", velden=["Initiatief.wie_trekt"], wis=wis_initiatief)
def initiatieven(vraag: Vraag) -> list[Vondst]:
    rijen = Initiatief.objects.filter(op_naam(vraag, "wie_trekt")).order_by("-begint_op", "-pk")
    return [_genoemd(rij, rij.wie_trekt, rij.begint_op) for rij in rijen[: HOOGSTENS + 1]]


def wis_stap(pk: int, vraag: Vraag, alles: bool) -> None:
    Stap.objects.filter(op_naam(vraag, "wie"), pk=pk).update(wie=EEN_INWONER)


@houder("Wie een idee oppakt", velden=["Stap.wie"], wis=wis_stap)
def stappen(vraag: Vraag) -> list[Vondst]:
    return [_genoemd(rij, rij.wie, rij.moment) for rij in Stap.objects.filter(op_naam(vraag, "wie")).order_by("-pk")[: HOOGSTENS + 1]]


def _genoemd(rij, naam, dag) -> Vondst:
    gegevens = [Gegeven("Wie het doet", naam, MET_IDEE)]
    return Vondst(pk=rij.pk, wat="Naam bij een idee", dag=dag, gegevens=gegevens, zeker=False, let_op="Dit staat op de site.")
