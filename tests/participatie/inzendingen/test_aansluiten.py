"""Joining: supporting an idee, confirming it through the mail, and leaving as easily."""

import uuid

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.actions.aansluiten import (
    NietAanTeSluiten,
    aansluiten,
    aansluiting_bevestigen,
    aansluiting_intrekken,
)
from participatie.inzendingen.geheim import aansluitlink, aansluitpagina
from participatie.inzendingen.models import Aansluiting, Idee, Inzending
from tests import factories

pytestmark = pytest.mark.django_db
FIEN = "fien@example.nl"


@pytest.fixture
def idee(wijk):
    return factories.idee(titel="Een bankje", gebied=wijk, gepubliceerd_op=timezone.now())


def formulier(**velden):
    return {"sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "email": FIEN, **velden}


def knop():
    return formulier(email="")


def steun(client, idee, **velden):
    return client.post(f"/ideeen/{idee.referentie}/steunen/", formulier(**velden))


def aantal(ding):
    return Inzending.objects.get(pk=ding.pk).aantal_steun


def onderwerpen():
    return list(Mail.objects.order_by("pk").values_list("aan", "onderwerp"))


def test_support_counts_after_the_button_behind_the_link_in_the_mail(client, idee):
    antwoord = steun(client, idee)
    assert (antwoord.status_code, antwoord.url) == (302, "/aansluiting/gevraagd/")
    rij = Aansluiting.objects.get()
    assert (rij.email, rij.wil_horen, rij.bevestigd_op, aantal(idee)) == (FIEN, False, None, 0)
    assert aansluitlink(rij) in Mail.objects.get().tekst
    antwoord = client.post(f"{aansluitpagina(rij)}bevestigen/", knop(), follow=True)
    assert "Uw steun telt mee." in antwoord.content.decode()
    assert aantal(idee) == 1


def test_opening_the_link_changes_nothing_for_programs_open_links_too(client, idee):
    rij = factories.aansluiting(idee)
    for pad in ("", "bevestigen/", "stoppen/"):
        assert client.get(aansluitpagina(rij) + pad, follow=True).status_code == 200
        assert client.head(aansluitpagina(rij) + pad).status_code in (200, 302)
    rij.refresh_from_db()
    assert (rij.bevestigd_op, aantal(idee)) == (None, 0)


def test_who_leaves_is_gone_and_the_number_goes_down(client, idee):
    rij = factories.aansluiting(idee, bevestigd=True)
    factories.aansluiting(idee, bevestigd=True)
    assert aantal(idee) == 2
    antwoord = client.post(f"{aansluitpagina(rij)}stoppen/", knop())
    assert (antwoord.status_code, antwoord.url) == (302, idee.get_absolute_url())
    assert (aantal(idee), Aansluiting.objects.filter(pk=rij.pk).exists()) == (1, False)
    assert client.get(aansluitpagina(rij)).status_code == 404


@pytest.mark.parametrize("anders", ["Fien@Example.nl", "  fien@example.nl ", "FIEN@EXAMPLE.NL"])
def test_one_address_joins_once_however_it_is_written(client, idee, anders):
    steun(client, idee)
    steun(client, idee, email=anders)
    assert list(Aansluiting.objects.values_list("email", flat=True)) == [FIEN]
    with pytest.raises(IntegrityError, match="aansluiting_een_keer_per_adres"), transaction.atomic():
        factories.aansluiting(idee, email=anders)


def test_the_same_address_may_join_another_idee(client, idee, wijk):
    factories.aansluiting(idee, email=FIEN)
    factories.aansluiting(factories.idee(gebied=wijk), email=FIEN)
    assert Aansluiting.objects.count() == 2


def test_a_visitor_never_hears_whether_an_address_had_joined(client, idee):
    antwoorden = [steun(client, idee)]
    aansluiting_bevestigen(Aansluiting.objects.get())
    antwoorden.append(steun(client, idee))
    assert {(a.status_code, a.url) for a in antwoorden} == {(302, "/aansluiting/gevraagd/")}
    assert [(a.content, sorted(a.cookies)) for a in antwoorden] == [(b"", [])] * 2
    assert onderwerpen() == [(FIEN, "Wilt u dit idee steunen?"), (FIEN, "U steunt dit idee al")]
    assert aansluitlink(Aansluiting.objects.get()) in Mail.objects.last().tekst
    assert aantal(idee) == 1


def test_sending_the_form_twice_sends_one_mail(client, idee):
    velden = formulier()
    for _ in range(2):
        client.post(f"/ideeen/{idee.referentie}/steunen/", velden)
    assert len(onderwerpen()) == 1


def test_an_address_gets_at_most_three_mails_a_day_confirmed_or_not(client, idee):
    steun(client, idee)
    aansluiting_bevestigen(Aansluiting.objects.get())
    for _ in range(4):
        steun(client, idee)
    assert len(onderwerpen()) == 3


def test_no_words_of_the_idee_stand_in_a_mail_to_an_address_that_is_not_confirmed(client, idee):
    steun(client, idee)
    mail = Mail.objects.get()
    assert [woord for woord in ("bankje", "ontmoeten") if woord in mail.onderwerp + mail.tekst] == []


def test_what_was_typed_stays_in_a_form_that_is_refused(client, idee):
    antwoord = steun(client, idee, email="fien.example.nl", wil_horen="on")
    form = antwoord.context["form"]
    assert (form["email"].value(), form["wil_horen"].value()) == ("fien.example.nl", True)
    assert form.errors["email"] == ["Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl"]
    assert Aansluiting.objects.count() == 0


@pytest.mark.parametrize("raar", ["\0", "a\0b@example.nl", "x" * 300 + "@example.nl", "🏚️@example.nl", "a@b.nl\r\nBcc: c@d.nl"])
def test_an_odd_address_gets_a_sentence(client, idee, raar):
    assert (steun(client, idee, email=raar).status_code, Aansluiting.objects.count()) == (200, 0)


@pytest.mark.parametrize("referentie", ["niets", "%00", "%F0%9F%8F%A0", "x" * 500])
def test_an_idee_that_is_not_there_cannot_be_supported(client, db, referentie):
    assert client.get(f"/ideeen/{referentie}/steunen/").status_code == 404


def test_an_idee_that_is_not_public_cannot_be_supported(client, wijk):
    verborgen = factories.idee(gebied=wijk)
    assert steun(client, verborgen).status_code == 404
    with pytest.raises(NietAanTeSluiten):
        aansluiten(verborgen, email=FIEN)


@pytest.mark.parametrize("velden", [
    {"status": "afgehandeld", "afhandelreden": "gedaan"}, {"status": "geannuleerd"},
])
def test_a_signaal_that_is_closed_cannot_be_followed(wijk, velden):
    with pytest.raises(NietAanTeSluiten):
        aansluiten(factories.signaal(gebied=wijk, **velden), email=FIEN)


def test_a_part_of_a_signaal_cannot_be_followed(wijk):
    deel = factories.signaal(gebied=wijk, titel="De paal", deel_van=factories.signaal(gebied=wijk))
    with pytest.raises(NietAanTeSluiten):
        aansluiten(deel, email=FIEN)


def test_who_follows_a_signaal_always_wants_to_hear(wijk):
    aansluiten(factories.signaal(gebied=wijk), email=FIEN, wil_horen=False)
    assert Aansluiting.objects.get().wil_horen is True


def test_a_revoked_or_forged_link_is_a_kind_404(client, idee):
    rij = factories.aansluiting(idee)
    oud = aansluitpagina(rij)
    Aansluiting.objects.update(linkversie=2)
    for pad in (oud, "/aansluiting/x/", f"/aansluiting/{'A' * 40}/", "/aansluiting/%00/"):
        antwoord = client.get(pad)
        assert (antwoord.status_code, "Deze link werkt niet meer" in antwoord.content.decode()) == (404, True)
    assert client.post(f"{oud}stoppen/", knop()).status_code == 404


def test_nothing_of_the_address_of_the_page_leaves_it(client, idee):
    antwoord = client.get(aansluitpagina(factories.aansluiting(idee)))
    assert [antwoord[naam] for naam in ("Referrer-Policy", "Cache-Control", "X-Robots-Tag")] == [
        "strict-origin", "private, no-store", "noindex"
    ]


def test_the_link_of_a_sender_opens_nothing_here_and_the_other_way_round(client, idee):
    rij = factories.aansluiting(idee)
    geheim = aansluitpagina(rij).split("/")[2]
    assert client.get(f"/inzending/{geheim}/").status_code == 404


def test_confirming_twice_counts_once_and_leaving_twice_is_leaving(idee):
    rij = factories.aansluiting(idee)
    assert [aansluiting_bevestigen(rij), aansluiting_bevestigen(rij), aantal(idee)] == [True, False, 1]
    aansluiting_intrekken(rij)
    aansluiting_intrekken(rij)
    assert (aansluiting_bevestigen(rij), aantal(idee)) == (False, 0)


def test_the_database_counts_whatever_writes(idee, wijk):
    ander = factories.idee(gebied=wijk, gepubliceerd_op=timezone.now())
    rijen = [factories.aansluiting(idee, bevestigd=True) for _ in range(3)] + [factories.aansluiting(idee)]
    assert (aantal(idee), aantal(ander)) == (3, 0)
    Aansluiting.objects.filter(pk=rijen[0].pk).update(inzending=ander)
    Aansluiting.objects.filter(pk=rijen[1].pk).update(bevestigd_op=None)
    assert (aantal(idee), aantal(ander)) == (1, 1)
    Aansluiting.objects.filter(inzending=idee).delete()
    assert (aantal(idee), aantal(ander)) == (0, 1)


def test_saving_a_row_that_was_read_before_takes_no_support_away(idee):
    gelezen = Idee.objects.get(pk=idee.pk)
    factories.aansluiting(idee, bevestigd=True)
    gelezen.titel = "Twee bankjes"
    gelezen.save()
    Inzending.objects.filter(pk=idee.pk).update(aantal_steun=40)
    assert aantal(idee) == 1


def test_an_unconfirmed_row_has_an_address(idee):
    with pytest.raises(IntegrityError, match="onbevestigde_aansluiting_heeft_adres"), transaction.atomic():
        factories.aansluiting(idee, email="")


def test_the_number_stands_on_card_and_page_at_once_and_without_one_there_is_an_invitation(client, idee):
    def gelezen():
        return [client.get(pad).content.decode() for pad in ("/ideeen/", idee.get_absolute_url())]

    assert [("Steunt u dit ook?" in p, "steunen dit" in p, "steunt dit" in p) for p in gelezen()] == [
        (True, False, False), (False, False, False)
    ]
    rijen = [factories.aansluiting(idee) for _ in range(2)]
    aansluiting_bevestigen(rijen[0])
    assert ["1 persoon steunt dit" in pagina for pagina in gelezen()] == [True, True]
    aansluiting_bevestigen(rijen[1])
    assert ["2 mensen steunen dit" in pagina for pagina in gelezen()] == [True, True]
    aansluiting_intrekken(rijen[0])
    assert ["1 persoon steunt dit" in pagina for pagina in gelezen()] == [True, True]


def test_the_most_supported_public_ideas_come_first(idee, wijk):
    stil = factories.idee(gebied=wijk)
    twee = factories.idee(gebied=wijk, gepubliceerd_op=timezone.now())
    for ding, hoeveel in ((idee, 1), (twee, 2), (stil, 3)):
        for _ in range(hoeveel):
            factories.aansluiting(ding, bevestigd=True)
    assert list(Idee.objects.meeste_steun()) == [twee, idee]


@pytest.fixture
def hoeveel():
    """How many queries something takes, savepoints left out."""

    def tel(doe):
        with CaptureQueriesContext(connection) as gemeten:
            assert doe().status_code in (200, 302)
        return len([q for q in gemeten if "SAVEPOINT" not in q["sql"]])

    return tel


def test_supporting_takes_few_queries(client, idee, hoeveel):
    assert hoeveel(lambda: steun(client, idee)) <= 10
    eigen = aansluitpagina(Aansluiting.objects.get())
    assert hoeveel(lambda: client.get(eigen)) <= 6
    assert hoeveel(lambda: client.post(f"{eigen}bevestigen/", knop())) <= 10
    assert hoeveel(lambda: client.post(f"{eigen}stoppen/", knop())) <= 10


def test_an_idee_that_left_the_site_shows_no_title_to_who_supported_it(client, idee):
    rij = factories.aansluiting(idee, bevestigd=True)
    Inzending.objects.filter(pk=idee.pk).update(gepubliceerd_op=None)
    inhoud = client.get(aansluitpagina(rij)).content.decode()
    assert ("Een bankje" in inhoud, "Dit idee staat niet meer op de site." in inhoud) == (False, True)
    assert client.post(f"{aansluitpagina(rij)}stoppen/", knop()).url == "/"
