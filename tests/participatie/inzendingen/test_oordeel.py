"""After closing: whether it is good in the eyes of the sender, and where to go when it is not for the gemeente."""

import pytest

from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.actions import behandelen
from participatie.inzendingen.geheim import pagina
from tests.participatie.inzendingen.test_inzending_pagina import doe, formulier, signaal, wijkverbinder, zinnen

__all__ = ["signaal", "wijkverbinder"]
pytestmark = pytest.mark.django_db


def test_who_finds_it_good_closes_the_circle_and_can_still_come_back(client, signaal, wijkverbinder):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Gedaan.", afhandelreden="gedaan")
    for _ in range(2):
        client.post(f"{pagina(signaal)}oordeel/", formulier("", oordeel="ja"))
    signaal.refresh_from_db()
    assert (signaal.status, signaal.goed_opgelost) == ("afgehandeld", True)
    assert [zin for zin, _ in zinnen(client, signaal)].count("U liet weten dat het goed is.") == 1
    assert client.get(pagina(signaal)).context["soort_form"] == "HeropenenFormulier"


def test_no_is_a_request_that_a_person_decides_on(client, signaal, wijkverbinder):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Gedaan.", afhandelreden="gedaan")
    leeg = client.post(f"{pagina(signaal)}oordeel/", formulier("", oordeel="nee"))
    assert list(leeg.context["form"].errors) == ["tekst"]
    client.post(f"{pagina(signaal)}oordeel/", formulier("Het gat is er nog", oordeel="nee"))
    signaal.refresh_from_db()
    assert (signaal.status, signaal.afhandelreden, signaal.goed_opgelost) == ("verzoek_tot_heropenen", "gedaan", False)
    assert zinnen(client, signaal)[-1] == ("U hebt gevraagd om er opnieuw naar te kijken.", "Het gat is er nog")
    doe(behandelen.signaal_heropenen, signaal, wijkverbinder, toelichting="Wij kijken.")
    assert (signaal.status, signaal.goed_opgelost) == ("heropend", None)


@pytest.mark.parametrize(("oordeel", "fout"), [("", "oordeel"), ("misschien", "oordeel"), ("a\0b", "oordeel")])
def test_neither_yes_nor_no_gets_a_sentence(client, signaal, wijkverbinder, oordeel, fout):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Gedaan.", afhandelreden="gedaan")
    antwoord = client.post(f"{pagina(signaal)}oordeel/", formulier("x", oordeel=oordeel))
    assert (list(antwoord.context["form"].errors), antwoord.context["form"].errors[fout]) == ([fout], ["Kies ja of nee."])


def test_what_is_still_open_cannot_be_judged(client, signaal):
    antwoord = client.post(f"{pagina(signaal)}oordeel/", formulier("", oordeel="ja"))
    signaal.refresh_from_db()
    assert (antwoord.status_code, signaal.goed_opgelost, "Dit kan nu niet meer" in antwoord.content.decode()) == (200, None, True)


@pytest.mark.parametrize(("reden", "vraag"), [
    ("gedaan", "Is het goed opgelost?"), ("deels", "Is ons antwoord goed voor u?"), ("niet", "Is ons antwoord goed voor u?"),
    ("doorgezet", "Is ons antwoord goed voor u?"), ("dubbel", "Is ons antwoord goed voor u?"),
])
def test_the_question_speaks_of_solving_only_where_something_was_solved(client, signaal, wijkverbinder, reden, vraag):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Zo is het.", afhandelreden=reden)
    tekst = client.get(pagina(signaal)).content.decode()
    assert (vraag in tekst, "opgelost" in tekst) == (True, reden == "gedaan")


def test_who_is_sent_on_reads_where_to_go(client, signaal, wijkverbinder):
    signaal.indiener.email_bevestigd_op = signaal.ontvangen_op
    signaal.indiener.save()
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="De dijk is niet van ons.", afhandelreden="niet",
        wie_dan="het waterschap")
    assert "Dit is wie er wel over gaat: <strong>het waterschap</strong>." in client.get(pagina(signaal)).content.decode()
    assert "wie er wel over gaat: het waterschap." in Mail.objects.latest("pk").tekst
    doe(behandelen.signaal_heropenen, signaal, wijkverbinder, toelichting="Toch van ons.")
    assert signaal.wie_dan == ""
