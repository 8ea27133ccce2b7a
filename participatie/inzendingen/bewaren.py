"""Lets go of what residents told us, in three steps: the person, then their words, then the idea itself.

The terms stand here once; `bewaartermijnen.py` and the privacy page read them.
"""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from kampen_wijk.files.storage import verwijder_bestand
from kampen_wijk.retention.register import opruimer
from participatie.inzendingen.models import (
    Aansluiting,
    Antwoordlink,
    Bericht,
    Foto,
    Hulpvraag,
    Indiener,
    Initiatief,
    Inzending,
    Origineel,
    Overdracht,
    Reactie,
    Schouw,
    Stap,
    Terugkoppeling,
    VraagAntwoord,
)
from participatie.inzendingen.workflow import KLAAR

INDIENER_NA_AFLOOP = 365
INDIENER_HOOGSTENS = 2 * 365
TEKST_NA_AFLOOP = 2 * 365
TEKST_HOOGSTENS = 5 * 365
IDEE_OPENBAAR = 5 * 365
REACTIE_NA_BESLUIT = 90
REACTIE_HOOGSTENS = 365
HULPVRAAG_NA_BELLEN = 30
HULPVRAAG_HOOGSTENS = 90
ONBEVESTIGD_AANGESLOTEN = 7
ANTWOORDLINK_NA_AFLOOP = 30
SCHOUW_NA_DE_DAG = 365

GEWIST = "Deze tekst is gewist, omdat de bewaartermijn voorbij is."


def _afgelopen(na: int, hoogstens: int) -> Q:
    """What was finished `na` days ago, or came in `hoogstens` days ago."""
    nu = timezone.now()
    grens = nu - timedelta(days=na)
    return (
        Q(status__in=KLAAR, afgehandeld_op__lt=grens)
        | Q(antwoord_op__lt=grens)
        | Q(afgewezen_op__lt=grens)
        | Q(ontvangen_op__lt=nu - timedelta(days=hoogstens))
    )


def laat_indiener_los(pks) -> int:
    """Who sent these goes, with on whose behalf it was, and what they still had to hear."""
    Inzending.objects.filter(pk__in=pks).exclude(namens="").update(namens="")
    Terugkoppeling.objects.filter(inzending__in=pks, gedaan_op__isnull=True).delete()
    return Indiener.objects.filter(inzending__in=pks).delete()[0]


def laat_fotos_los(pks) -> int:
    """Their photos go, save those that are public; of these the part that was made unrecognisable goes."""
    fotos = Foto.objects.filter(inzending__in=pks)
    op_de_site = Q(inzending__gepubliceerd_op__isnull=False, openbaar=True)
    aantal = _wis_fotos(fotos.exclude(op_de_site))
    for foto in fotos.exclude(onherkenbaar="").select_for_update():
        verwijder_bestand(foto.bestand)
        foto.bestand, foto.onherkenbaar = foto.onherkenbaar.name, ""
        foto.save(update_fields=["bestand", "onherkenbaar"])
        aantal += 1
    return aantal


def laat_gesprek_los(pks) -> int:
    """What was asked and said about these, and the first words of an idee: the public never saw them."""
    Overdracht.objects.filter(signaal__in=pks).exclude(vraag=GEWIST).update(vraag=GEWIST)
    return sum(soort.objects.filter(inzending__in=pks).delete()[0] for soort in (Bericht, VraagAntwoord, Origineel))


def laat_woorden_los(pks) -> int:
    """The words and the place go; status, dates and outcomes stay, for the figures."""
    dingen = Inzending.objects.filter(pk__in=pks)
    ideeen = list(dingen.filter(soort=Inzending.Soort.IDEE).values_list("pk", flat=True))
    for soort in (Reactie, Initiatief, Stap):
        soort.objects.filter(idee__in=ideeen).delete()
    dingen.filter(soort=Inzending.Soort.IDEE).update(titel="Gewist idee")
    dingen.filter(deel_van__isnull=False).update(titel="Gewist deel")
    dingen.exclude(afwijsreden="").update(afwijsreden=GEWIST)
    return dingen.update(tekst=GEWIST, plaats="", lat=None, lon=None)


def _wis_fotos(fotos) -> int:
    aantal = 0
    for foto in fotos.select_for_update():
        verwijder_bestand(foto.bestand)
        verwijder_bestand(foto.onherkenbaar)
        foto.delete()
        aantal += 1
    return aantal


