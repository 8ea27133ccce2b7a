"""Who joined hears the outcome, and nothing of who told it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.outbox.actions import verweesde_mail_oppakken
from kampen_wijk.outbox.models import Mail
from kampen_wijk.textchecks.deur import akkoord_met
from participatie.inzendingen.actions import behandelen
from participatie.inzendingen.actions.deeluitkomst import deeluitkomst_vastleggen
from participatie.inzendingen.actions.modereren import idee_beantwoorden
from participatie.inzendingen.actions.samenvoegen import signaal_samenvoegen
from participatie.inzendingen.geheim import aansluitlink, aansluitpagina
from participatie.inzendingen.models import Aansluiting
from tests import factories

pytestmark = pytest.mark.django_db
GEHEIM = ("wasmachine", "Voorbeeldstraat 12", "Fien", "fien@example.nl", "monteur", "52.55")


@pytest.fixture
def wijkverbinder(wijk):
    return factories.met_rol("wijkverbinder", gebied=wijk)


@pytest.fixture
def signaal(wijk):
    """Every word of it is the sender's alone."""
    return factories.signaal(
        gebied=wijk, tekst="Er ligt een wasmachine in de sloot.", plaats="Voorbeeldstraat 12", lat=52.55, lon=5.9,
        indiener={"kanaal": "email", "email": "fien@example.nl", "naam": "Fien"},
    )


def doe(actie, ding, door, **velden):
    ding.refresh_from_db()
    actie(ding, door=door, versie=ding.versie, **velden)
    ding.refresh_from_db()


def post_van(volger):
    return list(Mail.objects.filter(aan=volger.email).order_by("pk"))


def gelekt(tekst):
    return [woord for woord in GEHEIM if woord in tekst]


def test_who_follows_hears_the_outcome_and_each_gets_a_link_of_their_own(client, signaal, wijkverbinder):
    volgers = [factories.aansluiting(signaal, bevestigd=True) for _ in range(2)]
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="De sloot", uitkomst="niet", reden="De sloot is niet van ons.",
        wie_dan="het waterschap")
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Beste Fien, de monteur komt niet.")
    for volger in volgers:
        [mail] = post_van(volger)
        assert "Een melding in Voorbeeldwijk die u volgt, is afgesloten. Wij gaan dit niet doen." in mail.tekst
        assert "- De sloot: niet gedaan. De sloot is niet van ons. Wie er wel over gaat: het waterschap." in mail.tekst
        assert (aansluitlink(volger) in mail.tekst, gelekt(mail.onderwerp + mail.tekst)) == (True, [])


def test_the_page_of_a_follower_shows_how_it_stands_and_never_what_was_told(client, signaal, wijkverbinder):
    volger = factories.aansluiting(signaal, bevestigd=True)
    gezien = []
    for actie, velden in (
        (behandelen.in_behandeling_nemen, {}), (behandelen.vraag_stellen, {"tekst": "Waar komt de monteur?"}),
        (behandelen.antwoord_noteren, {"tekst": "Bij Fien."}), (behandelen.bericht_sturen, {"tekst": "De monteur komt."}),
        (behandelen.signaal_afhandelen, {"afhandelreden": "gedaan", "toelichting": "De monteur kwam."}),
        (behandelen.signaal_heropenen, {"toelichting": "De monteur komt nog eens."}),
    ):
        doe(actie, signaal, wijkverbinder, **velden)
        antwoord = client.get(aansluitpagina(volger))
        stand = antwoord.context["stand"]
        gezien.append((stand.woord, stand.uitkomst, gelekt(antwoord.content.decode())))
    assert gezien == [
        ("Open", "", []), ("Wacht op een antwoord", "", []), ("Antwoord ontvangen", "", []), ("Antwoord ontvangen", "", []),
        ("Afgesloten", "Het is gedaan.", []), ("Heropend", "", []),
    ]


def test_the_day_is_that_of_the_word_and_not_of_every_step(client, signaal, wijkverbinder):
    volger = factories.aansluiting(signaal, bevestigd=True)
    doe(behandelen.in_behandeling_nemen, signaal, wijkverbinder)
    sinds = client.get(aansluitpagina(volger)).context["stand"].sinds
    doe(behandelen.inplannen, signaal, wijkverbinder, toelichting="Volgende week.")
    assert client.get(aansluitpagina(volger)).context["stand"].sinds == sinds
    doe(behandelen.signaal_annuleren, signaal, wijkverbinder, toelichting="Toch niet.")
    stand = client.get(aansluitpagina(volger)).context["stand"]
    assert (stand.sinds > sinds, stand.woord, stand.uitkomst) == (True, "Afgesloten", "Wij zijn hiermee gestopt.")


