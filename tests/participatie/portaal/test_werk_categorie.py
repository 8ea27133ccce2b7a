"""What a signaal is about, as staff say it: on its page, and when they write down what somebody told."""

import uuid

import pytest
from django.utils import timezone

from participatie.inzendingen.actions.categorie import categorie_kiezen
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Inzending, VraagAntwoord
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


@pytest.fixture
def lamp():
    return factories.categorie("Straatverlichting", slug="straatverlichting")


def test_staff_choose_the_subject_and_the_timeline_says_so(client, wijkverbinder, gebied, lamp):
    ding = factories.signaal(gebied=gebied)
    adres = f"/werk/signalen/{ding.referentie}/categorie/"
    antwoord = client.post(adres, {"versie": ding.versie, "categorie": lamp.slug}, follow=True)
    ding.refresh_from_db()
    assert (ding.categorie, ding.versie) == (lamp, 2)
    gebeurtenis = Gebeurtenis.objects.get(verb="categorie_gekozen")
    assert (gebeurtenis.zichtbaar, gebeurtenis.actor) == ("medewerkers", wijkverbinder)
    assert gebeurtenis.gegevens == {"van": None, "naar": lamp.pk}
    inhoud = antwoord.content.decode()
    assert ("<dt>Onderwerp</dt><dd>Straatverlichting</dd>" in inhoud, "Onderwerp gekozen." in inhoud) == (True, True)


def test_the_same_subject_again_changes_nothing(wijkverbinder, gebied, lamp):
    ding = factories.signaal(gebied=gebied, categorie=lamp)
    categorie_kiezen(ding, categorie=lamp, door=wijkverbinder, versie=ding.versie)
    ding.refresh_from_db()
    assert (ding.versie, Gebeurtenis.objects.count()) == (1, 0)


def test_who_read_an_older_version_hears_so(wijkverbinder, gebied, lamp):
    ding = factories.signaal(gebied=gebied)
    with pytest.raises(Verouderd):
        categorie_kiezen(ding, categorie=lamp, door=wijkverbinder, versie=ding.versie + 1)


@pytest.mark.parametrize("waarde", ["", "bestaat-niet", "a\0b", "9" * 5000])
def test_no_subject_or_a_strange_one_gets_a_sentence(client, wijkverbinder, gebied, waarde):
    ding = factories.signaal(gebied=gebied)
    antwoord = client.post(f"/werk/signalen/{ding.referentie}/categorie/", {"versie": 1, "categorie": waarde})
    assert antwoord.status_code == 422
    assert Inzending.objects.get().categorie is None


def test_staff_read_what_the_sender_answered(client, wijkverbinder, gebied, lamp):
    ding = factories.signaal(gebied=gebied, categorie=lamp)
    VraagAntwoord.objects.create(inzending=ding, vraag="Welke paal?", antwoord="Nummer 12")
    assert "<dt>Welke paal?</dt><dd>Nummer 12</dd>" in client.get(f"/werk/signalen/{ding.referentie}/").content.decode()


@pytest.mark.parametrize(("wat", "verwacht"), [("signaal", "straatverlichting"), ("idee", None)])
def test_of_what_somebody_told_only_a_signaal_has_a_subject(client, wijkverbinder, gebied, lamp, wat, verwacht):
    client.post("/werk/nieuw/", {
        "sleutel": uuid.uuid4(), "wat": wat, "bron": "papier", "ontvangen_op": f"{timezone.localdate()}", "titel": "Een lamp",
        "tekst": "De lamp is uit.", "gebied": gebied.slug, "kanaal": "niet", "soort_indiener": "inwoner", "categorie": lamp.slug,
    })
    assert getattr(Inzending.objects.get().categorie, "slug", None) == verwacht


def test_the_form_for_what_somebody_told_asks_the_subject(client, wijkverbinder, lamp):
    assert 'name="categorie"' in client.get("/werk/nieuw/").text
