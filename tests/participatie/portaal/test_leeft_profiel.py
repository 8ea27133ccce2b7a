"""The counts that a version of a profile is adopted with, however that is done."""

import pytest
from django.urls import reverse

from participatie.portaal.periode import laatste
from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.kleine_aantallen import verdeel
from profielen.models import ProfielVersie
from tests import factories
from tests.participatie.portaal.test_leeft import gesprekken, signalen, toen
from wijken.models import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied("Grafhorst", slug="grafhorst")


@pytest.fixture
def lamp():
    return factories.categorie("Straatverlichting")


def vastgesteld(gebied):
    versie = concept_maken(gebied, door=None)
    versie.intro = "Een dorp aan het water."
    versie.save()
    return profiel_vaststellen(versie, door=None)


def grenzen():
    return {"van": laatste(12).van.isoformat(), "tot": laatste(12).tot.isoformat(), "drempel": 5}


def test_a_version_keeps_the_counts_of_the_day_on_which_it_was_adopted(gebied, lamp):
    signalen(12, gebied, lamp)
    signalen(4, gebied, factories.categorie())
    signalen(5, gebied)
    gesprekken(3, gebied, factories.medewerker())
    gesprekken(3, gebied, factories.medewerker(), kanaal="brief")
    factories.idee(gebied=gebied, gepubliceerd_op=toen(), fase="opgepakt")
    versie = vastgesteld(gebied)
    verwacht = grenzen() | {
        "signalen": [{"onderwerp": "Straatverlichting", "aantal": 12}], "signalen_rest": 9, "gesprekken_rest": 6,
        "ideeen": {"aantal": 1, "per_fase": [{"fase": "Opgepakt", "aantal": 1}]},
    }
    assert versie.cijfers["tellingen"] == verwacht
    signalen(20, gebied, lamp)
    assert ProfielVersie.objects.get().cijfers["tellingen"] == verwacht


def test_what_is_not_there_is_left_out(gebied, lamp):
    signalen(4, gebied, lamp)
    assert vastgesteld(gebied).cijfers["tellingen"] == grenzen()


def test_reactions_on_the_site_about_this_version_are_counted(gebied):
    assert factories.vastgesteld_profiel(gebied).cijfers["tellingen"]["reacties"] == 1


def test_the_admin_adopts_with_the_counts_of_the_year_before_the_decision(client, gebied, lamp):
    signalen(7, gebied, lamp, maanden=12)
    wie = factories.met_rol(Rol.PROFIELBEHEERDER, gebied=gebied)
    versie = concept_maken(gebied, door=wie)
    versie.intro = "Een dorp aan het water."
    versie.save()
    client.force_login(wie)
    pagina = client.get(reverse("admin:profielen_profielversie_change", args=[versie.pk])).text
    assert ("Straatverlichting: 7." in pagina, 'href="/werk/leeft/?gebied=grafhorst"' in pagina) == (True, True)
    dag = laatste(1).van
    client.post(reverse("admin:profielen_profielversie_vaststellen", args=[versie.pk]), {"op": dag.isoformat(), "wie": "het college"})
    tellingen = ProfielVersie.objects.get().cijfers["tellingen"]
    assert (tellingen["tot"], tellingen["signalen"]) == (dag.isoformat(), [{"onderwerp": "Straatverlichting", "aantal": 7}])


def test_two_profiles_over_the_same_months_do_not_give_away_what_lies_between_them(gebied, lamp):
    buurt = factories.gebied("Grafhorst-dorp", ouder=gebied)
    signalen(12, buurt, lamp)
    signalen(30, buurt, factories.categorie("Groen"))
    assert [r["aantal"] for r in vastgesteld(buurt).cijfers["tellingen"]["signalen"]] == [30, 12]
    signalen(1, gebied, lamp)
    assert vastgesteld(gebied).cijfers["tellingen"] == grenzen() | {"signalen_rest": 43}


@pytest.mark.parametrize(
    ("aantallen", "ook", "zichtbaar", "rest", "totaal"),
    [
        ({}, (), {}, 0, None), ({"a": 4}, (), {}, 0, None), ({"a": 5}, (), {"a": 5}, 0, 5), ({"a": 3, "b": 3}, (), {}, 6, 6),
        ({"a": 9, "b": 4, "c": 6}, (), {"a": 9}, 10, 19), ({"a": 9, "b": 6, "c": 7}, ("a",), {"c": 7}, 15, 22),
    ],
)
def test_a_total_over_kinds_names_what_gives_nobody_away(aantallen, ook, zichtbaar, rest, totaal):
    uit = verdeel(aantallen, 5, ook)
    assert (uit.zichtbaar, uit.rest, uit.totaal) == (zichtbaar, rest, totaal)
