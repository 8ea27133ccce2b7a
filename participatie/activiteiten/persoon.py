"""For which activiteiten a person signed up."""

from django.db.models import Case, When

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_email, op_naam, op_telefoon
from participatie.activiteiten.bewaren import AANMELDING_NA_AFLOOP
from participatie.activiteiten.contact import Manier
from participatie.activiteiten.models import Aanmelding


def _contact(vraag: Vraag):
    """The address or the number by which they can be reached; a name alone may be of somebody else."""
    return op_email(vraag, "contact") | op_telefoon(vraag, "contact")


def wis_aanmelding(pk: int, vraag: Vraag, alles: bool) -> None:
    """Who it was goes; the place stays taken and the number true, as at the end of its term."""
    Aanmelding.objects.filter(pk=pk).update(naam="", contact="", te_vertellen="")


@houder("Aanmeldingen voor activiteiten", velden=["Aanmelding.naam", "Aanmelding.contact"], wis=wis_aanmelding)
def aanmeldingen(vraag: Vraag) -> list[Vondst]:
    rijen = Aanmelding.objects.filter(_contact(vraag) | op_naam(vraag, "naam")).select_related("activiteit")
    zeker = Case(When(_contact(vraag), then=True), default=False)
    return [_vondst(rij) for rij in rijen.annotate(zeker=zeker).order_by("-aangemeld_op", "-pk")[: HOOGSTENS + 1]]


def _vondst(rij) -> Vondst:
    termijn = tot(rij.activiteit.eindigt_op, AANMELDING_NA_AFLOOP)
    hoe = "Telefoonnummer" if rij.manier == Manier.TELEFOON else "E-mailadres"
    velden = [("Naam", rij.naam), (hoe, rij.contact), ("Met hoeveel mensen", str(rij.aantal))]
    return Vondst(
        pk=rij.pk, wat=f"Aanmelding: {rij.activiteit}", dag=rij.aangemeld_op, zeker=rij.zeker,
        gegevens=[Gegeven(*veld, termijn) for veld in velden],
    )
