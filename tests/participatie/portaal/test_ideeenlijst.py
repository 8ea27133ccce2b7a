"""The list and the map of ideas: filters and order in the address, near a place, and no place that nobody agreed to."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participatie.inzendingen.models import Idee, Inzending
from participatie.portaal.forms import dichtbij
from participatie.portaal.ideeenlijst import afstand_in_woorden
from tests import factories
from wijken.locatieserver import Adres, LocatieserverOnbereikbaar
from wijken.vakken import vak_van

pytestmark = pytest.mark.django_db
NU = timezone.now()
# A house in the country that a sender gave; no page may show it.
HUIS = (52.571234, 5.951234)


@pytest.fixture
def hier():
    return factories.gebied("Hier", slug="hier", lat=52.557, lon=5.917)


@pytest.fixture
def ver():
    return factories.gebied("Ver weg", slug="ver", lat=52.50, lon=5.98)


def maak(gebied, titel, minuten=0, **velden):
    return factories.idee(gebied=gebied, titel=titel, gepubliceerd_op=NU - timedelta(minutes=minuten), **velden)


def titels(client, adres="/ideeen/", **vraag):
    return [idee.titel for idee in client.get(adres, vraag).context["ideeen"]]


def test_filters_stand_in_the_address_and_work_together(client, hier, ver):
    maak(hier, "een", 1, antwoord="Ja.", antwoord_op=NU)
    maak(hier, "twee", 2, fase="in_gesprek")
    maak(ver, "drie", 3, fase="in_gesprek", antwoord="Ja.", antwoord_op=NU)
    assert titels(client) == ["een", "twee", "drie"]
    assert titels(client, fase="in_gesprek") == ["twee", "drie"]
    assert titels(client, antwoord="met") == ["een", "drie"]
    assert titels(client, antwoord="zonder") == ["twee"]
    assert titels(client, gebied="ver") == ["drie"]
    assert titels(client, fase="in_gesprek", antwoord="met", gebied="ver") == ["drie"]
    assert titels(client, "/gebieden/hier/ideeen/", fase="in_gesprek") == ["twee"]


@pytest.mark.parametrize(
    "vraag", [{"fase": "x"}, {"antwoord": "\0"}, {"gebied": "atlantis"}, {"sorteer": "x"}, {"plek": "1,2,3"}, {"sorteer": "dichtbij"}]
)
def test_what_is_not_understood_counts_as_not_said(client, hier, vraag):
    maak(hier, "een")
    assert titels(client, **vraag) == ["een"]


def test_most_supported_first_and_on_from_where_the_page_before_ended(client, hier):
    for n in range(30):
        idee = maak(hier, f"idee {n}")
        for _ in range(n % 3):
            factories.aansluiting(idee)
    eerste = client.get("/ideeen/", {"sorteer": "steun"})
    tweede = client.get("/ideeen/", {"sorteer": "steun", "na": eerste.context["volgende"]})
    gezien = [(idee.aantal_steun, idee.pk) for idee in [*eerste.context["ideeen"], *tweede.context["ideeen"]]]
    assert (len(gezien), gezien == sorted(gezien, reverse=True), tweede.context["volgende"]) == (30, True, "")


def test_near_a_place_first_in_pages_that_miss_nothing(client, hier, ver):
    for n in range(20):
        maak(ver, f"ver {n}", n)
        maak(hier, f"hier {n}", n)
    maak(factories.gebied("Nergens"), "nergens")
    plek = {"sorteer": "dichtbij", "plek": "52.5575,5.9175"}
    eerste = client.get("/ideeen/", plek)
    tweede = client.get("/ideeen/", {**plek, "na": eerste.context["volgende"]})
    gezien = [idee.titel for idee in [*eerste.context["ideeen"], *tweede.context["ideeen"]]]
    assert gezien == [f"hier {n}" for n in range(20)] + [f"ver {n}" for n in range(20)] + ["nergens"]
    assert [idee.afstand for idee in (eerste.context["ideeen"][0], tweede.context["ideeen"][-1])] == ["minder dan 1 kilometer", ""]


@pytest.mark.parametrize("na", ["", "x", "1406", "1406-1", "9999-1-1", "1234-1-1", "\x00", "1406-" + "9" * 30 + "-1", "-1-1-1"])
def test_garbage_for_a_bookmark_near_a_place_gives_a_page(client, hier, na):
    maak(hier, "een")
    assert client.get("/ideeen/", {"sorteer": "dichtbij", "plek": "52.5575,5.9175", "na": na}).status_code == 200


def test_filters_hold_near_a_place_too(client, hier, ver):
    maak(hier, "een")
    maak(ver, "twee", fase="opgepakt")
    assert titels(client, sorteer="dichtbij", plek="52.5575,5.9175", fase="opgepakt") == ["twee"]
    assert titels(client, "/gebieden/ver/ideeen/", sorteer="dichtbij", plek="52.5575,5.9175") == ["twee"]


def test_a_place_outside_the_gemeente_is_said_so(client, hier):
    maak(hier, "een")
    antwoord = client.get("/ideeen/", {"sorteer": "dichtbij", "plek": "52.09,5.12"})
    assert ("buiten de gemeente" in antwoord.text, [i.titel for i in antwoord.context["ideeen"]]) == (True, ["een"])


@pytest.mark.parametrize(
    ("afstand", "woorden"),
    [(0, "minder dan 1 kilometer"), (749, "minder dan 1 kilometer"), (800, "ongeveer 1 kilometer"), (1400, "ongeveer 1,5 kilometer"),
     (2700, "ongeveer 2,5 kilometer"), (3400, "ongeveer 3 kilometer"), (9900, "ongeveer 10 kilometer")],
)
def test_a_distance_is_said_roughly(afstand, woorden):
    assert afstand_in_woorden(afstand) == woorden


# Without JavaScript: an address or a name, that goes no further than our server.


def test_the_name_of_a_gebied_becomes_a_square_in_the_address(client, hier):
    antwoord = client.get("/ideeen/", {"sorteer": "dichtbij", "bij": "hier", "fase": "opgepakt"})
    assert (antwoord.status_code, antwoord.url) == (302, "/ideeen/?sorteer=dichtbij&fase=opgepakt&plek=52.5575,5.9175")


def test_of_an_address_no_more_than_the_square_stands_in_the_address(client, monkeypatch):
    monkeypatch.setattr(dichtbij, "zoek_adres", lambda tekst: [Adres("Dijk 1", *HUIS, "", "", "GM0166")])
    url = client.get("/ideeen/", {"bij": "Dijk 1"}).url
    assert url == "/ideeen/?sorteer=dichtbij&plek=52.5725,5.9525"


def test_of_several_addresses_one_chooses(client, monkeypatch):
    adressen = [Adres("Dijk 1", 52.57, 5.95, "", "", "GM0166"), Adres("Dijk 1, elders", 52.50, 5.90, "", "", "GM0166")]
    monkeypatch.setattr(dichtbij, "zoek_adres", lambda tekst: adressen)
    antwoord = client.get("/ideeen/", {"bij": "Dijk 1", "sorteer": "dichtbij"})
    assert [naam for naam, _ in antwoord.context["plekken"]] == ["Dijk 1", "Dijk 1, elders"]
    assert client.get(antwoord.context["plekken"][1][1]).status_code == 200


def test_when_the_address_cannot_be_looked_up_one_reads_what_to_do(client, hier, monkeypatch):
    def stuk(tekst):
        raise LocatieserverOnbereikbaar

    monkeypatch.setattr(dichtbij, "zoek_adres", stuk)
    maak(hier, "een")
    antwoord = client.get("/ideeen/", {"sorteer": "dichtbij", "bij": "Dijk 1"})
    assert ("Typ de naam van uw wijk of dorp" in antwoord.text, 'value="Dijk 1"' in antwoord.text) == (True, True)
    assert not antwoord.has_header("ETag")  # what somebody typed is remembered for nobody


# Places


def test_only_a_place_that_a_moderator_agreed_to_counts(hier):
    thuis = maak(hier, "thuis", lat=HUIS[0], lon=HUIS[1])
    plein = maak(hier, "plein", lat=HUIS[0], lon=HUIS[1], plaats_openbaar=True)
    wacht = factories.idee(gebied=hier, lat=HUIS[0], lon=HUIS[1])
    vakken = [Inzending.objects.get(pk=idee.pk).kaartvak for idee in (thuis, plein, wacht)]
    assert vakken == [vak_van(52.557, 5.917), vak_van(*HUIS), None]
    assert [idee.openbare_plek() for idee in (thuis, plein)] == [(52.557, 5.917), HUIS]


def test_the_square_follows_when_a_place_is_shown_or_hidden(hier):
    idee = maak(hier, "thuis", lat=HUIS[0], lon=HUIS[1])
    for openbaar, vak in ((True, vak_van(*HUIS)), (False, vak_van(52.557, 5.917))):
        Idee.objects.filter(pk=idee.pk).update(plaats_openbaar=openbaar)
        assert Inzending.objects.get(pk=idee.pk).kaartvak == vak


def test_the_place_of_a_sender_is_on_no_page(client, hier):
    idee = maak(hier, "thuis", lat=HUIS[0], lon=HUIS[1], plaats="Voorbeelddijk 1")
    adressen = ["/ideeen/", "/ideeen/?weergave=kaart", "/ideeen/?sorteer=dichtbij&plek=52.5575,5.9175", idee.get_absolute_url()]
    assert [wat for adres in adressen for wat in ("52.571", "5.951", "Voorbeelddijk") if wat in client.get(adres).text] == []


# The map


def test_each_dot_leads_to_its_ideas_below_and_what_is_near_shares_one(client, hier, ver):
    for n in range(3):
        maak(hier, f"hier {n}", n)
    maak(ver, "ver", 5)
    maak(factories.gebied("Nergens"), "nergens", 9)
    antwoord = client.get("/ideeen/", {"weergave": "kaart"})
    kaart = antwoord.context["kaart"]
    assert [idee.titel for idee in kaart.zonder] == ["nergens"]
    gezien = [idee.titel for stip in kaart.stippen for idee in stip.ideeen]
    assert gezien == ["hier 0", "hier 1", "hier 2", "ver"]
    assert [f'id="plek-{stip.nummer}"' in antwoord.text and f'href="#plek-{stip.nummer}"' in antwoord.text for stip in kaart.stippen] == [
        True
    ] * len(kaart.stippen)


# No dead ends


@pytest.mark.parametrize(
    ("adres", "kop", "knop"),
    [
        ("/ideeen/", "Er zijn nog geen ideeën", "Vertel uw idee"),
        ("/gebieden/hier/ideeen/", "Er zijn nog geen ideeën uit Hier", "Bekijk ideeën uit de hele gemeente"),
        ("/gebieden/hier/ideeen/?fase=opgepakt", "Er zijn geen ideeën die hierbij passen", "Bekijk alle ideeën uit Hier"),
        ("/ideeen/?na=1-1", "Er zijn geen ideeën meer", "Terug naar het begin"),
        ("/ideeen/?weergave=kaart", "Er zijn nog geen ideeën", "Vertel uw idee"),
    ],
)
def test_where_there_is_nothing_one_reads_what_to_do(client, hier, adres, kop, knop):
    tekst = client.get(adres).text
    assert (kop in tekst, knop in tekst) == (True, True)


@pytest.mark.parametrize(
    "adres",
    [
        "/ideeen/?sorteer=steun&fase=opgepakt", "/ideeen/?weergave=kaart", "/ideeen/?sorteer=dichtbij&plek=52.5575,5.9175&weergave=kaart",
        "/gebieden/hier/ideeen/?sorteer=dichtbij&plek=52.5575,5.9175&antwoord=zonder",
    ],
)
def test_a_list_takes_four_queries_whatever_is_chosen(client, hier, settings, django_assert_max_num_queries, adres):
    settings.PAGINACACHE = 0
    for n in range(30):
        maak(hier, f"idee {n}", n, fase="opgepakt")
    client.get(adres)
    with django_assert_max_num_queries(4):
        assert len(client.get(adres).context["ideeen"]) == 24


def test_the_page_of_an_idee_takes_six_queries_whatever_was_said(client, hier, settings, django_assert_max_num_queries):
    settings.PAGINACACHE = 0
    idee = maak(hier, "een", fase="in_gesprek")
    for _ in range(30):
        factories.reactie(idee, geplaatst_op=NU)
    client.get(idee.get_absolute_url())
    with django_assert_max_num_queries(6):
        eerste = client.get(idee.get_absolute_url())
    rest = client.get(f"{idee.get_absolute_url()}?na={eerste.context['volgende']}")
    assert (len(eerste.context["reacties"]), len(rest.context["reacties"]), rest.context["volgende"]) == (20, 10, "")


def test_a_step_and_a_reaction_are_seen_at_once(client, hier):
    idee = maak(hier, "een")
    client.get(idee.get_absolute_url())
    reactie = factories.reactie(idee, geplaatst_op=NU)
    assert [r.pk for r in client.get(idee.get_absolute_url()).context["reacties"]] == [reactie.pk]
