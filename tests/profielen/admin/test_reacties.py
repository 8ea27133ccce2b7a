import uuid

import pytest
from django.urls import reverse

from profielen.actions.reactie import reactie_plaatsen, reageren
from profielen.models import Reactie
from tests import factories
from wijken.models import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def ding(beheerder):
    return factories.samenspraak(factories.gebied("Zalk", slug="zalk"), door=beheerder)


@pytest.fixture
def reactie(ding):
    return reageren(ding, onderdeel="kansen", tekst="Bel mevrouw De Bruin over de haven.")


@pytest.fixture
def pia(client, beheerder):
    client.force_login(beheerder)
    return client


def adres(ding, *meer):
    naam = "reactie_doen" if meer and meer[0] != "overtypen" else "reactie_overtypen" if meer else "reacties"
    return reverse(f"admin:profielen_profielversie_{naam}", args=[ding.versie.pk, *[m for m in meer if m != "overtypen"]])


def doe(client, ding, actie, reactie, **velden):
    return client.post(adres(ding, actie), {"reactie": reactie.pk, "stand": reactie.stand} | velden)


def test_what_looks_like_a_name_is_marked_and_masked_with_a_button(pia, ding, reactie):
    html = pia.get(adres(ding)).content.decode()
    assert "<mark>De Bruin (naam)</mark>" in html
    code = html.split('name="vondst" value="')[1].split('"')[0]
    assert doe(pia, ding, "maskeren", reactie, vondst=code).status_code == 302
    assert Reactie.objects.get().tekst == "Bel mevrouw [naam] over de haven."


def test_it_is_not_put_on_the_site_before_somebody_agrees_to_what_was_found(pia, ding, reactie):
    antwoord = doe(pia, ding, "plaatsen", reactie, akkoord="on")
    assert "misschien persoonsgegevens: naam (De Bruin)" in antwoord.content.decode()
    assert Reactie.objects.openbaar().count() == 0
    akkoord = antwoord.content.decode().split('name="akkoord" value="')[1].split('"')[0]
    assert doe(pia, ding, "plaatsen", reactie, akkoord=akkoord).status_code == 302
    assert Reactie.objects.openbaar().count() == 1


def test_an_answer_that_is_refused_stays_in_the_form(pia, ding, reactie):
    antwoord = doe(pia, ding, "beantwoorden", reactie, uitkomst="niet", antwoord="Bel 06-12345678.")
    html = antwoord.content.decode()
    assert ("telefoonnummer (06-12345678)" in html, "Bel 06-12345678.</textarea>" in html) == (True, True)
    assert Reactie.objects.get().uitkomst == ""
    doe(pia, ding, "beantwoorden", reactie, uitkomst="niet", antwoord="De haven is van een ander.")
    assert Reactie.objects.get().antwoord == "De haven is van een ander."


def test_two_at_once_the_second_is_told_and_keeps_what_was_typed(pia, ding, reactie):
    reactie_plaatsen(reageren(ding, onderdeel="heel", tekst="Mooi."), door=None, stand=1)
    Reactie.objects.filter(pk=reactie.pk).update(stand=2)
    html = doe(pia, ding, "weigeren", reactie, reden="Gaat niet over Zalk.").content.decode()
    assert ("Een collega heeft deze reactie ook bekeken." in html, "Gaat niet over Zalk.</textarea>" in html) == (True, True)
    assert 'name="stand" value="2"' in html


def test_what_came_on_paper_is_typed_over_once(pia, ding, beheerder):
    velden = {"onderdeel": "heel", "tekst": "Op papier.", "bron": "papier", "namens": "Dorpsbelangen", "sleutel": uuid.uuid4()}
    for _ in range(2):
        assert pia.post(adres(ding, "overtypen"), velden).status_code == 302
    reactie = Reactie.objects.get()
    assert (reactie.bron, reactie.namens, reactie.ingevoerd_door, reactie.gepubliceerd_op) == ("papier", "Dorpsbelangen", beheerder, None)


@pytest.mark.parametrize(
    "velden", [{"tekst": "a\0b"}, {"tekst": "x" * 10_000}, {"bron": "portaal"}, {"sleutel": "x"}, {"onderdeel": "\u202e"}]
)
def test_a_bad_reaction_from_paper_saves_nothing(pia, ding, velden):
    goed = {"onderdeel": "heel", "tekst": "Op papier.", "bron": "papier", "sleutel": uuid.uuid4()}
    assert pia.post(adres(ding, "overtypen"), goed | velden).status_code == 200
    assert Reactie.objects.count() == 0


@pytest.mark.parametrize("actie", ["maskeren", "plaatsen", "weigeren", "beantwoorden"])
@pytest.mark.parametrize("velden", [{}, {"reactie": "\0"}, {"reactie": "9" * 40, "stand": "9" * 40}, {"reactie": 999, "stand": 1}])
def test_any_fields_at_all_change_nothing(pia, ding, reactie, actie, velden):
    erbij = {"vondst": "x", "reden": "x", "uitkomst": "niet", "antwoord": "x"} if velden else {}
    assert pia.post(adres(ding, actie), velden | erbij).status_code in (200, 404)
    assert Reactie.objects.get().stand == 1


def test_an_action_that_is_not_there_is_404(pia, ding, reactie):
    assert doe(pia, ding, "verbranden", reactie).status_code == 404


@pytest.mark.parametrize("aantal", [2, 12])
def test_the_page_takes_the_same_queries_with_few_and_many(pia, ding, django_assert_max_num_queries, aantal):
    for n in range(aantal):
        reageren(ding, onderdeel="heel", tekst=f"Reactie {n}", email=f"rik{n}@example.nl")
    pia.get(reverse("admin:index"))  # that a session was used is written down once in a while
    with django_assert_max_num_queries(6):
        assert pia.get(adres(ding)).status_code == 200


def test_somebody_who_keeps_other_profiles_does_not_find_it(client, ding, reactie):
    client.force_login(factories.met_rol(Rol.PROFIELBEHEERDER, gebied=factories.gebied("Elders")))
    assert client.get(adres(ding)).status_code == 404
    assert doe(client, ding, "plaatsen", reactie).status_code == 404
    for naam in ("change", "voorbeeld", "history"):
        assert client.get(reverse(f"admin:profielen_profielversie_{naam}", args=[ding.versie.pk])).status_code == 404
    for naam in ("proef", "samenspraak", "vaststellen", "intrekken"):
        assert client.post(reverse(f"admin:profielen_profielversie_{naam}", args=[ding.versie.pk])).status_code == 404
    assert client.get(reverse("admin:profielen_profiel_change", args=[ding.versie.profiel_id])).status_code == 404
    assert "Zalk" not in client.get(reverse("admin:profielen_profielversie_changelist")).content.decode()


def test_somebody_who_keeps_this_profile_does(client, ding):
    client.force_login(factories.met_rol(Rol.PROFIELBEHEERDER, gebied=ding.versie.profiel.gebied))
    assert client.get(reverse("admin:profielen_profielversie_change", args=[ding.versie.pk])).status_code == 200


def test_a_new_profile_is_only_of_an_own_gebied(client, ding):
    client.force_login(factories.met_rol(Rol.PROFIELBEHEERDER, gebied=(eigen := factories.gebied("Eigen"))))
    ander = factories.gebied("Van een ander")
    velden = client.get(reverse("admin:profielen_profiel_add")).context["adminform"].form.fields
    assert list(velden["gebied"].queryset) == [eigen]
    antwoord = client.post(reverse("admin:profielen_profiel_add"), {"gebied": ander.pk})
    assert antwoord.status_code == 200
