"""Two people at one version: pictures, spanningen and the order; nobody loses what the other did, nor what was typed."""

import pytest
from django.urls import reverse

from kampen_wijk.files.models import ConceptFoto
from profielen.actions.versie import concept_maken
from profielen.models import Beeld, ProfielVersie, Spanning
from tests import factories
from tests.kampen_wijk import plaatjes
from tests.profielen.admin.test_versie import bewaar

pytestmark = pytest.mark.django_db
INTUSSEN = "heeft deze versie ook gewijzigd"


@pytest.fixture
def concept(beheerder):
    versie = concept_maken(factories.gebied("Zalk", slug="zalk"), door=beheerder)
    Spanning.objects.create(versie=versie, naam="Omgevingsvisie", toelichting="Die wil bouwen.")
    return versie


@pytest.fixture
def pia(client, beheerder):
    client.force_login(beheerder)
    return client


def gelezen(client, versie) -> dict:
    """All that the form sends when somebody changes nothing."""
    velden = {}
    antwoord = client.get(reverse("admin:profielen_profielversie_change", args=[versie.pk]))
    formulieren = [f for inline in antwoord.context["inline_admin_formsets"] for f in (inline.formset.management_form, *inline.formset)]
    for formulier in [antwoord.context["adminform"].form, *formulieren]:
        velden |= {vak.html_name: vak.value() for vak in formulier if vak.name != "bestand"}
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None and waarde is not False}


def stuur(client, versie, velden, gelezen=1):
    return bewaar(client, versie, **(velden | {"gelezen": gelezen, "intro": "Zalk."}))


def collega_bewaart(versie):
    ProfielVersie.objects.filter(pk=versie.pk).update(versie=2)


def opnieuw(antwoord) -> dict:
    """What the page that came back sends, when nothing is changed in it."""
    velden = {}
    for inline in antwoord.context["inline_admin_formsets"]:
        for formulier in (inline.formset.management_form, *inline.formset):
            velden |= {vak.html_name: vak.value() for vak in formulier if vak.name != "bestand"}
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, False)}


def test_who_saves_without_changing_anything_changes_nothing(pia, concept):
    factories.beeld(concept)
    eerst = [list(model.objects.values()) for model in (Beeld, Spanning)]
    assert stuur(pia, concept, gelezen(pia, concept)).status_code == 302
    assert [list(model.objects.values()) for model in (Beeld, Spanning)] == eerst


def test_a_spanning_that_a_colleague_changed_is_named_and_what_was_typed_stays(pia, concept):
    velden = gelezen(pia, concept)
    Spanning.objects.update(toelichting="Die wil sterk bouwen.")
    collega_bewaart(concept)
    antwoord = stuur(pia, concept, velden | {"spanningen-0-toelichting": "Die wil niets."})
    html = antwoord.content.decode()
    assert (INTUSSEN in html, "Nu is bewaard: Die wil sterk bouwen." in html, "Die wil niets.</textarea>" in html) == (True, True, True)
    assert Spanning.objects.get().toelichting == "Die wil sterk bouwen."
    assert stuur(pia, concept, opnieuw(antwoord), gelezen=2).status_code == 302
    assert Spanning.objects.get().toelichting == "Die wil niets."


def test_what_a_colleague_added_is_shown_and_kept(pia, concept):
    velden = gelezen(pia, concept)
    Spanning.objects.create(versie=concept, naam="Nota water", toelichting="Die wil meer water.")
    factories.beeld(concept, alt="De kerk")
    collega_bewaart(concept)
    antwoord = stuur(pia, concept, velden | {"spanningen-0-naam": "Visie"})
    html = antwoord.content.decode()
    assert (html.count("Een collega voegde dit toe."), "Nota water" in html, "De kerk" in html) == (2, True, True)
    assert stuur(pia, concept, opnieuw(antwoord), gelezen=2).status_code == 302
    assert sorted(Spanning.objects.values_list("naam", flat=True)) == ["Nota water", "Visie"]
    assert Beeld.objects.get().alt == "De kerk"


def test_what_a_colleague_took_away_comes_back_only_when_somebody_wants_that(pia, concept):
    factories.beeld(concept, alt="De kerk")
    velden = gelezen(pia, concept)
    Spanning.objects.all().delete()
    Beeld.objects.all().delete()
    collega_bewaart(concept)
    antwoord = stuur(pia, concept, velden)
    html = antwoord.content.decode()
    assert ("Een collega haalde dit weg. Bewaart u opnieuw" in html, "Een collega haalde dit weg: De kerk." in html) == (True, True)
    leeg = {naam: "" for naam in opnieuw(antwoord) if naam.startswith("spanningen-0-")}
    assert stuur(pia, concept, opnieuw(antwoord) | leeg, gelezen=2).status_code == 302
    assert Spanning.objects.count() == 0
    assert stuur(pia, concept, opnieuw(antwoord), gelezen=3).status_code == 302
    assert (Spanning.objects.get().naam, Beeld.objects.count()) == ("Omgevingsvisie", 0)


