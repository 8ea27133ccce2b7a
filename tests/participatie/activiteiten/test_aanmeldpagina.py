"""The pages for who signs up, and for who organises it."""

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from participatie.activiteiten.geheim import aanmeldpagina
from participatie.activiteiten.models import Aanmelding, Activiteit
from tests import factories
from tests.participatie.inzendingen.test_fuzz_formulieren import TOTAAL, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def ding():
    return factories.activiteit(openbaar=True, met_aanmelden=True, plaatsen=1)


def goed(**anders):
    return {
        "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "naam": "Fien de Vries", "aantal": "1",
        "manier": "email", "email": "fien@example.nl", "telefoon": "", **anders,
    }


def test_by_mail_the_link_stands_in_the_mail_and_the_screen_tells_nothing(client, ding):
    eerste = client.post(f"{ding.get_absolute_url()}aanmelden/", goed())
    tweede = client.post(f"{ding.get_absolute_url()}aanmelden/", goed())
    assert eerste.url == tweede.url == f"{ding.get_absolute_url()}aangemeld/"
    eigen = aanmeldpagina(Aanmelding.objects.get())
    assert eigen in Mail.objects.earliest("pk").tekst
    assert "Fien" not in client.get(eerste.url).text
    pagina = client.get(eigen)
    assert ("U bent aangemeld" in pagina.text, pagina["Cache-Control"]) == (True, "private, no-store")


def test_by_phone_the_link_stands_on_the_screen_and_twice_gets_a_sentence(client, ding):
    velden = {"manier": "telefoon", "telefoon": "038 123 45 67", "email": "geen adres"}
    sleutel = str(uuid.uuid4())
    adres = f"{ding.get_absolute_url()}aanmelden/"
    eerste = client.post(adres, goed(**velden, sleutel=sleutel))
    assert eerste.url == client.post(adres, goed(**velden, sleutel=sleutel)).url == aanmeldpagina(Aanmelding.objects.get())
    assert Aanmelding.objects.get().contact == "0381234567"
    nog_eens = client.post(adres, goed(**velden, naam="Rik Jansen"))
    assert ("Met dit telefoonnummer is al iemand aangemeld." in nog_eens.text, "Rik Jansen" in nog_eens.text) == (True, True)


def test_what_became_full_or_over_while_somebody_typed_says_so_and_keeps_what_was_typed(client, ding):
    adres = f"{ding.get_absolute_url()}aanmelden/"
    client.post(adres, goed())
    assert "Alle plaatsen zijn bezet." in client.get(adres).text
    assert "Er is in totaal plaats voor 1 mensen." in client.post(adres, goed(aantal="2", email="b@example.nl")).text
    wacht = client.post(adres, goed(manier="telefoon", telefoon="0381234567"))
    assert "U bent nummer 1 op de wachtlijst." in client.get(wacht.url).text
    for velden, zin in (
        ({"afgelast_op": timezone.now(), "afgelastreden": "Ziek."}, "Deze activiteit gaat niet door."),
        ({"begint_op": timezone.now() - dt.timedelta(3), "eindigt_op": timezone.now()}, "Deze activiteit"),
    ):
        Activiteit.objects.filter(pk=ding.pk).update(**velden)
        antwoord = client.post(adres, goed(email="laat@example.nl"))
        assert (zin in antwoord.text, "Fien de Vries" in antwoord.text, Aanmelding.objects.count()) == (True, True, 2)
        assert "<form method=\"post\" class=\"smal\"" not in client.get(adres).text


def test_cancelling_needs_the_button_and_then_nothing_is_left(client, ding):
    rij = factories.aanmelding(ding)
    eigen = aanmeldpagina(rij)
    assert client.get(f"{eigen}afmelden/").url == eigen
    assert Aanmelding.objects.count() == 1
    assert client.post(f"{eigen}afmelden/", goed()).url == ding.get_absolute_url()
    assert (Aanmelding.objects.count(), client.get(eigen).status_code) == (0, 404)


def test_the_kaderkaart_stands_above_the_form(client):
    ding = factories.activiteit(openbaar=True, met_aanmelden=True, soort="inloop", vraagt_iets=True)
    tekst = client.get(f"{ding.get_absolute_url()}aanmelden/").text
    assert tekst.index("Dit spreken wij vooraf af") < tekst.index("Uw naam")


