"""The list of a walk: its order, its paper, and what is noted on the way."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from participatie.inzendingen.actions.schouw import HOOGSTENS_PUNTEN, schouw_aanvullen
from participatie.inzendingen.models import Inzending, Schouw, Schouwpunt
from participatie.portaal.schouwkaart import schouwkaart
from participatie.portaal.schouwlijst import route
from tests import factories
from tests.kampen_wijk.pdf.lezen import woorden

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied("Zalk")


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def test_what_lies_near_follows_each_other_and_what_has_no_place_comes_last(gebied):
    plekken = {"noord": (52.56, 5.9), "ver": (52.50, 5.9), "midden": (52.55, 5.9), "zuid": (52.54, 5.91)}
    dingen = [factories.signaal(gebied=gebied, tekst=t, lat=lat, lon=lon) for t, (lat, lon) in plekken.items()]
    dingen.insert(0, factories.signaal(gebied=gebied, tekst="ergens"))
    assert [ding.tekst for ding in route(dingen)] == ["noord", "midden", "zuid", "ver", "ergens"]
    assert route([]) == []


def test_the_paper_says_where_and_what_and_nothing_about_who_sent_it(client, wijkverbinder, gebied):
    dingen = [
        factories.signaal(
            gebied=gebied, tekst=f"Paal {n} is scheef, zegt mevrouw Jansen. Bel 06-12345678 of jan@example.nl.", plaats=f"Laan {n}",
            namens="DE BUURVROUW", lat=52.5 + n / 1000, lon=5.9,
            indiener={"naam": "KANARIE", "kanaal": "telefoon", "telefoon": "0698765432"},
        )
        for n in range(3)
    ]
    antwoord = client.get(f"/werk/schouwen/{factories.schouw(gebied=gebied, inzendingen=dingen).pk}/lijst.pdf")
    tekst = woorden(antwoord.content)
    assert antwoord["Content-Type"] == "application/pdf"
    assert [w in tekst for w in ("Ronde rond de school", "Paal 2 is scheef", "Laan 2", "Zalk")] == [True] * 4
    assert [w for w in ("KANARIE", "BUURVROUW", "0698765432", "06-12345678", "jan@example.nl", "Jansen") if w in tekst] == []


def test_a_map_is_drawn_where_two_places_are_known_or_more(gebied):
    een, twee = (factories.signaal(gebied=gebied, lat=52.5 + n, lon=5.9) for n in (0, 0.01))
    zonder = factories.signaal(gebied=gebied)
    assert schouwkaart([een, zonder]) is None
    kaart = schouwkaart([een, zonder, twee])
    assert [stip[0] for stip in kaart["stippen"]] == [1, 3]
    assert kaart["stippen"][0][2] > kaart["stippen"][1][2]  # the south is below
    gelijk = schouwkaart([een, een])
    assert gelijk["stippen"][0][1:] == gelijk["stippen"][1][1:]


def test_what_was_seen_is_noted_through_the_action_for_notes(client, wijkverbinder, gebied):
    signaal = factories.signaal(gebied=gebied, indiener={"kanaal": "email", "email": "a@example.nl"})
    lijst = factories.schouw(gebied=gebied, inzendingen=[signaal])
    punt = lijst.punten.get()
    hier = f"/werk/schouwen/{lijst.pk}/"
    assert 'name="tekst"' in client.get(hier, {"doe": punt.pk}).text
    adres = f"{hier}punt/{punt.pk}/notitie/"
    leeg = client.post(adres, {"versie": signaal.versie, "tekst": ""})
    assert leeg.status_code == 422
    antwoord = client.post(adres, {"versie": signaal.versie, "tekst": "Is al gemaakt."})
    assert antwoord.url == f"{hier}#punt-{punt.pk}"
    assert list(signaal.berichten.values_list("soort", "tekst")) == [("notitie", "Is al gemaakt.")]
    assert "Is al gemaakt." in client.get(hier).text
    verouderd = client.post(adres, {"versie": signaal.versie, "tekst": "Te laat getypt"})
    assert (verouderd.status_code, "Te laat getypt" in verouderd.text) == (409, True)


def test_of_a_list_one_sees_only_what_one_may_see(client, wijkverbinder, gebied):
    lijst = factories.schouw(gebied=gebied, inzendingen=[factories.signaal(gebied=gebied, tekst="hier"), factories.signaal(tekst="elders")])
    tekst = client.get(f"/werk/schouwen/{lijst.pk}/").text
    assert ("hier" in tekst, "elders" in tekst) == (True, False)
    elders = Schouwpunt.objects.get(inzending__tekst="elders")
    assert client.post(f"/werk/schouwen/{lijst.pk}/punt/{elders.pk}/notitie/", {"versie": 1, "tekst": "x"}).status_code == 404


def test_something_can_be_taken_off_and_a_list_can_go_while_the_signaal_stays(client, wijkverbinder, gebied):
    signaal = factories.signaal(gebied=gebied)
    lijst, ander = (factories.schouw(gebied=gebied, inzendingen=[signaal]) for _ in range(2))
    client.post(f"/werk/schouwen/{lijst.pk}/punt/{ander.punten.get().pk}/eraf/")
    assert (lijst.punten.count(), ander.punten.count()) == (1, 1)
    client.post(f"/werk/schouwen/{lijst.pk}/punt/{lijst.punten.get().pk}/eraf/")
    client.post(f"/werk/schouwen/{ander.pk}/verwijderen/")
    assert (lijst.punten.count(), Schouw.objects.count(), Inzending.objects.count()) == (0, 1, 1)


def test_the_lists_show_the_newest_first_with_how_many_places(client, wijkverbinder, gebied):
    factories.schouw(gebied=gebied, datum="2026-05-01", inzendingen=[factories.signaal(gebied=gebied)])
    factories.schouw(gebied=gebied, datum="2026-06-01")
    factories.schouw(datum="2026-07-01")
    rijen = client.get("/werk/schouwen/").context["schouwen"]
    assert [(str(s.datum), s.aantal) for s in rijen] == [("2026-06-01", 0), ("2026-05-01", 1)]


def test_the_database_keeps_something_once_on_a_list(gebied):
    signaal = factories.signaal(gebied=gebied)
    lijst = factories.schouw(gebied=gebied, inzendingen=[signaal])
    with pytest.raises(IntegrityError, match="een_keer_op_een_schouw"), transaction.atomic():
        Schouwpunt.objects.create(schouw=lijst, inzending=signaal)


def test_a_list_is_no_longer_than_one_can_walk(gebied):
    lijst = factories.schouw(gebied=gebied, inzendingen=[factories.signaal(gebied=gebied) for _ in range(HOOGSTENS_PUNTEN)])
    with pytest.raises(Exception, match="Op een lijst passen 60 plekken"):
        schouw_aanvullen(lijst, inzendingen=[factories.signaal(gebied=gebied)])
    assert lijst.punten.count() == HOOGSTENS_PUNTEN


def test_a_list_takes_the_same_queries_whatever_stands_on_it(client, wijkverbinder, gebied):
    lijst = factories.schouw(gebied=gebied)
    hier, aantallen = f"/werk/schouwen/{lijst.pk}/", []
    for hoeveel in (1, 20):
        schouw_aanvullen(lijst, inzendingen=[factories.signaal(gebied=gebied) for _ in range(hoeveel)])
        client.get(hier)
        with CaptureQueriesContext(connection) as queries:
            client.get(hier)
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 7
