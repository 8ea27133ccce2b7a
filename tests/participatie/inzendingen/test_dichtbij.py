"""Nearby: what plays already is offered to follow, and tells nobody what another told us."""

import random
import re
import uuid
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.dichtbij import bekend_bij, in_meters
from participatie.inzendingen.models import Aansluiting, Inzending
from participatie.inzendingen.routering import regels
from participatie.inzendingen.workflow import Status
from tests import factories
from tests.kampen_wijk import plaatjes
from tests.participatie.inzendingen.test_tussenstap import verborgen

pytestmark = pytest.mark.django_db
PLEK = {"lat": 52.5505, "lon": 5.90025}  # the middle of a square
METER = 1 / 111_320


@pytest.fixture
def lamp(wijk):
    return factories.categorie("Straatverlichting", slug="straatverlichting", groep="fysiek")


@pytest.fixture
def buren():
    return factories.categorie("Overlast van buren", slug="buren", groep="sociaal")


@pytest.fixture
def signaal(wijk, lamp):
    return factories.signaal(gebied=wijk, categorie=lamp, tekst="Bij mevrouw Jansen is het donker.", plaats="Dorpsweg 9", **PLEK)


def bij(wijk, tekst="Het is hier gevaarlijk.", *, categorie=None, lat=PLEK["lat"], lon=PLEK["lon"], titel="", signalen=True):
    data = {"tekst": tekst, "titel": titel, "categorie": categorie, "lat": lat, "lon": lon, "gebied": wijk}
    return bekend_bij(data, signalen=signalen)


def stap(client, data, pad="/signaal/"):
    antwoord = client.post(pad, data)
    assert (antwoord.status_code, "Dit speelt al. Wilt u het volgen?" in antwoord.content.decode()) == (200, True)
    return antwoord


@pytest.fixture
def op_de_kaart(ingevuld, wijk, monkeypatch):
    """A form of somebody who pointed at the place."""
    monkeypatch.setattr("participatie.inzendingen.forms.plaats.gebieden_bij", lambda lat, lon: [wijk])

    def maak(**velden):
        return ingevuld(**{"lat": str(PLEK["lat"]), "lon": str(PLEK["lon"]), "gebied": "", "categorie": "straatverlichting", **velden})

    return maak


def test_an_open_signaal_about_the_same_subject_nearby_is_offered_without_a_word_of_it(client, op_de_kaart, signaal):
    antwoord = stap(client, op_de_kaart())
    [bekend] = antwoord.context["stap"].bekend
    assert (bekend.titel, bekend.waar, bekend.woord, bekend.adres) == (
        "Straatverlichting", "ongeveer 100 meter hiervandaan", "Open", ""
    )
    inhoud = antwoord.content.decode()
    assert [woord for woord in ("Jansen", "donker", "Dorpsweg", signaal.referentie) if woord in inhoud] == []
    assert Inzending.objects.count() == 1


@pytest.mark.parametrize("velden", [
    {"status": "afgehandeld", "afhandelreden": "gedaan"}, {"status": "geannuleerd"}, {"lat": 52.5545}, {"lon": 5.906},
    {"lat": None, "lon": None}, {"categorie": None},
])
def test_what_is_closed_far_away_or_without_place_or_subject_is_not_offered(wijk, lamp, velden):
    factories.signaal(**{"gebied": wijk, "categorie": lamp, **PLEK, **velden})
    assert bij(wijk, categorie=lamp) == []


def test_another_subject_is_not_offered(wijk, signaal):
    assert bij(wijk, categorie=factories.categorie("Groen", slug="groen", groep="fysiek")) == []


def test_what_people_go_through_is_never_offered_whatever_a_visitor_chooses_or_types(wijk, buren, lamp):
    factories.signaal(gebied=wijk, categorie=buren, tekst="De lamp van de buren", **PLEK)
    assert (bij(wijk, categorie=buren), bij(wijk, "overlast van buren"), bij(wijk, "De lamp", categorie=lamp)) == ([], [], [])


def test_a_part_is_not_offered(wijk, lamp, signaal):
    signaal.categorie = None
    signaal.save()
    factories.signaal(gebied=wijk, categorie=lamp, titel="De paal", deel_van=signaal, **PLEK)
    assert bij(wijk, categorie=lamp) == []


