"""Who has no account answers one question of the gemeente, through a link that was mailed and that ends."""

import datetime as dt
import re
import threading
import uuid

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, akkoord_met
from participatie.inzendingen.actions import behandelen, doorzetten, hulp
from participatie.inzendingen.actions.antwoordlink import (
    LinkWerktNiet,
    buiten_vragen,
    link_beantwoorden,
    link_intrekken,
    link_opnieuw_sturen,
)
from participatie.inzendingen.bewaren import antwoordlinks
from participatie.inzendingen.geheim import antwoordpagina, geheim_van, pagina
from participatie.inzendingen.models import Antwoordlink, Bericht, Inzending
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def vera():
    wie = {"naam": "Vera Voorbeeld", "openbaar": True, "telefoon": "038 000 00 10"}
    return factories.met_rol("wijkverbinder", gebied=factories.gebied("Zalk"), **wie)


@pytest.fixture
def signaal(vera):
    return factories.signaal(
        gebied=vera.rollen_nu()[0].gebied, plaats="Bij de molen", tekst="De sloot ruikt. Bel mij op 06 12345678.",
        indiener={"naam": "Mevrouw Geheim", "kanaal": "papier"},
    )


@pytest.fixture
def partner():
    return factories.partner("Waterschap Voorbeeld")


def vraag(signaal, door, naar, **velden):
    signaal.refresh_from_db()
    velden = {"email": "w@example.nl", "vraag": "Is deze sloot van u?", **velden}
    link = buiten_vragen(signaal, naar=naar, door=door, versie=signaal.versie, **velden)
    signaal.refresh_from_db()
    return link


def doe(actie, signaal, door, **velden):
    signaal.refresh_from_db()
    actie(signaal, door=door, versie=signaal.versie, **velden)
    signaal.refresh_from_db()


def ingevuld(**velden):
    return {
        "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "antwoord": "klaar", "datum": "",
        "tekst": "De sloot is schoon.", **velden,
    }


def test_the_mail_holds_who_asks_and_the_link_and_neither_question_nor_text(signaal, vera, partner):
    link = vraag(signaal, vera, partner)
    mail = Mail.objects.get()
    assert (mail.aan, mail.onderwerp) == ("w@example.nl", "De gemeente Kampen heeft een vraag aan u")
    assert antwoordpagina(link) in mail.tekst
    assert [x for x in ("sloot", "06 12345678", "Mevrouw Geheim", "molen") if x in mail.tekst] == []


def test_the_question_is_a_handover_and_the_signaal_stays_where_it_was(signaal, vera, partner):
    verkeer = factories.afdeling()
    doe(doorzetten.signaal_doorzetten, signaal, vera, naar=verkeer, vraag="?")
    vraag(signaal, vera, partner)
    assert (signaal.status, signaal.afdeling, signaal.partner) == ("doorgezet_naar_extern", verkeer, None)
    assert list(signaal.overdrachten.values_list("partner", "vraag"))[1:] == [(partner.pk, "Is deze sloot van u?")]


def test_an_account_of_that_organisation_sees_nothing_because_of_the_link(signaal, vera, partner):
    wie = factories.met_rol("partner")
    partner.medewerkers.add(wie)
    vraag(signaal, vera, partner)
    assert list(Inzending.objects.werk_van(wie)) == []


def test_the_page_shows_the_question_only_after_a_button_and_never_who_sent_it(client, signaal, vera, partner):
    hier = antwoordpagina(vraag(signaal, vera, partner))
    eerst = client.get(hier).text
    assert ("Waterschap Voorbeeld" in eerst, "Is deze sloot van u?" in eerst, Antwoordlink.objects.get().geopend_op) == (True, False, None)
    assert client.post(hier, {"lezen": "ja"})["Location"] == hier
    daarna = client.get(hier).text
    assert [x in daarna for x in ("Is deze sloot van u?", "Bij de molen", "Zalk")] == [True] * 3
    assert [x for x in ("Mevrouw Geheim", "06 12345678", "De sloot ruikt", "Vera") if x in daarna] == []
    assert Antwoordlink.objects.get().geopend_op is not None


