import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Indiener, Inzending
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db


def zonder_savepoints(queries):
    return [q["sql"] for q in queries if "SAVEPOINT" not in q["sql"]]


def test_a_signaal_that_is_sent_is_stored_with_its_gebied_and_its_sender(client, ingevuld, wijk):
    client.post("/signaal/", ingevuld(kanaal="telefoon", telefoon="06 1234 5678", naam="Fien Voorbeeld"))
    ding = Inzending.objects.get()
    assert (ding.soort, ding.status, ding.tekst, ding.gebied, ding.bron) == (
        "signaal", "gemeld", "De lantaarnpaal is kapot.", wijk, "portaal",
    )
    assert (ding.indiener.kanaal, ding.indiener.telefoon, ding.indiener.naam) == (
        "telefoon", "06 1234 5678", "Fien Voorbeeld",
    )


def test_the_answer_is_the_secret_page_with_thanks(client, ingevuld):
    antwoord = client.post("/signaal/", ingevuld())
    assert (antwoord.status_code, antwoord["Location"]) == (302, pagina(Inzending.objects.get(), "verzonden"))


def test_an_idee_has_a_title_and_no_status(client, ingevuld):
    client.post("/idee/", ingevuld(titel="Een bankje"))
    ding = Inzending.objects.get()
    assert (ding.soort, ding.titel, ding.status, ding.gepubliceerd_op) == ("idee", "Een bankje", "", None)


def test_what_came_in_is_a_dated_event_that_the_sender_sees(client, ingevuld, wijk):
    client.post("/signaal/", ingevuld())
    gebeurtenis = Gebeurtenis.objects.get()
    assert (gebeurtenis.verb, gebeurtenis.zichtbaar, gebeurtenis.gebied, gebeurtenis.soort) == (
        "gemeld", "indiener", wijk, "inzendingen.inzending",
    )


def test_the_same_form_sent_twice_makes_one_and_leads_to_the_same_page(client, ingevuld):
    data = ingevuld(kanaal="email", email="fien@example.nl")
    eerste, tweede = client.post("/signaal/", data), client.post("/signaal/", data)
    assert eerste["Location"] == tweede["Location"]
    assert (Inzending.objects.count(), Mail.objects.count(), Gebeurtenis.objects.count()) == (1, 1, 1)


def test_other_words_under_the_same_key_are_another_signaal(client, ingevuld):
    data = ingevuld()
    client.post("/signaal/", data)
    client.post("/signaal/", {**data, "tekst": "En de stoep ligt los."})
    teksten = sorted(Inzending.objects.values_list("tekst", flat=True))
    assert teksten == ["De lantaarnpaal is kapot.", "En de stoep ligt los."]


def test_the_key_of_the_form_is_not_in_the_database(client, ingevuld):
    sleutel = uuid.uuid4()
    client.post("/signaal/", ingevuld(sleutel=str(sleutel)))
    assert not Inzending.objects.filter(verzendsleutel=sleutel).exists()


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"tekst": ""}, "Dit veld is nog leeg. Vul het in."),
        ({"tekst": " \u200b\n "}, "Dit veld is nog leeg. Vul het in."),
        ({"tekst": "a" * 4001}, "Uw tekst is 1 teken te lang. Maak de tekst korter. Er passen 4000 tekens in."),
        ({"tekst": "a\0b"}, "In uw tekst staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw."),
        ({"kanaal": ""}, "Kies hoe u het antwoord wilt horen."),
        ({"kanaal": "duif"}, "Kies een van de mogelijkheden."),
        ({"kanaal": "email"}, "Vul uw e-mailadres in, of kies een andere manier."),
        ({"kanaal": "email", "email": "geen adres"}, "Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl"),
        ({"kanaal": "telefoon"}, "Vul uw telefoonnummer in, of kies een andere manier."),
        (
            {"kanaal": "telefoon", "telefoon": "bel maar"},
            "Dit telefoonnummer klopt niet. Gebruik alleen cijfers, bijvoorbeeld 06 12345678.",
        ),
        ({"kanaal": "papier"}, "Vul uw naam in. Dan weet het wijkkantoor voor wie het antwoord is."),
        ({"gebied": "atlantis"}, "Deze wijk of dit dorp kennen wij niet. Kies er een uit de lijst."),
        ({"gebied": "a\0b"}, "Deze wijk of dit dorp kennen wij niet. Kies er een uit de lijst."),
        ({"gebied": ""}, "Vertel waar het is: vul een adres in, of kies hieronder een wijk of dorp."),
    ],
)
def test_bad_input_gets_a_clear_sentence_and_nothing_is_stored(client, ingevuld, velden, zin):
    antwoord = client.post("/signaal/", ingevuld(**velden))
    assert antwoord.status_code == 200
    assert [fout for fouten in antwoord.context["form"].errors.values() for fout in fouten] == [zin]
    assert Inzending.objects.count() == 0


