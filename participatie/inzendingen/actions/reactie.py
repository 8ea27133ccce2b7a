"""A resident says something about a public idee; a wijkverbinder lets it through or says why not."""

from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kampen_wijk.formguard.dubbel import een_keer, verzendsleutel
from kampen_wijk.outbox.actions import mail_klaarzetten
from kampen_wijk.textchecks.deur import controleer_openbaar
from kampen_wijk.textchecks.maskeren import maskeer
from participatie.inzendingen.actions.bericht import vertel_per_mail
from participatie.inzendingen.actions.modereren import ALLES
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.geheim import reactiepagina
from participatie.inzendingen.models import Inzending, Reactie
from wijken.models import Gebeurtenis
from wijken.models.gebeurtenis import leg_vast


class NietMeerOpenbaar(Exception):
    """Nobody can react to what is not on the site (any more)."""


@transaction.atomic
def reactie_geven(idee, *, tekst: str, naam: str, email: str, sleutel: UUID) -> Reactie:
    """Take in a reaction; once, however often it is sent. Nobody reads it yet."""
    rij = Inzending.objects.openbaar().select_for_update(of=("self",)).filter(pk=idee.pk).first()
    if rij is None:
        raise NietMeerOpenbaar("Dit idee staat niet meer op de site. U kunt er niet meer op reageren.")
    uniek = verzendsleutel(sleutel, "reactie", idee.referentie, naam, tekst)

    def maak():
        reactie = Reactie.objects.create(idee=rij, tekst=tekst, naam=naam, email=email, verzendsleutel=uniek)
        leg_vast(reactie, "gegeven", gebied=rij.gebied)
        return reactie

    reactie, _nieuw = een_keer(Reactie, uniek, maak)
    return reactie


@transaction.atomic
def reactie_plaatsen(reactie, *, door, versie, akkoord=""):
    """The one door through which a reaction becomes public; raises PersoonsgegevensGevonden as for an idee."""
    rij = _vergrendel(reactie, versie)
    controleer_openbaar(rij.naam, rij.tekst, akkoord=akkoord)
    rij.geplaatst_op, rij.geplaatst_door = timezone.now(), door
    rij.afgewezen_op, rij.afwijsreden = None, ""
    _bewaar(rij, "geplaatst_op", "geplaatst_door", "afgewezen_op", "afwijsreden")
    leg_vast(rij, "geplaatst", gebied=rij.idee.gebied, actor=door)
    _mail(rij, "reactie_geplaatst")
    _vertel_indiener(rij.idee, door)


@transaction.atomic
def reactie_weigeren(reactie, *, reden, door, versie):
    """Not let through, or taken off the site again; the writer can read why."""
    rij = _vergrendel(reactie, versie)
    rij.geplaatst_op, rij.geplaatst_door = None, None
    rij.afgewezen_op, rij.afwijsreden = timezone.now(), reden
    _bewaar(rij, "geplaatst_op", "geplaatst_door", "afgewezen_op", "afwijsreden")
    leg_vast(rij, "geweigerd", gebied=rij.idee.gebied, actor=door)
    _mail(rij, "reactie_geweigerd")


@transaction.atomic
def reactie_bewerken(reactie, *, naam, tekst, door, versie, akkoord=""):
    """Take words out, for instance somebody's name; what is public already is looked at again."""
    rij = _vergrendel(reactie, versie)
    if rij.geplaatst_op is not None:
        controleer_openbaar(naam, tekst, akkoord=akkoord)
    _verander(rij, naam, tekst, door)


@transaction.atomic
def reactie_maskeren(reactie, *, vondst, door, versie):
    """Put `[telefoonnummer]` in place of a number, and so on; `vondst` is the code of what was found, or ALLES."""
    rij = _vergrendel(reactie, versie)
    code = None if vondst == ALLES else vondst
    naam, tekst = maskeer(rij.naam, code), maskeer(rij.tekst, code)
    if (naam, tekst) == (rij.naam, rij.tekst):
        raise ValidationError("Dit staat niet meer in de tekst. Kijk wat er nu staat.")
    if any(len(woorden) > Reactie._meta.get_field(veld).max_length for veld, woorden in (("naam", naam), ("tekst", tekst))):
        raise ValidationError("De tekst wordt zo te lang. Kies Tekst aanpassen en haal de woorden zelf weg.")
    _verander(rij, naam, tekst, door)


@transaction.atomic
def reactie_intrekken(reactie) -> None:
    """The writer takes it back: it is gone, from the site and from here. Taking back twice is taking back once."""
    rij = Reactie.objects.select_for_update(of=("self",)).select_related("idee__gebied").filter(pk=reactie.pk).first()
    if rij is not None:
        leg_vast(rij, "ingetrokken", gebied=rij.idee.gebied)
        rij.delete()


def _vergrendel(reactie, versie) -> Reactie:
    rij = Reactie.objects.select_for_update(of=("self",)).select_related("idee__gebied").filter(pk=reactie.pk).first()
    if rij is None or rij.versie != versie:
        raise Verouderd(f"reactie {reactie.pk} was changed or taken back")
    return rij


def _bewaar(rij, *velden):
    rij.versie += 1
    rij.save(update_fields=[*velden, "versie"])


def _verander(rij, naam, tekst, door):
    """The first words are kept, once, for who moderates."""
    if not rij.eerste_tekst:
        rij.eerste_naam, rij.eerste_tekst = rij.naam, rij.tekst
    rij.naam, rij.tekst = naam, tekst
    _bewaar(rij, "naam", "tekst", "eerste_naam", "eerste_tekst")
    leg_vast(rij, "tekst_aangepast", gebied=rij.idee.gebied, actor=door)


def _mail(rij, sjabloon):
    """Nobody confirmed this address: no words of people go to it, only the outcome and the link to read the rest."""
    if rij.email:
        mail_klaarzetten(
            aan=rij.email, sjabloon=sjabloon, bevestigd=False,
            context={
                "link": settings.SITE_URL.rstrip("/") + reactiepagina(rij),
                "GEMEENTE": settings.GEMEENTE_NAAM, "GEMEENTE_TELEFOON": settings.GEMEENTE_TELEFOON,
            },
        )


def _vertel_indiener(idee, door):
    """Who sent the idee hears of it by mail, once a day at most; nobody is called for each reaction."""
    vandaag = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    al_verteld = Gebeurtenis.objects.van(idee).filter(verb="reactie_geplaatst", moment__gte=vandaag).exists()
    leg_vast(idee, "reactie_geplaatst", gebied=idee.gebied, actor=door, zichtbaar="indiener")
    if not al_verteld:
        vertel_per_mail(idee, "reactie")
