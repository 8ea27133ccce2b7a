"""Taken: asking, handing on, doing, and hearing of it."""

import datetime as dt
import uuid

import pytest
from django.test import Client
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.werkdagen import plus_werkdagen
from participatie.contactmomenten.models import Taak
from participatie.contactmomenten.taakstatus import (
    OVERGANGEN,
    TaakovergangNietToegestaan,
    Taakstatus,
    controleer_overgang,
)
from tests import factories
from wijken.models import Afdeling

NIEUW = "/werk/taken/nieuw/"


def als(wie) -> Client:
    client = Client()
    client.force_login(wie)
    return client


@pytest.fixture
def gebied(db):
    return factories.gebied()


@pytest.fixture
def vera(gebied):
    return factories.met_rol("wijkverbinder", gebied=gebied, naam="Vera Voorbeeld")


@pytest.fixture
def karim(db):
    return factories.met_rol("behandelaar", afdeling=factories.afdeling("verkeer"), naam="Karim Kruispunt")


def velden(naar, **anders):
    soort = "afdeling" if isinstance(naar, Afdeling) else "medewerker"
    return {
        "sleutel": str(uuid.uuid4()), "naar": f"{soort}:{naar.pk}", "gevraagde_handeling": "De lamp bij de brug nakijken",
        "toelichting": "Mevrouw Jansen durft er niet langs.", "uiterlijk_op": "2",
    } | anders


def doe(client, taak, actie, **gegevens):
    versie = Taak.objects.get(pk=taak.pk).versie
    return client.post(f"{taak.get_absolute_url()}{actie}/", {"versie": versie} | gegevens)


@pytest.mark.parametrize("van", Taakstatus)
@pytest.mark.parametrize("naar", Taakstatus)
def test_every_pair_of_states(van, naar):
    if naar in OVERGANGEN[van]:
        return controleer_overgang(van, naar)
    with pytest.raises(TaakovergangNietToegestaan):
        controleer_overgang(van, naar)


def test_asked_from_a_conversation_done_and_heard(vera, karim, gebied):
    """The whole way; no mail holds a word of what people said."""
    gesprek = factories.contactmoment(gebied, vera, onderwerp="Donkere brug")
    data = velden(karim)
    for _ in range(2):
        assert als(vera).post(f"{NIEUW}?gesprek={gesprek.pk}", data)["Location"] == gesprek.get_absolute_url()
    taak = Taak.objects.get()
    assert (taak.gebied, taak.contactmoment, taak.medewerker, taak.uiterlijk_op) == (
        gebied, gesprek, karim, plus_werkdagen(timezone.localdate(), 2)
    )
    assert "De lamp bij de brug nakijken" in als(karim).get("/werk/taken/").text
    assert "Donkere brug" in als(karim).get(taak.get_absolute_url()).text
    doe(als(karim), taak, "klaar", antwoord="De lamp brandt weer.")
    taak.refresh_from_db()
    assert (taak.status, taak.antwoord, taak.afgehandeld_door, taak.gelezen_op) == ("verwerkt", "De lamp brandt weer.", karim, None)
    mails = list(Mail.objects.order_by("pk"))
    assert [mail.aan for mail in mails] == [karim.email, vera.email]
    alles = " ".join(f"{mail.onderwerp} {mail.tekst}" for mail in mails)
    assert [woord for woord in ("lamp", "Jansen", "brug", "brandt") if woord in alles] == []
    assert "Uw taak is klaar: lees het antwoord (1)" in als(vera).get("/werk/").text
    assert "De lamp bij de brug nakijken" in als(vera).get("/werk/taken/?toon=klaar").text
    doe(als(vera), taak, "gelezen")
    assert "lees het antwoord" not in als(vera).get("/werk/").text


def test_an_afdeling_shares_it_until_somebody_takes_it(vera, karim, gebied):
    collega = factories.met_rol("behandelaar", afdeling=karim.rollen_nu()[0].afdeling)
    als(vera).post(NIEUW, velden(karim.rollen_nu()[0].afdeling, gebied=gebied.slug))
    taak = Taak.objects.get()
    lijst = "/werk/taken/?toon=afdeling"
    assert [len(als(wie).get(lijst).context["taken"]) for wie in (karim, collega)] == [1, 1]
    doe(als(karim), taak, "doorgeven", naar=f"medewerker:{karim.pk}")
    assert [len(als(karim).get(adres).context["taken"]) for adres in (lijst, "/werk/taken/")] == [0, 1]
    assert als(collega).get(taak.get_absolute_url()).status_code == 404


