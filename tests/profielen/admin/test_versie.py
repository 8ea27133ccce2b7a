import pytest
from django.urls import reverse

from kampen_wijk.textchecks.deur import akkoord_met
from profielen.actions.versie import TEKSTEN, concept_maken, profiel_vaststellen
from profielen.models import Profiel, ProfielVersie
from tests import factories
from wijken.models import Rol

GEEN_SPANNING = {
    f"{soort}-{veld}_FORMS": "0" for soort in ("spanningen", "beelden") for veld in ("TOTAL", "INITIAL")
}
BESLUIT = {"op": "2026-11-02", "wie": "het college"}


@pytest.fixture
def concept(cijfers, beheerder):
    versie = concept_maken(cijfers["Grafhorst"], door=beheerder)
    versie.intro = "Een dorp aan het Ganzendiep."
    versie.save()
    return versie


@pytest.fixture
def inloggen(client, beheerder):
    client.force_login(beheerder)
    return client


def adres(naam, pk):
    return reverse(f"admin:profielen_profielversie_{naam}", args=[pk])


def bewaar(client, versie, gelezen=1, **velden):
    data = {veld: "" for veld in TEKSTEN} | GEEN_SPANNING | {"gelezen_versie": gelezen} | velden
    return client.post(adres("change", versie.pk), data)


def test_a_new_profile_leads_to_its_concept(inloggen, cijfers):
    antwoord = inloggen.post(reverse("admin:profielen_profiel_add"), {"gebied": cijfers["Wilsum"].pk})
    versie = ProfielVersie.objects.get()
    assert (versie.profiel.gebied, versie.nummer) == (cijfers["Wilsum"], 1)
    assert antwoord.url == adres("change", versie.pk)


def test_writing_saves_the_text_and_who_wrote_it(inloggen, concept, beheerder):
    antwoord = bewaar(inloggen, concept, intro="Een dorp met een haven.", kansen="- water")
    assert antwoord.status_code == 302
    concept.refresh_from_db()
    assert (concept.intro, concept.kansen, concept.versie, concept.gewijzigd_door) == (
        "Een dorp met een haven.",
        "- water",
        2,
        beheerder,
    )


@pytest.mark.parametrize("velden", [{"intro": "a\0b"}, {"intro": "x" * 5001}, {"gelezen_versie": "9" * 40}])
def test_a_bad_text_comes_back_with_an_error_and_saves_nothing(inloggen, concept, velden):
    antwoord = bewaar(inloggen, concept, **{"intro": "Dorp \U0001f600 \u202e.", **velden})
    assert (antwoord.status_code, bool(antwoord.context["adminform"].form.errors)) == (200, True)
    concept.refresh_from_db()
    assert concept.intro == "Een dorp aan het Ganzendiep."


def test_a_spanning_is_written_with_the_version(inloggen, concept):
    data = {
        "spanningen-TOTAL_FORMS": "1",
        "spanningen-0-naam": "Omgevingsvisie",
        "spanningen-0-toelichting": "Die wil bouwen.",
        "spanningen-0-volgorde": "1",
        "spanningen-0-versie": concept.pk,
    }
    assert bewaar(inloggen, concept, intro="Dorp.", **data).status_code == 302
    assert [s.naam for s in concept.spanningen.all()] == ["Omgevingsvisie"]


def test_saving_over_a_newer_text_shows_it_and_keeps_what_was_typed(inloggen, concept):
    collega = factories.met_rol(Rol.PROFIELBEHEERDER, naam="Carel Collega")
    ProfielVersie.objects.filter(pk=concept.pk).update(intro="Tekst van Carel.", versie=2, gewijzigd_door=collega)
    antwoord = bewaar(inloggen, concept, gelezen=1, intro="Mijn tekst.")
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Carel Collega heeft deze versie ook gewijzigd" in html
    assert "Nu is bewaard: Tekst van Carel." in html
    assert "Mijn tekst.</textarea>" in html
    assert 'name="gelezen_versie" value="2"' in html
    concept.refresh_from_db()
    assert concept.intro == "Tekst van Carel."
    assert bewaar(inloggen, concept, gelezen=2, intro="Mijn tekst.").status_code == 302


def test_the_preview_is_the_page_of_residents(inloggen, client, concept, beheerder):
    voorbeeld = inloggen.get(adres("voorbeeld", concept.pk)).content.decode()
    inloggen.post(adres("vaststellen", concept.pk), BESLUIT)
    openbaar = client.get(f"/gebieden/{concept.profiel.gebied.slug}/profiel/").content.decode()
    for tekst in ("Een dorp aan het Ganzendiep.", "Ongeveer 1 op de 8 inwoners is 65 jaar of ouder.", "1.080"):
        assert (tekst in voorbeeld, tekst in openbaar) == (True, True)


