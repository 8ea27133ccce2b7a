"""What a person said about a profile."""

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_email, op_naam
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from profielen.bewaren import GEWIST, OPENBAAR_NA_BESLUIT, REAGEERDER_HOOGSTENS, TEKST_HOOGSTENS
from profielen.models import Reactie, Reageerder

OP_VERZOEK = "Deze tekst is op verzoek gewist."


def _schrijver(vraag: Vraag):
    return op_email(vraag, "reageerder__email") | op_naam(vraag, "namens")


def wis_reactie(pk: int, vraag: Vraag, alles: bool) -> None:
    """Who said it goes; with `alles` their words too. What was done with it stays, and counts."""
    rij = Reactie.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if rij is None:
        return
    eigen = Reactie.objects.filter(_schrijver(vraag), pk=pk).exists()
    if eigen:
        Reageerder.objects.filter(reactie=pk).delete()
        rij.namens = rij.origineel = ""
    weg = eigen and alles
    rij.tekst = OP_VERZOEK if weg else zonder_persoon(rij.tekst, vraag, maskeren=eigen and rij.gepubliceerd_op is None)[:4000]
    rij.origineel = zonder_persoon(rij.origineel, vraag, maskeren=False)
    rij.stand += 1
    rij.save(update_fields=["namens", "origineel", "tekst", "stand"])


@houder(
    "Reacties op profielen", wis=wis_reactie,
    velden=["Reageerder.email", "Reactie.namens", "Reactie.tekst", "Reactie.origineel"],
)
def reacties(vraag: Vraag) -> list[Vondst]:
    welke = _schrijver(vraag) | op_naam(vraag, "tekst", "origineel")
    rijen = Reactie.objects.filter(welke).select_related("reageerder", "versie__profiel__gebied")
    return [_vondst(rij, vraag) for rij in rijen.order_by("-ontvangen_op", "-pk")[: HOOGSTENS + 1]]


def _vondst(rij, vraag) -> Vondst:
    wie, woorden = tot(rij.ontvangen_op, REAGEERDER_HOOGSTENS), tot(rij.ontvangen_op, TEKST_HOOGSTENS)
    email = getattr(getattr(rij, "reageerder", None), "email", "")
    op_site = f"Tot {OPENBAAR_NA_BESLUIT // 365} jaar na het besluit over het profiel."
    velden = [
        ("E-mailadres", email, wie), ("Namens wie het is", rij.namens, wie),
        ("Uw reactie", rij.tekst, op_site if rij.gepubliceerd_op else woorden),
        ("Uw eerste woorden, voor wij iets onleesbaar maakten", rij.origineel, woorden),
    ]
    return Vondst(
        pk=rij.pk, wat=f"Reactie op het profiel van {rij.versie.profiel.gebied}", dag=rij.ontvangen_op,
        gegevens=[Gegeven(*veld) for veld in velden if veld[1] not in ("", GEWIST)],
        zeker=bool(vraag.email) and email.casefold() == vraag.email.casefold(),
        let_op="Dit staat op de site." if rij.gepubliceerd_op else "",
    )