def test_the_text_goes_along_only_where_somebody_saw_what_is_in_it(client, signaal, vera, partner):
    with pytest.raises(PersoonsgegevensGevonden):
        vraag(signaal, vera, partner, tekst_mee=True)
    with pytest.raises(PersoonsgegevensGevonden):
        vraag(signaal, vera, partner, vraag="Wilt u mevrouw De Bruin bellen?")
    assert (Mail.objects.count(), signaal.overdrachten.count()) == (0, 0)
    link = vraag(signaal, vera, partner, tekst_mee=True, akkoord=akkoord_met(signaal.tekst))
    client.post(antwoordpagina(link), {"lezen": "ja"})
    assert "De sloot ruikt." in client.get(antwoordpagina(link)).text


@pytest.mark.parametrize(
    ("antwoord", "status"),
    [("klaar", "verzoek_tot_afhandeling"), ("wordt_gedaan", "in_behandeling"), ("kan_niet", "in_behandeling")],
)
@pytest.mark.parametrize("wie", ["partner", "afdeling"])
def test_the_answer_brings_it_back_to_the_gemeente(client, signaal, vera, partner, antwoord, status, wie):
    link = vraag(signaal, vera, partner if wie == "partner" else factories.afdeling("verkeer"))
    klaar = client.post(antwoordpagina(link), ingevuld(antwoord=antwoord, datum="2026-12-24"), follow=True)
    signaal.refresh_from_db()
    antwoord_erop = signaal.overdrachten.get()
    assert (klaar.status_code, "Dank u wel voor uw antwoord" in klaar.text, signaal.status) == (200, True, status)
    assert (antwoord_erop.antwoord, antwoord_erop.datum) == (antwoord, None if antwoord == "kan_niet" else dt.date(2026, 12, 24))
    assert list(signaal.berichten.values_list("soort", "tekst", "door", "overdracht")) == [
        ("notitie", "De sloot is schoon.", None, link.overdracht_id)
    ]


def test_an_answer_without_words_says_what_was_chosen(client, signaal, vera, partner):
    client.post(antwoordpagina(vraag(signaal, vera, partner)), ingevuld(antwoord="wordt_gedaan", tekst=""))
    assert Bericht.objects.get().tekst == "Wij gaan het doen."


def test_once_is_once(client, signaal, vera, partner):
    link, form = vraag(signaal, vera, partner), ingevuld()
    for data in (form, form, ingevuld(tekst="Toch niet.")):
        antwoord = client.post(antwoordpagina(link), data, follow=True)
        assert (antwoord.status_code, "Dank u wel voor uw antwoord" in antwoord.text) == (200, True)
    assert list(Bericht.objects.values_list("tekst", flat=True)) == ["De sloot is schoon."]


@pytest.mark.parametrize("hoe", ["beantwoord", "ingetrokken", "opnieuw"])
def test_who_had_the_page_open_while_the_link_ended_answers_nothing(signaal, vera, partner, hoe):
    """The page was read before; the action looks again behind the lock."""
    link = vraag(signaal, vera, partner)
    if hoe == "beantwoord":
        link_beantwoorden(link, antwoord="klaar", tekst="Eerst.", datum=None, sleutel=uuid.uuid4())
    else:
        doe(link_intrekken if hoe == "ingetrokken" else link_opnieuw_sturen, signaal, vera, link=link.pk)
    with pytest.raises(LinkWerktNiet):
        link_beantwoorden(link, antwoord="kan_niet", tekst="Daarna.", datum=None, sleutel=uuid.uuid4())
    assert "Daarna." not in set(Bericht.objects.values_list("tekst", flat=True))


