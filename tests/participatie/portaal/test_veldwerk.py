"""Veldwerk below /werk/veldwerk/ and /werk/opbrengsten/, and what the public reads of it."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from participatie.portaal.acties_opbrengst import OPBRENGST
from participatie.veldwerk.models import Opbrengst, Sessie, Vondst
from tests import factories

pytestmark = pytest.mark.django_db

RAAR = ["", "\0", "x" * 10_000, "🌳🌳", "‮", "<script>", "9" * 40, "-1", "None"]
GEHEIM = "een boomhut bij de sloot"


@pytest.fixture
def gebied():
    return factories.gebied("Zalk")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def tik(client, sessie, **velden):
    begin = {"sleutel": uuid.uuid4(), "onderwerp": "spelen", "stem": sessie.vorm.stemmen[0], "woorden": "", "lat": "", "lon": ""}
    return client.post(f"/werk/veldwerk/{sessie.pk}/", begin | velden)


def publiek(gebied, *, kinderen=0, deuren=0, themas=("Spelen",)):
    """On the site, with so many taps of children and at doors below each thema."""
    ding = factories.opbrengst(gebied=gebied, openbaar=True, themas=themas)
    for soort, aantal in (("kindersessie", kinderen), ("ronde", deuren)):
        sessie = factories.sessie(soort=soort, opbrengst=ding)
        for thema in ding.themas.all():
            for _ in range(aantal):
                factories.vondst(sessie, thema=thema, woorden=GEHEIM)
    return ding


def test_from_the_first_tap_to_the_site(client, vera, gebied):
    antwoord = client.post("/werk/veldwerk/nieuw/", {
        "sleutel": uuid.uuid4(), "soort": "kindersessie", "gebied": gebied.pk, "waar": "het schoolplein",
        "datum": timezone.localdate().isoformat(),
    })
    sessie = Sessie.objects.get()
    assert (antwoord.url, sessie.medewerker) == (f"/werk/veldwerk/{sessie.pk}/", vera)
    assert tik(client, sessie, stem="ouders").url == f"/werk/veldwerk/{sessie.pk}/?stem=ouders"
    tik(client, sessie, woorden=GEHEIM)
    assert client.get(f"/werk/veldwerk/{sessie.pk}/?stem=ouders").context["gekozen"] == "ouders"
    client.post(f"/werk/veldwerk/{sessie.pk}/klaar/", {"sleutel": uuid.uuid4(), "bij": "nieuw", "titel": "Spelen in Zalk"})
    ding = Opbrengst.objects.get()
    rijen = {f"vondst_{pk}": "1" for pk in Vondst.objects.values_list("pk", flat=True)}
    client.post(f"/werk/opbrengsten/{ding.pk}/sorteren/", {"versie": ding.versie, "thema_1": "Spelen", **rijen})
    for actie, velden in (
        ("schrijven", {"titel": "Spelen in Zalk", "inleiding": "Op het plein.", "vervolg": "Een plan.", "tekst_1": "Hoger."}),
        ("op-de-site", {}),
    ):
        ding.refresh_from_db()
        antwoord = client.post(f"/werk/opbrengsten/{ding.pk}/{actie}/", {"versie": ding.versie, **velden})
        assert antwoord.status_code == 302, antwoord.content.decode()
    client.logout()
    pagina = client.get(f"/opbrengsten/spelen-in-zalk-{ding.pk}/").content.decode()
    assert (pagina.count("<strong>1</strong>"), GEHEIM in pagina) == (2, False)
    assert f'href="/opbrengsten/spelen-in-zalk-{ding.pk}/"' in client.get(f"/gebieden/{gebied.slug}/").content.decode()


def test_a_name_with_a_tap_is_refused_and_the_words_stay_to_be_mended(client, vera, gebied):
    antwoord = tik(client, factories.sessie(gebied=gebied), woorden="tim wil een schommel")
    assert (antwoord.status_code, Vondst.objects.count()) == (422, 0)
    assert "tim wil een schommel" in antwoord.content.decode()


def test_a_place_outside_the_gemeente_or_that_is_no_place_is_left_out(client, vera, gebied):
    for lat, lon in (("48.85", "2.35"), ("\0", "x" * 10_000), ("nan", "inf")):
        assert tik(client, factories.sessie(gebied=gebied), lat=lat, lon=lon).status_code == 302
    assert [(v.vak_noord, v.vak_oost) for v in Vondst.objects.all()] == [(None, None)] * 3


def test_what_is_no_photo_is_refused(client, vera, gebied):
    antwoord = tik(client, factories.sessie(gebied=gebied), foto=SimpleUploadedFile("x.jpg", b"geen foto"))
    assert (antwoord.status_code, Vondst.objects.count()) == (422, 0)


def test_at_the_doors_a_small_count_is_not_told_and_of_children_it_is(client, gebied):
    pagina = client.get(publiek(gebied, kinderen=2, deuren=4).get_absolute_url()).content.decode()
    assert (pagina.count("<strong>minder dan 5</strong>"), pagina.count("<strong>2</strong>")) == (1, 1)
    assert "<strong>5</strong>" in client.get(publiek(gebied, deuren=5).get_absolute_url()).content.decode()


def test_the_public_sees_a_drawing_that_was_looked_at_and_no_other_and_nothing_once_it_is_off_the_site(client, gebied):
    ding = publiek(gebied, kinderen=1)
    sessie, thema = ding.sessies.first(), ding.themas.get()
    te_zien = factories.vondst(sessie, foto=True, thema=thema, foto_openbaar=True, bekeken_op=timezone.now())
    niet = factories.vondst(sessie, foto=True, thema=thema)
    adressen = [f"{ding.get_absolute_url()}foto/{vondst.pk}/" for vondst in (te_zien, niet)]
    foto = client.get(adressen[0])
    assert (b"".join(foto.streaming_content), client.get(adressen[1]).status_code) == (b"jpeg", 404)
    Opbrengst.objects.update(gepubliceerd_op=None, stand="ingetrokken", ingetrokken_op=timezone.now(), intrekreden="Fout.")
    assert [client.get(adres).status_code for adres in (adressen[0], ding.get_absolute_url())] == [404, 404]


def test_a_thema_that_is_chosen_has_a_name(client, vera, gebied):
    ding = factories.opbrengst(gebied=gebied, stand="open", themas=())
    vondst = factories.vondst(factories.sessie(opbrengst=ding))
    velden = {"versie": ding.versie, f"vondst_{vondst.pk}": "2", "thema_1": "Water"}
    antwoord = client.post(f"/werk/opbrengsten/{ding.pk}/sorteren/", velden)
    assert (antwoord.status_code, antwoord.context["form"].errors) == (422, {"thema_2": ["U koos dit thema. Geef het een naam."]})


def test_a_tap_that_came_while_somebody_sorted_is_shown_before_anything_is_sorted(client, vera, gebied):
    ding = factories.opbrengst(gebied=gebied, stand="open", themas=())
    sessie = factories.sessie(opbrengst=ding)
    eerste, later = factories.vondst(sessie), factories.vondst(sessie)
    velden = {"versie": ding.versie, f"vondst_{eerste.pk}": "1", "thema_1": "Spelen"}
    antwoord = client.post(f"/werk/opbrengsten/{ding.pk}/sorteren/", velden)
    assert (antwoord.status_code, f"vondst_{later.pk}" in antwoord.content.decode()) == (409, True)


def test_strange_values_are_never_a_500(client, vera, gebied):
    ding = factories.opbrengst(gebied=gebied)
    sessie = factories.sessie(gebied=gebied)
    vondst = factories.vondst(factories.sessie(opbrengst=ding, gebied=gebied))
    for raar in RAAR:
        antwoorden = [
            client.get("/werk/veldwerk/nieuw/", {"soort": raar, "gebied": raar}),
            client.get(f"/werk/veldwerk/{sessie.pk}/", {"stem": raar}),
            client.get(f"/gebieden/{gebied.slug}/opbrengsten/", {"na": raar}),
            client.post("/werk/veldwerk/nieuw/", dict.fromkeys(("sleutel", "soort", "gebied", "waar", "datum"), raar)),
            tik(client, sessie, onderwerp=raar, stem=raar, woorden=raar, sleutel=raar),
            client.post(f"/werk/veldwerk/{sessie.pk}/klaar/", {"sleutel": uuid.uuid4(), "bij": raar, "titel": raar}),
            client.post(f"/werk/opbrengsten/{ding.pk}/sorteren/", {"versie": raar, f"vondst_{vondst.pk}": raar, "thema_1": raar}),
            *(client.post(f"/werk/opbrengsten/{ding.pk}/{actie}/", {"versie": raar, "reden": raar, "tekst_1": raar, "titel": raar})
              for actie in OPBRENGST),
        ]
        assert {antwoord.status_code for antwoord in antwoorden} <= {200, 302, 404, 422}


def test_the_pages_take_as_few_queries_with_much_as_with_little(client, vera, gebied, django_assert_max_num_queries, settings):
    settings.PAGINACACHE = 0
    ding = publiek(gebied, kinderen=3, deuren=2, themas=("Spelen", "Water", "Groen"))
    sessie = factories.sessie(gebied=gebied, tikken=["spelen"] * 12)
    publiek(gebied, kinderen=1)
    factories.sessie(gebied=gebied)
    client.get("/werk/veldwerk/")
    for adres, hoogstens in (
        ("/werk/veldwerk/", 7), (f"/werk/veldwerk/{sessie.pk}/", 7), (f"/werk/opbrengsten/{ding.pk}/", 9),
        (f"/werk/opbrengsten/{ding.pk}/sorteren/", 9), (f"/werk/veldwerk/{sessie.pk}/klaar/", 7),
    ):
        with django_assert_max_num_queries(hoogstens):
            assert client.get(adres).status_code == 200
    with django_assert_max_num_queries(10):
        tik(client, sessie)
    client.logout()
    client.get(f"/gebieden/{gebied.slug}/")
    for adres, hoogstens in ((ding.get_absolute_url(), 6), (f"/gebieden/{gebied.slug}/opbrengsten/", 4), (f"/gebieden/{gebied.slug}/", 10)):
        with django_assert_max_num_queries(hoogstens):
            assert client.get(adres).status_code == 200
