"""Every form that anybody can send is guarded: counted, signed, with a key and a trap for robots."""

import uuid

import pytest
from django.utils import timezone

from kampen_wijk.formguard import decorators
from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.formguard.forms import LAAT_LEEG, VERLOPEN
from participatie.activiteiten.geheim import aanmeldpagina
from participatie.activiteiten.models import Aanmelding
from participatie.inzendingen.geheim import aansluitpagina, antwoordpagina, pagina, reactiepagina
from participatie.inzendingen.models import (
    Aansluiting,
    Antwoordlink,
    Bericht,
    Hulpvraag,
    Indiener,
    Inzending,
    Overdracht,
    Reactie,
)
from profielen.models import Reactie as ProfielReactie
from tests import factories
from tests.access.addresses import all_addresses

FORMS = {
    "inzendingen:signaal_nieuw": "/signaal/",
    "inzendingen:idee_nieuw": "/idee/",
    "inzendingen:hulp": "/hulp/",
    "inzendingen:antwoord": "{eigen}antwoord/",
    "inzendingen:oordeel": "{eigen}oordeel/",
    "inzendingen:heropenen": "{eigen}heropenen/",
    "inzendingen:steunen": "/ideeen/{idee}/steunen/",
    "inzendingen:aansluiting_bevestigen": "{aangesloten}bevestigen/",
    "inzendingen:aansluiting_stoppen": "{aangesloten}stoppen/",
    "inzendingen:antwoordlink": "{extern}",
    "inzendingen:gegevens": "{eigen}gegevens/",
    "inzendingen:intrekken": "{eigen}intrekken/",
    "inzendingen:wissen": "{eigen}wissen/",
    "inzendingen:reageren": "/ideeen/{idee}/reageren/",
    "inzendingen:reactie_intrekken": "{reactie}intrekken/",
    "activiteiten:aanmelding_nieuw": "/activiteiten/koffie/aanmelden/",
    "activiteiten:aanmelding_af": "{aangemeld}afmelden/",
    "profielen:reactie_nieuw": "/gebieden/voorbeeldwijk/profiel/versie/1/samenspraak/reageren/",
}
ONLY_READ = {
    f"inzendingen:{name}"
    for name in (
        "hulp_gevraagd", "concept_foto", "inzending", "verzonden", "foto", "gewist", "aansluiting", "aansluiten_gevraagd",
        "reactie",
    )
} | {"activiteiten:aangemeld", "activiteiten:aanmelding"} | {
    f"profielen:{name}"
    for name in (
        "samenspraak_nu", "versie", "verantwoording", "samenspraak", "bedankt", "beeld", "getoond_beeld", "reactie", "pdf",
        "versie_pdf", "samenspraak_pdf",
    )
}


@pytest.fixture
def send(client, db):
    """Posts a form that is right, but for what a test changes; gives the answer and what is stored after it."""
    wijk = factories.gebied("Voorbeeldwijk", slug="voorbeeldwijk")
    factories.samenspraak(wijk)
    koffie = factories.activiteit(gebied=wijk, slug="koffie", met_aanmelden=True, openbaar=True)
    idee = factories.idee(gebied=wijk, gepubliceerd_op=timezone.now())
    signaal = factories.signaal(gebied=wijk, indiener={"kanaal": "niet"})
    vraag = Overdracht.objects.create(signaal=signaal, partner=factories.partner(), vraag="Is de lamp van u?")
    link = Antwoordlink.objects.create(overdracht=vraag, email="w@example.nl", geldig_tot=timezone.localdate())
    where = {
        "eigen": pagina(signaal), "idee": idee.referentie, "extern": antwoordpagina(link),
        "aangemeld": aanmeldpagina(factories.aanmelding(koffie)),
        "aangesloten": aansluitpagina(factories.aansluiting(idee)),
        "reactie": reactiepagina(factories.reactie(idee)),
    }

    def counted():
        return [
            *(model.objects.count() for model in (Inzending, Hulpvraag, Bericht, Aansluiting, Aanmelding, Reactie, ProfielReactie)),
            list(Inzending.objects.values("versie", "status")), list(Indiener.objects.values()),
            Aansluiting.objects.bevestigd().count(),
        ]

    def post(name, **fields):
        good = {
            "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "titel": "Een bank",
            "tekst": "De lantaarnpaal is kapot.", "gebied": "voorbeeldwijk", "kanaal": "niet", "naam": "Fien",
            "telefoon": "0612345678", "email": "fien@example.nl", "beste_moment": "ochtend", "antwoord": "klaar",
            "wat": "alles", "onderdeel": "kansen", "aantal": "2", "manier": "email",
        }
        before = counted()
        answer = client.post(FORMS[name].format(**where), {**good, **fields})
        return answer, counted() == before

    return post


def test_every_public_address_below_inzendingen_and_profielen_is_a_guarded_form_or_only_read():
    assert {name for name in all_addresses() if name.startswith(("inzendingen:", "profielen:", "activiteiten:"))} == set(FORMS) | ONLY_READ


@pytest.mark.parametrize("name", FORMS)
def test_who_sends_too_often_is_refused_with_a_kind_page(name, send, monkeypatch):
    monkeypatch.setattr(decorators, "toegestaan", lambda *args, **kwargs: False)
    answer, nothing_stored = send(name)
    assert (answer.status_code, nothing_stored) == (429, True)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    ("fields", "sentence"), [({"gestart": "verzonnen"}, VERLOPEN), ({"sleutel": ""}, VERLOPEN), ({"website": "x"}, LAAT_LEEG)]
)
def test_a_robot_is_asked_to_look_again_and_nothing_is_stored(name, send, fields, sentence):
    answer, nothing_stored = send(name, **fields)
    assert (answer.status_code, nothing_stored) == (200, True)
    assert sentence in answer.content.decode()


POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' https://service.pdok.nl",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "manifest-src": "'self'",
}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/signaal/", "/inloggen/", "/beheer/", "/bestaat-niet/", "/.well-known/security.txt"])
def test_no_answer_allows_more_than_our_own_script_and_style(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]
    assert dict(part.strip().split(" ", 1) for part in policy.strip("; ").split(";")) == POLICY
