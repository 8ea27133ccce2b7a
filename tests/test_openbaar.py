"""Every text that the public reads goes through one door: the register names them all, and each was tried."""


import pytest
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import modelform_factory
from django.utils import timezone

from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, akkoord_met
from kampen_wijk.textchecks.register import DEUR, alles_openbaar
from participatie.inzendingen.actions.modereren import idee_bewerken
from participatie.inzendingen.actions.reactie import reactie_bewerken
from tests import factories
from tests.openbaar_proeven import PROEVEN
from wijken.admin.medewerker import RolvervullingInline
from wijken.models import Ontmoetingsplek, Rolvervulling

pytestmark = pytest.mark.django_db

EIGEN = ("kampen_wijk", "wijken", "profielen", "participatie")
NUMMER = "Bel 06-12345678"


def tekstvelden() -> dict[str, set[str]]:
    """Of every model of our own: what holds words that somebody or something wrote."""
    return {
        model._meta.label: velden
        for model in apps.get_models()
        if not model._meta.proxy and model.__module__.split(".")[0] in EIGEN
        if (velden := {veld.name for veld in model._meta.concrete_fields if _is_tekst(veld)})
    }


def _is_tekst(veld):
    return (
        isinstance(veld, models.CharField | models.TextField | models.JSONField)
        and not veld.choices and not veld.name.startswith("pgh_")
    )


def test_of_every_text_it_is_declared_whether_the_public_reads_it():
    gezegd = {label: set(velden) for label, velden in alles_openbaar().items()}
    assert gezegd == tekstvelden()


def door_de_deur() -> list[str]:
    return sorted(
        f"{label}.{veld}" for label, velden in alles_openbaar().items() for veld, hoe in velden.items() if hoe == DEUR
    )


# How each of them becomes public. A function takes the text and what somebody agreed to, and raises where it is refused.


def test_each_of_them_is_tried():
    assert sorted(PROEVEN) == door_de_deur()


@pytest.mark.parametrize("welke", sorted(PROEVEN))
def test_a_phone_number_becomes_public_only_where_somebody_agreed_to_it(welke):
    for akkoord in ("", "on", akkoord_met("06-87654321")):
        with pytest.raises(PersoonsgegevensGevonden):
            PROEVEN[welke](NUMMER, akkoord)
    PROEVEN[welke](NUMMER, akkoord_met(NUMMER))


@pytest.mark.parametrize("welke", sorted(PROEVEN))
def test_other_words_go_through_without_a_question(welke):
    PROEVEN[welke]("Elke dinsdag van 10 tot 12 uur", "")


def test_the_roles_of_a_medewerker_go_through_the_same_form_in_both_places():
    assert RolvervullingInline.form is admin.site.get_model_admin(Rolvervulling).form


def test_what_is_public_already_stays_so_when_something_else_is_saved():
    plek = Ontmoetingsplek.objects.create(gebied=factories.gebied(), naam="Dorpshuis", wanneer=NUMMER, wat="Koffie")
    vorm = modelform_factory(Ontmoetingsplek, admin.site.get_model_admin(Ontmoetingsplek).form, fields=["wanneer", "wat"])
    assert vorm({"wanneer": NUMMER, "wat": "Thee"}, instance=plek).is_valid() is True


def test_words_of_an_idee_on_the_site_are_looked_at_again_when_they_change():
    idee = factories.idee(gepubliceerd_op=timezone.now())
    with pytest.raises(ValidationError):
        idee_bewerken(idee, titel="Bankje", tekst=NUMMER, door=None, versie=idee.versie)


def test_words_of_a_reaction_on_the_site_are_looked_at_again_when_they_change():
    ding = factories.reactie(factories.idee(gepubliceerd_op=timezone.now()), geplaatst_op=timezone.now())
    with pytest.raises(ValidationError):
        reactie_bewerken(ding, naam="", tekst=NUMMER, door=None, versie=ding.versie)
