"""Reactions to a public idee: without an account, once, unseen until a wijkverbinder let them through."""

import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.actions.reactie import (
    reactie_geven,
    reactie_intrekken,
    reactie_maskeren,
    reactie_plaatsen,
    reactie_weigeren,
)
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.geheim import reactiepagina
from participatie.inzendingen.models import Reactie
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db
NUMMER = "06 12 34 56 78"


@pytest.fixture
def idee(wijk):
    return factories.idee(gebied=wijk, gepubliceerd_op=timezone.now(), titel="Een bankje")


def stuur(client, idee, ingevuld, **velden):
    return client.post(f"/ideeen/{idee.referentie}/reageren/", ingevuld(tekst="Een goed plan.", **velden))


def op_de_pagina(client, idee):
    return [(r.naam, r.tekst) for r in client.get(idee.get_absolute_url()).context["reacties"]]


def test_what_somebody_sends_waits_and_nobody_reads_it(client, idee, ingevuld):
    antwoord = stuur(client, idee, ingevuld, naam="Jannie", email="jannie@example.nl")
    reactie = Reactie.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, reactiepagina(reactie))
    assert (reactie.naam, reactie.tekst, reactie.email, reactie.wacht) == ("Jannie", "Een goed plan.", "jannie@example.nl", True)
    assert (op_de_pagina(client, idee), Mail.objects.count()) == ([], 0)


def test_name_and_address_may_stay_empty(client, idee, ingevuld):
    assert stuur(client, idee, ingevuld).status_code == 302
    assert (Reactie.objects.get().naam, Reactie.objects.get().email) == ("", "")


@pytest.mark.parametrize(
    "velden", [{"tekst": ""}, {"tekst": "x" * 1501}, {"tekst": "a\0b"}, {"naam": "n" * 61}, {"email": "geen adres"}]
)
def test_bad_input_gets_a_sentence_keeps_what_was_typed_and_stores_nothing(client, idee, ingevuld, velden):
    antwoord = client.post(f"/ideeen/{idee.referentie}/reageren/", ingevuld(**velden))
    (veld,) = velden
    assert (antwoord.status_code, Reactie.objects.count(), veld in antwoord.context["form"].errors) == (200, 0, True)


def test_the_same_form_sent_twice_makes_one(client, idee, ingevuld):
    formulier = ingevuld(tekst="Een goed plan.")
    adressen = {client.post(f"/ideeen/{idee.referentie}/reageren/", formulier).url for _ in range(2)}
    assert (len(adressen), Reactie.objects.count()) == (1, 1)


def test_who_sends_too_many_gets_a_kind_page(client, idee, ingevuld):
    codes = [stuur(client, idee, ingevuld).status_code for _ in range(21)]
    assert codes == [302] * 20 + [429]


@pytest.mark.parametrize("maak", [lambda wijk: factories.idee(gebied=wijk), lambda wijk: factories.signaal(gebied=wijk)])
def test_to_what_is_not_public_nobody_can_react(client, wijk, ingevuld, maak):
    ding = maak(wijk)
    assert client.get(f"/ideeen/{ding.referentie}/reageren/").status_code == 404
    assert (stuur(client, ding, ingevuld).status_code, Reactie.objects.count()) == (404, 0)


@pytest.fixture
def reactie(idee):
    return reactie_geven(idee, tekst=f"Bel {NUMMER}.", naam="", email="jannie@example.nl", sleutel=uuid.uuid4())


def test_once_let_through_everybody_reads_it_without_the_address(client, idee, reactie):
    reactie_maskeren(reactie, vondst="alles", door=None, versie=1)
    assert op_de_pagina(client, idee) == []
    reactie_plaatsen(reactie, door=None, versie=2)
    pagina = client.get(idee.get_absolute_url()).text
    assert [wat in pagina for wat in ("Bel [telefoonnummer].", "Een inwoner", NUMMER, "jannie@example.nl")] == [True, True, False, False]


def test_the_first_words_are_kept_once_and_are_on_no_page_of_the_public(client, idee, reactie):
    reactie_maskeren(reactie, vondst="alles", door=None, versie=1)
    reactie.refresh_from_db()
    assert (reactie.tekst, reactie.eerste_tekst) == ("Bel [telefoonnummer].", f"Bel {NUMMER}.")