def test_who_wants_to_take_away_what_a_colleague_changed_is_asked_again(pia, concept):
    velden = gelezen(pia, concept)
    Spanning.objects.update(naam="Omgevingsvisie 2040")
    collega_bewaart(concept)
    antwoord = stuur(pia, concept, velden | {"spanningen-0-DELETE": "on"})
    assert "Nu is bewaard: Omgevingsvisie 2040. Wilt u dit nog steeds weghalen?" in antwoord.content.decode()
    assert stuur(pia, concept, opnieuw(antwoord), gelezen=2).status_code == 302
    assert Spanning.objects.count() == 0


def test_a_picture_waits_while_the_form_is_refused(pia, concept):
    velden = gelezen(pia, concept) | {"beelden-0-alt": "", "beelden-0-bestand": plaatjes.upload(plaatjes.jpeg())}
    antwoord = stuur(pia, concept, velden)
    assert ("Uw foto is er nog." in antwoord.content.decode(), ConceptFoto.objects.count()) == (True, 1)
    assert stuur(pia, concept, opnieuw(antwoord) | {"beelden-0-alt": "De haven"}).status_code == 302
    assert (Beeld.objects.get().alt, ConceptFoto.objects.count()) == ("De haven", 0)


def test_the_order_is_chosen_and_a_colleague_who_chose_another_is_named(pia, concept):
    velden = gelezen(pia, concept)
    assert stuur(pia, concept, velden | {"plek_wensen": "1"}).status_code == 302
    assert ProfielVersie.objects.get().volgorde[:2] == ["wensen", "stem_inwoners"]
    html = stuur(pia, concept, velden | {"plek_kansen": "1"}).content.decode()
    assert (INTUSSEN in html, "Nu is bewaard: plaats 1" in html) == (True, True)
    assert ProfielVersie.objects.get().volgorde[0] == "wensen"


def test_a_row_without_a_number_comes_last(pia, concept):
    Spanning.objects.update(volgorde=4)
    velden = gelezen(pia, concept) | {"spanningen-1-naam": "Nota water", "spanningen-1-toelichting": "Die wil water."}
    assert stuur(pia, concept, velden).status_code == 302
    assert list(Spanning.objects.values_list("naam", "volgorde")) == [("Omgevingsvisie", 4), ("Nota water", 5)]


def test_a_picture_is_seen_while_writing_and_the_site_is_linked_to_once_there_is_something(pia, concept):
    beeld = factories.beeld(concept)
    adres = reverse("admin:profielen_profielversie_change", args=[concept.pk])
    html = pia.get(adres).content.decode()
    assert f'<img class="beeld-klein" src="{beeld.adres}" alt="De haven met twee boten"' in html
    assert "Weergeven op website" not in html
    ding = factories.samenspraak(concept.profiel.gebied)
    assert ding.get_absolute_url() == pia.get(adres).context["absolute_url"]
    assert pia.get(ding.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "velden",
    [
        {"spanningen-TOTAL_FORMS": "9" * 40}, {"spanningen-TOTAL_FORMS": "-1"}, {"spanningen-TOTAL_FORMS": "\u00b2"},
        {"spanningen-0-naam": "a\0"},
        {"spanningen-0-naam": "x" * 10_000}, {"spanningen-0-volgorde": "9" * 9},
        {"beelden-0-concept": "x"}, {"beelden-0-concept": "a" * 32, "beelden-0-alt": "De kerk"}, {"plek_kansen": "0"},
        {"plek_kansen": "7"}, {"spanningen-0-versie": "999"}, {"spanningen-0-link": "javascript:alert(1)"},
    ],
)
def test_whatever_is_sent_gets_a_sentence(pia, concept, velden):
    antwoord = stuur(pia, concept, gelezen(pia, concept) | velden)
    assert antwoord.status_code == 200
    assert list(Spanning.objects.values_list("naam", "link", "volgorde")) == [("Omgevingsvisie", "", 0)]


@pytest.mark.parametrize(
    "velden", [{"spanningen-0-id": "9" * 40}, {"spanningen-0-id": "\0"}, {"spanningen-0-id": "1e1"}]
)
def test_rows_that_nobody_knows_leave_what_is_stored_as_it_is(pia, concept, velden):
    eerst = Spanning.objects.values().get()
    assert stuur(pia, concept, gelezen(pia, concept) | velden).status_code == 302
    assert Spanning.objects.filter(**eerst).count() == 1
