"""`python -m bench.facts`: what the addresses of the pages need to know, as JSON; runs with the settings of the portal."""

import json
import time

import django


def facts() -> dict:
    """References, cursors half-way down the lists, a fresh session of a wijkverbinder."""
    from django.db.models import Count
    from django.urls import reverse
    from django.utils import timezone

    from kampen_wijk.cursor import bladwijzer
    from kampen_wijk.formguard.bewaking import gestart_nu
    from participatie.activiteiten.models import Activiteit, Traject
    from participatie.contactmomenten.models import Contactmoment, Taak
    from participatie.inzendingen.models import Idee, Inzending
    from participatie.inzendingen.models.kiezen_idee import bladwijzer_vak
    from participatie.overleggen.models import Overleg
    from participatie.portaal.periode import laatste
    from participatie.toezeggingen.models import Toezegging
    from participatie.veldwerk.models import Opbrengst, Sessie
    from profielen.models import ProfielVersie
    from wijken.models import Gebied, Medewerker, Rol

    wie = Medewerker.objects.get(email="wijkverbinder0@voorbeeld.example")
    gebied = next(rol.gebied for rol in wie.rollen_nu() if rol.gebied_id)
    openbaar = Idee.objects.all().openbaar()
    werk = Inzending.objects.werk_van(wie).signalen().open()
    beantwoord = openbaar.exclude(antwoord="").annotate(aantal=Count("fotos"))
    activiteit = Activiteit.objects.werk_van(wie).openbaar().vanaf()[0]
    return {
        "activiteit": activiteit.slug,
        "activiteit_pk": activiteit.pk,
        "gebied": gebied.slug,
        "gebied_pk": gebied.pk,
        "dossier": next(rol.gebied.slug for rol in wie.rollen_nu() if rol.rol == Rol.WIJKVERBINDER),
        "profiel": Gebied.objects.get(cbscodes__code="WK016600").slug,
        "versie_pk": ProfielVersie.objects.get(staat="samenspraak").pk,
        "diep": bladwijzer(openbaar[int(openbaar.count() * 0.9)], "gepubliceerd_op"),
        "dichtbij_diep": bladwijzer_vak(openbaar.exclude(kaartvak=None).order_by("-kaartvak")[0]),
        "idee": beantwoord.filter(aantal=0)[0].referentie,
        "idee_met_foto": beantwoord.filter(aantal=1)[0].referentie,
        "traject": Traject.objects.openbaar()[0].slug,
        "toezegging": Toezegging.objects.werk_van(wie).filter(verplaatsingen__isnull=False)[0].get_absolute_url(),
        "opbrengst": Opbrengst.objects.openbaar()[0].slug,
        "veldwerk": Sessie.objects.zichtbaar_voor(wie).lopend()[0].get_absolute_url(),
        "te_sorteren": Opbrengst.objects.werk_van(wie).filter(stand="open")[0].pk,
        "werk_diep": bladwijzer(werk[int(werk.count() * 0.9)]),
        "signaal": werk.filter(berichten__isnull=False)[0].referentie,
        "gesprek_gelezen": Contactmoment.objects.filter(medewerker=wie)[0].get_absolute_url(),
        "taak": Taak.objects.open().filter(medewerker=wie)[0].get_absolute_url(),
        "overleg": Overleg.objects.zichtbaar_voor(wie).nog_op_te_schrijven()[0].get_absolute_url(),
        "overleg_gehouden": Overleg.objects.zichtbaar_voor(wie).filter(contactmoment__isnull=False)[0].get_absolute_url(),
        "gesprek": reverse("contactmomenten:nieuw"),
        "gestart": gestart_nu(voorsprong=60),
        "maand": laatste(1).in_adres["van"],
        "nu": timezone.localtime().strftime("%Y-%m-%dT%H:%M"),
        "sessie": _session(wie),
    }


def _session(wie) -> str:
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(wie.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = wie.get_session_auth_hash()
    session["begonnen"] = session["gebruikt"] = int(time.time())
    session.create()
    return session.session_key


if __name__ == "__main__":
    django.setup()
    print(json.dumps(facts()))