@pytest.mark.parametrize("tekst", [
    "De lantaarnpaal is uit", "lantarenpaal stuk", "Twee lantarnpalen", "Straatlantaarns zijn stuk", "verlichtng doet het niet",
])
def test_who_chose_no_subject_finds_it_by_other_spellings_and_compounds(wijk, signaal, tekst):
    assert [bekend.titel for bekend in bij(wijk, tekst)] == ["Straatverlichting"]


@pytest.mark.parametrize("tekst", ["mevrouw Jansen", "Bij mevrouw Jansen", "Dorpsweg 9", "Het is hier gevaarlijk", ""])
def test_words_that_stand_in_the_signaal_find_nothing(wijk, signaal, tekst):
    assert bij(wijk, tekst) == []


def test_the_words_of_another_make_no_difference_at_all(wijk, lamp, signaal):
    """Whatever is typed, the answer is the same with other words in that signaal: so nobody reads them by guessing."""
    vragen = ["lantaarnpaal", "mevrouw Jansen lamp", "donker bij Jansen", "Dorpsweg", "koe", "heg Jansen"]

    def alles():
        return [[(b.titel, b.waar, b.sinds, b.woord) for b in bij(wijk, vraag, categorie=c)] for vraag in vragen for c in (None, lamp)]

    eerst = alles()
    Inzending.objects.filter(pk=signaal.pk).update(tekst="Er staat een koe.", plaats="Elders 1", titel="Koe")
    assert alles() == eerst


def test_asking_from_many_sides_tells_no_more_than_a_square_of_a_hundred_metres(wijk, lamp, signaal):
    """Two places in one square give the same answers everywhere, also where something is just near enough."""
    rng = random.Random(1)
    punten = [(PLEK["lat"] + rng.uniform(-0.004, 0.004), PLEK["lon"] + rng.uniform(-0.006, 0.006)) for _ in range(60)]

    def alles():
        return [[b.waar for b in bij(wijk, categorie=lamp, lat=lat, lon=lon)] for lat, lon in punten]

    gezien = []
    for noord, oost in ((0.00049, 0.00074), (-0.00049, -0.00074), (0.00049, -0.00074), (0, 0)):
        Inzending.objects.filter(pk=signaal.pk).update(lat=PLEK["lat"] + noord, lon=PLEK["lon"] + oost)
        gezien.append(alles())
    assert gezien == [gezien[0]] * 4
    assert 5 < len([waar for waar in gezien[0] if waar]) < 55


@pytest.mark.parametrize(("meter", "zin"), [
    (0, "ongeveer 100 meter hiervandaan"), (149, "ongeveer 100 meter hiervandaan"), (160, "ongeveer 200 meter hiervandaan"),
])
def test_a_distance_is_rounded_to_a_hundred_metres(meter, zin):
    assert in_meters(meter) == zin


def test_the_nearest_come_first_and_no_more_than_three(wijk, lamp):
    for stappen in (2, 0, 1, 2):
        factories.signaal(gebied=wijk, categorie=lamp, lat=PLEK["lat"] + stappen * 0.001, lon=PLEK["lon"])
    assert [b.waar for b in bij(wijk, categorie=lamp)] == [f"ongeveer {n} meter hiervandaan" for n in (100, 100, 200)]


def test_without_a_place_only_a_subject_that_was_chosen_counts_and_only_in_the_gebied(wijk, lamp, signaal):
    zonder = {"lat": None, "lon": None}
    factories.signaal(gebied=factories.gebied(), categorie=lamp)
    assert [b.waar for b in bij(wijk, categorie=lamp, **zonder)] == ["in Voorbeeldwijk"]
    assert bij(wijk, "De lantaarnpaal is uit", **zonder) == []


def test_a_question_to_the_sender_reads_otherwise_for_who_follows(wijk, lamp, signaal):
    Inzending.objects.filter(pk=signaal.pk).update(status=Status.REACTIE_GEVRAAGD)
    assert [b.woord for b in bij(wijk, categorie=lamp)] == ["Wacht op een antwoord"]


@pytest.mark.parametrize(("titel", "tekst"), [
    ("Veiligheid voor kinderen", "Drempels."), ("Een drempel", "Bij de school."), ("Verkeersveiligheid", ""),
    ("verkeersveilgheid bij de school", ""),
])
def test_public_ideas_are_found_by_their_words_with_title_and_link(wijk, titel, tekst):
    idee = factories.idee(
        titel="Verkeersveiligheid rond de school", tekst="Met drempels.", gebied=wijk, gepubliceerd_op=timezone.now(), **PLEK
    )
    factories.idee(titel="Verkeersveiligheid rond de school", tekst="Met drempels.", gebied=wijk, **PLEK)
    [bekend] = bij(wijk, tekst, titel=titel, signalen=False)
    assert (bekend.titel, bekend.adres, bekend.waar) == (idee.titel, idee.get_absolute_url(), "in Voorbeeldwijk")