def test_a_concept_has_no_form_and_a_forged_link_no_page(client):
    ding = factories.activiteit(met_aanmelden=True)
    adressen = [f"/activiteiten/{ding.slug}/{wat}/" for wat in ("aanmelden", "aangemeld")]
    adressen += ["/aanmelding/onzin/", "/aanmelding/" + "A" * 40 + "/"]
    assert [client.get(adres).status_code for adres in adressen] == [404] * 4


def test_an_activiteit_that_is_full_says_so_on_its_page_at_once(client, ding):
    adres = ding.get_absolute_url()
    assert "Er is nog plaats." in client.get(adres).text
    client.post(f"{adres}aanmelden/", goed())
    assert "U kunt op de wachtlijst komen." in Client().get(adres).text


def test_somebody_is_added_from_paper_called_and_cancelled(client, ding):
    client.force_login(factories.met_rol("wijkverbinder", gebied=ding.gebied))
    adres = f"/werk/activiteiten/{ding.pk}/aanmeldingen/"
    velden = {"sleutel": uuid.uuid4(), "bron": "papier", "naam": "Annie", "aantal": "1", "manier": "telefoon", "telefoon": "0381234567"}
    assert client.post(adres, velden | {"bron": "portaal"}).status_code == 200
    assert [client.post(adres, velden).status_code for _ in range(2)] == [302, 302]
    wacht = factories.aanmelding(ding, plaats=False, manier="telefoon", contact="0381234568", naam="Bea")
    rij = Aanmelding.objects.get(naam="Annie")
    assert (rij.bron, rij.ingevoerd_door.naam, "op papier 1" in client.get(adres).text) == ("papier", "Vera Voorbeeld", True)
    client.post(f"/werk/activiteiten/aanmeldingen/{rij.pk}/afmelden/")
    assert ["Nog te bellen" in client.get(waar).text for waar in (adres, "/werk/activiteiten/")] == [True, True]
    client.post(f"/werk/activiteiten/aanmeldingen/{wacht.pk}/verteld/")
    wacht.refresh_from_db()
    assert "Nog te bellen" not in client.get("/werk/activiteiten/").text
    assert (wacht.te_vertellen, wacht.plaats_op is None, "Nog te bellen" in client.get(adres).text) == ("", False, False)


def test_signing_up_and_the_list_take_the_same_queries_whatever_there_is(client, ding):
    Activiteit.objects.update(plaatsen=None)
    werk = Client()
    werk.force_login(factories.met_rol("wijkverbinder", gebied=ding.gebied))
    aantallen = {}
    for hoeveel in (1, 30):
        for _ in range(hoeveel):
            factories.aanmelding(ding)
        for naam, doe, hoogstens in (
            ("lijst", lambda: werk.get(f"/werk/activiteiten/{ding.pk}/aanmeldingen/"), 7),
            ("aanmelden", lambda: client.post(f"{ding.get_absolute_url()}aanmelden/", goed(email=f"{uuid.uuid4()}@example.nl")), 10),
            ("eigen", lambda: client.get(aanmeldpagina(ding.aanmeldingen.first())), 6),
        ):
            doe()
            with CaptureQueriesContext(connection) as queries:
                assert doe().status_code in (200, 302)
            tel = [q for q in queries if "SAVEPOINT" not in q["sql"]]
            aantallen.setdefault(naam, []).append(len(tel))
            assert len(tel) <= hoogstens, [naam, *[q["sql"][:120] for q in tel]]
    assert [naam for naam, (een, veel) in aantallen.items() if een != veel] == []


@settings(max_examples=TOTAAL // 10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.dictionaries(st.sampled_from(["naam", "aantal", "manier", "email", "telefoon", "sleutel", "gestart"]), tekst, max_size=4))
def test_anything_typed_by_who_signs_up(client, ding, monkeypatch, data):
    for doel in ("kampen_wijk.formguard.decorators.toegestaan", "kampen_wijk.outbox.actions.toegestaan"):
        monkeypatch.setattr(doel, lambda *args, **kwargs: True)
    assert client.post(f"{ding.get_absolute_url()}aanmelden/", goed(**data)).status_code in (200, 302)
