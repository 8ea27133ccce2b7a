"""Activiteiten on the site, and writing one below /werk/activiteiten/."""

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.textchecks.deur import akkoord_met
from participatie.activiteiten.models import Activiteit
from participatie.portaal.acties_activiteit import ACTIVITEIT
from participatie.portaal.forms import activiteit as formulieren
from tests import factories
from wijken.locatieserver import Adres, LocatieserverOnbereikbaar
from wijken.models import Ontmoetingsplek

pytestmark = pytest.mark.django_db

KAART = factories.KADERKAART | {"besluit_op": "2030-05-01", "terug_op": "2030-06-01"}
RAAR = ["", "\0", "x" * 10_000, "🌳🌳", "‮", "<script>", "9" * 40, "2027-02-29", "0001-01-01", "25:61", "-1", "None"]
WANNEER = {"dag": "2030-05-07", "van": "10:00", "tot": "12:00", "waar": "Plein achter de school"}


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def gegevens(gebied, **anders):
    return {
        "soort": "inloop", "titel": "Praat mee", "wat": "Wij kijken naar het plein.", "voor_wie": "iedereen", "gebied": gebied.pk,
        "door_gemeente": "on", "drempelvrij": "ja", "ringleiding": "nee", "toilet": "onbekend", **anders,
    }


def stuur(client, ding, actie, **velden):
    velden.setdefault("versie", Activiteit.objects.get(pk=ding.pk).versie)
    return client.post(f"/werk/activiteiten/{ding.pk}/{actie}/", velden)


def test_from_nothing_to_the_site_with_the_kaderkaart_above_it(client, vera, gebied):
    nieuw = {"soort": "inloop", "titel": "Praat mee", "gebied": gebied.pk, "sleutel": uuid.uuid4()}
    assert client.post("/werk/activiteiten/nieuw/", nieuw).url == client.post("/werk/activiteiten/nieuw/", nieuw).url
    ding = Activiteit.objects.get()
    assert stuur(client, ding, "publiceren").status_code == 422
    assert stuur(client, ding, "gegevens", **gegevens(gebied)).status_code == 302
    assert stuur(client, ding, "wanneer", **WANNEER).status_code == 302
    assert stuur(client, ding, "publiceren").status_code == 422
    assert stuur(client, ding, "kaderkaart", **KAART).status_code == 302
    ding.refresh_from_db()
    assert Client().get(ding.get_absolute_url()).status_code == 404
    assert stuur(client, ding, "publiceren").status_code == 302
    tekst = Client().get(ding.get_absolute_url()).text
    assert "dinsdag 7 mei 2030, 10:00" in tekst and "Plein achter de school" in tekst
    assert tekst.index("Dit spreken wij vooraf af") < tekst.index("Wanneer en waar?")


def test_coffee_is_on_the_site_without_a_kaderkaart(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied)
    assert "kaderkaart" not in [rij["actie"].naam for rij in client.get(f"/werk/activiteiten/{ding.pk}/").context["acties"]]
    assert stuur(client, ding, "publiceren").status_code == 302
    assert "Dit spreken wij vooraf af" not in Client().get(ding.get_absolute_url()).text


def test_of_a_traject_it_gets_the_kaderkaart_to_begin_with(client, vera, gebied):
    traject = factories.traject(gebied=gebied, openbaar=True)
    erheen = f"/werk/activiteiten/nieuw/?traject={traject.pk}"
    assert erheen in client.get(f"/werk/trajecten/{traject.pk}/").text
    assert f'<option value="{traject.pk}" selected>' in client.get(erheen).text
    nieuw = {"soort": "inloop", "titel": "Praat mee", "gebied": gebied.pk, "traject": traject.pk, "sleutel": uuid.uuid4()}
    client.post("/werk/activiteiten/nieuw/", nieuw)
    ding = Activiteit.objects.get()
    assert (ding.traject, ding.open, ding.leeg_op_kaderkaart()) == (traject, traject.open, [])


def test_what_begins_to_ask_on_the_site_needs_its_kaderkaart_first(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied, openbaar=True)
    antwoord = stuur(client, ding, "gegevens", **gegevens(gebied, titel="Wandeling", soort="schouw"))
    assert (antwoord.status_code, "Vul die eerst in." in antwoord.text, "Wandeling" in antwoord.text) == (422, True, True)
    assert stuur(client, ding, "gegevens", **gegevens(gebied, soort="feest", door_gemeente="")).status_code == 422


def test_moved_to_another_day_and_place_with_the_reason(client, vera, gebied):
    plek = Ontmoetingsplek.objects.create(naam="De Hoeksteen", adres="Kerkstraat", gebied=gebied, wanneer="Altijd", wat="Koffie")
    ding = factories.activiteit(gebied=gebied, openbaar=True)
    assert stuur(client, ding, "wanneer", **WANNEER).status_code == 422
    zelfde = {"dag": f"{ding.begint_op:%Y-%m-%d}", "van": "10:00", "tot": "12:00", "waar": "Dorpshuis", "reden": "Zomaar."}
    assert "U hebt niets veranderd." in stuur(client, ding, "verplaatsen", **zelfde).text
    assert stuur(client, ding, "verplaatsen", **WANNEER).status_code == 422
    assert stuur(client, ding, "verplaatsen", **WANNEER | {"plek": plek.pk}, reden="Er was brand.").status_code == 302
    tekst = Client().get(ding.get_absolute_url()).text
    assert "dinsdag 7 mei 2030" in tekst and "De Hoeksteen, Kerkstraat" in tekst
    assert "Eerst zou het zijn" in tekst and "Dorpshuis. Waarom het anders werd: Er was brand." in tekst


