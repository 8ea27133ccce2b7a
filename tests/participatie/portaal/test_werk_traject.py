"""Writing a traject below /werk/trajecten/."""

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.textchecks.deur import akkoord_met
from participatie.activiteiten.models import Fase, Traject
from participatie.portaal.acties_traject import FASE, TRAJECT
from tests import factories

pytestmark = pytest.mark.django_db

KAART = factories.KADERKAART | {"besluit_op": "2030-05-01", "terug_op": "2030-06-01"}
RAAR = ["", "\0", "x" * 10_000, "🌳🌳", "‮", "<script>", "9" * 40, "2027-02-30", "0001-01-01", "9999-12-31", "-1", "None"]


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def stuur(client, ding, actie, **velden):
    velden.setdefault("versie", Traject.objects.get(pk=ding.pk).versie)
    return client.post(f"/werk/trajecten/{ding.pk}/{actie}/", velden)


def stuur_fase(client, fase, actie, **velden):
    velden.setdefault("versie", Traject.objects.get(pk=fase.traject_id).versie)
    return client.post(f"/werk/trajecten/fasen/{fase.pk}/{actie}/", velden)


def dag(n):
    return f"{timezone.localdate() + dt.timedelta(n):%Y-%m-%d}"


def test_from_nothing_to_the_site(client, vera, gebied):
    begin = client.post("/werk/trajecten/nieuw/", {"titel": "Een plein", "gebieden": [gebied.pk], "sleutel": uuid.uuid4()})
    ding = Traject.objects.get()
    assert begin.url == f"/werk/trajecten/{ding.pk}/"
    assert stuur(client, ding, "op-de-site").status_code == 422
    velden = {"titel": "Een plein", "intro": "Samen.", "begint_op": dag(-1), "eindigt_op": dag(30), "gebieden": [gebied.pk]}
    assert stuur(client, ding, "gegevens", **velden).status_code == 302
    assert stuur(client, ding, "kaderkaart", **KAART).status_code == 302
    assert stuur(client, ding, "fase", titel="Wensen", wat="Praten.", begint_op=dag(0), eindigt_op=dag(5)).status_code == 302
    assert client.get(f"/werk/trajecten/{ding.pk}/").context["ontbreekt"] == []
    assert Client().get("/trajecten/een-plein/").status_code == 404
    assert stuur(client, ding, "op-de-site").status_code == 302
    assert Client().get("/trajecten/een-plein/").status_code == 200


def test_sending_the_new_form_twice_makes_one(client, vera, gebied):
    velden = {"titel": "Een plein", "gebieden": [gebied.pk], "sleutel": uuid.uuid4()}
    assert client.post("/werk/trajecten/nieuw/", velden).url == client.post("/werk/trajecten/nieuw/", velden).url
    assert Traject.objects.count() == 1


def test_a_gebied_of_somebody_else_cannot_be_chosen(client, vera, gebied):
    ander = factories.gebied()
    antwoord = client.post("/werk/trajecten/nieuw/", {"titel": "Plein", "gebieden": [ander.pk], "sleutel": uuid.uuid4()})
    assert (antwoord.context["form"].errors.keys(), Traject.objects.count()) == ({"gebieden"}, 0)


def test_a_gebied_of_a_colleague_stays_when_this_one_saves(client, vera, gebied):
    ding, ander = factories.traject(gebied=gebied), factories.gebied()
    ding.gebieden.add(ander)
    velden = {"titel": "Plein", "intro": "", "begint_op": dag(-10), "eindigt_op": dag(30)}
    assert stuur(client, ding, "gegevens", **velden, gebieden=[gebied.pk]).status_code == 302
    assert set(ding.gebieden.all()) == {gebied, ander}
    assert stuur(client, ding, "gegevens", **velden).status_code == 422


def test_half_a_kaderkaart_can_be_kept_and_the_page_says_what_is_missing(client, vera, gebied):
    ding = factories.traject(gebied=gebied, vast="")
    assert stuur(client, ding, "kaderkaart", **KAART | {"vast": "", "terug_op": ""}).status_code == 302
    pagina = client.get(f"/werk/trajecten/{ding.pk}/")
    assert pagina.context["ontbreekt"] == [
        "Kaderkaart: schrijf wat al vaststaat.", "Kaderkaart: kies wanneer inwoners horen wat ermee gedaan is."
    ]
    assert "op-de-site" not in [rij["actie"].naam for rij in pagina.context["acties"]]


def test_a_form_that_is_refused_keeps_what_was_typed(client, vera, gebied):
    ding = factories.traject(gebied=gebied, openbaar=True)
    antwoord = stuur(client, ding, "kaderkaart", **KAART | {"vast": "", "open": "De kleur van het hek."})
    assert (antwoord.status_code, "De kleur van het hek." in antwoord.text) == (422, True)
    assert "Dit staat op de site. Vul het in." in antwoord.text


def test_who_read_an_older_version_is_told_and_keeps_what_they_typed(client, vera, gebied):
    ding = factories.traject(gebied=gebied)
    assert stuur(client, ding, "kaderkaart", **KAART).status_code == 302
    antwoord = stuur(client, ding, "kaderkaart", **KAART | {"open": "De kleur van het hek."}, versie=1)
    assert (antwoord.status_code, "De kleur van het hek." in antwoord.text) == (409, True)
    assert "Kaderkaart ingevuld of aangepast." in antwoord.text


def test_personal_data_on_the_site_ask_for_a_tick(client, vera, gebied):
    ding = factories.traject(gebied=gebied, vast="Bel 06-12345678")
    pagina = client.get(f"/werk/trajecten/{ding.pk}/?doe=op-de-site")
    assert "06-12345678" in pagina.text
    assert stuur(client, ding, "op-de-site").status_code == 422
    assert stuur(client, ding, "op-de-site", akkoord=akkoord_met("Bel 06-12345678")).status_code == 302


