"""Signalen and ideeën of a person, with all that was said about them."""

from django.db.models import Case, Q, QuerySet, Value, When

from kampen_wijk.retention.houders import Vondst, houder
from kampen_wijk.retention.vraag import HOOGSTENS, NIETS, Vraag, in_woorden, op_email, op_naam, op_telefoon
from kampen_wijk.secretlinks.reference import groepeer
from participatie.inzendingen.actions.eigen_gegevens import gegevens_wissen, woorden_zonder
from participatie.inzendingen.bewaard import voluit
from participatie.inzendingen.models import Inzending


def inzendingen_van(vraag: Vraag) -> QuerySet:
    """What they sent themselves, or somebody for them."""
    return Inzending.objects.filter(_zeker(vraag) | op_naam(vraag, "indiener__naam", "namens"))


def _zeker(vraag: Vraag) -> Q:
    referentie = Q(referentie=vraag.referentie) if vraag.referentie else NIETS
    return op_email(vraag, "indiener__email") | op_telefoon(vraag, "indiener__telefoon") | referentie


def wis_inzending(pk: int, vraag: Vraag, alles: bool) -> None:
    """Of what they sent: as they could do it themselves. Where another only names them, their name goes out of the words."""
    van_wie_het_is = inzendingen_van(vraag).filter(pk=pk).exists() or inzendingen_van(vraag).filter(afgesplitst=pk).exists()
    rij = Inzending.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if rij is None:
        return
    if van_wie_het_is:
        gegevens_wissen(rij, alles=alles)
        rij.refresh_from_db()
    woorden_zonder(rij, vraag, maskeren=False)


@houder(
    "Signalen en ideeën", wis=wis_inzending,
    velden=[
        "Indiener.naam", "Indiener.email", "Indiener.telefoon", "Inzending.namens", "Inzending.titel", "Inzending.tekst",
        "Inzending.plaats", "Inzending.lat", "Inzending.lon", "Inzending.afwijsreden", "Bericht.tekst", "VraagAntwoord.antwoord",
        "Overdracht.vraag", "Origineel.titel", "Origineel.tekst",
    ],
)
def inzendingen(vraag: Vraag) -> list[Vondst]:
    """With the parts that were split off, and where somebody else names them."""
    eigen = inzendingen_van(vraag).values("pk")
    welke = Q(pk__in=eigen) | Q(deel_van__in=eigen) | in_woorden(vraag)
    rijen = Inzending.objects.filter(welke).annotate(zeker=Case(When(_zeker(vraag), then=Value(True)), default=Value(False)))
    rijen = rijen.select_related("indiener", "origineel", "gebied").prefetch_related(
        "fotos", "berichten", "vraagantwoorden", "overdrachten"
    )
    return [_vondst(ding) for ding in rijen.order_by("-ontvangen_op", "-pk")[: HOOGSTENS + 1]]


def _vondst(ding) -> Vondst:
    op_site = "Dit staat op de site." if ding.gepubliceerd_op else ""
    notities = any(bericht.soort == "notitie" for bericht in ding.berichten.all()) or ding.overdrachten.all()
    let_op = "Lees eerst wat collega's elkaar schreven: het kan ook over een ander gaan." if notities else ""
    return Vondst(
        pk=ding.pk, wat=f"{ding.get_soort_display().capitalize()} {groepeer(ding.referentie)} in {ding.gebied}",
        dag=ding.ontvangen_op, gegevens=voluit(ding), zeker=ding.zeker, let_op=" ".join(filter(None, (op_site, let_op))),
    )
