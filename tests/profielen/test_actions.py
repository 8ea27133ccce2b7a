import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction

from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.models import Meting, ProfielVersie, Spanning
from profielen.workflow import OvergangNietToegestaan
from wijken.models import Gebeurtenis


@pytest.fixture
def concept(cijfers, beheerder):
    versie = concept_maken(cijfers["Grafhorst"], door=beheerder)
    versie.intro = "Een dorp aan het Ganzendiep."
    versie.save()
    Spanning.objects.create(versie=versie, naam="Een plan", toelichting="Het plan wil iets anders.")
    return versie


@pytest.fixture
def gepubliceerd(concept, beheerder):
    return profiel_vaststellen(concept, door=beheerder)


def test_there_is_one_concept_at_a_time(concept, beheerder):
    assert concept_maken(concept.profiel.gebied, door=beheerder) == concept
    with pytest.raises(IntegrityError, match="profiel_hoogstens_een_concept"), transaction.atomic():
        ProfielVersie.objects.create(profiel=concept.profiel, nummer=2)


def test_publishing_says_who_and_freezes_the_figures(gepubliceerd, beheerder):
    assert gepubliceerd.gepubliceerd_door == beheerder
    Meting.objects.filter(indicator__code="inwoners").update(waarde=1)
    vers = ProfielVersie.objects.geldend_voor(gepubliceerd.profiel.gebied)
    inwoners = next(rij for rij in vers.cijfers["rijen"] if rij["code"] == "inwoners")
    assert [(j["jaar"], j["waarde"]) for j in inwoners["jaren"]] == [(2022, "1025"), (2024, "1080")]
    assert inwoners["gemeente"] == "56177"


def test_publishing_leaves_a_public_event(gepubliceerd):
    gebeurtenis = Gebeurtenis.objects.van(gepubliceerd.profiel).get()
    assert (gebeurtenis.verb, gebeurtenis.zichtbaar, gebeurtenis.gegevens) == (
        "vastgesteld",
        "iedereen",
        {"nummer": 1, "van": "concept"},
    )


def test_counts_of_an_app_above_are_frozen_too(concept, beheerder):
    versie = profiel_vaststellen(concept, door=beheerder, tellingen={"ideeen": 3})
    assert versie.cijfers["tellingen"] == {"ideeen": 3}


def test_an_empty_version_is_not_published(cijfers, beheerder):
    leeg = concept_maken(cijfers["Zalk"], door=beheerder)
    with pytest.raises(ValidationError, match="Schrijf eerst een inleiding"):
        profiel_vaststellen(leeg, door=beheerder)


def test_publishing_twice_is_refused(gepubliceerd, beheerder):
    with pytest.raises(OvergangNietToegestaan, match="is vastgesteld en kan niet worden: vastgesteld"):
        profiel_vaststellen(gepubliceerd, door=beheerder)


@pytest.mark.parametrize("velden", [{"intro": "anders"}, {"gepubliceerd_op": None}, {"cijfers": {}}, {"nummer": 9}])
def test_the_database_keeps_a_published_version_as_it_is(gepubliceerd, velden):
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        ProfielVersie.objects.filter(pk=gepubliceerd.pk).update(**velden)


def test_the_database_keeps_a_published_version(gepubliceerd):
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        ProfielVersie.objects.filter(pk=gepubliceerd.pk)._raw_delete("default")


def test_the_spanningen_of_a_published_version_stay_too(gepubliceerd):
    spanning = gepubliceerd.spanningen.get()
    for doe in (
        lambda: Spanning.objects.filter(pk=spanning.pk).update(naam="anders"),
        lambda: Spanning.objects.filter(pk=spanning.pk).delete(),
        lambda: Spanning.objects.create(versie=gepubliceerd, naam="nog een", toelichting="x"),
    ):
        with pytest.raises(ProgrammingError, match="Cannot change a spanning"), transaction.atomic():
            doe()


def test_the_account_that_published_may_go(gepubliceerd, beheerder):
    Gebeurtenis.objects.all().delete()
    beheerder.delete()
    gepubliceerd.refresh_from_db()
    assert (gepubliceerd.gepubliceerd_door, gepubliceerd.intro) == (None, "Een dorp aan het Ganzendiep.")


def test_a_concept_was_published_by_nobody(concept, beheerder):
    with pytest.raises(IntegrityError, match="profielversie_door_hoort_bij_op"), transaction.atomic():
        ProfielVersie.objects.filter(pk=concept.pk).update(gepubliceerd_door=beheerder)


def test_a_version_number_is_given_once(gepubliceerd):
    with pytest.raises(IntegrityError, match="profielversie_nummer_een_keer"), transaction.atomic():
        ProfielVersie.objects.create(profiel=gepubliceerd.profiel, nummer=1)


def test_a_new_version_begins_with_the_text_of_the_last(gepubliceerd, beheerder):
    nieuw = concept_maken(gepubliceerd.profiel.gebied, door=beheerder)
    assert (nieuw.nummer, nieuw.intro, nieuw.is_concept) == (2, gepubliceerd.intro, True)
    assert [s.naam for s in nieuw.spanningen.all()] == ["Een plan"]
    assert ProfielVersie.objects.geldend_voor(nieuw.profiel.gebied) == gepubliceerd


def test_a_concept_is_seen_by_who_keeps_profiles_only(gepubliceerd, beheerder, django_user_model):
    nieuw = concept_maken(gepubliceerd.profiel.gebied, door=beheerder)
    ander = django_user_model.objects.create_user("ander@example.nl", naam="Ander")
    assert list(ProfielVersie.objects.zichtbaar_voor(ander)) == [gepubliceerd]
    assert list(ProfielVersie.objects.zichtbaar_voor(beheerder)) == [nieuw, gepubliceerd]
