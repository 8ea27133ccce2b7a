"""The public pages of trajecten, and the places where they are shown."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied("Voorbeeldwijk")


def test_what_is_not_public_is_nowhere(client, gebied):
    concept = factories.traject(gebied=gebied, titel="Geheim plein")
    ingetrokken = factories.traject(
        gebied=gebied, titel="Geheim park", ingetrokken_op=timezone.now(), intrekreden="Er stond een fout in."
    )
    for ding in (concept, ingetrokken):
        assert client.get(ding.get_absolute_url()).status_code == 404
    for adres in ("/trajecten/", f"/gebieden/{gebied.slug}/", "/zoeken/?q=geheim"):
        assert "Geheim" not in client.get(adres).text


def test_a_wijkverbinder_does_not_see_a_concept_at_the_public_address_either(client, gebied):
    client.force_login(factories.met_rol("wijkverbinder", gebied=gebied))
    assert client.get(factories.traject(gebied=gebied).get_absolute_url()).status_code == 404


def test_the_whole_kaderkaart_stands_before_everything_else(client):
    ding = factories.traject(openbaar=True, uit_idee=factories.idee(gepubliceerd_op=timezone.now()))
    tekst = client.get(ding.get_absolute_url()).text
    punten = [
        "Dit spreken wij vooraf af", "U zegt wat u vindt", "Dit heet raadplegen. Het is trede 2 van 6.", "Dit staat vast", "De plek.",
        "Waarom?", "Er is geen andere grond.", "Dit is nog open", "De toestellen.", "Wie beslist?", "De gemeenteraad", "1 mei 2030",
        "De gemeente heeft de leiding", "Wanneer hoort u wat ermee gedaan is?", "1 juni 2030", "Waar gaat het over?",
        "Zo gaat het, stap voor stap",
    ]
    plekken = [tekst.find(punt) for punt in punten]
    assert plekken == sorted(plekken) and plekken[0] > 0


@pytest.mark.parametrize(
    ("fasen", "zin", "standen"),
    [
        ([(-10, -5), (-4, 3), (4, 30)], "Nu bezig: <strong>Fase 2</strong>", ["geweest", "nu", "straks"]),
        ([(-10, -5), (4, 30)], "Vandaag is er geen fase bezig. De volgende begint op", ["geweest", "straks"]),
        ([(-10, -5)], "Alle fasen zijn geweest.", ["geweest"]),
    ],
)
def test_past_now_and_next_are_said_in_words_and_in_the_list(client, fasen, zin, standen):
    antwoord = client.get(factories.traject(openbaar=True, fasen=fasen).get_absolute_url())
    assert zin in antwoord.text
    assert [fase.stand for fase in antwoord.context["fasen"]] == standen
    assert antwoord.text.count('aria-current="step"') == standen.count("nu")


def test_a_fase_that_is_over_without_an_outcome_says_so(client):
    ding = factories.traject(openbaar=True, fasen=[(-10, -5), (0, 1)])
    assert client.get(ding.get_absolute_url()).text.count("Wat eruit kwam, staat hier nog niet.") == 1
    ding.fasen.filter(titel="Fase 1").update(resultaat="Er komen **bankjes**.")
    tekst = client.get(ding.get_absolute_url()).text
    assert ("Er komen <strong>bankjes</strong>." in tekst, "staat hier nog niet" in tekst) == (True, False)


def test_when_the_promised_day_has_passed_everybody_sees_that(client):
    gisteren = timezone.localdate() - dt.timedelta(1)
    ding = factories.traject(openbaar=True, terug_op=gisteren)
    assert "Deze dag is voorbij. Dit traject is nog niet afgerond." in client.get(ding.get_absolute_url()).text
    type(ding).objects.filter(pk=ding.pk).update(afgerond_op=timezone.now(), evaluatie="Het **plein** is er.")
    tekst = client.get(ding.get_absolute_url()).text
    assert ("Deze dag is voorbij" in tekst, "Het <strong>plein</strong> is er." in tekst) == (False, True)


def test_that_the_kaderkaart_was_changed_is_said_with_the_day(client):
    ding = factories.traject(openbaar=True, kader_gewijzigd_op=dt.datetime(2027, 3, 3, 12, tzinfo=dt.UTC))
    assert "Wij hebben deze afspraken aangepast op 3 maart 2027." in client.get(ding.get_absolute_url()).text


def test_markup_of_others_is_shown_as_text(client):
    boos = "<script>alert(1)</script> [klik](javascript:alert(1)) ![p](http://x/y.png)"
    ding = factories.traject(
        openbaar=True, fasen=(), titel="<b>Plein</b>", intro=boos, vast=boos, waarom_vast=boos, open=boos, wie_beslist="<i>De raad</i>",
    )
    factories.fase(ding, titel="<u>Een</u>", wat=boos, resultaat=boos)
    tekst = client.get(ding.get_absolute_url()).text
    assert [mis for mis in ("<script>alert", "<b>Plein", "<i>De", "<u>Een", 'href="javascript', "<img src=\"http") if mis in tekst] == []


def test_the_list_shows_where_each_is_and_newest_first(client, gebied):
    oud = factories.traject(gebied=gebied, openbaar=True, titel="Oud plein", gepubliceerd_op=timezone.now() - dt.timedelta(9))
    nieuw = factories.traject(gebied=gebied, openbaar=True, titel="Nieuw plein")
    antwoord = client.get("/trajecten/")
    assert list(antwoord.context["trajecten"]) == [nieuw, oud]
    assert (antwoord.text.count("Loopt nu"), "Voorbeeldwijk" in antwoord.text) == (2, True)


def test_a_long_list_is_paged(client, gebied):
    for n in range(27):
        factories.traject(gebied=gebied, openbaar=True, gepubliceerd_op=timezone.now() - dt.timedelta(n), fasen=())
    eerste = client.get("/trajecten/")
    tweede = client.get("/trajecten/", {"na": eerste.context["volgende"]})
    assert (len(eerste.context["trajecten"]), len(tweede.context["trajecten"]), tweede.context["volgende"]) == (25, 2, "")


@pytest.mark.parametrize("na", ["%00", "x" * 9000, "1-1", "-", "99999999999999999999-1", "🌳"])
def test_odd_addresses_get_a_page(client, na):
    factories.traject(openbaar=True)
    assert client.get(f"/trajecten/?na={na}").status_code == 200


def test_the_list_takes_4_queries_and_a_traject_6_whatever_there_is(client, gebied, settings):
    settings.PAGINACACHE = 0
    aantallen = {}
    for hoeveel in (1, 20):
        for _ in range(hoeveel):
            ding = factories.traject(
                gebied=gebied, openbaar=True, fasen=[(n, n) for n in range(hoeveel)],
                uit_idee=factories.idee(gepubliceerd_op=timezone.now()),
            )
            ding.gebieden.add(factories.gebied())
        for adres in ("/trajecten/", ding.get_absolute_url()):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(adres).status_code == 200
            aantallen.setdefault(adres == "/trajecten/", []).append(len(queries))
    assert aantallen[True][0] == aantallen[True][1] <= 4
    assert aantallen[False][0] == aantallen[False][1] <= 6


# On the page of a gebied


def op_pagina(client, gebied):
    return [ding.titel for ding in client.get(f"/gebieden/{gebied.slug}/").context["trajecten"]]


def test_a_gebied_shows_what_is_about_it_around_it_and_within_it(client, gebied):
    stad, straat, elders = factories.gebied("Stad"), factories.gebied("Straat", ouder=gebied), factories.gebied("Elders")
    gebied.ouder = stad
    gebied.save()
    for waar in (stad, gebied, straat, elders):
        factories.traject(gebied=waar, openbaar=True, titel=f"Plan {waar}")
    assert set(op_pagina(client, gebied)) == {"Plan Stad", "Plan Voorbeeldwijk", "Plan Straat"}
    assert set(op_pagina(client, straat)) == {"Plan Stad", "Plan Voorbeeldwijk", "Plan Straat"}
    assert op_pagina(client, elders) == ["Plan Elders"]


def test_a_werkgebied_and_its_parts_show_each_others_trajecten(client, gebied):
    werkgebied = factories.gebied("Samen", soort="werkgebied")
    werkgebied.delen.add(gebied)
    factories.traject(gebied=werkgebied, openbaar=True, titel="Plan samen")
    assert op_pagina(client, gebied) == op_pagina(client, werkgebied) == ["Plan samen"]


def test_a_gebied_does_not_show_what_is_over(client, gebied):
    factories.traject(gebied=gebied, openbaar=True, fasen=(), begint_op=dt.date(2020, 1, 1), eindigt_op=dt.date(2020, 2, 1))
    factories.traject(gebied=gebied, openbaar=True, afgerond_op=timezone.now(), evaluatie="Klaar.")
    assert op_pagina(client, gebied) == []
    assert "Plannen waar u bij hoort" not in client.get(f"/gebieden/{gebied.slug}/").text


# In searching


def vind(client, **vraag):
    return [(v.soort, v.titel, v.url) for v in client.get("/zoeken/", vraag).context["uitkomst"].vondsten]


def test_searching_finds_a_traject_by_its_words_and_forgets_it_when_it_is_taken_off(client, gebied):
    ding = factories.traject(gebied=gebied, openbaar=True, titel="Een plein", open="Waar de vliegerheuvel komt.")
    wat = [("traject", "Een plein", ding.get_absolute_url())]
    assert vind(client, q="vliegerheuvels") == vind(client, q="vliegerheuvel", soort="traject", gebied=gebied.slug) == wat
    assert vind(client, q="vliegerheuvel", gebied=factories.gebied().slug) == []
    type(ding).objects.filter(pk=ding.pk).update(gepubliceerd_op=None)
    assert vind(client, q="vliegerheuvel") == []


def test_trajecten_are_in_the_menu(client):
    assert 'href="/trajecten/" aria-current="page"' in client.get("/trajecten/").text