def test_fasen_are_changed_finished_and_taken_out(client, vera, gebied):
    ding = factories.traject(gebied=gebied, openbaar=True, fasen=[(-5, -1), (0, 5)])
    eerste, tweede = ding.fasen.all()
    dagen = {"begint_op": dag(-5), "eindigt_op": dag(0)}
    botst = stuur_fase(client, eerste, "aanpassen", titel="Wensen", wat="Praten.", **dagen)
    assert (botst.status_code, "er al een fase: Fase 2" in botst.text) == (422, True)
    assert stuur_fase(client, eerste, "resultaat", resultaat="Bankjes.").url == f"/werk/trajecten/{ding.pk}/"
    assert stuur_fase(client, tweede, "verwijderen").status_code == 302
    assert [(fase.titel, fase.resultaat) for fase in Fase.objects.all()] == [("Fase 1", "Bankjes.")]


@pytest.mark.parametrize(
    "fout", [{"begint_op": ""}, {"eindigt_op": "1999-01-01"}, {"begint_op": "2101-01-01"}, {"titel": "🌳"}, {"wat": " "}]
)
def test_a_fase_that_is_not_right_gets_a_sentence(client, vera, gebied, fout):
    ding = factories.traject(gebied=gebied, fasen=())
    velden = {"titel": "Wensen", "wat": "Praten.", "begint_op": dag(0), "eindigt_op": dag(5)} | fout
    antwoord = stuur(client, ding, "fase", **velden)
    assert (antwoord.status_code, "Er gaat nog iets mis" in antwoord.text, Fase.objects.count()) == (422, True, 0)


def test_an_end_before_the_begin_is_said_beside_the_end(client, vera, gebied):
    ding = factories.traject(gebied=gebied, fasen=())
    antwoord = stuur(client, ding, "fase", titel="Wensen", wat="Praten.", begint_op=dag(5), eindigt_op=dag(4))
    assert "Het einde is voor het begin. Kies een latere dag." in antwoord.text


def test_the_preview_shows_a_concept_as_residents_would_see_it(client, vera, gebied):
    ding = factories.traject(gebied=gebied, vast="")
    tekst = client.get(f"/werk/trajecten/{ding.pk}/voorbeeld/").text
    assert ("Dit spreken wij vooraf af" in tekst, "Nog niet ingevuld." in tekst, "er ontbreekt nog iets" in tekst) == (True, True, True)


def test_off_the_site_needs_a_reason_and_finishing_an_evaluation(client, vera, gebied):
    ding = factories.traject(gebied=gebied, openbaar=True)
    assert stuur(client, ding, "intrekken", reden="🌳").status_code == 422
    assert stuur(client, ding, "afronden", evaluatie=" ").status_code == 422
    assert stuur(client, ding, "afronden", evaluatie="Het plein is er.").status_code == 302
    assert stuur(client, ding, "intrekken", reden="Er stond een naam in.").status_code == 302
    assert Client().get(ding.get_absolute_url()).status_code == 404


def test_thrown_away_leads_to_the_list(client, vera, gebied):
    ding = factories.traject(gebied=gebied)
    assert stuur(client, ding, "weggooien").url == "/werk/trajecten/"
    assert Traject.objects.count() == 0


@pytest.mark.parametrize("raar", RAAR)
def test_bad_input_never_breaks_the_page(client, vera, gebied, raar):
    ding = factories.traject(gebied=gebied, openbaar=True, fasen=[(-5, -1), (0, 5)])
    namen = ["titel", "intro", "begint_op", "eindigt_op", "gebieden", *KAART, "wat", "resultaat", "reden", "evaluatie"]
    velden = dict.fromkeys([*namen, "akkoord", "gezien"], raar)
    codes = {client.post("/werk/trajecten/nieuw/", velden | {"sleutel": raar}).status_code}
    for versie in (None, raar):
        extra = {} if versie is None else {"versie": versie}
        codes |= {stuur(client, ding, actie, **velden | extra).status_code for actie in TRAJECT}
        codes |= {stuur_fase(client, ding.fasen.last(), actie, **velden | extra).status_code for actie in FASE}
    codes.add(client.get(f"/werk/trajecten/{ding.pk}/", {"doe": raar}).status_code)
    codes.add(client.get("/werk/trajecten/", {"na": raar}).status_code)
    assert codes <= {200, 302, 409, 422}


def test_an_id_that_is_no_id_is_a_404(client, vera):
    adressen = [f"/werk/trajecten/{pk}/" for pk in (0, 9**30)] + ["/werk/trajecten/fasen/1/", "/werk/trajecten/1/onzin/"]
    assert [client.get(adres).status_code for adres in adressen] == [404] * 4


def test_the_pages_take_the_same_queries_whatever_there_is(client, vera, gebied):
    aantallen = {}
    for hoeveel in (1, 12):
        for _ in range(hoeveel):
            idee = factories.idee(gepubliceerd_op=timezone.now())
            ding = factories.traject(gebied=gebied, fasen=[(n, n) for n in range(hoeveel)], uit_idee=idee)
        client.get("/werk/trajecten/")
        for naam, adres in (("lijst", "/werk/trajecten/"), ("een", f"/werk/trajecten/{ding.pk}/?doe=gegevens")):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(adres).status_code == 200
            aantallen.setdefault(naam, []).append(len(queries))
    assert aantallen["lijst"][0] == aantallen["lijst"][1] <= 7
    assert aantallen["een"][0] == aantallen["een"][1] <= 10
