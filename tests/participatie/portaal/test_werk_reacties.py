"""The staff pages of reactions: what waits, and letting one through or not."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from kampen_wijk.textchecks.deur import akkoord_met
from participatie.inzendingen.models import Reactie
from participatie.portaal.acties_idee import FASE, REACTIE
from participatie.portaal.forms.reactie import NAKIJKEN
from tests import factories

pytestmark = pytest.mark.django_db
NAGEKEKEN = {"nagekeken": [punt for punt, _ in NAKIJKEN]}
NUMMER = "06 12 34 56 78"


@pytest.fixture
def idee():
    return factories.idee(gepubliceerd_op=timezone.now(), titel="Een bankje")


@pytest.fixture
def reactie(idee):
    return factories.reactie(idee, tekst=f"Bel {NUMMER}.")


@pytest.fixture
def vera(client, idee):
    wie = factories.met_rol("wijkverbinder", gebied=idee.gebied)
    client.force_login(wie)
    return wie


def stuur(client, reactie, actie, **velden):
    reactie.refresh_from_db()
    velden.setdefault("versie", reactie.versie)
    return client.post(f"/werk/reacties/{reactie.pk}/{actie}/", velden)


def test_what_waits_stands_on_the_list_longest_waiting_first(client, vera, idee, reactie):
    oud = factories.reactie(idee, ontvangen_op=timezone.now() - timedelta(days=30))
    factories.reactie(idee, geplaatst_op=timezone.now())
    factories.reactie(factories.idee(gepubliceerd_op=timezone.now()))
    antwoord = client.get("/werk/reacties/")
    assert [rij["reactie"] for rij in antwoord.context["rijen"]] == [oud, reactie]
    assert antwoord.text.count("dagen te laat") == 1


def test_the_werkblad_counts_them(client, vera, idee, reactie):
    factories.reactie(idee, ontvangen_op=timezone.now() - timedelta(days=30))
    assert client.get("/werk/?toon=ideeen").context["aantallen"]["reacties"] == "2"


def test_a_number_is_marked_and_made_unreadable_with_one_click(client, vera, reactie):
    gevonden = client.get(f"/werk/reacties/{reactie.pk}/").context["gevonden"]
    assert [vondst.soort for vondst, _ in gevonden] == ["telefoonnummer"]
    assert stuur(client, reactie, "maskeren", vondst=gevonden[0][1]).status_code == 302
    pagina = client.get(f"/werk/reacties/{reactie.pk}/")
    assert (pagina.context["gevonden"], f"Bel {NUMMER}." in pagina.text) == ([], True)


def test_letting_it_through_asks_for_the_checklist_and_about_the_number(client, vera, reactie, idee):
    assert stuur(client, reactie, "plaatsen").status_code == 422
    assert stuur(client, reactie, "plaatsen", **NAGEKEKEN).status_code == 422
    assert stuur(client, reactie, "plaatsen", **NAGEKEKEN, akkoord=akkoord_met(reactie.tekst)).status_code == 302
    assert [r.pk for r in Client().get(idee.get_absolute_url()).context["reacties"]] == [reactie.pk]


def test_refusing_needs_a_reason(client, vera, reactie):
    assert stuur(client, reactie, "weigeren", reden=" ").status_code == 422
    assert stuur(client, reactie, "weigeren", reden="Er staat een nummer in.").status_code == 302
    reactie.refresh_from_db()
    assert (reactie.afwijsreden, reactie.geplaatst_op) == ("Er staat een nummer in.", None)


def test_what_is_on_the_site_can_be_taken_off_again(client, vera, idee):
    reactie = factories.reactie(idee, geplaatst_op=timezone.now())
    assert stuur(client, reactie, "weigeren", reden="Bij nader inzien niet.").status_code == 302
    assert list(Client().get(idee.get_absolute_url()).context["reacties"]) == []


def test_the_second_of_two_moderators_sees_what_the_first_did(client, vera, reactie):
    stuur(client, reactie, "weigeren", reden="Nee.")
    antwoord = client.post(f"/werk/reacties/{reactie.pk}/bewerken/", {"versie": 1, "tekst": "Mijn woorden", "naam": ""})
    assert (antwoord.status_code, "Mijn woorden" in antwoord.text) == (409, True)


@pytest.mark.parametrize("actie", sorted(REACTIE))
@pytest.mark.parametrize("waarde", ["", "\0", "9" * 40])
def test_bad_input_never_breaks_the_page_of_a_reaction(client, vera, reactie, actie, waarde):
    velden = dict.fromkeys(("naam", "tekst", "reden", "versie", "gezien", "vondst", "akkoord", "nagekeken"), waarde)
    assert client.post(f"/werk/reacties/{reactie.pk}/{actie}/", velden).status_code in {409, 422}


@pytest.mark.parametrize("actie", sorted(FASE))
@pytest.mark.parametrize("waarde", ["", "\0", "9" * 40])
def test_bad_input_never_breaks_the_page_of_a_public_idee(client, vera, idee, actie, waarde):
    velden = dict.fromkeys(("tekst", "wie", "wie_trekt", "wat_doet_gemeente", "begint_op", "versie", "gezien", "akkoord"), waarde)
    assert client.post(f"/werk/ideeen/{idee.referentie}/{actie}/", velden).status_code in {409, 422}


@pytest.mark.parametrize("pk", ["0", "9" * 30])
def test_an_odd_number_is_a_404(client, vera, pk):
    assert client.get(f"/werk/reacties/{pk}/").status_code == 404


def test_a_reaction_elsewhere_is_a_404(client, vera):
    elders = factories.reactie(factories.idee(gepubliceerd_op=timezone.now()))
    assert client.get(f"/werk/reacties/{elders.pk}/").status_code == 404


def test_the_list_takes_the_same_queries_whatever_waits(client, vera, idee, django_assert_max_num_queries):
    for _ in range(25):
        factories.reactie(idee)
    client.get("/werk/reacties/")
    with django_assert_max_num_queries(7):
        assert len(client.get("/werk/reacties/").context["rijen"]) == 20


def test_a_step_of_an_idee_is_taken_on_its_page_and_read_by_everybody(client, vera, idee):
    antwoord = client.post(
        f"/werk/ideeen/{idee.referentie}/oppakken/", {"versie": idee.versie, "wie": "De buurt", "tekst": "In mei beginnen wij."}
    )
    assert antwoord.status_code == 302
    pagina = Client().get(idee.get_absolute_url())
    assert [(p.zin, p.wie, p.tekst) for p in pagina.context["punten"]] == [("Opgepakt", "De buurt", "In mei beginnen wij.")]


def test_an_initiatief_stands_on_the_public_page(client, vera, idee):
    velden = {"wie_trekt": "Werkgroep", "wat_doet_gemeente": "Het zand.", "begint_op": "2027-03-01", "tekst": "Een tekening."}
    assert client.post(f"/werk/ideeen/{idee.referentie}/initiatief/", {"versie": idee.versie, **velden}).status_code == 302
    tekst = Client().get(idee.get_absolute_url()).text
    assert [wat in tekst for wat in ("Werkgroep", "Het zand.", "1 maart 2027", "Een tekening.")] == [True] * 4


def test_only_steps_that_may_follow_are_offered(client, vera, idee):
    def stappen():
        return [rij["actie"].naam for rij in client.get(f"/werk/ideeen/{idee.referentie}/").context["acties"] if rij["actie"].naam in FASE]

    assert stappen() == ["in-gesprek", "oppakken", "initiatief", "traject", "niet-oppakken"]
    client.post(f"/werk/ideeen/{idee.referentie}/niet-oppakken/", {"versie": idee.versie, "tekst": "Te duur."})
    assert stappen() == ["in-gesprek", "oppakken", "initiatief", "traject"]


def test_reactions_of_nobody_wait_after_they_were_read(client, vera, reactie):
    stuur(client, reactie, "weigeren", reden="Nee.")
    assert (Reactie.objects.wachtend().count(), client.get("/werk/reacties/").context["rijen"]) == (0, [])
