"""An idee grows into a traject: the button, the links both ways, and what its sender hears."""

import pytest
from django.test import Client
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.textchecks.deur import akkoord_met
from participatie.activiteiten.actions import publiceren
from participatie.activiteiten.models import Traject
from participatie.inzendingen.actions.fase import idee_niet_oppakken, idee_oppakken
from participatie.inzendingen.actions.modereren import idee_niet_publiceren
from participatie.inzendingen.models import Stap
from tests import factories

pytestmark = pytest.mark.django_db

IDA = {"kanaal": "email", "email": "ida@example.nl", "email_bevestigd_op": timezone.now()}
ZIN = "Uit dit idee is een traject gekomen: Een plein. Daar leest u wat vaststaat, wat nog open is en wie beslist."


@pytest.fixture
def idee():
    return factories.idee(gepubliceerd_op=timezone.now(), indiener=IDA)


@pytest.fixture
def vera(client, idee):
    wie = factories.met_rol("wijkverbinder", gebied=idee.gebied)
    client.force_login(wie)
    return wie


def groei(client, idee):
    idee.refresh_from_db()
    return client.post(f"/werk/ideeen/{idee.referentie}/traject/", {"versie": idee.versie})


def doe(actie, ding, **velden):
    ding.refresh_from_db()
    actie(ding, door=None, versie=ding.versie, **velden)
    ding.refresh_from_db()


def test_the_button_makes_a_concept_with_title_and_gebied_and_leads_to_it(client, vera, idee):
    antwoord = groei(client, idee)
    ding = Traject.objects.get()
    assert antwoord.url == f"/werk/trajecten/{ding.pk}/"
    assert (ding.titel, list(ding.gebieden.all()), ding.uit_idee_id, ding.gepubliceerd_op) == (idee.titel, [idee.gebied], idee.pk, None)
    idee.refresh_from_db()
    assert (idee.fase, Stap.objects.count(), Mail.objects.count()) == ("binnengekomen", 0, 0)


def test_the_second_press_makes_no_second_traject_and_the_button_is_gone(client, vera, idee):
    groei(client, idee)
    tweede = groei(client, idee)
    assert (tweede.status_code, "Uit dit idee is al een traject gekomen." in tweede.text, Traject.objects.count()) == (422, True, 1)
    pagina = client.get(f"/werk/ideeen/{idee.referentie}/")
    assert "traject" not in [rij["actie"].naam for rij in pagina.context["acties"]]
    assert f'href="/werk/trajecten/{Traject.objects.get().pk}/"' in pagina.text


def test_an_idee_that_is_not_public_has_no_such_button(client):
    idee = factories.idee()
    client.force_login(factories.met_rol("wijkverbinder", gebied=idee.gebied))
    pagina = client.get(f"/werk/ideeen/{idee.referentie}/")
    assert "traject" not in [rij["actie"].naam for rij in pagina.context["acties"]]
    assert (groei(client, idee).status_code, Traject.objects.count()) == (422, 0)


def test_the_pages_lead_to_each_other_once_both_are_public(client, idee):
    ding = factories.traject(titel="Een plein", uit_idee=idee)
    assert "een traject gekomen" not in client.get(idee.get_absolute_url()).text
    doe(publiceren.traject_publiceren, ding)
    van_idee, van_traject = client.get(idee.get_absolute_url()).text, client.get(ding.get_absolute_url()).text
    assert f'<a href="{ding.get_absolute_url()}">Een plein</a>' in van_idee
    assert f'<a href="{idee.get_absolute_url()}">{idee.titel}</a>' in van_traject


def test_of_an_idee_that_was_taken_off_the_site_the_traject_says_nothing(client, idee):
    ding = factories.traject(titel="Een plein", uit_idee=idee, openbaar=True)
    doe(idee_niet_publiceren, idee, reden="Er stond een naam in.")
    assert idee.titel not in client.get(ding.get_absolute_url()).text
    client.force_login(factories.met_rol("wijkverbinder", gebied=idee.gebied))
    assert idee.titel not in client.get(ding.get_absolute_url()).text


def test_publishing_takes_the_idee_up_and_its_sender_hears_so_once(idee):
    doe(publiceren.traject_publiceren, factories.traject(titel="Een plein", uit_idee=idee))
    idee.refresh_from_db()
    assert (idee.fase, [(stap.wie, stap.tekst) for stap in idee.stappen.all()]) == ("opgepakt", [(publiceren.WIE, ZIN)])
    mail = Mail.objects.get()
    assert (mail.onderwerp.startswith("Uw idee is opgepakt"), ZIN in mail.tekst) == (True, True)


def test_an_idee_that_is_taken_up_already_gets_it_as_news(idee):
    doe(idee_oppakken, idee, wie="De buurt", tekst="Wij beginnen.")
    Mail.objects.all().delete()
    doe(publiceren.traject_publiceren, factories.traject(titel="Een plein", uit_idee=idee))
    idee.refresh_from_db()
    assert (idee.fase, idee.stappen.last().tekst, Mail.objects.count()) == ("opgepakt", ZIN, 1)


def test_an_idee_that_would_not_go_on_goes_on(idee):
    doe(idee_niet_oppakken, idee, tekst="Te duur.")
    doe(publiceren.traject_publiceren, factories.traject(titel="Een plein", uit_idee=idee))
    idee.refresh_from_db()
    assert idee.fase == "opgepakt"


def test_taken_off_and_put_back_is_told_as_it_is(idee):
    ding = factories.traject(titel="Een plein", uit_idee=idee)
    doe(publiceren.traject_publiceren, ding)
    doe(publiceren.traject_intrekken, ding, reden="Er was geen geld meer.")
    doe(publiceren.traject_publiceren, ding)
    idee.refresh_from_db()
    assert [stap.tekst[:60] for stap in idee.stappen.all()][1:] == [
        "Het traject staat niet meer op de site. Er was geen geld mee", "Het traject staat weer op de site: Een plein. Daar leest u w"
    ]
    assert (idee.fase, Mail.objects.count()) == ("opgepakt", 3)


def test_of_an_idee_that_is_off_the_site_nobody_hears_anything(idee):
    ding = factories.traject(titel="Een plein", uit_idee=idee)
    doe(idee_niet_publiceren, idee, reden="Er stond een naam in.")
    Mail.objects.all().delete()
    doe(publiceren.traject_publiceren, ding)
    doe(publiceren.traject_intrekken, ding, reden="Fout.")
    assert (ding.stand, Stap.objects.count(), Mail.objects.count()) == ("ingetrokken", 0, 0)


def test_what_was_agreed_to_in_the_title_is_not_asked_again_at_the_idee(idee):
    ding = factories.traject(titel="Bel 06-12345678", uit_idee=idee)
    doe(publiceren.traject_publiceren, ding, akkoord=akkoord_met(ding.titel))
    assert "06-12345678" in idee.stappen.get().tekst


def test_when_the_idee_goes_the_traject_stays(idee):
    ding = factories.traject(uit_idee=idee, openbaar=True)
    idee.delete()
    ding.refresh_from_db()
    assert (ding.uit_idee_id, Client().get(ding.get_absolute_url()).status_code) == (None, 200)