def test_called_off_it_stays_to_be_read_and_nothing_more_can_be_done(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied, openbaar=True)
    assert stuur(client, ding, "afgelasten", reden="🌳").status_code == 422
    assert stuur(client, ding, "afgelasten", reden="De zaal is dicht.").status_code == 302
    for adres in (ding.get_absolute_url(), f"/gebieden/{gebied.slug}/agenda/", f"/gebieden/{gebied.slug}/", "/activiteiten/"):
        assert "Gaat niet door" in Client().get(adres).text
    assert "De zaal is dicht." in Client().get(ding.get_absolute_url()).text
    verboden = ("afgelasten", "verplaatsen", "publiceren")
    assert {stuur(client, ding, verb, **WANNEER, reden="Toch.").status_code for verb in verboden} == {422}


def test_the_day_and_the_times_that_are_not_right_get_a_sentence(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied)
    for fout, zin in (
        ({"tot": "09:00"}, "Het einde is voor het begin."), ({"dag": "2027-03-28", "van": "02:30"}, "de klok een uur vooruit"),
        ({"van": ""}, "Kies een tijd."), ({"dag": "2027-02-29"}, "Deze dag klopt niet."), ({"waar": ""}, "Kies een plek uit de lijst"),
    ):
        antwoord = stuur(client, ding, "wanneer", **WANNEER | fout)
        assert (antwoord.status_code, zin in antwoord.text) == (422, True)


def test_what_is_over_already_does_not_go_on_the_site(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied, over=-1)
    assert client.get(f"/werk/activiteiten/{ding.pk}/").context["ontbreekt"] == ["Deze dag is al geweest. Kies een andere dag."]
    assert stuur(client, ding, "publiceren").status_code == 422


@pytest.mark.parametrize(
    ("gevonden", "status", "punt"),
    [
        ([Adres("Trekschuit 8, IJsselmuiden", 52.5, 5.9, "", "", "GM0166")], 302, (52.5, 5.9)),
        ([], 422, None),
        ([Adres(f"Trekschuit {n}", 52.5, 5.9, "", "", "GM0166") for n in (1, 2)], 422, None),
        (None, 302, None),
    ],
)
def test_an_address_becomes_a_point_where_somebody_knows_it(client, vera, gebied, monkeypatch, gevonden, status, punt):
    def zoek(tekst):
        if gevonden is None:
            raise LocatieserverOnbereikbaar("weg")
        return gevonden

    monkeypatch.setattr(formulieren, "zoek_adres", zoek)
    ding = factories.activiteit(gebied=gebied)
    assert stuur(client, ding, "wanneer", **WANNEER, adres="Trekschuit").status_code == status
    assert Activiteit.objects.get().punt == punt


def test_personal_data_on_the_site_ask_for_a_tick(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied, wat="Bel 06-12345678")
    assert "06-12345678" in client.get(f"/werk/activiteiten/{ding.pk}/?doe=publiceren").text
    assert stuur(client, ding, "publiceren").status_code == 422
    assert stuur(client, ding, "publiceren", akkoord=akkoord_met("Bel 06-12345678")).status_code == 302


def test_who_read_an_older_version_is_told_and_keeps_what_they_typed(client, vera, gebied):
    ding = factories.activiteit(gebied=gebied)
    assert stuur(client, ding, "wanneer", **WANNEER).status_code == 302
    antwoord = stuur(client, ding, "gegevens", **gegevens(gebied, wat="De kleur van het hek."), versie=1)
    assert (antwoord.status_code, "De kleur van het hek." in antwoord.text) == (409, True)


def test_a_gebied_of_somebody_else_cannot_be_chosen(client, vera, gebied):
    nieuw = {"soort": "koffie", "titel": "Koffie", "gebied": factories.gebied().pk, "sleutel": uuid.uuid4()}
    assert (client.post("/werk/activiteiten/nieuw/", nieuw).context["form"].errors.keys(), Activiteit.objects.count()) == ({"gebied"}, 0)


def test_the_list_of_a_gebied_holds_what_is_around_it_and_under_it_from_today_on():
    stad = factories.gebied("Stad")
    wijk = factories.gebied("Wijk", ouder=stad)
    buurt, elders = factories.gebied("Buurt", ouder=wijk), factories.gebied("Elders")
    for naam, waar, over in (("stad", stad, 5), ("buurt", buurt, 1), ("wijk", wijk, 0), ("elders", elders, 1), ("oud", wijk, -1)):
        factories.activiteit(titel=naam, gebied=waar, over=over, openbaar=True)
    factories.activiteit(titel="concept", gebied=wijk)

    def gezien(adres):
        return [ding.titel for ding in Client().get(adres).context["activiteiten"]]

    assert gezien(f"/gebieden/{wijk.slug}/agenda/") == ["wijk", "buurt", "stad"]
    assert gezien("/activiteiten/") == ["wijk", "buurt", "elders", "stad"]


