"""Meetings to which a person was invited, and lines of the agenda or minutes that name them."""

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_email, op_naam
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.overleggen.bewaren import GENODIGDE_HOOGSTENS, WOORDEN_DAGEN
from participatie.overleggen.models import Genodigde, Overleg, Punt

BUITEN_INZAGE = {"Overleg.plek": "Waar een bijeenkomst is; dat zegt niets over een inwoner."}


def wis_genodigde(pk: int, vraag: Vraag, alles: bool) -> None:
    """They are not on the list any more; how many came stays, and counts."""
    Genodigde.objects.filter(pk=pk).delete()


@houder("Uitnodigingen voor een overleg", velden=["Genodigde.naam", "Genodigde.email"], wis=wis_genodigde)
def genodigden(vraag: Vraag) -> list[Vondst]:
    """By the address, or by the name that a wijkverbinder wrote down."""
    rijen = Genodigde.objects.filter(op_email(vraag, "email") | op_naam(vraag, "naam")).select_related("overleg__gebied")
    return [_genodigde(rij, vraag) for rij in rijen.order_by("-overleg__begint_op", "-pk")[: HOOGSTENS + 1]]


def _genodigde(rij, vraag) -> Vondst:
    termijn = tot(rij.overleg.begint_op, GENODIGDE_HOOGSTENS)
    velden = [("Naam", rij.naam), ("E-mailadres", rij.email), ("Was erbij", "ja" if rij.aanwezig else "")]
    return Vondst(
        pk=rij.pk, wat=f"Uitnodiging: {rij.overleg}", dag=rij.overleg.begint_op,
        gegevens=[Gegeven(*veld, termijn) for veld in velden if veld[1]],
        zeker=bool(vraag.email) and rij.email.casefold() == vraag.email.casefold(),
    )


def wis_agenda(pk: int, vraag: Vraag, alles: bool) -> None:
    """The points stay, without who they were about."""
    rij = Overleg.objects.select_for_update().filter(pk=pk).first()
    if rij is not None:
        rij.agendapunten = zonder_persoon(rij.agendapunten, vraag, maskeren=False)[:1000]
        rij.save(update_fields=["agendapunten"])


@houder("Agenda's van overleggen", velden=["Overleg.agendapunten"], wis=wis_agenda)
def agendas(vraag: Vraag) -> list[Vondst]:
    rijen = Overleg.objects.filter(op_naam(vraag, "agendapunten")).select_related("gebied").order_by("-begint_op", "-pk")
    return [_regel(rij, "Op de agenda", rij.agendapunten, rij) for rij in rijen[: HOOGSTENS + 1]]


def wis_punt(pk: int, vraag: Vraag, alles: bool) -> None:
    """What was agreed stays, without who it was about."""
    rij = Punt.objects.select_for_update().filter(pk=pk).first()
    if rij is not None:
        rij.tekst = zonder_persoon(rij.tekst, vraag, maskeren=False)[:200]
        rij.save(update_fields=["tekst"])


@houder("Verslagen van overleggen", velden=["Punt.tekst"], wis=wis_punt)
def punten(vraag: Vraag) -> list[Vondst]:
    rijen = Punt.objects.filter(op_naam(vraag, "tekst")).select_related("overleg__gebied").order_by("-overleg__begint_op", "-pk")
    return [_regel(rij, "In het verslag", rij.tekst, rij.overleg) for rij in rijen[: HOOGSTENS + 1]]


def _regel(rij, naam: str, tekst: str, overleg) -> Vondst:
    gegevens = [Gegeven(naam, tekst, tot(overleg.begint_op, WOORDEN_DAGEN))]
    return Vondst(pk=rij.pk, wat=str(overleg), dag=overleg.begint_op, gegevens=gegevens, zeker=False)
