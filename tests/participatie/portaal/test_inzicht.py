"""How it goes in a gebied: counts, how long people waited, and nothing about any colleague."""

import csv
import datetime as dt
import io
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.werkdagen import werkdagen_tussen
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.models import Deeluitkomst, Inzending
from participatie.portaal.inzicht import DREMPEL_TIJD, tel
from participatie.portaal.periode import laatste
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db
URL = "/werk/inzicht/"
GARBAGE = ["onzin", "\0", "😀", "9" * 60, "-1", "2026-13", "x" * 10_000, "' OR 1=1"]


@pytest.fixture
def gebied():
    return factories.gebied("Grafhorst", slug="grafhorst")


@pytest.fixture
def vera(gebied):
    return factories.met_rol("wijkverbinder", gebied=gebied, naam="Vera Voorbeeld")


@pytest.fixture
def lamp():
    return factories.categorie("Straatverlichting")


def maandag() -> dt.datetime:
    """The first Monday of the last two whole months, at noon."""
    begin = laatste(2).begin + dt.timedelta(hours=12)
    return begin + dt.timedelta(days=-begin.weekday() % 7)


def signalen(dagen, gebied, categorie=None, *, verb="in_behandeling", door=None, **velden):
    """One for each: answered so many days later, None for not yet."""
    rijen = Inzending.objects.bulk_create(
        Inzending(**{"soort": "signaal", "status": "gemeld", "tekst": "geheim", "gebied": gebied, "categorie": categorie,
                     "ontvangen_op": maandag(), **velden})
        for _ in dagen
    )
    Gebeurtenis.objects.bulk_create(
        Gebeurtenis(soort="inzendingen.inzending", object_id=rij.pk, gebied=gebied, verb=verb, actor=door,
                    moment=rij.ontvangen_op + dt.timedelta(days=na))
        for rij, na in zip(rijen, dagen, strict=True) if na is not None
    )
    return rijen


def test_waiting_is_told_as_quartiles_in_working_days(gebied, lamp):
    signalen([0, 0, 0, 1, 1, 2, 2, 3, 4, 7, 9], gebied, lamp)
    (per,) = tel(gebied, laatste(2)).per_onderwerp
    begin = maandag().date()
    gewacht = sorted(werkdagen_tussen(begin, begin + dt.timedelta(days=n)) for n in (0, 0, 0, 1, 1, 2, 2, 3, 4, 7, 9))
    midden = (gewacht[2] + gewacht[3]) / 2, gewacht[5], (gewacht[7] + gewacht[8]) / 2
    assert (per.naam, per.antwoord.aantal) == ("Straatverlichting", 11)
    assert (per.antwoord.kwart, per.antwoord.helft, per.antwoord.driekwart) == midden
    assert per.klaar is None


def test_a_weekend_takes_no_time(gebied):
    vrijdag = maandag() + dt.timedelta(days=4)
    signalen([3] * DREMPEL_TIJD, gebied, ontvangen_op=vrijdag)
    signalen([1] * DREMPEL_TIJD, gebied, ontvangen_op=vrijdag + dt.timedelta(days=1))
    tijd = tel(gebied, laatste(2)).samen.antwoord
    # From Friday to Monday is one working day, from Saturday to Sunday none.
    assert (tijd.kwart, tijd.driekwart) == (0, 1)


def test_below_ten_no_time_is_told_and_what_still_waits_does_not_count(gebied, lamp):
    signalen([*[1] * (DREMPEL_TIJD - 1), None, None], gebied, lamp)
    assert tel(gebied, laatste(2)).samen.antwoord is None
    signalen([1], gebied, lamp)
    samen = tel(gebied, laatste(2)).samen
    assert (samen.antwoord.aantal, samen.klaar) == (DREMPEL_TIJD, None)


def test_handing_it_on_or_noting_something_is_no_answer(gebied):
    for verb in ("in_afwachting", "doorgezet", "notitie_gemaakt", "gemeld"):
        signalen([1] * DREMPEL_TIJD, gebied, verb=verb)
    assert tel(gebied, laatste(2)).samen.antwoord is None


def test_only_the_first_answer_counts(gebied):
    for rij in signalen([1] * DREMPEL_TIJD, gebied):
        Gebeurtenis.objects.create(
            soort="inzendingen.inzending", object_id=rij.pk, verb="ingepland", moment=rij.ontvangen_op + dt.timedelta(days=3)
        )
    assert tel(gebied, laatste(2)).samen.antwoord.driekwart == 1


def test_until_it_is_done_and_a_double_is_not_done(gebied):
    rijen = signalen([None] * (DREMPEL_TIJD + 2), gebied)
    Deeluitkomst.objects.bulk_create(Deeluitkomst(signaal=rij, onderdeel="Lamp", uitkomst="gedaan") for rij in rijen[:-2])
    klaar = {"status": "afgehandeld", "afgehandeld_op": maandag() + dt.timedelta(days=2)}
    Inzending.objects.filter(pk__in=[rij.pk for rij in rijen[:-2]]).update(afhandelreden="gedaan", **klaar)
    Inzending.objects.filter(pk__in=[rij.pk for rij in rijen[-2:]]).update(
        afhandelreden="dubbel", **klaar | {"afgehandeld_op": maandag() + dt.timedelta(days=20)}
    )
    geteld = tel(gebied, laatste(2))
    assert (geteld.samen.klaar.aantal, geteld.samen.klaar.driekwart) == (DREMPEL_TIJD, 2)
    # Two doubles are too few to name, and with the next smallest they are not.
    assert (geteld.uitkomsten.zichtbaar, geteld.uitkomsten.totaal) == ({}, 12)