def test_what_belongs_to_a_traject_stands_on_its_page_and_the_other_way_round():
    traject = factories.traject(openbaar=True)
    ding = factories.activiteit(traject=traject, openbaar=True)
    assert ding.get_absolute_url() in Client().get(traject.get_absolute_url()).text
    assert traject.get_absolute_url() in Client().get(ding.get_absolute_url()).text
    traject.gepubliceerd_op = None
    traject.save()
    assert traject.titel not in Client().get(ding.get_absolute_url()).text


@pytest.mark.parametrize("raar", RAAR)
def test_bad_input_never_breaks_the_page(client, vera, gebied, monkeypatch, raar):
    monkeypatch.setattr(formulieren, "zoek_adres", lambda tekst: [])
    dingen = [factories.activiteit(gebied=gebied), factories.activiteit(gebied=gebied, openbaar=True, vraagt_iets=True)]
    namen = [*gegevens(gebied), *WANNEER, *KAART, "laatste_dag", "plek", "adres", "partners", "traject", "reden", "akkoord"]
    velden = dict.fromkeys([*namen, "bron", "naam", "aantal", "manier", "email", "telefoon", "met_aanmelden", "plaatsen"], raar)
    codes = {client.post("/werk/activiteiten/nieuw/", velden | {"sleutel": raar}).status_code}
    for extra in ({}, {"versie": raar}):
        for actie in set(ACTIVITEIT) - {"weggooien"}:
            codes |= {stuur(client, ding, actie, **velden | extra).status_code for ding in dingen}
    codes |= {client.post(f"/werk/activiteiten/{ding.pk}/aanmeldingen/", velden | {"sleutel": raar}).status_code for ding in dingen}
    for adres in ("/werk/activiteiten/", "/activiteiten/", f"/gebieden/{gebied.slug}/agenda/", "/werk/activiteiten/nieuw/"):
        codes.add(client.get(adres, {"na": raar, "gebied": raar, "traject": raar}).status_code)
    codes.add(client.get(f"/werk/activiteiten/{dingen[0].pk}/", {"doe": raar}).status_code)
    assert codes <= {200, 302, 409, 422}


def test_the_pages_take_the_same_queries_whatever_there_is(client, vera, gebied, settings):
    settings.PAGINACACHE = 0
    aantallen, traject = {}, factories.traject(gebied=gebied, openbaar=True)
    for hoeveel in (1, 12):
        for n in range(hoeveel):
            ding = factories.activiteit(gebied=gebied, openbaar=True, traject=traject, over=n)
            ding.partners.add(factories.partner())
        adressen = {
            "werk": (client, "/werk/activiteiten/", 7), "werk een": (client, f"/werk/activiteiten/{ding.pk}/?doe=gegevens", 10),
            "alle": (Client(), "/activiteiten/", 4), "agenda": (Client(), f"/gebieden/{gebied.slug}/agenda/", 4),
            "een": (Client(), ding.get_absolute_url(), 6), "traject": (Client(), traject.get_absolute_url(), 6),
            "gebied": (Client(), f"/gebieden/{gebied.slug}/", 10),
        }
        for naam, (wie, adres, hoogstens) in adressen.items():
            wie.get(adres)
            with CaptureQueriesContext(connection) as queries:
                assert wie.get(adres).status_code == 200
            aantallen.setdefault(naam, []).append(len(queries))
            assert len(queries) <= hoogstens, naam
    assert [naam for naam, (een, veel) in aantallen.items() if een != veel] == []


def test_times_are_those_of_the_netherlands_whatever_the_season():
    zomer = timezone.make_aware(dt.datetime(2030, 7, 2, 10))
    ding = factories.activiteit(openbaar=True, begint_op=zomer, eindigt_op=zomer + dt.timedelta(hours=2))
    ding.refresh_from_db()
    assert "dinsdag 2 juli 2030, 10:00</time> tot 12:00 uur" in Client().get(ding.get_absolute_url()).text


def test_it_is_found_by_its_words_also_with_a_typing_error_and_of_a_series_the_next_time_only():
    reeks = uuid.uuid4()
    for over in (2, 9):
        dag = timezone.localdate() + dt.timedelta(over)
        factories.activiteit(titel="Bloemschikken", over=over, openbaar=True, reeks=reeks, reeksdag=dag)
    factories.activiteit(titel="Bloemschikken in concept")
    factories.activiteit(titel="Bloemschikken van vroeger", over=-2, openbaar=True)
    for woord in ("bloemschikken", "bloemschiken"):
        assert Client().get("/zoeken/", {"q": woord}).text.count("<mark>Bloemschikken</mark>") == 1
