import pytest
from django.test import Client

from kampen_wijk.textchecks.deur import akkoord_met
from participatie.portaal.acties import IDEE
from participatie.portaal.forms.modereren import NAKIJKEN
from tests import factories

NAGEKEKEN = {"nagekeken": [punt for punt, _ in NAKIJKEN]}

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def idee(gebied):
    return factories.idee(gebied=gebied, tekst="Bel mij op 06 12 34 56 78 over het bankje.")


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def pagina(idee):
    return f"/werk/ideeen/{idee.referentie}/"


def stuur(client, idee, actie, **velden):
    idee.refresh_from_db()
    velden.setdefault("versie", idee.versie)
    return client.post(f"{pagina(idee)}{actie}/", velden)


def test_the_page_warns_for_personal_data_before_it_becomes_public(client, wijkverbinder, idee):
    assert [v.soort for v, _ in client.get(pagina(idee)).context["gevonden"]] == ["telefoonnummer"]
    stuur(client, idee, "bewerken", titel=idee.titel, tekst="Een bankje graag.")
    assert client.get(pagina(idee)).context["gevonden"] == []


def test_an_idee_is_let_through_and_answered(client, wijkverbinder, idee):
    assert Client().get(f"/ideeen/{idee.referentie}/").status_code == 404
    assert stuur(client, idee, "publiceren", **NAGEKEKEN, akkoord=akkoord_met(idee.tekst)).status_code == 302
    assert stuur(client, idee, "beantwoorden", antwoord="Een goed plan.").status_code == 302
    assert "Een goed plan." in Client().get(f"/ideeen/{idee.referentie}/").content.decode()


def test_not_letting_it_through_needs_a_reason(client, wijkverbinder, idee):
    assert stuur(client, idee, "niet-publiceren", reden=" ").status_code == 422
    assert stuur(client, idee, "niet-publiceren", reden="Dit gaat over uw buurman.").status_code == 302
    idee.refresh_from_db()
    assert idee.afwijsreden == "Dit gaat over uw buurman."


def test_an_answer_before_it_is_public_is_refused_and_kept(client, wijkverbinder, idee):
    antwoord = stuur(client, idee, "beantwoorden", antwoord="Mijn getypte antwoord")
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "Publiceer het idee eerst" in tekst, "Mijn getypte antwoord" in tekst) == (
        422, True, True
    )


@pytest.mark.parametrize("actie", sorted(IDEE))
@pytest.mark.parametrize("waarde", ["", "\0", "9" * 40])
def test_bad_input_never_breaks_the_page(client, wijkverbinder, idee, actie, waarde):
    velden = dict.fromkeys(("titel", "tekst", "reden", "antwoord", "versie", "gezien", "vondst", "akkoord", "nagekeken"), waarde)
    assert client.post(f"{pagina(idee)}{actie}/", velden).status_code in {409, 422}


def test_the_second_of_two_moderators_sees_what_the_first_did(client, wijkverbinder, idee):
    ander = Client()
    ander.force_login(factories.met_rol("wijkverbinder", gebied=idee.gebied, naam="Ander Voorbeeld"))
    acties = client.get(f"{pagina(idee)}?doe=publiceren").context["acties"]
    begin = next(rij["formulier"].initial for rij in acties if rij["formulier"])
    ander.post(f"{pagina(idee)}niet-publiceren/", {**begin, "reden": "Er staat een nummer in."})
    antwoord = client.post(f"{pagina(idee)}publiceren/", {**begin, **NAGEKEKEN, "akkoord": akkoord_met(idee.tekst)})
    assert (antwoord.status_code, [p["zin"] for p in antwoord.context["veranderd"]]) == (
        409, ["Niet op de site gezet."]
    )
    assert "Uw collega heeft intussen iets veranderd" in antwoord.content.decode()
    idee.refresh_from_db()
    assert idee.gepubliceerd_op is None


@pytest.mark.parametrize(("rol", "code"), [("behandelaar", 403), ("partner", 403), ("beheerder", 403)])
def test_only_a_wijkverbinder_moderates(client, idee, rol, code):
    client.force_login(factories.met_rol(rol, afdeling=factories.afdeling()))
    assert (client.get(pagina(idee)).status_code, stuur(client, idee, "publiceren").status_code) == (code, code)


def test_an_idee_of_another_gebied_is_not_found_even_when_public(client, wijkverbinder):
    elders = factories.idee()
    assert client.get(pagina(elders)).status_code == 404
