"""Public pages from memory: true at once, and never somebody else's."""

import gzip

import pytest
from django.urls import URLPattern, get_resolver
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def idee():
    return factories.idee(titel="Een bankje", gepubliceerd_op=timezone.now())


def views(resolver, prefix=""):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield prefix + str(pattern.pattern), pattern.callback
        else:
            yield from views(pattern, prefix + str(pattern.pattern))


def test_the_second_visitor_gets_the_page_from_memory_for_one_query(client, idee, django_assert_num_queries):
    eerste = client.get("/ideeen/")
    with django_assert_num_queries(1):
        tweede = client.get("/ideeen/")
    assert tweede.content == eerste.content
    assert "Een bankje" in tweede.content.decode()


def test_a_change_is_seen_at_once(client, idee):
    client.get("/ideeen/")
    idee.titel = "Twee bankjes"
    idee.save()
    assert "Twee bankjes" in client.get("/ideeen/").content.decode()


def test_an_idea_that_is_taken_off_is_gone_at_once(client, idee):
    adres = f"/ideeen/{idee.referentie}/"
    assert [client.get(adres).status_code for _ in range(2)] == [200, 200]
    idee.gepubliceerd_op = None
    idee.save()
    assert client.get(adres).status_code == 404


def test_who_is_logged_in_sees_the_own_menu_and_leaves_nothing_behind(client, idee):
    wie = factories.met_rol("wijkverbinder", gebied=idee.gebied)
    client.get("/ideeen/")
    client.force_login(wie)
    eigen = client.get("/ideeen/")
    assert ("Werkblad" in eigen.content.decode(), eigen.has_header("ETag")) == (True, False)
    client.logout()
    client.cookies.clear()
    assert "Werkblad" not in client.get("/ideeen/").content.decode()


def test_a_session_that_comes_first_is_not_shown_to_the_next_visitor(client, idee):
    client.force_login(factories.met_rol("wijkverbinder", gebied=idee.gebied))
    assert "Werkblad" in client.get("/ideeen/").content.decode()
    client.cookies.clear()
    assert "Werkblad" not in client.get("/ideeen/").content.decode()


def test_who_has_a_message_waiting_gets_a_page_of_their_own(client, idee):
    client.get("/ideeen/")
    client.cookies["messages"] = "iets"
    assert not client.get("/ideeen/").has_header("ETag")


def test_what_somebody_looked_for_is_not_remembered(client):
    factories.gebied("Zalk")
    factories.gebied("Zalk-Oost")
    zoek = client.get("/?waar=zalk")
    assert (zoek.status_code, zoek.has_header("ETag")) == (200, False)
    assert client.get("/").has_header("ETag")


def test_another_address_is_another_page(client, idee):
    slug = idee.gebied.slug
    ander = factories.gebied("Elders")
    bladen = [client.get(adres).content for adres in ("/ideeen/", f"/gebieden/{slug}/ideeen/", f"/gebieden/{ander.slug}/ideeen/")]
    assert len(set(bladen)) == 3


def test_a_browser_that_has_the_page_gets_304_until_it_changes(client, idee):
    tag = client.get("/ideeen/")["ETag"]
    nog = client.get("/ideeen/", headers={"if-none-match": tag})
    assert (nog.status_code, nog.content, nog["ETag"]) == (304, b"", tag)
    idee.titel = "Twee bankjes"
    idee.save()
    nieuw = client.get("/ideeen/", headers={"if-none-match": tag})
    assert nieuw.status_code == 200 and nieuw["ETag"] != tag


def test_the_browser_asks_each_time_and_shared_caches_keep_people_apart(client, idee):
    antwoord = client.get("/ideeen/")
    assert antwoord["Cache-Control"] == "no-cache"
    assert {deel.strip() for deel in antwoord["Vary"].split(",")} >= {"Cookie", "Accept-Encoding"}


def test_it_goes_out_compressed_to_who_can_read_that(client, idee):
    gewoon = client.get("/ideeen/")
    klein = client.get("/ideeen/", headers={"accept-encoding": "gzip, br"})
    assert klein["Content-Encoding"] == "gzip" and not gewoon.has_header("Content-Encoding")
    assert gzip.decompress(klein.content) == gewoon.content
    assert int(klein["Content-Length"]) == len(klein.content) < len(gewoon.content)


def test_headers_of_safety_stand_on_a_page_from_memory_too(client, idee):
    eerste, tweede = client.get("/ideeen/"), client.get("/ideeen/")
    for naam in ("Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Permissions-Policy"):
        assert tweede[naam] == eerste[naam] != ""


def test_an_unknown_host_gets_nothing_from_memory(client, idee):
    client.get("/ideeen/")
    assert client.get("/ideeen/", headers={"host": "elders.example"}).status_code == 400


def test_with_room_for_no_pages_each_is_made_anew(client, idee, settings):
    settings.PAGINACACHE = 0
    assert not client.get("/ideeen/").has_header("ETag")


def test_only_these_pages_are_remembered():
    """A new one is thought about: no form that is posted, nothing of one person, and its tables count as changes."""
    gemerkt = {adres for adres, view in views(get_resolver()) if getattr(view, "onthoudbaar", False)}
    assert gemerkt == {
        "", "gebieden/", "gebieden/<slug:slug>/", "gebieden/<slug:slug>/kaart.pdf", "gebieden/<slug:slug>/profiel/",
        *(f"gebieden/<slug:slug>/profiel/versie/<int:nummer>/{naam}" for naam in ("", "verantwoording/", "samenspraak/")),
        "gebieden/<slug:slug>/ideeen/", "gebieden/<slug:slug>/toezeggingen/", "ideeen/", "vergelijken/",
        "gebieden/<slug:slug>/agenda.ics", "activiteiten/<slug:slug>/agenda.ics", "partners/<int:pk>/agenda.ics",
        *(f"activiteiten/<slug:slug>/{naam}.pdf" for naam in ("poster", "flyer")),
        "trajecten/<slug:slug>/agenda.ics", "gebieden/<slug:slug>/agenda/", "activiteiten/", "activiteiten/<slug:slug>/",
        "gebieden/<slug:slug>/opbrengsten/", "opbrengsten/<slug:slug>/",
        "ideeen/<str:referentie>/", "trajecten/", "trajecten/<slug:slug>/", "over/privacy/", "over/toegankelijkheid/",
    }


def test_no_page_that_is_remembered_holds_a_token_of_a_form(client, idee):
    factories.met_rol("wijkverbinder", gebied=idee.gebied, openbaar=True)
    for adres in ("/", "/gebieden/", f"/gebieden/{idee.gebied.slug}/", f"/gebieden/{idee.gebied.slug}/profiel/", "/ideeen/",
                  f"/ideeen/{idee.referentie}/", "/trajecten/", factories.traject(openbaar=True).get_absolute_url(),
                  "/over/privacy/", "/over/toegankelijkheid/", f"/gebieden/{idee.gebied.slug}/toezeggingen/",
                  f"/gebieden/{idee.gebied.slug}/agenda/", "/activiteiten/", factories.activiteit(openbaar=True).get_absolute_url(),
                  f"/gebieden/{idee.gebied.slug}/opbrengsten/", factories.opbrengst(openbaar=True).get_absolute_url(),
                  "/vergelijken/", f"/vergelijken/?gebied={idee.gebied.slug}"):
        antwoord = client.get(adres)
        assert (antwoord.status_code, "csrfmiddlewaretoken" in antwoord.content.decode(), dict(antwoord.cookies)) == (200, False, {})
        assert antwoord.has_header("ETag")
