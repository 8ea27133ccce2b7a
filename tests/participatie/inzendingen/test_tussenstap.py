"""The step between typing and sending: extra questions of the subject, with everything that was typed kept."""

import re
from html import unescape

import pytest

from kampen_wijk.files.models import ConceptFoto
from participatie.inzendingen.categorieen import categorieen_laden
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Categorie, Foto, Inzending, Vraag, VraagAntwoord
from tests import factories
from tests.kampen_wijk import plaatjes
from wijken.locatieserver import Adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def lamp(wijk):
    return factories.categorie("Straatverlichting", slug="straatverlichting", uitleg="Een lamp die uit is.")


@pytest.fixture
def vraag(lamp):
    return factories.vraag(lamp)


def verborgen(antwoord) -> dict:
    """What a browser sends back of the page without typing anything."""
    velden = re.findall(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?', antwoord.content.decode())
    return {naam: unescape(waarde) for naam, waarde in velden if naam != "csrfmiddlewaretoken"}


def stap(client, data):
    antwoord = client.post("/signaal/", data)
    assert (antwoord.status_code, Inzending.objects.count()) == (200, 0)
    assert "<h1>Nog even dit</h1>" in antwoord.content.decode()
    return antwoord


def test_a_signaal_about_nothing_in_particular_is_sent_at_once(client, ingevuld, vraag):
    client.post("/signaal/", ingevuld(categorie=""))
    assert Inzending.objects.get().categorie is None


def test_a_subject_without_questions_is_sent_at_once(client, ingevuld, lamp):
    client.post("/signaal/", ingevuld(categorie=lamp.slug))
    assert Inzending.objects.get().categorie == lamp


def test_the_questions_of_a_subject_come_after_the_form_and_their_answers_are_kept(client, ingevuld, vraag):
    tussen = stap(client, ingevuld(categorie="straatverlichting"))
    klaar = client.post("/signaal/", {**verborgen(tussen), f"vraag_{vraag.pk}": "Drie"})
    ding = Inzending.objects.get()
    assert klaar["Location"] == pagina(ding, "verzonden")
    assert list(ding.vraagantwoorden.values_list("vraag", "antwoord")) == [("Hoeveel lampen zijn er uit?", "Drie")]


def test_everything_that_was_typed_travels_along(client, ingevuld, vraag):
    data = ingevuld(
        categorie="straatverlichting", tekst='Kapot "glas" & <b>scherven</b>\nop straat', kanaal="telefoon",
        telefoon="06 1234 5678", naam="Fien", soort_indiener="school",
    )
    client.post("/signaal/", verborgen(stap(client, data)))
    ding = Inzending.objects.get()
    assert (ding.tekst, ding.gebied.slug, ding.indiener.naam, ding.indiener.telefoon, ding.indiener.soort) == (
        'Kapot "glas" & <b>scherven</b>\nop straat', "voorbeeldwijk", "Fien", "06 1234 5678", "school",
    )


def test_going_back_keeps_text_photos_and_answers(client, ingevuld, vraag):
    data = {**ingevuld(categorie="straatverlichting"), "fotos": [plaatjes.upload(plaatjes.jpeg())]}
    tussen = stap(client, data)
    assert ConceptFoto.objects.count() == 1
    terug = client.post("/signaal/", {**verborgen(tussen), f"vraag_{vraag.pk}": "Drie", "terug": "ja"})
    form = terug.context["form"]
    assert (form["tekst"].value(), form["categorie"].value(), form.errors) == (data["tekst"], "straatverlichting", {})
    assert len(terug.context["concept_fotos"]) == 1
    nog_eens = stap(client, {**verborgen(terug), **ingevuld(categorie="straatverlichting"), "sleutel": data["sleutel"]})
    assert nog_eens.context["stap"].vragen[f"vraag_{vraag.pk}"].value() == "Drie"
    client.post("/signaal/", {**verborgen(nog_eens), f"vraag_{vraag.pk}": "Drie"})
    assert (Foto.objects.count(), ConceptFoto.objects.count()) == (1, 0)


def test_an_address_is_looked_up_once(client, ingevuld, vraag, wijk, locatieserver, monkeypatch):
    monkeypatch.setattr("participatie.inzendingen.forms.plaats._gebied_van", lambda adres: wijk)
    locatieserver.antwoord = [Adres("Trekschuit 8, Kampen", 52.5, 5.9, "", "", "GM0166")]
    tussen = stap(client, ingevuld(categorie="straatverlichting", gebied="", adres="Trekschuit 8"))
    locatieserver.antwoord = None  # unreachable from now on
    client.post("/signaal/", verborgen(tussen))
    ding = Inzending.objects.get()
    assert (ding.plaats, ding.lat, len(locatieserver.vragen)) == ("Trekschuit 8, Kampen", 52.5, 1)


@pytest.mark.parametrize(
    ("soort", "keuzes", "gegeven", "fout"),
    [
        ("kort", "", "", "Dit veld is nog leeg. Vul het in."),
        ("kort", "", "x" * 201, "Uw tekst is 1 teken te lang. Maak de tekst korter. Er passen 200 tekens in."),
        ("kort", "", "a\0b", "In uw tekst staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw."),
        ("ja_nee", "", "misschien", "Kies een van de antwoorden."),
        ("keuze", "Een\nTwee", "", "Kies een antwoord."),
        ("keuze", "Een\nTwee", "Drie", "Kies een van de antwoorden."),
    ],
)
def test_a_wrong_answer_gets_a_sentence_and_nothing_is_stored(client, ingevuld, lamp, soort, keuzes, gegeven, fout):
    vraag = factories.vraag(lamp, soort=soort, keuzes=keuzes, verplicht=True)
    tussen = stap(client, ingevuld(categorie=lamp.slug))
    weer = stap(client, {**verborgen(tussen), f"vraag_{vraag.pk}": gegeven})
    assert weer.context["stap"].vragen.errors == {f"vraag_{vraag.pk}": [fout]}


def test_what_is_not_required_may_stay_open(client, ingevuld, vraag, lamp):
    factories.vraag(lamp, "Is het gevaarlijk?", soort="ja_nee")
    client.post("/signaal/", verborgen(stap(client, ingevuld(categorie=lamp.slug))))
    assert (Inzending.objects.count(), VraagAntwoord.objects.count()) == (1, 0)


def test_answers_stand_in_words(client, ingevuld, lamp):
    vraag = factories.vraag(lamp, "Is het gevaarlijk?", soort="ja_nee")
    client.post("/signaal/", {**verborgen(stap(client, ingevuld(categorie=lamp.slug))), f"vraag_{vraag.pk}": "ja"})
    assert VraagAntwoord.objects.get().antwoord == "Ja"


def test_a_question_that_is_turned_off_is_not_asked(client, ingevuld, lamp):
    factories.vraag(lamp, actief=False)
    client.post("/signaal/", ingevuld(categorie=lamp.slug))
    assert Inzending.objects.count() == 1


def test_a_subject_that_was_turned_off_meanwhile_asks_to_choose_again(client, ingevuld, vraag, lamp):
    tussen = stap(client, ingevuld(categorie=lamp.slug))
    Categorie.objects.filter(pk=lamp.pk).update(actief=False)
    antwoord = client.post("/signaal/", verborgen(tussen))
    assert antwoord.context["form"].errors == {
        "categorie": ["Dit onderwerp staat niet meer in de lijst. Kies een ander onderwerp."]
    }
    assert antwoord.context["form"]["tekst"].value() == "De lantaarnpaal is kapot."


def test_sending_the_step_twice_makes_one(client, ingevuld, vraag):
    data = {**verborgen(stap(client, ingevuld(categorie="straatverlichting"))), f"vraag_{vraag.pk}": "Drie"}
    een, twee = client.post("/signaal/", data), client.post("/signaal/", data)
    assert (een["Location"], Inzending.objects.count(), VraagAntwoord.objects.count()) == (twee["Location"], 1, 1)


def test_an_idee_has_no_subject(client, ingevuld, vraag):
    client.post("/idee/", ingevuld(titel="Een bankje", categorie="straatverlichting"))
    assert Inzending.objects.get().categorie is None


def test_the_sender_reads_their_answers_on_their_own_page(client, lamp):
    ding = factories.signaal(categorie=lamp)
    VraagAntwoord.objects.create(inzending=ding, vraag="Welke paal?", antwoord="Nummer 12")
    inhoud = client.get(pagina(ding)).content.decode()
    assert "<dt>Waar het over gaat</dt><dd>Straatverlichting</dd>\n<dt>Welke paal?</dt><dd>Nummer 12</dd>" in inhoud


def test_the_page_with_answers_takes_at_most_six_queries(client, lamp, django_assert_max_num_queries):
    ding = factories.signaal(categorie=lamp)
    for nr in range(5):
        VraagAntwoord.objects.create(inzending=ding, vraag=f"Vraag {nr}", antwoord="Ja")
    adres = pagina(ding)
    with django_assert_max_num_queries(6):
        client.get(adres)


def test_our_own_tree_is_short_and_is_loaded_once():
    assert (categorieen_laden(), categorieen_laden()) == (16, 0)
    Categorie.objects.filter(slug="groen").update(naam="Bomen", actief=False)
    Vraag.objects.all().delete()
    assert (categorieen_laden(), Categorie.objects.get(slug="groen").naam, Vraag.objects.count()) == (0, "Bomen", 0)


def test_every_question_of_our_own_tree_is_in_order():
    categorieen_laden()
    for vraag in Vraag.objects.all():
        vraag.full_clean()
    for categorie in Categorie.objects.all():
        categorie.full_clean()
