"""Looking at what one types, pictures with words, and the steps of a version in the admin."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from profielen.actions.versie import concept_maken
from profielen.models import Beeld, ProfielVersie, Samenspraak
from tests import factories
from tests.kampen_wijk import plaatjes
from tests.profielen.admin.test_versie import bewaar

pytestmark = pytest.mark.django_db


@pytest.fixture
def concept(beheerder):
    versie = concept_maken(factories.gebied("Zalk", slug="zalk"), door=beheerder)
    versie.intro = "Een dorp aan de IJssel."
    versie.save()
    return versie


@pytest.fixture
def pia(client, beheerder):
    client.force_login(beheerder)
    return client


def adres(naam, versie):
    return reverse(f"admin:profielen_profielversie_{naam}", args=[versie.pk])


def met_foto(client, versie, inhoud, alt="De haven"):
    velden = {"beelden-TOTAL_FORMS": "1", "beelden-0-alt": alt, "beelden-0-volgorde": "1", "beelden-0-versie": versie.pk}
    return bewaar(client, versie, intro="Zalk.", **velden, **{"beelden-0-bestand": plaatjes.upload(inhoud)})


def test_the_text_is_shown_as_residents_will_read_it_and_is_not_saved(pia, concept):
    html = pia.post(adres("proef", concept), {"intro": "Een **oud** dorp.\n\n- water"}).content.decode()
    assert ("<strong>oud</strong>" in html, "<li>water</li>" in html) == (True, True)
    concept.refresh_from_db()
    assert concept.intro == "Een dorp aan de IJssel."


def test_it_points_at_hard_words_and_at_people(pia, concept):
    html = pia.post(adres("proef", concept), {"kansen": "Middels overleg. Bel mevrouw De Bruin."}).content.decode()
    assert ("middels (zeg liever: met)" in html, "naam (De Bruin)" in html) == (True, True)


@pytest.mark.parametrize(
    "tekst",
    ["<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://example.nl/x.png)", "a\0b", "\U0001f600" * 10_000],
)
def test_a_hostile_text_is_harmless_while_writing(pia, concept, tekst):
    antwoord = pia.post(adres("proef", concept), {"intro": tekst})
    html = antwoord.content.decode()
    stuk = [woord in html for woord in ("<script>alert", 'href="javascript', '<img src="https')]
    assert (antwoord.status_code, stuk) == (200, [False, False, False])


def test_a_picture_comes_in_clean_with_its_words(pia, concept):
    assert met_foto(pia, concept, plaatjes.met_geheimen()).status_code == 302
    assert "De haven" in pia.get(adres("change", concept)).content.decode()
    beeld = Beeld.objects.get()
    with beeld.bestand.open() as bestand:
        assert b"KANARIE" not in bestand.read()
    assert (beeld.alt, beeld.breedte > 0, "vakantie" in beeld.bestand.name) == ("De haven", True, False)


def test_a_picture_without_words_is_refused(pia, concept):
    antwoord = met_foto(pia, concept, plaatjes.jpeg(), alt="")
    assert (antwoord.status_code, "Schrijf op wat er op de foto staat" in antwoord.text) == (200, True)
    assert Beeld.objects.count() == 0


def test_a_picture_of_forty_megapixels_is_refused_or_made_small(pia, concept):
    antwoord = met_foto(pia, concept, plaatjes.inhoud(plaatjes.beeld(8000, 5000), "PNG"))
    assert "te veel beeldpunten" in antwoord.content.decode()
    assert met_foto(pia, concept, plaatjes.jpeg(breedte=8000, hoogte=5000)).status_code == 302
    assert max(Beeld.objects.values_list("breedte", "hoogte").get()) <= 2400


@pytest.mark.parametrize("inhoud", [b"", b"geen foto", b"<svg onload=alert(1)>"])
def test_what_is_no_picture_is_refused_with_a_sentence(pia, concept, inhoud):
    assert met_foto(pia, concept, inhoud).status_code == 200
    assert Beeld.objects.count() == 0


def test_the_steps_are_taken_by_their_actions(pia, concept):
    tot = timezone.localdate() + dt.timedelta(days=10)
    html = pia.get(adres("change", concept)).content.decode()
    assert [f'id="besluit-{naam}"' in html for naam in ("samenspraak", "vaststellen", "intrekken")] == [True, True, False]
    pia.post(adres("samenspraak", concept), {"tot": tot.isoformat()})
    assert Samenspraak.objects.get().tot == tot
    html = pia.post(adres("vaststellen", concept), {"op": "2026-11-02", "wie": "de raad"}, follow=True).content.decode()
    assert "kunnen nog reageren" in html
    assert [f'id="besluit-{naam}"' in html for naam in ("samenspraak", "vaststellen", "intrekken")] == [False, True, True]
    pia.post(adres("intrekken", concept), {"reden": "Het was te vroeg."})
    assert ProfielVersie.objects.get().intrekreden == "Het was te vroeg."


@pytest.mark.parametrize(
    ("naam", "velden", "zin"),
    [
        ("samenspraak", {"tot": "morgen"}, "Schrijf de dag zo"), ("samenspraak", {}, "Kies een dag"),
        ("samenspraak", {"tot": "0001-01-01"}, "nog komt"), ("vaststellen", {"op": "2999-01-01", "wie": "x"}, "moet nog komen"),
        ("vaststellen", {"op": "2026-01-01", "wie": ""}, "nog leeg"), ("intrekken", {"reden": "Fout."}, "kan niet worden: ingetrokken"),
        ("vaststellen", {"op": "2026-01-01", "wie": "a\0"}, "niet kunnen lezen"),
    ],
)
def test_a_step_that_cannot_be_taken_says_why(pia, concept, naam, velden, zin):
    assert zin in pia.post(adres(naam, concept), velden, follow=True).content.decode()
    concept.refresh_from_db()
    assert concept.staat == "concept"


def test_a_version_in_samenspraak_is_not_deleted(pia, beheerder):
    versie = factories.samenspraak(factories.gebied(), door=beheerder).versie
    assert pia.post(adres("delete", versie), {"post": "yes"}).status_code == 403
