import pytest

from participatie.inzendingen.actions import modereren
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Inzending, Terugkoppeling
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijkverbinder():
    return factories.met_rol("wijkverbinder", gebied=factories.gebied())


@pytest.fixture
def idee(wijkverbinder):
    return factories.idee(
        gebied=wijkverbinder.rollen_nu()[0].gebied, indiener={"kanaal": "papier", "naam": "Mevrouw Voorbeeld"}
    )


def doe(actie, idee, door, **velden):
    idee.refresh_from_db()
    actie(idee, door=door, versie=idee.versie, **velden)
    idee.refresh_from_db()


def openbaar(anoniem):
    return [i.pk for i in Inzending.objects.zichtbaar_voor(anoniem)]


@pytest.fixture
def anoniem():
    from django.contrib.auth.models import AnonymousUser

    return AnonymousUser()


def test_an_idee_is_public_from_the_moment_it_is_let_through(idee, wijkverbinder, anoniem):
    assert openbaar(anoniem) == []
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    assert (openbaar(anoniem), idee.gepubliceerd_door) == ([idee.pk], wijkverbinder)


def test_an_idee_can_be_taken_off_the_site_again_with_a_reason(idee, wijkverbinder, anoniem):
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    doe(modereren.idee_niet_publiceren, idee, wijkverbinder, reden="Er staat een naam in.")
    assert (openbaar(anoniem), idee.afwijsreden) == ([], "Er staat een naam in.")
    assert list(Terugkoppeling.objects.values_list("aanleiding", flat=True)) == ["gepubliceerd", "niet_gepubliceerd"]
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    assert (openbaar(anoniem), idee.afwijsreden, idee.afgewezen_op) == ([idee.pk], "", None)


def test_the_official_answer_waits_until_the_idee_is_public(idee, wijkverbinder):
    with pytest.raises(modereren.NogNietOpenbaar):
        doe(modereren.idee_beantwoorden, idee, wijkverbinder, antwoord="Goed plan.")
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    doe(modereren.idee_beantwoorden, idee, wijkverbinder, antwoord="Goed plan.")
    assert (idee.antwoord, idee.antwoord_door) == ("Goed plan.", wijkverbinder)


def test_personal_data_can_be_taken_out_before_it_becomes_public(idee, wijkverbinder):
    doe(modereren.idee_bewerken, idee, wijkverbinder, titel="Een bankje", tekst="Zonder nummer.")
    assert (idee.titel, idee.tekst) == ("Een bankje", "Zonder nummer.")


def test_two_moderators_do_not_overwrite_each_other(idee, wijkverbinder):
    oud = idee.versie
    doe(modereren.idee_bewerken, idee, wijkverbinder, titel="Een bankje", tekst="Eerst.")
    with pytest.raises(Verouderd):
        modereren.idee_bewerken(idee, titel="X", tekst="Later.", door=wijkverbinder, versie=oud)
    idee.refresh_from_db()
    assert idee.tekst == "Eerst."
