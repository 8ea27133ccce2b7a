"""Conversations in which a person took part or is named, and taken about them.

Of what is vertrouwelijk an inzage says that it is there, and not what: whoever had the conversation tells that. Nor is it
found by its words, for who can find something by a word knows that the word is in it.
"""

from functools import partial

from django.db.models import Q, QuerySet

from kampen_wijk.retention.houders import Gegeven, Vondst, houder, tot
from kampen_wijk.retention.vraag import HOOGSTENS, NIETS, Vraag, in_woorden, op_naam
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.contactmomenten.bewaren import (
    GEWIST,
    GEWISTE_TAAK,
    INHOUD_DAGEN,
    NAAM_DAGEN,
    NOTITIE_DAGEN,
    TAAK_HOOGSTENS,
    wis_woorden,
)
from participatie.contactmomenten.models import Betrokkene, Contactmoment, Gebiedsoverdracht, Taak
from participatie.inzendingen.persoon.inzending import inzendingen_van

BUITEN_INZAGE = {"Contactmoment.zoek": "De stammen van de woorden van onderwerp en inhoud; meer staat er niet."}
DAT_ER_IETS_IS = "Wij schreven dit gesprek vertrouwelijk op. Wie met u sprak, vertelt u wat er staat."


def _eigen(vraag: Vraag) -> Q:
    """They took part, or it led to what they sent."""
    mensen = Betrokkene.objects.filter(op_naam(vraag, "naam")).values("contactmoment")
    koppels = Contactmoment.inzendingen.through.objects.filter(inzending__in=inzendingen_van(vraag).values("pk"))
    return Q(pk__in=mensen) | Q(pk__in=koppels.values("contactmoment"))


def _genoemd(vraag: Vraag, *velden: str) -> Q:
    mail = NIETS
    for veld in velden if vraag.email else ():
        mail |= Q(**{f"{veld}__icontains": vraag.email})
    return op_naam(vraag, *velden) | mail


def _gesprekken(vraag: Vraag) -> QuerySet:
    woorden = in_woorden(vraag) | _genoemd(vraag, "onderwerp", "inhoud", "reactie")
    return Contactmoment.objects.filter(_eigen(vraag) | Q(woorden, vertrouwelijk=False))


def wis_gesprek(pk: int, vraag: Vraag, alles: bool) -> None:
    """Their name goes; their words go with `alles`, where it was their conversation. That there was one stays, and counts."""
    rij = Contactmoment.objects.select_for_update().filter(pk=pk).first()
    if rij is None:
        return
    eigen = Contactmoment.objects.filter(_eigen(vraag), pk=pk).exists()
    # Found through their signaal, without a name to go by: who took part is not told apart, as in `bewaren.wie_het_vertelde`.
    wie = Q() if eigen and not vraag.naam else op_naam(vraag, "naam")
    Betrokkene.objects.filter(wie, contactmoment=pk).update(naam="")
    if eigen and alles:
        wis_woorden([pk])
    else:
        zonder = partial(zonder_persoon, wie=vraag, maskeren=eigen)
        rij.onderwerp, rij.inhoud, rij.reactie = zonder(rij.onderwerp)[:200], zonder(rij.inhoud)[:1000], zonder(rij.reactie)[:4000]
        rij.save(update_fields=["onderwerp", "inhoud", "reactie"])
    for taak in Taak.objects.filter(contactmoment=pk):
        wis_taak(taak.pk, vraag, eigen and alles)


@houder(
    "Gesprekken", wis=wis_gesprek,
    velden=["Betrokkene.naam", "Contactmoment.onderwerp", "Contactmoment.inhoud", "Contactmoment.reactie"],
)
def gesprekken(vraag: Vraag) -> list[Vondst]:
    rijen = _gesprekken(vraag).select_related("gebied", "medewerker").prefetch_related("betrokkenen")
    return [_vondst(rij, vraag) for rij in rijen.order_by("-plaatsgevonden_op", "-pk")[: HOOGSTENS + 1]]