def test_of_a_hidden_idee_the_reactions_are_hidden_too(client, idee, reactie):
    reactie_maskeren(reactie, vondst="alles", door=None, versie=1)
    reactie_plaatsen(reactie, door=None, versie=2)
    type(idee).objects.filter(pk=idee.pk).update(gepubliceerd_op=None)
    assert list(Reactie.objects.zichtbaar_voor(factories.medewerker())) == []


def test_a_refusal_is_mailed_without_a_word_of_people_and_read_behind_the_link(client, reactie):
    reactie_weigeren(reactie, reden="Er staat een nummer in.", door=None, versie=1)
    mail = Mail.objects.get()
    assert (mail.aan, mail.onderwerp) == ("jannie@example.nl", "Uw reactie staat niet op de site")
    assert [woord in mail.tekst for woord in ("Er staat een nummer in.", NUMMER, reactiepagina(reactie))] == [False, False, True]
    assert "Er staat een nummer in." in client.get(reactiepagina(reactie)).text


def test_one_address_gets_at_most_three_mails_a_day(idee):
    for n in range(5):
        ding = reactie_geven(idee, tekst=f"Reactie {n}", naam="", email="jannie@example.nl", sleutel=uuid.uuid4())
        reactie_weigeren(ding, reden="Dubbel.", door=None, versie=1)
    assert Mail.objects.filter(aan="jannie@example.nl").count() == 3


def test_the_writer_takes_it_back_and_it_is_gone(client, idee, reactie, ingevuld):
    adres = reactiepagina(reactie)
    assert client.post(f"{adres}intrekken/", ingevuld()).status_code == 302
    assert (Reactie.objects.count(), client.get(adres).status_code) == (0, 404)
    assert Gebeurtenis.objects.filter(soort="inzendingen.reactie").last().verb == "ingetrokken"


def test_a_forged_link_gets_a_kind_404(client, reactie):
    adres = reactiepagina(reactie)
    anders = adres[:-3] + ("A" if adres[-3] != "A" else "B") + adres[-2:]
    antwoord = client.get(anders)
    assert (antwoord.status_code, "Deze reactie is er niet" in antwoord.text) == (404, True)


def test_the_page_of_the_writer_is_kept_by_no_cache_and_found_by_no_search_engine(client, reactie):
    antwoord = client.get(reactiepagina(reactie))
    assert (antwoord["X-Robots-Tag"], "no-store" in antwoord["Cache-Control"]) == ("noindex", True)


def test_who_moderates_what_was_just_taken_back_hears_that_it_changed(reactie):
    reactie_intrekken(reactie)
    with pytest.raises(Verouderd):
        reactie_plaatsen(reactie, door=None, versie=1)


def test_of_two_moderators_the_second_hears_that_it_changed(reactie):
    reactie_weigeren(reactie, reden="Nee.", door=None, versie=1)
    with pytest.raises(Verouderd):
        reactie_plaatsen(reactie, door=None, versie=1)


def test_the_sender_of_the_idee_hears_of_reactions_once_a_day_by_mail_alone(wijk):
    ideeen = {
        kanaal: factories.idee(gebied=wijk, gepubliceerd_op=timezone.now(), indiener={"kanaal": kanaal, **velden})
        for kanaal, velden in (
            ("email", {"email": "ida@example.nl", "email_bevestigd_op": timezone.now()}),
            ("telefoon", {"telefoon": "0612345678"}),
        )
    }
    for idee in ideeen.values():
        for n in range(2):
            ding = reactie_geven(idee, tekst=f"Reactie {n}", naam="", email="", sleutel=uuid.uuid4())
            reactie_plaatsen(ding, door=None, versie=1)
    assert [mail.aan for mail in Mail.objects.all()] == ["ida@example.nl"]
    assert [idee.terugkoppelingen.count() for idee in ideeen.values()] == [0, 0]


@pytest.mark.parametrize(
    ("naam", "velden"),
    [
        ("reactie_heeft_woorden", {"tekst": ""}),
        ("reactie_geplaatst_of_afgewezen", {"geplaatst_op": timezone.now(), "afgewezen_op": timezone.now(), "afwijsreden": "x"}),
        ("afgewezen_reactie_heeft_reden", {"afgewezen_op": timezone.now()}),
    ],
)
def test_the_database_refuses_what_no_reaction_can_be(idee, naam, velden):
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        factories.reactie(idee, **velden)
