"""The staff page of an idee and of its photos: what is found is marked, and nothing goes public by accident."""

import pytest
from django.test import Client

from kampen_wijk.textchecks.deur import akkoord_met
from kampen_wijk.textchecks.maskeren import afdruk
from participatie.inzendingen.models import Foto, Origineel
from participatie.portaal.acties import FOTO
from participatie.portaal.forms.modereren import NAKIJKEN
from tests import factories
from tests.kampen_wijk import plaatjes

NAGEKEKEN = {"nagekeken": [punt for punt, _ in NAKIJKEN]}
TEKST = "Bel <b>mij</b> op 06-12345678.\nOf meneer Jansen."

pytestmark = pytest.mark.django_db


@pytest.fixture
def idee():
    return factories.idee(tekst=TEKST)


@pytest.fixture
def wijkverbinder(client, idee):
    wie = factories.met_rol("wijkverbinder", gebied=idee.gebied)
    client.force_login(wie)
    return wie


@pytest.fixture
def foto(idee):
    return factories.foto(idee, inhoud=plaatjes.jpeg())


def pagina(idee):
    return f"/werk/ideeen/{idee.referentie}/"


def stuur(client, idee, actie, **velden):
    idee.refresh_from_db()
    return client.post(f"{pagina(idee)}{actie}/", {"versie": idee.versie, **velden})


def test_what_was_found_is_marked_with_its_kind_in_words_and_the_rest_is_text(client, wijkverbinder, idee):
    html = client.get(pagina(idee)).content.decode()
    assert html.count("<mark") == 2
    assert '<mark class="vondst">06-12345678 <span class="vondst__soort">(telefoonnummer)</span></mark>' in html
    assert ("&lt;b&gt;mij" in html, "<b>mij" in html) == (True, False)


def test_a_button_without_javascript_makes_one_thing_unreadable(client, wijkverbinder, idee):
    gevonden = {vondst.soort: code for vondst, code in client.get(pagina(idee)).context["gevonden"]}
    assert stuur(client, idee, "maskeren", vondst=gevonden["telefoonnummer"]).status_code == 302
    idee.refresh_from_db()
    assert idee.tekst == TEKST.replace("06-12345678", "[telefoonnummer]")
    html = client.get(pagina(idee)).content.decode()
    assert ("De eerste tekst van de indiener" in html, "06-12345678" in html) == (True, True)


def test_an_old_button_hides_nothing_else(client, wijkverbinder, idee):
    antwoord = stuur(client, idee, "maskeren", vondst="alles", versie=idee.versie - 1)
    assert (antwoord.status_code, "iets veranderd" in antwoord.content.decode()) == (409, True)
    assert (stuur(client, idee, "maskeren", vondst="onzin").status_code, Origineel.objects.count()) == (422, 0)


@pytest.mark.parametrize("velden", [{}, {"nagekeken": ["mensen"]}, {"nagekeken": ["mensen", "netjes", "x"]}])
def test_publishing_asks_to_look_at_every_point(client, wijkverbinder, idee, velden):
    antwoord = stuur(client, idee, "publiceren", akkoord=akkoord_met(TEKST), **velden)
    assert (antwoord.status_code, Client().get(idee.get_absolute_url()).status_code) == (422, 404)


def test_publishing_names_what_was_found_and_waits_until_it_may_stay(client, wijkverbinder, idee):
    bladzij = client.get(f"{pagina(idee)}?doe=publiceren").content.decode()
    assert "Dit mag blijven staan: telefoonnummer (06-12345678), naam (Jansen)." in bladzij
    weer = stuur(client, idee, "publiceren", **NAGEKEKEN)
    assert (weer.status_code, "telefoonnummer (06-12345678)" in weer.content.decode()) == (422, True)
    assert stuur(client, idee, "publiceren", **NAGEKEKEN, akkoord=akkoord_met(TEKST)).status_code == 302


def test_a_tick_for_one_number_is_no_tick_for_another(client, wijkverbinder, idee):
    stuur(client, idee, "publiceren", **NAGEKEKEN, akkoord=akkoord_met(TEKST))
    oud = akkoord_met("Bel 06-12345678")
    antwoord = stuur(client, idee, "beantwoorden", antwoord="Bel 06-87654321", akkoord=oud)
    html = antwoord.content.decode()
    assert (antwoord.status_code, "checked" in html, "Bel 06-87654321" in html) == (422, False, True)
    goed = akkoord_met("Bel 06-87654321")
    assert f'value="{goed}"' in html
    assert stuur(client, idee, "beantwoorden", antwoord="Bel 06-87654321", akkoord=goed).status_code == 302


def test_the_photo_page_lets_a_photo_through_only_with_the_tick(client, wijkverbinder, idee, foto):
    adres = f"foto/{foto.pk}/bevestigen"
    assert client.get(f"{pagina(idee)}foto/{foto.pk}/").status_code == 200
    assert (stuur(client, idee, adres).status_code, Foto.objects.get().openbaar) == (422, False)
    assert (stuur(client, idee, adres, bekeken="on").status_code, Foto.objects.get().openbaar) == (302, True)


def test_squares_are_hidden_and_the_whole_photo_stays_for_staff(client, wijkverbinder, idee, foto):
    assert stuur(client, idee, f"foto/{foto.pk}/onherkenbaar", vakken=["0", "47"]).status_code == 302
    beelden = [b"".join(client.get(f"/werk/foto/{foto.pk}/{vraag}")) for vraag in ("", "?openbaar")]
    assert (beelden[0] == plaatjes.jpeg(), beelden[1] == beelden[0]) == (True, False)


@pytest.mark.parametrize("actie", sorted(FOTO))
@pytest.mark.parametrize("waarde", ["", "\0", "9" * 40])
def test_bad_input_never_breaks_the_photo_page(client, wijkverbinder, idee, foto, actie, waarde):
    velden = dict.fromkeys(("versie", "gezien", "vakken", "bekeken"), waarde)
    assert client.post(f"{pagina(idee)}foto/{foto.pk}/{actie}/", velden).status_code == 422


@pytest.mark.parametrize("pk", [0, 9 * 10**30])
def test_a_photo_that_is_not_there_or_of_another_idee_is_404(client, wijkverbinder, idee, pk):
    ander = factories.foto(factories.idee())
    for nummer in (pk, ander.pk):
        assert client.get(f"{pagina(idee)}foto/{nummer}/").status_code == 404
        assert stuur(client, idee, f"foto/{nummer}/bevestigen", bekeken="on").status_code == 404


def test_the_second_of_two_hears_that_the_photo_was_changed(client, wijkverbinder, idee, foto):
    oud = idee.versie
    stuur(client, idee, f"foto/{foto.pk}/onherkenbaar", vakken=["0"])
    antwoord = client.post(f"{pagina(idee)}foto/{foto.pk}/bevestigen/", {"versie": oud, "bekeken": "on"})
    zinnen = [punt["zin"] for punt in antwoord.context["veranderd"]]
    assert (antwoord.status_code, zinnen, Foto.objects.get().openbaar) == (
        409, ["Deel van een foto onherkenbaar gemaakt."], False
    )


@pytest.mark.parametrize("aantal", [1, 5])
def test_the_page_takes_the_same_queries_whatever_the_number_of_photos(
    client, wijkverbinder, idee, aantal, django_assert_max_num_queries
):
    for _ in range(aantal):
        factories.foto(idee)
    client.get(pagina(idee))
    with django_assert_max_num_queries(8):
        client.get(pagina(idee))


def test_the_code_of_a_find_fits_the_form():
    assert len(afdruk([])) == 0
    assert len(akkoord_met(TEKST)) == 16
