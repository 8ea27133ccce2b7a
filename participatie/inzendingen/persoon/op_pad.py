"""Where a person is named on the way: a request to be called, a question to somebody outside, the list of a walk."""

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_email, op_naam, op_telefoon
from kampen_wijk.textchecks.nummers import landelijk
from participatie.inzendingen.bewaren import ANTWOORDLINK_NA_AFLOOP, HULPVRAAG_HOOGSTENS, SCHOUW_NA_DE_DAG
from participatie.inzendingen.models import Antwoordlink, Hulpvraag, Schouw


def wis_hulpvraag(pk: int, vraag: Vraag, alles: bool) -> None:
    Hulpvraag.objects.filter(pk=pk).delete()


@houder("Vragen om te bellen", velden=["Hulpvraag.naam", "Hulpvraag.telefoon"], wis=wis_hulpvraag)
def hulpvragen(vraag: Vraag) -> list[Vondst]:
    rijen = Hulpvraag.objects.filter(op_telefoon(vraag, "telefoon") | op_naam(vraag, "naam")).select_related("gebied")
    return [_van_hulpvraag(rij, vraag) for rij in rijen.order_by("-ontvangen_op", "-pk")[: HOOGSTENS + 1]]


def _van_hulpvraag(rij, vraag) -> Vondst:
    termijn = tot(rij.ontvangen_op, HULPVRAAG_HOOGSTENS)
    velden = [("Naam", rij.naam), ("Telefoonnummer", rij.telefoon), ("Beste moment", rij.get_beste_moment_display())]
    return Vondst(
        pk=rij.pk, wat=f"Vraag om te bellen in {rij.gebied}", dag=rij.ontvangen_op,
        gegevens=[Gegeven(*veld, termijn) for veld in velden],
        zeker=bool(vraag.telefoon) and landelijk(rij.telefoon) == vraag.telefoon,
        let_op="" if rij.gebeld_op else "Deze persoon is nog niet gebeld.",
    )


def wis_antwoordlink(pk: int, vraag: Vraag, alles: bool) -> None:
    """Nobody answers through it any more; the question stays in the keten."""
    Antwoordlink.objects.open().filter(pk=pk).trek_in()
    Antwoordlink.objects.filter(pk=pk).update(email="")


@houder("Vragen aan wie geen account heeft", velden=["Antwoordlink.email"], wis=wis_antwoordlink)
def antwoordlinks(vraag: Vraag) -> list[Vondst]:
    rijen = Antwoordlink.objects.filter(op_email(vraag, "email")).order_by("-geldig_tot", "-pk")
    return [
        Vondst(
            pk=rij.pk, wat="Link om een vraag te beantwoorden", dag=rij.geldig_tot, zeker=True,
            gegevens=[Gegeven("E-mailadres", rij.email, tot(rij.geldig_tot, ANTWOORDLINK_NA_AFLOOP))],
        )
        for rij in rijen[: HOOGSTENS + 1]
    ]


def wis_schouw(pk: int, vraag: Vraag, alles: bool) -> None:
    Schouw.objects.filter(op_naam(vraag, "naam"), pk=pk).update(naam="Ronde")


@houder("Lijsten voor een ronde", velden=["Schouw.naam"], wis=wis_schouw)
def schouwen(vraag: Vraag) -> list[Vondst]:
    return [
        Vondst(
            pk=rij.pk, wat="Lijst voor een ronde", dag=rij.datum, zeker=False,
            gegevens=[Gegeven("Naam van de ronde", rij.naam, tot(rij.datum, SCHOUW_NA_DE_DAG))],
        )
        for rij in Schouw.objects.filter(op_naam(vraag, "naam")).order_by("-datum", "-pk")[: HOOGSTENS + 1]
    ]