def test_elsewhere_in_the_gebied_an_idee_needs_two_words_in_common(wijk):
    factories.idee(titel="Een schommel", tekst="In de speeltuin.", gebied=wijk, gepubliceerd_op=timezone.now())
    zonder = {"lat": None, "lon": None, "signalen": False}
    assert (len(bij(wijk, "De schommel", **zonder)), len(bij(wijk, "De schommels van de speeltuinen", **zonder))) == (0, 1)


def test_an_idee_is_offered_no_signalen(client, op_de_kaart, signaal):
    assert client.post("/idee/", op_de_kaart(titel="Een lantaarnpaal")).status_code == 302


def test_following_joins_without_a_new_signaal(client, op_de_kaart, signaal):
    tussen = stap(client, op_de_kaart())
    [bekend] = tussen.context["stap"].bekend
    antwoord = client.post("/signaal/", {**verborgen(tussen), "volg": bekend.teken, "volg_email": "Sophie@example.nl"})
    assert (antwoord.status_code, antwoord.url) == (302, "/aansluiting/gevraagd/")
    rij = Aansluiting.objects.get()
    assert (rij.inzending_id, rij.email, rij.wil_horen, Inzending.objects.count()) == (signaal.pk, "sophie@example.nl", True, 1)
    assert Mail.objects.get().onderwerp == "Wilt u deze melding volgen?"


def test_an_idee_that_plays_is_supported_in_the_same_way(client, ingevuld, wijk):
    idee = factories.idee(titel="Een schommel in de speeltuin", gebied=wijk, gepubliceerd_op=timezone.now())
    tussen = stap(client, ingevuld(titel="Schommels", tekst="Voor de speeltuin."), "/idee/")
    velden = {**verborgen(tussen), "volg": tussen.context["stap"].bekend[0].teken, "volg_email": "s@example.nl"}
    assert client.post("/idee/", velden).url == "/aansluiting/gevraagd/"
    assert (Aansluiting.objects.get().inzending_id, Inzending.objects.count()) == (idee.pk, 1)


def test_who_sends_anyway_loses_nothing(client, op_de_kaart, signaal):
    data = op_de_kaart(kanaal="telefoon", telefoon="06 1234 5678", naam="Fien", tekst="Een andere lamp & <b>meer</b>")
    tussen = stap(client, data)
    assert "Toch versturen" in tussen.content.decode()
    assert client.post("/signaal/", verborgen(tussen)).status_code == 302
    ding = Inzending.objects.exclude(pk=signaal.pk).get()
    assert (ding.tekst, ding.indiener.naam, ding.lat, ding.aansluitingen.count()) == (data["tekst"], "Fien", PLEK["lat"], 0)


@pytest.mark.parametrize(("email", "fout"), [
    ("", "Vul uw e-mailadres in. Dan sturen wij u een link."),
    ("geen adres", "Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl"),
])
def test_a_wrong_address_gets_a_sentence_and_everything_typed_stays(client, op_de_kaart, signaal, lamp, email, fout):
    vraag = factories.vraag(lamp)
    tussen = stap(client, op_de_kaart(tekst="Twee lampen"))
    velden = {**verborgen(tussen), f"vraag_{vraag.pk}": "Twee", "volg_email": email}
    weer = stap(client, {**velden, "volg": tussen.context["stap"].bekend[0].teken})
    volgt = weer.context["stap"]
    assert (volgt.volgen.errors, volgt.volgen["volg_email"].value()) == ({"volg_email": [fout]}, email)
    assert (volgt.vragen[f"vraag_{vraag.pk}"].value(), verborgen(weer)["tekst"]) == ("Twee", "Twee lampen")
    assert (Aansluiting.objects.count(), Inzending.objects.count()) == (0, 1)


def test_an_address_that_was_typed_in_the_form_need_not_be_typed_again(client, op_de_kaart, signaal):
    tussen = stap(client, op_de_kaart(kanaal="email", email="fien@example.nl"))
    assert tussen.context["stap"].volgen["volg_email"].value() == "fien@example.nl"


