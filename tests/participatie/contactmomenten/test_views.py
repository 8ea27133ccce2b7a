import uuid

import pytest
from django.test import Client
from django.utils import timezone

from participatie.contactmomenten.models import Betrokkene, Contactmoment
from tests import factories

pytestmark = pytest.mark.django_db
NIEUW = "/werk/contactmomenten/nieuw/"


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def velden(gebied, **anders):
    return {
        "sleutel": str(uuid.uuid4()), "gebied": gebied.pk, "kanaal": "overleg", "richting": "in", "gelukt": "on",
        "onderwerp": "Overleg met Dorpsbelangen", "inhoud": "Het fietspad is donker.",
        "betrokkene_naam": "Dorpsbelangen", "betrokkene_rol": "vertegenwoordiger",
        "plaatsgevonden_op": "2026-03-01T20:00",
    } | anders


def moment(gebied, wie, **anders):
    return Contactmoment.objects.create(
        **{"gebied": gebied, "medewerker": wie, "kanaal": "straat", "onderwerp": "Praatje"} | anders
    )


def test_the_form_starts_with_now_and_my_own_gebied(client, wijkverbinder, gebied):
    form = client.get(NIEUW).context["form"]
    verschil = timezone.now() - form.initial["plaatsgevonden_op"]
    assert (form.initial["gebied"], abs(verschil.total_seconds()) < 60) == (gebied.pk, True)
    assert list(form.fields["gebied"].queryset) == [gebied]


def test_a_conversation_is_logged_in_one_screen(client, wijkverbinder, gebied):
    antwoord = client.post(NIEUW, velden(gebied))
    ding = Contactmoment.objects.get()
    assert antwoord["Location"] == f"/werk/contactmomenten/{ding.pk}/"
    assert (ding.medewerker, ding.kanaal, timezone.localtime(ding.plaatsgevonden_op).hour) == (
        wijkverbinder, "overleg", 20
    )
    assert list(Betrokkene.objects.values_list("naam", "rol")) == [("Dorpsbelangen", "vertegenwoordiger")]


def test_sending_twice_makes_one(client, wijkverbinder, gebied):
    data = velden(gebied)
    assert client.post(NIEUW, data)["Location"] == client.post(NIEUW, data)["Location"]
    assert (Contactmoment.objects.count(), Betrokkene.objects.count()) == (1, 1)


def test_personal_data_give_a_warning_and_can_be_mended(client, wijkverbinder, gebied):
    hier = client.post(NIEUW, velden(gebied, inhoud="Bel 06 12 34 56 78"))["Location"]
    assert client.get(hier).context["gevonden"] == ["telefoonnummer"]
    client.post(f"{hier}wijzigen/", velden(gebied, inhoud="Zonder nummer"))
    assert (client.get(hier).context["gevonden"], Contactmoment.objects.get().inhoud) == ([], "Zonder nummer")


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("plaatsgevonden_op", "2999-01-01T10:00", "Dit moment is nog niet geweest. Kies een eerder moment."),
        ("plaatsgevonden_op", "0001-01-01T00:00", "Dat is te lang geleden. Kies een datum na 1 januari 2000."),
        ("onderwerp", "", "Dit veld is nog leeg. Vul het in."),
    ],
)
def test_a_wrong_answer_gets_a_sentence_and_the_rest_is_kept(client, wijkverbinder, gebied, veld, waarde, zin):
    antwoord = client.post(NIEUW, velden(gebied, **{veld: waarde}))
    assert antwoord.context["form"].errors == {veld: [zin]}
    assert "Het fietspad is donker." in antwoord.content.decode()


@pytest.mark.parametrize("waarde", ["", "\0", "😀" * 300, "9" * 40])
def test_bad_input_never_breaks_the_page(client, wijkverbinder, gebied, waarde):
    assert client.post(NIEUW, dict.fromkeys(velden(gebied), waarde)).status_code == 200
    assert Contactmoment.objects.count() == 0


def test_a_gebied_of_somebody_else_cannot_be_chosen(client, wijkverbinder):
    client.post(NIEUW, velden(factories.gebied()))
    assert Contactmoment.objects.count() == 0


def test_what_is_vertrouwelijk_is_seen_only_by_who_wrote_it(client, wijkverbinder, gebied):
    geheim = moment(gebied, wijkverbinder, vertrouwelijk=True)
    gewoon = moment(gebied, wijkverbinder)
    ander = Client()
    ander.force_login(factories.met_rol("wijkverbinder", gebied=gebied))
    hier = "/werk/contactmomenten/"
    assert [r.pk for r in ander.get(hier).context["rijen"]] == [gewoon.pk]
    codes = [ander.get(f"{hier}{geheim.pk}/{onder}").status_code for onder in ("", "wijzigen/")]
    codes.append(ander.get(f"/werk/nieuw/?gesprek={geheim.pk}").status_code)
    assert (codes, ander.get(f"{hier}{gewoon.pk}/wijzigen/").status_code) == ([404] * 3, 404)
    assert client.get(f"{hier}{geheim.pk}/").status_code == 200


def test_the_list_pages_on_and_takes_the_same_queries(client, wijkverbinder, gebied, django_assert_max_num_queries):
    for n in range(30):
        moment(gebied, wijkverbinder, onderwerp=f"Praatje {n}")
    client.get("/werk/contactmomenten/")
    with django_assert_max_num_queries(7):
        eerste = client.get("/werk/contactmomenten/").context
    tweede = client.get("/werk/contactmomenten/", {"na": eerste["volgende"]}).context
    assert (len(eerste["rijen"]), len(tweede["rijen"]), tweede["volgende"]) == (25, 5, "")
    assert {r.pk for r in eerste["rijen"]} & {r.pk for r in tweede["rijen"]} == set()