@pytest.mark.django_db(transaction=True)
def test_of_two_answers_at_the_same_moment_one_is_kept(signaal, vera, partner):
    link, samen, uitkomsten = vraag(signaal, vera, partner), threading.Barrier(2), []

    def antwoord(tekst):
        try:
            samen.wait(10)
            link_beantwoorden(link, antwoord="klaar", tekst=tekst, datum=None, sleutel=uuid.uuid4())
            uitkomsten.append("bewaard")
        except LinkWerktNiet:
            uitkomsten.append("te laat")
        finally:
            connection.close()

    draden = [threading.Thread(target=antwoord, args=(tekst,)) for tekst in ("De een.", "De ander.")]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert (sorted(uitkomsten), Bericht.objects.count()) == (["bewaard", "te laat"], 1)


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"antwoord": ""}, "antwoord"), ({"antwoord": "iets"}, "antwoord"), ({"antwoord": "kan_niet", "tekst": ""}, "tekst"),
        ({"datum": "\0"}, "datum"), ({"datum": "morgen"}, "datum"), ({"datum": "9999-12-31"}, "datum"),
        ({"datum": "0001-01-01"}, "datum"), ({"tekst": "x" * 10_000}, "tekst"), ({"tekst": "a\0b"}, "tekst"),
    ],
)
def test_bad_input_gets_a_sentence_and_the_rest_is_kept(client, signaal, vera, partner, fout, veld):
    antwoord = client.post(antwoordpagina(vraag(signaal, vera, partner)), ingevuld(**fout))
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (200, [veld])
    assert Bericht.objects.count() == 0


def test_reading_changes_nothing(client, signaal, vera, partner):
    link = vraag(signaal, vera, partner)
    for methode in (client.get, client.head, client.options):
        methode(antwoordpagina(link))
    voor = Antwoordlink.objects.values().get()
    assert (voor["geopend_op"], voor["linkversie"], Inzending.objects.get().versie) == (None, 1, signaal.versie)


@pytest.mark.parametrize("hoe", ["verlopen", "ingetrokken", "opnieuw", "weg"])
def test_a_link_that_ended_says_so_kindly_with_whom_to_call(client, signaal, vera, partner, hoe):
    link = vraag(signaal, vera, partner)
    hier = antwoordpagina(link)
    if hoe == "verlopen":
        Antwoordlink.objects.update(geldig_tot=timezone.localdate() - dt.timedelta(days=1))
    elif hoe == "ingetrokken":
        doe(link_intrekken, signaal, vera, link=link.pk)
    elif hoe == "opnieuw":
        doe(link_opnieuw_sturen, signaal, vera, link=link.pk)
    else:
        Antwoordlink.objects.all().delete()
    zin = {"ingetrokken": "teruggenomen", "opnieuw": "een nieuwere mail"}.get(hoe, "De tijd om te antwoorden is voorbij")
    for antwoord in (client.get(hier), client.post(hier, ingevuld()), client.post(hier, {"lezen": "ja"})):
        assert (antwoord.status_code, zin in antwoord.text, "14 038" in antwoord.text) == (410, True, True)
        assert ("Vera Voorbeeld" in antwoord.text) == (hoe != "weg")
        assert "sloot" not in antwoord.text
    assert Bericht.objects.count() == 0


@pytest.mark.parametrize("raad", ["onzin", "a" * 40, "%00", "../../werk/"])
def test_a_guess_is_a_404(client, raad):
    assert client.get(f"/antwoord/{raad}/").status_code == 404


def test_the_link_of_one_question_opens_nothing_else(client, signaal, vera, partner):
    link = vraag(signaal, vera, partner)
    geheim = antwoordpagina(link).strip("/").split("/")[-1]
    assert client.get(f"/inzending/{geheim}/").status_code == 404
    assert client.get(f"/antwoord/{geheim_van(signaal)}/").status_code == 404


def test_no_cache_and_no_referrer_keep_the_address(client, signaal, vera, partner):
    antwoord = client.get(antwoordpagina(vraag(signaal, vera, partner)))
    assert (antwoord["Cache-Control"], antwoord["Referrer-Policy"], antwoord["X-Robots-Tag"]) == (
        "private, no-store", "strict-origin", "noindex"
    )