def test_what_was_typed_stays_in_a_form_that_is_refused(client, ingevuld, wijk):
    data = ingevuld(
        kanaal="email", email="fout", telefoon="0612345678", naam="Fien", adres="Bij de brug", soort_indiener="school"
    )
    form = client.post("/signaal/", data).context["form"]
    assert {naam: form[naam].value() for naam in data} == data


@pytest.mark.parametrize(
    "tekst",
    ["Kapotte lamp 💡", "מנורה שבורה", "مصباح مكسور", "<script>alert(1)</script>", "'; DROP TABLE x", "{{ 7|add:7 }}"],
)
def test_any_words_come_in_whole_and_are_shown_as_words(client, ingevuld, tekst):
    antwoord = client.post("/signaal/", ingevuld(tekst=tekst), follow=True)
    assert Inzending.objects.get().tekst == tekst
    assert "<script>alert" not in antwoord.content.decode()


def test_characters_that_turn_the_reading_direction_are_taken_out(client, ingevuld):
    client.post("/signaal/", ingevuld(tekst="goed \u202efout"))
    assert Inzending.objects.get().tekst == "goed fout"


def test_an_expired_form_comes_back_filled_in_and_can_be_sent_at_once(client, ingevuld):
    data = ingevuld(gestart=gestart_nu(voorsprong=25 * 3600))
    form = client.post("/signaal/", data).context["form"]
    assert form.errors["__all__"][0].startswith("Dit formulier stond te lang open")
    assert form["tekst"].value() == data["tekst"]
    client.post("/signaal/", {naam: form[naam].value() or "" for naam in data})
    assert Inzending.objects.get().tekst == data["tekst"]


def test_more_than_forty_an_hour_from_one_address_get_a_kind_page(client, ingevuld):
    codes = [client.post("/signaal/", ingevuld(tekst="")).status_code for _ in range(41)]
    assert codes == [200] * 40 + [429]


def test_the_gebied_of_the_address_is_chosen_already(client, wijk):
    assert client.get("/signaal/?gebied=voorbeeldwijk").context["form"]["gebied"].value() == wijk.slug
    assert 'value="voorbeeldwijk" selected' in client.get("/signaal/?gebied=voorbeeldwijk").content.decode()


@pytest.mark.parametrize("waarde", ["", "bestaat-niet", "%00", "%ff", "..%2f", "9" * 5000, "%F0%9F%8F%A0"])
@pytest.mark.parametrize("pad", ["/signaal/", "/idee/", "/hulp/"])
def test_a_gebied_that_does_not_exist_is_ignored(client, wijk, pad, waarde):
    antwoord = client.get(f"{pad}?gebied={waarde}")
    assert (antwoord.status_code, antwoord.context["form"]["gebied"].value()) == (200, None)


def test_only_what_the_chosen_way_needs_is_kept(client, ingevuld):
    client.post("/signaal/", ingevuld(kanaal="niet", email="fien@example.nl", telefoon="0612345678"))
    indiener = Indiener.objects.get()
    assert (indiener.email, indiener.telefoon) == ("", "")


def test_the_confirmation_to_a_new_address_holds_no_word_of_the_sender(client, ingevuld):
    client.post(
        "/idee/",
        ingevuld(kanaal="email", email="ander@example.nl", naam="Kwaadwil", titel="Koop nu", tekst="Goedkope pillen"),
    )
    mail = Mail.objects.get()
    assert mail.aan == "ander@example.nl"
    assert not re.search("Kwaadwil|Koop nu|pillen", mail.onderwerp + mail.tekst + mail.html)
    assert "?bevestig=" in mail.tekst


@pytest.mark.parametrize("kanaal", [{"kanaal": "niet"}, {"kanaal": "email", "email": "fien@example.nl"}])
def test_sending_takes_at_most_ten_queries(client, ingevuld, kanaal):
    data = ingevuld(**kanaal)
    client.get("/signaal/")  # gebieden and subjects are remembered from then on
    with CaptureQueriesContext(connection, ) as gemeten:
        client.post("/signaal/", data)
    assert Inzending.objects.count() == 1
    assert len(zonder_savepoints(gemeten)) <= 10, zonder_savepoints(gemeten)


@pytest.mark.parametrize("pad", ["/signaal/", "/idee/"])
def test_the_form_takes_at_most_six_queries(client, wijk, pad, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get(f"{pad}?gebied=voorbeeldwijk")




def test_the_list_of_errors_reads_from_top_to_bottom(client, ingevuld):
    leeg = ingevuld(tekst="", kanaal="", gebied="", titel="")
    fouten = client.post("/idee/", leeg).context["form"]
    assert [veld.name for veld in fouten if veld.errors] == ["titel", "tekst", "gebied", "kanaal"]
