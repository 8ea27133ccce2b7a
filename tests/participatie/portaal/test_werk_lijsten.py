import pytest
from django.utils import timezone

from participatie.inzendingen.models import Bericht, Deeluitkomst, Hulpvraag, Terugkoppeling
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def terug_te_koppelen(gebied, **velden):
    signaal = factories.signaal(
        gebied=gebied,
        indiener={"kanaal": "telefoon", "telefoon": "038 111 22 33", "naam": "Mevrouw Voorbeeld"},
    )
    for onderdeel, uitkomst, reden in (("Gaten", "gedaan", ""), ("Lampen", "niet", "Te duur.")):
        Deeluitkomst.objects.create(signaal=signaal, onderdeel=onderdeel, uitkomst=uitkomst, reden=reden)
    signaal.status, signaal.afhandelreden = "afgehandeld", "deels"
    signaal.save()
    Bericht.objects.create(inzending=signaal, soort="bericht", tekst="De gaten zijn dicht.")
    Bericht.objects.create(inzending=signaal, soort="notitie", tekst="Interne notitie")
    return Terugkoppeling.objects.create(inzending=signaal, kanaal="telefoon", aanleiding="afgehandeld", **velden)


def test_the_list_says_whom_to_call_and_what_to_say(client, wijkverbinder, gebied):
    terug_te_koppelen(gebied)
    antwoord = client.get("/werk/terugkoppelen/")
    (kaart,) = antwoord.context["kaarten"]
    assert (kaart["zin"], kaart["tekst"]) == (
        "Een deel is gedaan en een deel niet. Hieronder staat waarom.", "De gaten zijn dicht."
    )
    tekst = antwoord.content.decode()
    assert [x in tekst for x in ("Mevrouw Voorbeeld", "038 111 22 33", "Te duur.", "Interne notitie")] == [
        True, True, True, False
    ]


def test_ticked_off_it_is_dated_and_off_the_list(client, wijkverbinder, gebied):
    rij = terug_te_koppelen(gebied)
    assert client.post(f"/werk/terugkoppelen/{rij.pk}/").status_code == 302
    rij.refresh_from_db()
    assert (rij.gedaan_door, rij.gedaan_op <= timezone.now()) == (wijkverbinder, True)
    assert client.get("/werk/terugkoppelen/").context["kaarten"] == []


def test_only_a_post_ticks_off(client, wijkverbinder, gebied):
    rij = terug_te_koppelen(gebied)
    assert client.get(f"/werk/terugkoppelen/{rij.pk}/").status_code == 405


def test_the_list_of_another_gebied_stays_closed(client, wijkverbinder):
    rij = terug_te_koppelen(factories.gebied())
    assert client.get("/werk/terugkoppelen/").context["kaarten"] == []
    assert client.post(f"/werk/terugkoppelen/{rij.pk}/").status_code == 404


@pytest.mark.parametrize("pad", ["/werk/terugkoppelen/", "/werk/hulpvragen/"])
@pytest.mark.parametrize("rol", ["behandelaar", "partner"])
def test_others_than_wijkverbinders_see_no_phone_numbers(client, rol, pad):
    client.force_login(factories.met_rol(rol, afdeling=factories.afdeling()))
    assert (client.get(pad).status_code, client.post(f"{pad}1/").status_code) == (403, 403)


def test_people_to_call_are_ticked_off_by_who_called(client, wijkverbinder, gebied):
    eerste = Hulpvraag.objects.create(gebied=gebied, naam="Vera Voorbeeld", telefoon="038 000 00 00")
    Hulpvraag.objects.create(gebied=factories.gebied(), naam="Van Elders", telefoon="038 000 00 01")
    assert [h.pk for h in client.get("/werk/hulpvragen/").context["rijen"]] == [eerste.pk]
    client.post(f"/werk/hulpvragen/{eerste.pk}/")
    eerste.refresh_from_db()
    assert eerste.gebeld_door == wijkverbinder
    assert "Er wacht niemand" in client.get("/werk/hulpvragen/").content.decode()


def test_each_row_says_how_long_somebody_may_still_wait(client, wijkverbinder, gebied):
    oud = timezone.now() - timezone.timedelta(days=30)
    rijen = [terug_te_koppelen(gebied, klaar_op=oud), terug_te_koppelen(gebied)]
    hulp = Hulpvraag.objects.create(gebied=gebied, naam="Vera Voorbeeld", telefoon="038 000 00 00", ontvangen_op=oud)
    tekst = client.get("/werk/terugkoppelen/").text
    assert [f">{rij.termijn()}</span>" in tekst for rij in rijen] == [True, True]
    assert tekst.count("label--te-laat") == 1
    assert f'label--te-laat">{hulp.termijn()}</span>' in client.get("/werk/hulpvragen/").text


def test_people_to_call_go_on_on_a_next_page(client, wijkverbinder, gebied):
    for n in range(45):
        Hulpvraag.objects.create(gebied=gebied, naam=f"Naam {n}", telefoon="038 000 00 00")
    eerste = client.get("/werk/hulpvragen/")
    tweede = client.get("/werk/hulpvragen/", {"na": eerste.context["volgende"]})
    gezien = [h.naam for antwoord in (eerste, tweede) for h in antwoord.context["rijen"]]
    assert (gezien, tweede.context["volgende"]) == ([f"Naam {n}" for n in range(45)], "")


def test_the_lists_take_the_same_queries_whatever_the_rows(
    client, wijkverbinder, gebied, django_assert_max_num_queries
):
    for n in range(15):
        terug_te_koppelen(gebied)
        Hulpvraag.objects.create(gebied=gebied, naam="Vera Voorbeeld", telefoon=f"038 000 00 {n:02}")
    client.get("/werk/")
    for pad in ("/werk/terugkoppelen/", "/werk/hulpvragen/"):
        with django_assert_max_num_queries(7):
            client.get(pad)