def test_a_new_link_has_a_new_term_and_mail(signaal, vera, partner):
    link = vraag(signaal, vera, partner, werkdagen=1)
    oud = link.geldig_tot
    doe(link_opnieuw_sturen, signaal, vera, link=link.pk)
    link.refresh_from_db()
    assert (link.geldig_tot > oud, link.linkversie, Mail.objects.count()) == (True, 2, 2)


def test_only_the_answer_to_the_last_question_moves_the_signaal(signaal, vera, partner):
    eerste = vraag(signaal, vera, partner)
    tweede = vraag(signaal, vera, factories.partner())
    link_beantwoorden(eerste, antwoord="klaar", tekst="", datum=None, sleutel=uuid.uuid4())
    signaal.refresh_from_db()
    assert signaal.status == "doorgezet_naar_extern"
    link_beantwoorden(tweede, antwoord="klaar", tekst="", datum=None, sleutel=uuid.uuid4())
    signaal.refresh_from_db()
    assert signaal.status == "verzoek_tot_afhandeling"


def test_after_closing_an_answer_is_kept_and_the_signaal_stays_closed(signaal, vera, partner):
    link = vraag(signaal, vera, partner)
    doe(behandelen.signaal_afhandelen, signaal, vera, afhandelreden="gedaan", toelichting="Klaar.")
    link_beantwoorden(link, antwoord="klaar", tekst="Ook klaar.", datum=None, sleutel=uuid.uuid4())
    signaal.refresh_from_db()
    assert (signaal.status, signaal.berichten.last().tekst) == ("afgehandeld", "Ook klaar.")


def test_wiping_care_details_withdraws_the_links(client, signaal, vera, partner):
    link = vraag(signaal, vera, partner)
    doe(hulp.zet_om_naar_hulpvraag, signaal, vera)
    assert client.get(antwoordpagina(link)).status_code == 410


def test_the_address_goes_a_month_after_the_last_day(signaal, vera, partner):
    nieuw, oud = vraag(signaal, vera, partner), vraag(signaal, vera, factories.partner(), email="oud@example.nl")
    Antwoordlink.objects.filter(pk=oud.pk).update(geldig_tot=timezone.localdate() - dt.timedelta(days=31))
    assert (antwoordlinks(), antwoordlinks()) == (1, 0)
    assert dict(Antwoordlink.objects.values_list("pk", "email")) == {nieuw.pk: "w@example.nl", oud.pk: ""}


@pytest.mark.parametrize("velden", [{"antwoord": "klaar"}, {"datum": dt.date(2026, 1, 1)}])
def test_the_database_refuses_an_answer_without_a_moment(signaal, vera, partner, velden):
    vraag(signaal, vera, partner)
    with pytest.raises(IntegrityError, match="antwoord_heeft_moment"), transaction.atomic():
        signaal.overdrachten.update(**velden)


def test_the_secret_stands_nowhere(signaal, vera, partner, client):
    link = vraag(signaal, vera, partner)
    client.force_login(vera)
    geheim = antwoordpagina(link).strip("/").split("/")[-1]
    werk = client.get(f"/werk/signalen/{signaal.referentie}/")
    assert (geheim in werk.text, geheim in client.get(pagina(signaal)).text) == (False, False)
    assert re.search(r"w@example\.nl", werk.text)


def test_answering_stays_within_the_queries_of_a_post(client, signaal, vera, partner):
    hier = antwoordpagina(vraag(signaal, vera, partner))
    client.post(hier, {"lezen": "ja"})
    aantallen = []
    for methode, data in (("get", {}), ("post", ingevuld())):
        with CaptureQueriesContext(connection) as queries:
            getattr(client, methode)(hier, data)
        aantallen.append([q["sql"] for q in queries.captured_queries if "SAVEPOINT" not in q["sql"]])
    assert (len(aantallen[0]) <= 6, len(aantallen[1]) <= 10) == (True, True), aantallen[1]