def test_parts_that_seem_to_name_somebody_stay_with_the_sender_whoever_agreed(client, signaal, wijkverbinder):
    volger = factories.aansluiting(signaal, bevestigd=True)
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="De sloot", uitkomst="deels", reden="Bel 06-12345678",
        akkoord=akkoord_met("Bel 06-12345678"))
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Klaar.")
    inhoud = client.get(aansluitpagina(volger)).content.decode() + post_van(volger)[0].tekst
    assert ("06-12345678" in inhoud, "De sloot" in inhoud, inhoud.count("Een deel is gedaan, een deel niet.")) == (False, False, 2)


@pytest.mark.parametrize(("velden", "hoort"), [
    ({"bevestigd": True}, 1), ({"bevestigd": False}, 0), ({"bevestigd": True, "email": ""}, 0),
    ({"bevestigd": True, "wil_horen": False}, 0),
])
def test_only_who_confirmed_and_wants_to_hear_it_gets_the_answer_to_an_idee(wijk, wijkverbinder, velden, hoort):
    idee = factories.idee(titel="Een bankje", gebied=wijk, gepubliceerd_op=timezone.now())
    factories.aansluiting(idee, bevestigd=True, wil_horen=False)  # somebody always supports it
    factories.aansluiting(idee, **velden)
    doe(idee_beantwoorden, idee, wijkverbinder, antwoord="Het bankje komt er.")
    mails = Mail.objects.all()
    assert len(mails) == hoort
    assert ["Het bankje komt er." in mail.tekst and idee.get_absolute_url() in mail.tekst for mail in mails] == [True] * hoort


def test_nothing_is_mailed_where_the_change_does_not_happen(signaal, wijkverbinder):
    factories.aansluiting(signaal, bevestigd=True)
    with pytest.raises(behandelen.AfhandelredenKloptNiet):
        doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Klaar.", afhandelreden="")
    assert Mail.objects.count() == 0


def test_a_question_a_message_and_a_plan_are_for_the_sender_alone(signaal, wijkverbinder):
    volger = factories.aansluiting(signaal, bevestigd=True)
    doe(behandelen.in_behandeling_nemen, signaal, wijkverbinder)
    doe(behandelen.bericht_sturen, signaal, wijkverbinder, tekst="Wij komen kijken.")
    doe(behandelen.inplannen, signaal, wijkverbinder, toelichting="Dinsdag bij u thuis.")
    doe(behandelen.vraag_stellen, signaal, wijkverbinder, tekst="Bent u thuis?")
    assert post_van(volger) == []


def test_news_for_many_takes_as_many_queries_as_news_for_one_and_gets_its_jobs(signaal, wijkverbinder, wijk):
    ander = factories.signaal(gebied=wijk)
    aantallen = []
    for ding, hoeveel in ((signaal, 1), (ander, 40)):
        for _ in range(hoeveel):
            factories.aansluiting(ding, bevestigd=True)
        ding.refresh_from_db()
        ding.indiener.delete()
        with CaptureQueriesContext(connection) as gemeten:
            behandelen.signaal_annuleren(ding, toelichting="Klaar.", door=wijkverbinder, versie=ding.versie)
        aantallen.append(len(gemeten))
    assert aantallen[0] == aantallen[1]
    Mail.objects.update(aangemaakt_op=timezone.now() - timedelta(minutes=2))
    assert (Mail.objects.filter(taak__isnull=False).count(), verweesde_mail_oppakken()) == (0, 41)


def test_who_follows_a_double_follows_the_one_that_goes_on(signaal, wijkverbinder, wijk):
    hoofd = factories.signaal(gebied=wijk)
    gaat_mee = factories.aansluiting(signaal, bevestigd=True)
    nog_niet = factories.aansluiting(signaal)
    beide = [factories.aansluiting(ding, email="beide@example.nl", bevestigd=ding == signaal) for ding in (signaal, hoofd)]
    gewist = factories.aansluiting(signaal, email="", bevestigd=True)
    doe(signaal_samenvoegen, signaal, wijkverbinder, met=hoofd)
    hoofd.refresh_from_db()
    assert list(hoofd.aansluitingen.order_by("pk")) == [gaat_mee, nog_niet, beide[1], gewist]
    assert (hoofd.aantal_steun, signaal.aantal_steun, Aansluiting.objects.get(pk=beide[1].pk).bevestigd_op is None) == (3, 0, False)
    assert post_van(gaat_mee) == []
    doe(behandelen.signaal_afhandelen, hoofd, wijkverbinder, toelichting="Klaar.", afhandelreden="gedaan")
    assert [len(post_van(volger)) for volger in (gaat_mee, nog_niet, beide[1])] == [1, 0, 1]


def test_staff_see_how_many_follow_it(client, signaal, wijkverbinder):
    factories.aansluiting(signaal, bevestigd=True)
    client.force_login(wijkverbinder)
    assert "<dt>Volgers</dt><dd>1. Zij horen de uitkomst ook.</dd>" in client.get(f"/werk/signalen/{signaal.referentie}/").content.decode()