def test_what_is_late_stands_first_and_is_counted_on_the_werkblad(vera, gebied):
    vandaag = timezone.localdate()
    for dagen in (5, -3, 1):
        factories.taak(vera, gebied=gebied, gevraagde_handeling=f"over {dagen}", uiterlijk_op=vandaag + dt.timedelta(dagen))
    lijst = als(vera).get("/werk/taken/")
    assert [taak.gevraagde_handeling for taak in lijst.context["taken"]] == ["over -3", "over 1", "over 5"]
    assert "3 dagen te laat" in lijst.text
    werkblad = als(vera).get("/werk/").text
    assert ("Taken voor u (3)" in werkblad, "1 te laat" in werkblad) == (True, True)


def test_who_was_second_reads_what_changed_and_keeps_what_was_typed(vera, karim, gebied):
    taak = factories.taak(vera, gebied=gebied, medewerker=karim)
    doe(als(karim), taak, "klaar", antwoord="Klaar.")
    laat = als(vera).post(f"{taak.get_absolute_url()}klaar/", {"versie": 1, "gezien": 0, "antwoord": "Ik deed het zelf."})
    assert (laat.status_code, "Ik deed het zelf." in laat.text, "Klaar. Karim Kruispunt" in laat.text) == (409, True, True)
    assert Taak.objects.get().antwoord == "Klaar."


def test_who_asked_may_ask_it_again_and_who_only_reads_can_do_nothing(vera, karim, gebied):
    taak = factories.taak(vera, gebied=gebied, medewerker=karim)
    lezer = als(factories.met_rol("wijkverbinder", gebied=gebied))
    assert lezer.get(taak.get_absolute_url()).context["acties"] == []
    assert [doe(lezer, taak, actie, antwoord="x").status_code for actie in ("klaar", "doorgeven", "gelezen")] == [403] * 3
    doe(als(karim), taak, "klaar", antwoord="Klaar.")
    assert doe(als(karim), taak, "heropenen", toelichting="Nee.").status_code == 403
    assert doe(als(vera), taak, "klaar", antwoord="Nog eens.").status_code == 422
    doe(als(vera), taak, "heropenen", toelichting="De lamp is weer stuk.")
    taak.refresh_from_db()
    assert (taak.status, taak.toelichting, taak.antwoord, taak.afgehandeld_op) == ("te_verwerken", "De lamp is weer stuk.", "", None)


def test_only_its_writer_lets_anybody_into_a_confidential_conversation(vera, karim, gebied):
    gesprek = factories.contactmoment(gebied, vera, vertrouwelijk=True)
    gesprek.collegas.add(wim := factories.met_rol("wijkverbinder", gebied=gebied))
    assert als(wim).get(f"{NIEUW}?gesprek={gesprek.pk}").status_code == 403
    als(vera).post(f"{NIEUW}?gesprek={gesprek.pk}", velden(karim))
    taak = Taak.objects.get()
    assert als(karim).get(gesprek.get_absolute_url()).status_code == 200
    ander = factories.met_rol("behandelaar", afdeling=factories.afdeling())
    assert doe(als(karim), taak, "doorgeven", naar=f"medewerker:{ander.pk}").status_code == 422
    collega = factories.met_rol("wijkverbinder", gebied=gebied)
    assert [als(wie).get(taak.get_absolute_url()).status_code for wie in (ander, collega)] == [404] * 2
    assert als(ander).get(gesprek.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("waarde", ["", "\0", "😀" * 300, "9" * 40, "medewerker:x", "afdeling:99999999999999999999"])
def test_bad_input_never_breaks_the_page(vera, gebied, waarde):
    namen = ("sleutel", "naar", "gevraagde_handeling", "toelichting", "uiterlijk_op", "gebied")
    assert als(vera).post(NIEUW, dict.fromkeys(namen, waarde)).status_code == 200
    taak = factories.taak(vera, gebied=gebied)
    assert als(vera).post(f"{taak.get_absolute_url()}doorgeven/", {"naar": waarde, "versie": waarde}).status_code == 422
    assert als(vera).get("/werk/taken/", {"toon": waarde, "na": waarde}).status_code == 200
    assert Taak.objects.count() == 1


def test_a_list_takes_the_same_queries_and_pages_on(vera, gebied, django_assert_max_num_queries):
    for _ in range(30):
        factories.taak(vera, gebied=gebied)
    client = als(vera)
    client.get("/werk/taken/")
    with django_assert_max_num_queries(7):
        eerste = client.get("/werk/taken/").context
    tweede = client.get(f"/werk/taken/?{eerste['volgende']}").context
    assert (len(eerste["taken"]), len({taak.pk for taak in [*eerste["taken"], *tweede["taken"]]}), tweede["volgende"]) == (25, 30, "")
