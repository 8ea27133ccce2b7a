"""A part with an owner of its own, whose outcome comes back to the whole."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from participatie.inzendingen.actions.behandelen import DeelNogOpen, signaal_afhandelen, signaal_annuleren
from participatie.inzendingen.actions.splitsen import NietTeSplitsen, deel_afsplitsen
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Inzending, Overdracht, Terugkoppeling
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def door(gebied):
    return factories.met_rol("wijkverbinder", gebied=gebied)


@pytest.fixture
def verkeer():
    return factories.afdeling()


@pytest.fixture
def geheel(gebied):
    return factories.signaal(
        gebied=gebied, tekst="De route is donker en vol gaten, belt u mij op 06 12345678.",
        indiener={"kanaal": "papier", "naam": "Sophie Voorbeeld"},
    )


def doe(actie, ding, door, **velden):
    ding.refresh_from_db()
    uit = actie(ding, door=door, versie=ding.versie, **velden)
    ding.refresh_from_db()
    return uit


def splits(geheel, door, naar, onderdeel="Lantaarnpalen"):
    return doe(deel_afsplitsen, geheel, door, onderdeel=onderdeel, naar=naar, vraag="Kunnen hier lantaarns komen?")


def test_the_part_is_a_signaal_with_its_own_owner_and_without_the_words_of_the_sender(geheel, door, verkeer):
    deel = splits(geheel, door, verkeer)
    deel.refresh_from_db()
    assert (deel.kop(), deel.status, deel.afdeling, deel.eigenaar, deel.deel_van, deel.gebied) == (
        "Lantaarnpalen", "in_afwachting", verkeer, door, geheel, geheel.gebied,
    )
    assert (deel.tekst, hasattr(deel, "indiener")) == ("Kunnen hier lantaarns komen?", False)
    assert Overdracht.objects.get().signaal == deel
    assert geheel.status == "gemeld"


@pytest.mark.parametrize(("reden", "uitkomst", "uitleg"), [
    ("gedaan", "gedaan", ""), ("deels", "deels", "Zo is het."), ("niet", "niet", "Zo is het."), ("doorgezet", "niet", "Zo is het."),
])
def test_the_outcome_of_the_part_comes_back_to_the_whole(geheel, door, verkeer, reden, uitkomst, uitleg):
    deel = splits(geheel, door, verkeer)
    doe(signaal_afhandelen, deel, door, toelichting="Zo is het.", afhandelreden=reden)
    assert list(geheel.deeluitkomsten.values_list("onderdeel", "uitkomst", "reden")) == [("Lantaarnpalen", uitkomst, uitleg)]


def test_personal_data_in_the_reason_do_not_come_along_to_the_whole(geheel, door, verkeer):
    deel = splits(geheel, door, verkeer)
    with pytest.raises(ValidationError, match="06 12345678"):
        doe(signaal_afhandelen, deel, door, toelichting="Bel Karel op 06 12345678.", afhandelreden="niet")
    deel.refresh_from_db()
    assert (deel.status, geheel.deeluitkomsten.count()) == ("in_afwachting", 0)


def test_a_part_that_is_cancelled_is_not_done(geheel, door, verkeer):
    doe(signaal_annuleren, splits(geheel, door, verkeer), door, toelichting="Toch niet nodig.")
    assert list(geheel.deeluitkomsten.values_list("uitkomst", "reden")) == [("niet", "Toch niet nodig.")]


def test_the_whole_waits_for_its_parts_and_then_ends_as_they_did(geheel, door, verkeer):
    lampen, gaten = splits(geheel, door, verkeer), splits(geheel, door, factories.partner(), "Gaten")
    for actie, velden in ((signaal_afhandelen, {"afhandelreden": "gedaan"}), (signaal_annuleren, {})):
        with pytest.raises(DeelNogOpen, match="Een deel is nog open: "):
            doe(actie, geheel, door, toelichting="Klaar.", **velden)
    doe(signaal_afhandelen, lampen, door, toelichting="Te duur.", afhandelreden="niet", wie_dan="de provincie")
    doe(signaal_afhandelen, gaten, door, toelichting="Dicht.", afhandelreden="gedaan")
    assert Terugkoppeling.objects.count() == 0
    doe(signaal_afhandelen, geheel, door, toelichting="Hieronder staat het.")
    assert (geheel.afhandelreden, Terugkoppeling.objects.get().inzending) == ("deels", geheel)
    assert geheel.deeluitkomsten.get(uitkomst="niet").wie_dan == "de provincie"


def test_the_sender_sees_that_somebody_else_was_asked_and_no_name_of_staff(client, geheel, door, verkeer):
    collega = factories.met_rol("behandelaar", afdeling=verkeer, naam="Geheime Collega")
    splits(geheel, door, collega)
    tekst = client.get(pagina(geheel)).content.decode()
    assert ("Wij hebben voor een deel een collega" in tekst, "Geheime Collega" in tekst) == (True, False)


def test_no_part_of_a_part_no_two_of_one_name_and_none_of_what_is_closed(geheel, door, verkeer):
    deel = splits(geheel, door, verkeer)
    with pytest.raises(NietTeSplitsen, match="al een deel van een ander"):
        splits(deel, door, verkeer, "Nog kleiner")
    with pytest.raises(NietTeSplitsen, match="al een deel met deze naam"):
        splits(geheel, door, verkeer, "lantaarnpalen")
    doe(signaal_afhandelen, deel, door, toelichting="Klaar.", afhandelreden="gedaan")
    doe(signaal_afhandelen, geheel, door, toelichting="Klaar.")
    with pytest.raises(NietTeSplitsen, match="Heropen het eerst"):
        splits(geheel, door, verkeer, "Borden")
    assert Inzending.objects.count() == 2


def test_the_database_holds_that_a_part_has_a_name_and_is_of_another(geheel, door, verkeer):
    deel = splits(geheel, door, verkeer)
    for velden in ({"titel": ""}, {"deel_van": deel}):
        with pytest.raises(IntegrityError, match="deel_van_is_een_ander"), transaction.atomic():
            Inzending.objects.filter(pk=deel.pk).update(**velden)


def test_the_name_of_a_part_holds_no_personal_data_because_the_sender_reads_it_with_the_outcome():
    geheel = factories.signaal()
    with pytest.raises(ValidationError, match="telefoonnummer"):
        deel_afsplitsen(
            geheel, onderdeel="Bel 06-12345678", naar=factories.afdeling(), vraag="x", door=factories.medewerker(), versie=1
        )
    assert geheel.afgesplitst.count() == 0
