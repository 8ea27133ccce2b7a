"""A resident, or somebody on their behalf, brings something in."""

from uuid import UUID, uuid4

from django.db import transaction

from kampen_wijk.files import concept
from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.actions.routeren import draag_over, gebeurtenissen, wijs_toe
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.models import Foto, Hulpvraag, Indiener, Inzending, VraagAntwoord
from participatie.inzendingen.workflow import Status
from wijken.models.gebeurtenis import leg_samen_vast, leg_vast


@transaction.atomic
def indienen(
    *, soort, tekst, gebied, indiener: dict, sleutel: UUID | None = None, concept_van=None, fotos=(), antwoorden=(), **velden
) -> Inzending:
    """Take in a signaal or idee with everything that belongs to it, and confirm it to the sender.

    A signaal goes at once to whom a rule of a beheerder points.

    `sleutel` is the key of the form: the same words under the same key are one inzending, however often they come.
    The photos in the draft `concept_van` are taken over. `antwoorden`: (question, answer), to the questions
    of the category. `velden`: titel, categorie, plaats, lat, lon, bron, namens, ingevoerd_door.
    """
    uniek = verzendsleutel(sleutel or uuid4(), soort, velden.get("titel", ""), tekst)

    def maak():
        stand = {"status": Status.GEMELD} if soort == Inzending.Soort.SIGNAAL else {"fase": Fase.BINNENGEKOMEN}
        ding = Inzending(soort=soort, **stand, tekst=tekst, gebied=gebied, verzendsleutel=uniek, **velden)
        regel = wijs_toe(ding) if ding.is_signaal else None
        ding.save(force_insert=True)
        ding.indiener = Indiener.objects.create(inzending=ding, **indiener)
        VraagAntwoord.objects.bulk_create(VraagAntwoord(inzending=ding, vraag=v, antwoord=a) for v, a in antwoorden)
        _bewaar_fotos(ding, [*(concept.neem_over(concept_van) if concept_van else ()), *fotos])
        begin = ("gemeld" if ding.is_signaal else "ingediend", "indiener", {"bron": str(ding.bron)})
        leg_samen_vast(ding, [begin, *(gebeurtenissen(regel) if regel else ())], gebied=gebied, actor=ding.ingevoerd_door)
        vertel_indiener(ding, "ontvangen", context={})
        if regel:
            draag_over(ding, regel)
        return ding

    ding, _nieuw = een_keer(Inzending, uniek, maak)
    return ding


@transaction.atomic
def hulp_vragen(*, sleutel: UUID, gebied, naam, telefoon, beste_moment) -> Hulpvraag:
    """Ask to be called back; once, however often it is sent."""
    uniek = verzendsleutel(sleutel, "hulp", telefoon)

    def maak():
        hulpvraag = Hulpvraag.objects.create(
            gebied=gebied, naam=naam, telefoon=telefoon, beste_moment=beste_moment, verzendsleutel=uniek
        )
        leg_vast(hulpvraag, "gevraagd", gebied=gebied)
        return hulpvraag

    hulpvraag, _nieuw = een_keer(Hulpvraag, uniek, maak)
    return hulpvraag


def _bewaar_fotos(ding, fotos):
    rijen = []
    for foto in fotos:
        rij = Foto(inzending=ding, breedte=foto.breedte, hoogte=foto.hoogte)
        rij.bestand.save(foto.bestand.name, foto.bestand, save=False)
        rijen.append(rij)
    Foto.objects.bulk_create(rijen)
