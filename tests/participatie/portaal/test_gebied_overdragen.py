"""The page on which a gebied goes to a colleague, and what stands in its dossier afterwards."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone

from participatie.contactmomenten.models import Gebiedsoverdracht
from tests import factories


@pytest.fixture
def gebied(db):
    return factories.gebied("Brunnepe")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied, naam="Vera Vertrekt")
    client.force_login(wie)
    return wie


@pytest.fixture
def noor(db):
    return factories.met_rol("wijkverbinder", gebied=factories.gebied(), naam="Noor Nieuw")


def stuur(client, gebied, vera, noor, **anders):
    velden = {
        "sleutel": str(uuid.uuid4()), "van": vera.rolvervullingen.get().pk, "naar": noor.pk, "notitie": "Begin bij de school.",
        "laatste_dag": str(timezone.localdate()),
    }
    return client.post(f"/werk/dossier/{gebied.slug}/overdragen/", velden | anders)


def test_one_form_hands_it_over_and_the_note_stands_on_top_of_the_dossier(client, gebied, vera, noor):
    factories.taak(vera, gebied=gebied)
    antwoord = stuur(client, gebied, vera, noor)
    assert antwoord.url == f"/werk/dossier/{gebied.slug}/"
    tekst = client.get(antwoord.url).content.decode()
    assert "Brunnepe is overgedragen aan Noor Nieuw. Dit ging mee: geen signalen, 1 taak en geen toezeggingen." in tekst
    client.force_login(noor)
    inhoud = client.get(antwoord.url).context
    assert (inhoud["overdracht"].notitie, [p.titel for p in inhoud["blad"].punten]) == (
        "Begin bij de school.", ["Vera Vertrekt → Noor Nieuw"]
    )
    assert client.get(antwoord.url, {"q": "school"}).context["blad"].punten == []


def test_the_same_form_sent_twice_is_done_once_and_another_one_hears_that_it_was_done(client, gebied, vera, noor):
    sleutel = str(uuid.uuid4())
    twee = [stuur(client, gebied, vera, noor, sleutel=sleutel).status_code for _ in range(2)]
    later = stuur(client, gebied, vera, factories.met_rol("wijkverbinder", gebied=gebied))
    assert (twee, later.status_code, Gebiedsoverdracht.objects.count()) == ([302, 302], 422, 1)
    assert "Vera Vertrekt heeft Brunnepe al overgedragen aan Noor Nieuw" in later.content.decode()


def test_after_the_last_day_who_left_reads_nothing_of_it_any_more(client, gebied, vera, noor):
    stuur(client, gebied, vera, noor)
    assert client.get(f"/werk/dossier/{gebied.slug}/").status_code == 200
    vera.rolvervullingen.update(vanaf="2020-01-01", tot=timezone.localdate())
    assert client.get(f"/werk/dossier/{gebied.slug}/").status_code == 403


def test_what_looks_like_personal_data_is_named_and_asks_for_a_tick(client, gebied, vera, noor):
    antwoord = stuur(client, gebied, vera, noor, notitie="Bel Jan op 06-12345678.")
    form = antwoord.context["form"]
    assert (antwoord.status_code, list(form.errors), Gebiedsoverdracht.objects.count()) == (422, ["akkoord"], 0)
    assert "06-12345678" in form["notitie"].value()
    akkoord = form.fields["akkoord"].widget.over
    assert stuur(client, gebied, vera, noor, notitie="Bel Jan op 06-12345678.", akkoord=akkoord).status_code == 302


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"naar": ""}, "naar"), ({"naar": "9" * 30}, "naar"), ({"van": "x"}, "van"), ({"laatste_dag": "gisteren"}, "laatste_dag"),
        ({"laatste_dag": "2020-01-01"}, "laatste_dag"), ({"notitie": "x" * 2001}, "notitie"), ({"notitie": "\0"}, "notitie"),
        ({"sleutel": "😀"}, "sleutel"), ({"laatste_dag": str(timezone.localdate() + dt.timedelta(days=500))}, "laatste_dag"),
    ],
)
def test_what_is_wrong_gets_a_sentence_and_nothing_happens(client, gebied, vera, noor, velden, fout):
    antwoord = stuur(client, gebied, vera, noor, **velden)
    assert (antwoord.status_code, list(antwoord.context["form"].errors), Gebiedsoverdracht.objects.count()) == (422, [fout], 0)


def test_only_colleagues_can_be_chosen_and_only_rollen_of_this_very_gebied(client, gebied, vera, noor):
    partner, weg = factories.met_rol("partner"), factories.met_rol("wijkverbinder", gebied=gebied, is_active=False)
    behandelaar = factories.met_rol("behandelaar", afdeling=factories.afdeling())
    form = client.get(f"/werk/dossier/{gebied.slug}/overdragen/").context["form"]
    assert set(form.fields["naar"].queryset) == {vera, noor, behandelaar}
    assert {rol.medewerker for rol in form.fields["van"].queryset} == {vera, weg}
    for naar, van in ((partner, vera), (noor, noor), (vera, vera)):
        assert stuur(client, gebied, van, naar).status_code == 422
    buurt = factories.gebied(ouder=gebied)
    leeg = client.get(f"/werk/dossier/{buurt.slug}/overdragen/")
    assert "Er is niemand die" in leeg.content.decode() and "<form class=\"smal\"" not in leeg.content.decode()


def test_what_comes_from_a_confidential_talk_is_named_before_it_is_done(client, gebied, vera, noor):
    gesprek = factories.contactmoment(gebied, vera, vertrouwelijk=True)
    taak = factories.taak(vera, gebied=gebied, contactmoment=gesprek)
    assert list(client.get(f"/werk/dossier/{gebied.slug}/overdragen/").context["blijven"]) == [taak]