def _vondst(rij, vraag) -> Vondst:
    woorden = tot(rij.plaatsgevonden_op, INHOUD_DAGEN)
    namen = [mens.naam for mens in rij.betrokkenen.all() if _is(mens.naam, vraag.naam)]
    gegevens = [Gegeven("Uw naam", naam, tot(rij.plaatsgevonden_op, NAAM_DAGEN)) for naam in namen]
    if rij.vertrouwelijk:
        gegevens.append(Gegeven("Wat er is gezegd", DAT_ER_IETS_IS, woorden))
    elif rij.onderwerp != GEWIST:
        velden = [("Waar het over ging", rij.onderwerp), ("Wat er is gezegd", rij.inhoud), ("Wat wij antwoordden", rij.reactie)]
        gegevens += [Gegeven(*veld, woorden) for veld in velden if veld[1]]
    let_op = f"Vertrouwelijk: u ziet de woorden niet. Vraag {rij.medewerker} om ze te geven." if rij.vertrouwelijk else ""
    wat = f"{'Vertrouwelijk gesprek' if rij.vertrouwelijk else 'Gesprek'} in {rij.gebied}"
    return Vondst(pk=rij.pk, wat=wat, dag=rij.plaatsgevonden_op, gegevens=gegevens, zeker=False, let_op=let_op)


def _is(naam: str, gezocht: str) -> bool:
    return bool(gezocht) and set(gezocht.casefold().split()) <= set(naam.casefold().split())


def wis_taak(pk: int, vraag: Vraag, alles: bool) -> None:
    """What was asked stays, without who it was about; with `alles` its words go. It still has to be done, and is not ended."""
    rij = Taak.objects.select_for_update().filter(pk=pk).first()
    if rij is None:
        return
    if alles:
        rij.gevraagde_handeling, rij.toelichting, rij.antwoord = GEWISTE_TAAK, "", ""
    else:
        for veld in ("gevraagde_handeling", "toelichting", "antwoord"):
            lang = Taak._meta.get_field(veld).max_length
            setattr(rij, veld, zonder_persoon(getattr(rij, veld), vraag, maskeren=False)[:lang])
    rij.save(update_fields=["gevraagde_handeling", "toelichting", "antwoord"])


@houder("Taken", velden=["Taak.gevraagde_handeling", "Taak.toelichting", "Taak.antwoord"], wis=wis_taak)
def taken(vraag: Vraag) -> list[Vondst]:
    """From conversations with them, and where they are named; never from what is vertrouwelijk."""
    uit_gesprek = Q(contactmoment__in=_gesprekken(vraag).values("pk"))
    welke = uit_gesprek | _genoemd(vraag, "gevraagde_handeling", "toelichting", "antwoord")
    rijen = Taak.objects.filter(welke).exclude(contactmoment__vertrouwelijk=True).select_related("gebied")
    return [_van_taak(rij) for rij in rijen.order_by("-aangemaakt_op", "-pk")[: HOOGSTENS + 1]]


def _van_taak(rij) -> Vondst:
    velden = [("Wat een collega is gevraagd", rij.gevraagde_handeling), ("Uitleg erbij", rij.toelichting), ("Antwoord", rij.antwoord)]
    termijn = tot(rij.aangemaakt_op, TAAK_HOOGSTENS)
    gegevens = [Gegeven(*veld, termijn) for veld in velden if veld[1]]
    return Vondst(pk=rij.pk, wat=f"Taak in {rij.gebied}", dag=rij.aangemaakt_op, gegevens=gegevens, zeker=False)


def wis_notitie(pk: int, vraag: Vraag, alles: bool) -> None:
    """What a successor has to know stays, without who it is about."""
    rij = Gebiedsoverdracht.objects.select_for_update().filter(pk=pk).first()
    if rij is not None:
        rij.notitie = zonder_persoon(rij.notitie, vraag, maskeren=False)[:2000]
        rij.save(update_fields=["notitie"])


@houder("Notities bij een gebied", velden=["Gebiedsoverdracht.notitie"], wis=wis_notitie)
def notities(vraag: Vraag) -> list[Vondst]:
    """In which a wijkverbinder named them for whoever comes after her."""
    rijen = Gebiedsoverdracht.objects.filter(_genoemd(vraag, "notitie")).select_related("gebied")
    return [
        Vondst(
            pk=rij.pk, wat=f"Notitie bij {rij.gebied}", dag=rij.gedaan_op, zeker=False,
            gegevens=[Gegeven("Wat er staat", rij.notitie, tot(rij.gedaan_op, NOTITIE_DAGEN))],
        )
        for rij in rijen.order_by("-gedaan_op", "-pk")[: HOOGSTENS + 1]
    ]
