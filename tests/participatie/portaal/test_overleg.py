"""A meeting of a gebied: planning it, who gets in, and its agenda on the page, on paper and in a calendar."""

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format
from icalendar import Calendar

from participatie.inzendingen.models import Deeluitkomst
from participatie.overleggen.models import Genodigde, Overleg
from tests import factories
from tests.kampen_wijk.pdf.lezen import woorden

LIJST, NIEUW = "/werk/overleggen/", "/werk/overleggen/nieuw/"
GEHEIM = "Mijn buurman De Groot schreeuwt in de Kerkstraat 12"


def als(wie) -> Client:
    client = Client()
    client.force_login(wie)
    return client


@pytest.fixture
def gebied(db):
    return factories.gebied("Zalk", slug="zalk")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


@pytest.fixture
def overleg(vera, gebied):
    return factories.overleg(vera, gebied=gebied, genodigden=[("Janna Dijk", "janna@example.nl"), ("Wim", "")])


def velden(gebied, **anders):
    return {
        "sleutel": str(uuid.uuid4()), "soort": "dorpsbelangen", "gebied": gebied.pk, "dag": "2027-01-12", "begint": "19:30",
        "eindigt": "21:00", "plek": "Het dorpshuis", "agendapunten": "Verkeer\n\nHet feest",
        "genodigden": "Janna Dijk, janna@example.nl\r\nWim Prins\nOlga <olga@example.nl>",
    } | anders


def test_planning_one_keeps_when_where_what_and_who(client, vera, gebied):
    antwoord = client.post(NIEUW, velden(gebied))
    ding = Overleg.objects.get()
    assert (antwoord.status_code, antwoord.url, str(ding)) == (302, f"/werk/overleggen/{ding.pk}/", "Dorpsbelangen Zalk")
    assert (timezone.localtime(ding.begint_op).strftime("%d-%m %H:%M"), ding.eindigt_op - ding.begint_op) == (
        "12-01 19:30", dt.timedelta(minutes=90),
    )
    assert (ding.eigen_punten(), list(ding.genodigden.order_by("pk").values_list("naam", "email"))) == (
        ["Verkeer", "Het feest"], [("Janna Dijk", "janna@example.nl"), ("Wim Prins", ""), ("Olga", "olga@example.nl")],
    )