@opruimer
def indieners() -> int:
    """Who sent it goes a year after it was finished, and always two years after it came in."""
    return laat_indiener_los(_pks(_afgelopen(INDIENER_NA_AFLOOP, INDIENER_HOOGSTENS)))


@opruimer
def fotos() -> int:
    """Photos go with the person."""
    return laat_fotos_los(_pks(_afgelopen(INDIENER_NA_AFLOOP, INDIENER_HOOGSTENS)))


@opruimer
def gesprekken() -> int:
    """Messages and first words go after two years, also of an idee that stays public."""
    return laat_gesprek_los(_pks(_afgelopen(TEKST_NA_AFLOOP, TEKST_HOOGSTENS)))


@opruimer
def teksten() -> int:
    """The words of what is not public go at that same term."""
    oud = Inzending.objects.filter(_afgelopen(TEKST_NA_AFLOOP, TEKST_HOOGSTENS), gepubliceerd_op__isnull=True)
    return laat_woorden_los(list(oud.exclude(tekst=GEWIST).values_list("pk", flat=True)))


def _pks(welke: Q):
    return Inzending.objects.filter(welke).values("pk")


@opruimer
def reacties() -> int:
    """What was refused goes three months later, and always after a year; what is public goes with its idee.

    Of that, the address and the first words go at the same term.
    """
    nu = timezone.now()
    besluit, hoogstens = nu - timedelta(days=REACTIE_NA_BESLUIT), nu - timedelta(days=REACTIE_HOOGSTENS)
    aantal = Reactie.objects.filter(
        Q(afgewezen_op__lt=besluit) | Q(geplaatst_op__isnull=True, ontvangen_op__lt=hoogstens)
    ).delete()[0]
    geplaatst = Reactie.objects.filter(geplaatst_op__lt=besluit).exclude(email="", eerste_naam="", eerste_tekst="")
    return aantal + geplaatst.update(email="", eerste_naam="", eerste_tekst="")


@opruimer
def openbare_ideeen() -> int:
    """A public idea goes whole, five years after it was published."""
    oud = Inzending.objects.filter(gepubliceerd_op__lt=timezone.now() - timedelta(days=IDEE_OPENBAAR))
    _wis_fotos(Foto.objects.filter(inzending__in=oud.values("pk")))
    aantal = oud.count()
    oud.delete()
    return aantal


@opruimer
def hulpvragen() -> int:
    """A number to call goes a month after the call, and always after three months."""
    nu = timezone.now()
    return Hulpvraag.objects.filter(
        Q(gebeld_op__lt=nu - timedelta(days=HULPVRAAG_NA_BELLEN))
        | Q(ontvangen_op__lt=nu - timedelta(days=HULPVRAAG_HOOGSTENS))
    ).delete()[0]


@opruimer
def onbevestigde_aansluitingen() -> int:
    """Who joined and did not confirm it within a week goes: somebody else may have typed that address."""
    grens = timezone.now() - timedelta(days=ONBEVESTIGD_AANGESLOTEN)
    return Aansluiting.objects.filter(bevestigd_op__isnull=True, aangemaakt_op__lt=grens).delete()[0]


@opruimer
def adressen_van_aansluitingen() -> int:
    """Who joined goes when the sender goes; the row stays and counts. Who joined later is kept as long, from then on."""
    nu = timezone.now()
    afgelopen = Inzending.objects.filter(_afgelopen(INDIENER_NA_AFLOOP, INDIENER_HOOGSTENS))
    oud = Q(inzending__in=afgelopen.values("pk"), aangemaakt_op__lt=nu - timedelta(days=INDIENER_NA_AFLOOP))
    veel_ouder = Q(aangemaakt_op__lt=nu - timedelta(days=INDIENER_HOOGSTENS))
    return Aansluiting.objects.bevestigd().filter(oud | veel_ouder).exclude(email="").update(email="")


@opruimer
def antwoordlinks() -> int:
    """The address of who was asked from outside goes a month after their link stopped working."""
    grens = timezone.localdate() - timedelta(days=ANTWOORDLINK_NA_AFLOOP)
    return Antwoordlink.objects.filter(geldig_tot__lt=grens).exclude(email="").update(email="")


@opruimer
def schouwen() -> int:
    """The list of a walk goes a year after the day; what was noted stands with each signaal, at its own term."""
    oud = Schouw.objects.filter(datum__lt=timezone.localdate() - timedelta(days=SCHOUW_NA_DE_DAG))
    aantal = oud.count()
    oud.delete()
    return aantal
