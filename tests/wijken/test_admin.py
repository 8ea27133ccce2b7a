"""The admin of wijken."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests import factories
from wijken.models import Gebied, GebiedAlias, Medewerker, Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def kampen():
    call_command("laad_gebieden", verbosity=0)


@pytest.fixture
def als(client):
    def inloggen(rol):
        client.force_login(factories.met_rol(rol))
        return client

    return inloggen


def lijst(client, model, **vraag):
    return client.get(reverse(f"admin:wijken_{model}_changelist"), vraag)


def gevonden(antwoord):
    return [g.slug for g in antwoord.context["cl"].result_list]


@pytest.mark.parametrize("vraag", ["heerenbroek", "’s-heerenbroek", "WK016608", "S HEERENBROEK"])
def test_a_gebied_is_found_by_spelling_and_code(kampen, als, vraag):
    assert gevonden(lijst(als(Rol.BEHEERDER), "gebied", q=vraag)) == ["s-heerenbroek"]


def test_the_list_of_gebieden_costs_the_same_whatever_their_number(kampen, als, django_assert_max_num_queries):
    client = als(Rol.BEHEERDER)
    lijst(client, "gebied")  # roles are remembered from then on
    with django_assert_max_num_queries(11):
        assert lijst(client, "gebied").status_code == 200


def formulier(pagina):
    """What the browser would send back without any change."""
    uit = {}
    formulieren = [pagina.context["adminform"].form]
    for inline in pagina.context["inline_admin_formsets"]:
        formulieren += [inline.formset.management_form, *inline.formset.forms]
    for form in formulieren:
        for veld in form:
            waarde = veld.value()
            uit[veld.html_name] = "" if waarde is None else waarde
    return uit


@pytest.mark.parametrize("rol", [Rol.BEHEERDER, Rol.PROFIELBEHEERDER])
def test_a_gebied_gets_another_spelling_and_keeps_its_codes(kampen, als, rol):
    client = als(rol)
    plek = Gebied.objects.get(slug="zalk")
    adres = reverse("admin:wijken_gebied_change", args=[plek.pk])
    gegevens = formulier(client.get(adres)) | {"aliassen-0-naam": "Zallek", "intro": "Aan de IJssel."}
    antwoord = client.post(adres, {k: v for k, v in gegevens.items() if v is not False})
    assert antwoord.status_code == 302
    plek.refresh_from_db()
    assert (plek.intro, [a.naam for a in plek.aliassen.all()]) == ("Aan de IJssel.", ["Zallek"])
    assert [c.code for c in plek.cbscodes.all()] == ["WK016604"]


def test_a_new_medewerker_has_no_password_and_an_address_in_lower_case(als):
    client = als(Rol.BEHEERDER)
    adres = reverse("admin:wijken_medewerker_add")
    gegevens = formulier(client.get(adres)) | {"naam": "Noor Voorbeeld", "email": "Noor@Example.NL"}
    assert client.post(adres, {k: v for k, v in gegevens.items() if v is not False}).status_code == 302
    noor = Medewerker.objects.get(naam="Noor Voorbeeld")
    assert (noor.email, noor.has_usable_password()) == ("noor@example.nl", False)


def test_a_medewerker_is_never_deleted_in_the_admin(als):
    wie = factories.medewerker()
    antwoord = als(Rol.BEHEERDER).post(reverse("admin:wijken_medewerker_delete", args=[wie.pk]), {"post": "yes"})
    assert antwoord.status_code == 403
    assert Medewerker.objects.filter(pk=wie.pk).exists()


@pytest.mark.parametrize("model", ["medewerker", "rolvervulling", "afdeling", "gebiedsindeling"])
def test_a_profielbeheerder_does_not_touch_people_and_roles(als, model):
    assert lijst(als(Rol.PROFIELBEHEERDER), model).status_code == 403


@pytest.mark.parametrize("model", ["gebied", "medewerker", "rolvervulling", "afdeling", "gebiedsindeling"])
def test_every_list_opens_with_a_search_that_finds_nothing(als, model):
    assert lijst(als(Rol.BEHEERDER), model, q="bestaat niet 🙂").status_code == 200


def test_ontmoetingsplekken_are_kept_by_the_profielbeheerder(als):
    assert lijst(als(Rol.PROFIELBEHEERDER), "ontmoetingsplek", q="koffie").status_code == 200


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({"rol": "wijkverbinder"}, {"gebied": ["Kies het gebied van deze wijkverbinder."]}),
        ({"rol": "behandelaar"}, {"afdeling": ["Kies de afdeling van deze behandelaar."]}),
        ({"rol": "beheerder", "tot": "2026-01-01"}, {"tot": ["Kies een dag na de begindatum."]}),
    ],
)
def test_a_role_that_cannot_be_is_refused_in_words(als, velden, fouten):
    client = als(Rol.BEHEERDER)
    gegevens = {"medewerker": factories.medewerker().pk, "vanaf": "2026-01-01", **velden}
    antwoord = client.post(reverse("admin:wijken_rolvervulling_add"), gegevens)
    assert antwoord.context["adminform"].form.errors == fouten


def test_an_alias_belongs_to_one_gebied(kampen):
    namen = list(GebiedAlias.objects.values_list("naam", flat=True))
    assert set(namen) & set(Gebied.objects.values_list("naam", flat=True)) == set()
