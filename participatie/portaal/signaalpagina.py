"""What stands on the staff page of a signaal, and which of it this medewerker may see."""


from participatie.inzendingen.actions.hulp import GEWIST
from participatie.inzendingen.keten import VoorMedewerkers, keten, keten_van_overdrachten
from participatie.inzendingen.models import Bericht, Inzending, Overdracht
from participatie.inzendingen.workflow import afhandelreden_uit
from participatie.portaal.acties import SIGNAAL
from participatie.portaal.namen import met_namen
from participatie.portaal.tijdlijn import door_ander, tijdlijn
from participatie.toezeggingen.models import Toezegging
from wijken.models import Rol


def behandelt(user, signaal) -> bool:
    """Whether it is theirs to change; what came to them as a partner alone is not."""
    if not user.has_perm("werk.signaal_behandelen"):
        return False
    return not user.heeft_rol(Rol.PARTNER) or Inzending.objects.te_behandelen_door(user).filter(pk=signaal.pk).exists()


def mag(user, signaal, actie, eigen_werk: bool) -> bool:
    """Whether this medewerker may do this at all; the state is not looked at."""
    if actie.recht == "werk.signaal_beantwoorden":
        return user.has_perm(actie.recht) and not eigen_werk
    return eigen_werk and user.has_perm(actie.recht)


def context(user, signaal, *, doe="", gebonden=None, verouderd=False) -> dict:
    """Everything on the page. `doe` names the action whose form stands open.

    `gebonden` is (actie, form) where a form came back with what was typed.
    """
    eigen_werk = behandelt(user, signaal)
    punten, delen = tijdlijn(signaal), list(signaal.deeluitkomsten.all())
    gezien = punten[-1]["pk"] if punten else 0
    verwanten = _verwanten(signaal, eigen_werk)
    berichten = _berichten(user, signaal, eigen_werk)
    veranderd = _veranderd(signaal, punten, gezien, gebonden[1]) if verouderd else []
    return {
        "signaal": signaal,
        "eigen_werk": eigen_werk,
        "indiener": getattr(signaal, "indiener", None) if eigen_werk else None,
        "fotos": list(signaal.fotos.all()),
        **verwanten,
        "tijdlijn": punten,
        "gezien": gezien,
        "deeluitkomsten": delen,
        "toezeggingen": _toezeggingen(user, signaal, eigen_werk, punten),
        "berichten": [bericht for bericht in berichten if bericht.overdracht_id is None],
        "keten": _keten(signaal, eigen_werk, punten, berichten, verwanten),
        "acties": _acties(user, signaal, eigen_werk, gezien, delen, doe, gebonden),
        "verouderd": verouderd,
        "veranderd": veranderd,
        "door_collega": door_ander(veranderd, user),
    }


def _veranderd(signaal, punten, gezien, form) -> list:
    """What happened since the form was read; from now on it stands on the newest version."""
    veranderd = form.sinds(punten)
    form.met_verse_versie(signaal, gezien)
    return veranderd


def formulier(actie, signaal, user, data=None, *, gezien=0, delen=None):
    """The form of one action about this signaal."""
    extra = {}
    if actie.naam == "samenvoegen":
        extra = {"mogelijk": Inzending.objects.te_behandelen_door(user).filter(soort=Inzending.Soort.SIGNAAL)}
    if actie.naam == "afhandelen":
        delen = signaal.deeluitkomsten.all() if delen is None else delen
        extra = {"volgt": afhandelreden_uit([deel.uitkomst for deel in delen])}
    return actie.formulier(data, actie=actie.naam, ding=signaal, gezien=gezien, **extra)


def _acties(user, signaal, eigen_werk, gezien, delen, doe, gebonden):
    """What can be done now. Only the form that somebody asked for is made: a dozen of them is a heavy page."""
    rijen = []
    for actie in SIGNAAL.values():
        if gebonden is not None and gebonden[0] is actie:
            rijen.append({"actie": actie, "formulier": gebonden[1]})
        elif mag(user, signaal, actie, eigen_werk) and signaal.status in actie.vanaf and not _al_gewist(actie, signaal):
            form = formulier(actie, signaal, user, gezien=gezien, delen=delen) if actie.naam == doe else None
            rijen.append({"actie": actie, "formulier": form})
    return rijen


def _al_gewist(actie, signaal):
    return actie.naam == "hulpvraag" and signaal.tekst == GEWIST


def _verwanten(signaal, eigen_werk) -> dict:
    """Its parts and its doubles, for who treats it."""
    dingen = list(Inzending.objects.horend_bij(signaal)) if eigen_werk else []
    return {
        "afgesplitst": [ding for ding in dingen if ding.deel_van_id == signaal.pk],
        "dubbelen": [ding for ding in dingen if ding.dubbel_van_id == signaal.pk],
    }


def _berichten(user, signaal, eigen_werk):
    """A partner reads what it wrote itself, not what gemeente and indiener said to each other."""
    berichten = signaal.berichten.select_related("door")
    if eigen_werk:
        return list(berichten)
    return list(berichten.filter(door=user, soort=Bericht.Soort.NOTITIE))


def _toezeggingen(user, signaal, eigen_werk, punten):
    """A partner sees what it promised itself. Without the event that a promise leaves here there is nothing to fetch."""
    if not any(punt["gebeurtenis"].verb == "toezegging_gedaan" for punt in punten):
        return []
    bij = Toezegging.objects.bij(signaal) if eigen_werk else Toezegging.objects.werk_van(user).bij(signaal)
    return met_namen(list(bij.voor_lijst()))


def _keten(signaal, eigen_werk, punten, berichten, verwanten):
    """The whole chain; a partner reads what was asked of it and what it answered, and nothing of others."""
    overdrachten = Overdracht.objects.van_keten(signaal.pk, *(deel.pk for deel in verwanten["afgesplitst"]))
    noem = VoorMedewerkers()
    if eigen_werk:
        gebeurtenissen = [punt["gebeurtenis"] for punt in punten]
        return keten(
            signaal, gebeurtenissen=gebeurtenissen, berichten=berichten, overdrachten=list(overdrachten), noem=noem,
            dubbelen=verwanten["dubbelen"],
        )
    van_ons = overdrachten.filter(signaal=signaal, partner=signaal.partner_id, antwoordlink__isnull=True)
    return keten_van_overdrachten(van_ons, berichten, noem)