@pytest.mark.parametrize("maak", [
    lambda ding: str(ding.pk), lambda ding: signing.dumps(ding.pk), lambda ding: "", lambda ding: "x\0é:1:🏚️",
    lambda ding: signing.dumps(ding.pk, salt="inzendingen.dichtbij")[:-1] + "!",
])
def test_nobody_joins_what_was_not_offered_to_them(client, op_de_kaart, signaal, maak):
    tussen = stap(client, op_de_kaart())
    weer = stap(client, {**verborgen(tussen), "volg": maak(signaal), "volg_email": "s@example.nl"})
    assert weer.context["stap"].volgen.non_field_errors() == ["Dit kunt u nu niet meer volgen. Kies iets anders, of verstuur wat u typte."]
    assert Aansluiting.objects.count() == 0


def test_what_was_closed_meanwhile_cannot_be_joined(client, op_de_kaart, signaal):
    tussen = stap(client, op_de_kaart())
    velden = {**verborgen(tussen), "volg": tussen.context["stap"].bekend[0].teken, "volg_email": "s@example.nl"}
    Inzending.objects.filter(pk=signaal.pk).update(status="geannuleerd")
    antwoord = client.post("/signaal/", velden)
    assert (antwoord.status_code, Aansluiting.objects.count()) == (200, 0)
    assert "Dit kunt u nu niet meer volgen." in antwoord.content.decode()


def test_what_turns_out_to_be_about_people_cannot_be_joined_any_more(client, op_de_kaart, signaal, buren):
    tussen = stap(client, op_de_kaart())
    velden = {**verborgen(tussen), "volg": tussen.context["stap"].bekend[0].teken, "volg_email": "s@example.nl"}
    Inzending.objects.filter(pk=signaal.pk).update(categorie=buren)
    client.post("/signaal/", velden)
    assert (Aansluiting.objects.count(), Inzending.objects.te_volgen().count()) == (0, 0)


def test_photos_wait_in_the_draft_while_one_looks(client, op_de_kaart, signaal):
    tussen = stap(client, {**op_de_kaart(), "fotos": [plaatjes.upload(plaatjes.jpeg())]})
    client.post("/signaal/", verborgen(tussen))
    assert Inzending.objects.exclude(pk=signaal.pk).get().fotos.count() == 1


@pytest.mark.parametrize("kanaal", [{"kanaal": "niet"}, {"kanaal": "email", "email": "fien@example.nl"}])
def test_looking_nearby_and_sending_takes_at_most_ten_queries(client, op_de_kaart, lamp, kanaal):
    client.get("/signaal/")  # gebieden and subjects are remembered from then on
    regels()  # and so are rules
    with CaptureQueriesContext(connection) as gemeten:
        client.post("/signaal/", op_de_kaart(**kanaal))
    assert Inzending.objects.count() == 1
    assert len([q for q in gemeten if "SAVEPOINT" not in q["sql"]]) <= 10


def test_looking_nearby_walks_no_table(wijk, lamp):
    """At 20,000 rows both halves begin at an index of places."""
    nu = timezone.now()
    Inzending.objects.bulk_create([
        Inzending(
            soort="idee" if nr % 2 else "signaal", status="" if nr % 2 else "gemeld", fase="binnengekomen" if nr % 2 else "",
            titel="Een bankje" if nr % 2 else "", tekst="x",
            gebied=wijk, categorie=None if nr % 2 else lamp, lat=52.5 + nr % 997 / 9970, lon=5.88 + nr % 991 / 9910,
            gepubliceerd_op=nu - timedelta(minutes=nr) if nr % 2 else None, verzendsleutel=uuid.UUID(int=nr),
        )
        for nr in range(20_000)
    ], batch_size=5000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE inzendingen_inzending")
    with CaptureQueriesContext(connection) as gemeten:
        bij(wijk, "De lantaarnpaal bij het bankje", categorie=lamp)
    [vraag] = [q["sql"] for q in gemeten if "inzendingen_inzending" in q["sql"]]
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {vraag}")
        plan = "\n".join(rij[0] for rij in cursor.fetchall())
    assert "Seq Scan" not in plan, plan
    assert sorted(set(re.findall(r"(?:signaal|idee)_dichtbij", plan))) == ["idee_dichtbij", "signaal_dichtbij"], plan