def test_publishing_in_the_admin_publishes_once(inloggen, concept, beheerder):
    for _ in range(2):
        assert inloggen.post(adres("vaststellen", concept.pk), BESLUIT).url == adres("change", concept.pk)
    pagina = inloggen.get(adres("change", concept.pk)).content.decode()
    assert ("is vastgesteld. Inwoners lezen deze versie nu." in pagina, "kan niet worden: vastgesteld" in pagina) == (True, True)
    assert ProfielVersie.objects.gepubliceerd().get().gepubliceerd_door == beheerder


def test_an_empty_version_gets_a_clear_sentence(inloggen, cijfers, beheerder):
    leeg = concept_maken(cijfers["Zalk"], door=beheerder)
    antwoord = inloggen.post(adres("vaststellen", leeg.pk), BESLUIT, follow=True)
    assert "Schrijf eerst een inleiding" in antwoord.content.decode()


def test_a_published_version_is_read_only(inloggen, concept, beheerder):
    profiel_vaststellen(concept, door=beheerder)
    pagina = inloggen.get(adres("change", concept.pk))
    assert "<textarea" not in pagina.content.decode()
    assert bewaar(inloggen, concept, gelezen=2, intro="Anders").status_code == 403
    assert inloggen.post(adres("delete", concept.pk), {"post": "yes"}).status_code == 403


def test_saving_a_version_that_was_published_meanwhile_keeps_the_typed_text(concept, beheerder):
    from profielen.admin.forms import VersieForm

    form = VersieForm({"intro": "Mijn tekst.", "gelezen_versie": 1}, instance=ProfielVersie.objects.get(pk=concept.pk))
    profiel_vaststellen(concept, door=beheerder)
    assert form.is_valid() is False
    assert "intussen besloten" in str(form.non_field_errors())
    assert "Mijn tekst." in str(form)


def test_the_profile_shows_its_history_and_starts_a_new_version(inloggen, concept, beheerder):
    profiel_vaststellen(concept, door=beheerder)
    pagina = reverse("admin:profielen_profiel_change", args=[concept.profiel.pk])
    assert "Versie 1: bekijken" in inloggen.get(pagina).content.decode()
    antwoord = inloggen.post(reverse("admin:profielen_profiel_nieuwe_versie", args=[concept.profiel.pk]))
    assert antwoord.url == adres("change", Profiel.objects.get().versies.get(nummer=2).pk)


@pytest.mark.parametrize("naam", ["voorbeeld", "vaststellen"])
def test_who_does_not_keep_profiles_cannot_see_or_publish_a_concept(client, concept, naam):
    client.force_login(factories.met_rol(Rol.BEHEERDER))
    methode = client.get if naam == "voorbeeld" else client.post
    assert methode(adres(naam, concept.pk)).status_code == 403
    assert not ProfielVersie.objects.gepubliceerd().exists()


@pytest.mark.parametrize("pk", [999, 10**30])
@pytest.mark.parametrize("naam", ["voorbeeld", "vaststellen"])
def test_a_version_that_is_not_there_is_404(inloggen, db, naam, pk):
    methode = inloggen.get if naam == "voorbeeld" else inloggen.post
    assert methode(adres(naam, pk)).status_code == 404
    assert inloggen.post(reverse("admin:profielen_profiel_nieuwe_versie", args=[pk])).status_code == 404


def test_publishing_needs_a_post(inloggen, concept):
    assert inloggen.get(adres("vaststellen", concept.pk)).status_code == 405


def test_the_lists_of_the_admin_open(inloggen, concept):
    for model in ("profiel", "profielversie", "indicator", "meting"):
        assert inloggen.get(reverse(f"admin:profielen_{model}_changelist"), {"q": "graf"}).status_code == 200


def test_publishing_waits_until_somebody_says_that_what_was_found_may_stay(inloggen, concept):
    concept.stem_inwoners = "Bel mevrouw De Bruin"
    concept.save()
    bladzij = inloggen.get(adres("change", concept.pk)).content.decode()
    assert f'name="akkoord" value="{akkoord_met(concept.stem_inwoners)}"> Dit mag blijven staan: naam (De Bruin).' in bladzij
    antwoord = inloggen.post(adres("vaststellen", concept.pk), BESLUIT | {"akkoord": "on"}, follow=True)
    assert "misschien persoonsgegevens: naam (De Bruin)" in antwoord.content.decode()
    assert ProfielVersie.objects.gepubliceerd().count() == 0
    inloggen.post(adres("vaststellen", concept.pk), BESLUIT | {"akkoord": akkoord_met(concept.stem_inwoners)})
    assert ProfielVersie.objects.gepubliceerd().count() == 1


def test_a_version_without_personal_data_asks_nothing(inloggen, concept):
    assert 'name="akkoord"' not in inloggen.get(adres("change", concept.pk)).content.decode()