def test_counts_by_door_subject_and_kanaal_have_the_threshold(gebied, lamp, vera):
    signalen([None] * 7, gebied, lamp)
    signalen([None] * 6, gebied, bron="telefoon")
    signalen([None] * 2, factories.gebied(), lamp)
    Contactmoment.objects.bulk_create(
        Contactmoment(gebied=gebied, medewerker=vera, kanaal_id="straat", onderwerp="x", plaatsgevonden_op=maandag()) for _ in range(5)
    )
    geteld = tel(gebied, laatste(2))
    assert geteld.binnen.zichtbaar == {"via het portaal": 7, "per telefoon": 6}
    assert geteld.onderwerpen.zichtbaar == {"Straatverlichting": 7, "Geen onderwerp gekozen": 6}
    assert (geteld.uitkomsten.zichtbaar, list(geteld.gesprekken.zichtbaar.values())) == ({"Nog niet klaar": 13}, [5])


def als(wie) -> Client:
    client = Client()
    client.force_login(wie)
    return client


def test_no_figure_is_about_a_person(gebied, lamp, vera):
    """No name on the page or in the file, no way to ask for one, and no query that as much as reads who did something."""
    collega = factories.met_rol("wijkverbinder", gebied=gebied, naam="Wim Wijkman")
    for wie in (vera, collega):
        signalen([1] * 12, gebied, lamp, door=wie, eigenaar=wie, behandelaar=wie)
    gewoon = als(vera).get(URL)
    for wie in ("medewerker", "door", "eigenaar", "behandelaar"):
        assert als(vera).get(URL, {wie: collega.pk}).context["wachtblokken"] == gewoon.context["wachtblokken"]
    tekst = gewoon.text + als(vera).get(f"{URL}inzicht.csv").text
    assert [naam for naam in ("Wijkman", "Vera") if naam in tekst] == []
    with CaptureQueriesContext(connection) as vragen:
        tel(gebied, laatste(2))
    gelezen = " ".join(vraag["sql"] for vraag in vragen)
    assert re.findall(r"\b(?:actor|eigenaar|behandelaar|medewerker|afgehandeld_door|gevraagd_door|ingevoerd_door)(?:_id)?\b", gelezen) == []


def test_a_wijkverbinder_sees_own_gebieden_and_another_gebied_is_not_there(gebied, lamp, vera):
    elders = factories.gebied("Elders", slug="elders")
    signalen([1] * 13, elders, lamp)
    gezien = als(vera).get(URL, {"gebied": "elders"})
    assert ("het is niet van u" in gezien.text, "<td>13</td>" in gezien.text, gezien.context["keuze"].gebied) == (True, False, gebied)
    assert "<td>13</td>" in als(factories.met_rol("profielbeheerder", gebied=elders)).get(URL).text


def test_who_has_another_role_or_left_gets_nothing(gebied, vera):
    vera.rolvervullingen.update(vanaf=dt.date(2020, 1, 1), tot=dt.date(2020, 2, 1))
    anderen = [factories.met_rol(rol) for rol in ("partner", "beheerder", "privacyfunctionaris")]
    assert [als(wie).get(URL).status_code for wie in (vera, *anderen)] == [403] * 4
    assert als(factories.met_rol("wijkverbinder", gebied=gebied, is_active=False)).get(URL).status_code == 302


def test_the_file_says_what_the_page_says(gebied, lamp, vera):
    signalen([0] * 3 + [2] * 9, gebied, lamp)
    rijen = list(csv.DictReader(io.StringIO(als(vera).get(f"{URL}inzicht.csv").text.lstrip("\ufeff")), delimiter=";"))
    samen = next(rij for rij in rijen if (rij["wat"], rij["soort"]) == ("Tot het eerste antwoord", "Samen"))
    assert (samen["gebied"], samen["aantal"], samen["helft_binnen_werkdagen"]) == ("Grafhorst", "12", "2")
    assert "De helft kreeg antwoord binnen 2 werkdagen. Een kwart wachtte langer dan 2 werkdagen." in als(vera).get(URL).text


@pytest.mark.parametrize("onzin", GARBAGE)
def test_garbage_in_the_address_is_as_if_nothing_was_said(onzin, gebied, vera):
    client = als(vera)
    for adres in (URL, f"{URL}inzicht.csv"):
        assert client.get(adres, {"gebied": onzin, "periode": onzin, "van": onzin, "tot": onzin}).status_code == 200


def test_the_queries_stay_the_same(gebied, lamp, vera):
    def tel_vragen():
        with CaptureQueriesContext(connection) as vragen:
            als_vera.get(URL)
        return len(vragen)

    als_vera = als(vera)
    tel_vragen()
    weinig = tel_vragen()
    for categorie in (lamp, None):
        signalen([1] * 12, gebied, categorie)
    assert (tel_vragen(), weinig <= 10) == (weinig, True)


def test_the_year_of_today_counts_too(gebied, lamp):
    """The list of working days reaches as far as the last answer."""
    signalen([0] * DREMPEL_TIJD, gebied, lamp)
    Gebeurtenis.objects.update(moment=timezone.now())
    assert tel(gebied, laatste(2)).samen.antwoord.helft == werkdagen_tussen(maandag().date(), timezone.localdate())