def test_planning_twice_makes_one(client, vera, gebied):
    gegevens = velden(gebied)
    assert client.post(NIEUW, gegevens).url == client.post(NIEUW, gegevens).url
    assert (Overleg.objects.count(), Genodigde.objects.count()) == (1, 3)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"eindigt": "19:30"}, "eindigt"),
        ({"begint": "25:00"}, "begint"),
        ({"dag": "0001-01-01"}, "dag"),
        ({"genodigden": "Janna, geen@adres"}, "genodigden"),
        ({"genodigden": "Een, a@example.nl\nTwee, A@example.nl"}, "genodigden"),
        ({"genodigden": "x\n" * 61}, "genodigden"),
        ({"genodigden": "n" * 101}, "genodigden"),
        ({"agendapunten": "Bel 06-12345678"}, "akkoord"),
        ({"plek": ""}, "plek"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(client, vera, gebied, anders, veld):
    antwoord = client.post(NIEUW, velden(gebied) | anders)
    assert (antwoord.status_code, list(antwoord.context["form"].errors), Overleg.objects.count()) == (200, [veld], 0)
    assert "Janna" in antwoord.text or "genodigden" in anders


def test_no_overleg_can_be_planned_in_a_gebied_of_another(client, vera):
    assert list(client.post(NIEUW, velden(factories.gebied())).context["form"].errors) == ["gebied"]


@pytest.mark.parametrize("wie", ["elders", "behandelaar", "partner", "ontslagen", "oud"])
def test_nobody_else_sees_anything_of_it(overleg, vera, gebied, wie):
    partner, mensen = factories.partner(), {
        "elders": lambda: factories.met_rol("wijkverbinder", gebied=factories.gebied()),
        "behandelaar": lambda: factories.met_rol("behandelaar", afdeling=factories.afdeling()),
        "partner": lambda: factories.met_rol("partner"),
        "ontslagen": lambda: vera,
        "oud": lambda: factories.met_rol("wijkverbinder", gebied=gebied),
    }
    persoon = mensen[wie]()
    partner.medewerkers.add(persoon)
    client = als(persoon)
    if wie == "ontslagen":
        type(persoon).objects.filter(pk=persoon.pk).update(is_active=False)
    if wie == "oud":
        persoon.rolvervullingen.update(vanaf=dt.date(2020, 1, 1), tot=timezone.localdate())
    adressen = [f"{LIJST}{overleg.pk}/{deel}" for deel in ("", "agenda.pdf", "overleg.ics", "vastleggen/", "punten/", "verslag.pdf")]
    verwacht = {"elders": 404, "ontslagen": 302}.get(wie, 403)
    assert {adres: client.get(adres).status_code for adres in adressen} == dict.fromkeys(adressen, verwacht)
    assert str(overleg) not in client.get(LIJST).text
    vers = type(persoon).objects.get(pk=persoon.pk)
    assert Overleg.objects.zichtbaar_voor(vers).count() == 0


def vul(gebied, overleg):
    """A gebied in which something of everything happened."""
    lamp = factories.categorie("Straatverlichting")
    mensen = factories.categorie("Zorgen om iemand", groep="sociaal")
    open_ = factories.signaal(gebied=gebied, tekst=GEHEIM, plaats="Kerkstraat 12", categorie=lamp, namens="Familie De Groot")
    factories.signaal(gebied=gebied, tekst=GEHEIM, plaats="Kerkstraat 12", categorie=mensen)
    oud = factories.signaal(gebied=gebied, tekst=GEHEIM, categorie=lamp, status="in_behandeling")
    elders = factories.signaal(tekst=GEHEIM, categorie=lamp)
    for signaal, op in ((oud, 1), (oud, 200), (elders, 1)):
        deel = Deeluitkomst.objects.create(signaal=signaal, onderdeel="Kerkstraat 12", uitkomst="niet", reden=GEHEIM)
        Deeluitkomst.objects.filter(pk=deel.pk).update(vastgelegd_op=timezone.now() - dt.timedelta(days=op))
    factories.toezegging(gebied=gebied, openbaar=True, tekst="Wij vegen het plein.", partner=factories.partner("De Schakel"))
    factories.toezegging(gebied=gebied, tekst=GEHEIM)
    factories.toezegging(gebied=gebied, openbaar=True, tekst="Wij bouwen een brug.", over=90)
    factories.traject(gebied=gebied, openbaar=True, titel="Een nieuw plein")
    factories.traject(gebied=gebied, titel="Een geheim plan")
    return open_, oud


def test_the_agenda_says_what_is_open_done_promised_and_to_come(client, vera, gebied, overleg):
    open_, oud = vul(gebied, overleg)
    for over in (1, 10, 200):  # before the meeting, after it, and too far away
        factories.activiteit(gebied=gebied, openbaar=True, titel=f"Koffie over {over} dagen", over=over)
    blokken = client.get(overleg.get_absolute_url()).context["blokken"]
    gezien = [[(rij.tekst, [(d.nummer.replace("-", ""), d.stand) for d in rij.dingen]) for rij in blok.rijen] for blok in blokken]
    assert gezien[0] == []
    assert gezien[1] == [("Straatverlichting: 1 onderdeel", [(oud.referentie, "niet gedaan")])]
    assert gezien[2] == [
        ("Straatverlichting: 2 signalen", [(oud.referentie, "wij zijn ermee bezig"), (open_.referentie, "nieuw")]),
        ("Mensen in de buurt: 1 signaal", []),
    ]
    assert [tekst.split(" Beloofd")[0] for tekst, _ in gezien[3]] == [
        "Wij vegen het plein.", "1 toezegging, waarvan de tekst niet openbaar is.",
    ]
    assert [tekst.split(",")[0] for tekst, _ in gezien[4]] == ["Een nieuw plein: Fase 1", "Koffie over 10 dagen"]


def test_no_word_and_no_place_of_a_resident_leaves_the_house(client, vera, gebied, overleg):
    vul(gebied, overleg)
    pagina = client.get(overleg.get_absolute_url())
    buiten = [
        pagina.text, woorden(client.get(f"{overleg.get_absolute_url()}agenda.pdf").content),
        str(Calendar.from_ical(client.get(f"{overleg.get_absolute_url()}overleg.ics").content).events[0]["DESCRIPTION"]),
    ]
    for tekst in buiten:
        assert [woord for woord in ("Groot", "Kerkstraat", "schreeuwt", "Zorgen om iemand", "geheim plan") if woord in tekst] == []
        assert [zin for zin in ("Straatverlichting: 2 signalen", "Wij vegen het plein") if zin not in " ".join(tekst.split())] == []
    assert "Wat een inwoner schreef en de plek staan er niet op" in pagina.text
    assert [woord for woord in ("Janna", "janna@example.nl") if any(woord in tekst for tekst in buiten[1:])] == []


def test_since_last_time_is_since_the_last_one_of_this_kind_that_was_held(client, vera, gebied, overleg):
    gehouden = {"contactmoment": factories.contactmoment(gebied, vera)}
    factories.overleg(vera, gebied=gebied, over=-100, **gehouden)
    factories.overleg(vera, gebied=gebied, over=-10)
    factories.overleg(vera, gebied=gebied, over=-5, soort="wijkoverleg", contactmoment=factories.contactmoment(gebied, vera))
    blok = client.get(overleg.get_absolute_url()).context["blokken"][1]
    toen = timezone.localdate() - dt.timedelta(days=100)
    assert blok.kop == f"Wat er gebeurde sinds {date_format(toen, 'j F Y')}"


def test_the_calendar_item_is_one_event_that_a_newer_one_replaces(client, vera, gebied, overleg):
    begint = timezone.make_aware(dt.datetime(2027, 7, 6, 19, 30))
    Overleg.objects.update(begint_op=begint, eindigt_op=begint + dt.timedelta(hours=2), plek="Dorpshuis; zaal 1, achter")
    antwoord = client.get(f"{overleg.get_absolute_url()}overleg.ics")
    kalender = Calendar.from_ical(antwoord.content)
    gebeurtenis = kalender.events[0]
    assert (antwoord["Content-Type"], antwoord["Cache-Control"]) == ("text/calendar; charset=utf-8", "private, no-store")
    assert (gebeurtenis.start, gebeurtenis.end, str(gebeurtenis["LOCATION"]), str(gebeurtenis["STATUS"])) == (
        begint, begint + dt.timedelta(hours=2), "Dorpshuis; zaal 1, achter", "CONFIRMED",
    )
    assert b"DTSTART;TZID=Europe/Amsterdam:20270706T193000" in antwoord.content
    assert b"BEGIN:VTIMEZONE" in antwoord.content
    client.post(f"{overleg.get_absolute_url()}afzeggen/", {"versie": 1})
    later = Calendar.from_ical(client.get(f"{overleg.get_absolute_url()}overleg.ics").content).events[0]
    assert (later["UID"], later["SEQUENCE"], str(later["STATUS"])) == (gebeurtenis["UID"], 2, "CANCELLED")


def test_changing_it_over_what_a_colleague_changed_is_refused_and_keeps_what_was_typed(client, vera, gebied, overleg):
    adres = f"{overleg.get_absolute_url()}aanpassen/"
    assert client.post(adres, velden(gebied, versie=1)).status_code == 302
    assert (Overleg.objects.get().plek, Genodigde.objects.count()) == ("Het dorpshuis", 3)
    antwoord = client.post(adres, velden(gebied, versie=1, plek="De kerk"))
    assert (antwoord.status_code, "De kerk" in antwoord.text, Overleg.objects.get().plek) == (409, True, "Het dorpshuis")


def test_what_does_not_take_place_lets_go_of_who_was_invited(client, vera, overleg):
    client.post(f"{overleg.get_absolute_url()}afzeggen/", {"versie": 1})
    assert (Overleg.objects.get().stand, Genodigde.objects.count()) == ("gaat niet door", 0)
    assert client.post(f"{overleg.get_absolute_url()}aanpassen/", velden(overleg.gebied, versie=2)).status_code == 422


def _vragen(client, adres) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


def test_the_pages_take_the_same_queries_whatever_is_in_them(client, vera, gebied, overleg):
    client.get(LIJST)  # the gebieden are remembered from then on
    adressen = (LIJST, overleg.get_absolute_url())
    eerst = [_vragen(client, adres) for adres in adressen]
    for _ in range(3):
        vul(gebied, overleg) if not Deeluitkomst.objects.exists() else factories.signaal(gebied=gebied)
        factories.overleg(vera, gebied=gebied, genodigden=[("Een", "")])
        factories.toezegging(gebied=gebied, openbaar=True)
    client.get(LIJST)
    assert [_vragen(client, adres) for adres in adressen] == eerst
    # Seven, one for each kind of thing on it, and the three of every page of staff: who is there, and which version holds.
    assert (eerst[0] <= 7, eerst[1] <= 10) == (True, True), eerst


def test_the_werkblad_leads_here_and_the_list_pages_on(client, vera, gebied, overleg):
    for n in range(26):
        factories.overleg(vera, gebied=gebied, over=n)
    assert f'href="{LIJST}"' in client.get("/werk/").text
    eerste = client.get(LIJST)
    tweede = client.get(f"{LIJST}?na={eerste.context['volgende']}")
    assert (len(eerste.context["overleggen"]), len(tweede.context["overleggen"]), tweede.context["volgende"]) == (25, 2, "")
