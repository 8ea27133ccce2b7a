"""The calendar, read back by another library than the one that wrote it; and against the lines of RFC 5545 themselves."""

import datetime as dt

import pytest
import vobject
from django.test import Client
from django.utils import timezone

from participatie.activiteiten.models import Activiteit
from tests import factories

pytestmark = pytest.mark.django_db


def lees(adres):
    """(name, {summary: event}) of a calendar that keeps to the standard."""
    antwoord = Client().get(adres)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    regels = antwoord.content.split(b"\r\n")
    assert b"\n" not in antwoord.content.replace(b"\r\n", b"") and max(map(len, regels)) <= 75
    boek = vobject.readOne(antwoord.content.decode())
    boek.validate(raiseException=True)
    dingen = list(getattr(boek, "vevent_list", []))
    assert len({ding.uid.value for ding in dingen}) == len(dingen)
    return boek.x_wr_calname.value, {ding.summary.value: ding for ding in dingen}


def test_one_to_keep_says_when_and_where_and_leads_to_its_page():
    begin = timezone.make_aware(dt.datetime(2030, 7, 2, 10))
    ding = factories.activiteit(
        openbaar=True, titel="Koffie; thee, en meer", wat="- Samen **zingen**\n- Émile 🎶 speelt, lang " + "en langer " * 30,
        begint_op=begin, eindigt_op=begin + dt.timedelta(hours=2), lat=52.5, lon=5.9, met_aanmelden=True,
    )
    _, dingen = lees(f"{ding.get_absolute_url()}agenda.ics")
    gelezen = dingen["Koffie; thee, en meer"]
    assert gelezen.dtstart.value == begin and gelezen.dtend.value == ding.eindigt_op
    assert gelezen.location.value == "Dorpshuis"
    tekst = gelezen.description.value
    assert tekst.startswith(f"Lees meer: http://127.0.0.1:8000{ding.get_absolute_url()}")
    assert "Émile 🎶 speelt, lang" in tekst and "aanmelden" in tekst and "**" not in tekst
    assert gelezen.url.value == f"http://127.0.0.1:8000{ding.get_absolute_url()}"


def test_in_the_night_in_which_an_hour_comes_twice_both_are_told_apart():
    begin = dt.datetime(2027, 10, 31, 0, 45, tzinfo=dt.UTC)
    ding = factories.activiteit(openbaar=True, titel="Nacht", begint_op=begin, eindigt_op=begin + dt.timedelta(minutes=30))
    gelezen = lees(f"{ding.get_absolute_url()}agenda.ics")[1]["Nacht"]
    assert (gelezen.dtstart.value, gelezen.dtend.value) == (begin, begin + dt.timedelta(minutes=30))


def test_a_gebied_a_partner_and_a_traject_have_each_their_own():
    gebied, partner, traject = factories.gebied("Zalk"), factories.partner("WIJZ"), factories.traject(openbaar=True)
    factories.activiteit(titel="hier", gebied=gebied, openbaar=True)
    factories.activiteit(titel="samen", openbaar=True).partners.add(partner)
    factories.activiteit(titel="plan", traject=traject, openbaar=True)
    factories.activiteit(titel="concept", gebied=gebied, traject=traject).partners.add(partner)
    factories.activiteit(titel="oud", gebied=gebied, openbaar=True, over=-1)
    for adres, naam, titel in (
        (f"/gebieden/{gebied.slug}/agenda.ics", "Wat is er te doen in Zalk", "hier"),
        (f"/partners/{partner.pk}/agenda.ics", "Wat er te doen is met WIJZ", "samen"),
        (f"/trajecten/{traject.slug}/agenda.ics", traject.titel, "plan"),
    ):
        gelezen, dingen = lees(adres)
        assert (gelezen, list(dingen)) == (naam, [titel])


def test_a_calendar_without_anything_in_it_is_one_too():
    assert lees(f"/gebieden/{factories.gebied('Zalk').slug}/agenda.ics") == ("Wat is er te doen in Zalk", {})


def test_what_is_called_off_or_moved_is_the_same_event_with_a_higher_number():
    ding = factories.activiteit(openbaar=True, titel="Koffie")
    adres = f"{ding.get_absolute_url()}agenda.ics"
    eerst = lees(adres)[1]["Koffie"]
    Activiteit.objects.filter(pk=ding.pk).update(versie=2, afgelast_op=timezone.now(), afgelastreden="De zaal is dicht.")
    daarna = lees(adres)[1]["Gaat niet door: Koffie"]
    assert (eerst.status.value, daarna.status.value, eerst.uid.value == daarna.uid.value) == ("CONFIRMED", "CANCELLED", True)
    assert (eerst.sequence.value, daarna.sequence.value) == ("1", "2")
    assert "De zaal is dicht." in daarna.description.value


def test_a_concept_is_in_no_calendar():
    adressen = [f"/activiteiten/{factories.activiteit().slug}/agenda.ics", f"/trajecten/{factories.traject().slug}/agenda.ics"]
    assert [Client().get(adres).status_code for adres in [*adressen, f"/partners/{9**15}/agenda.ics"]] == [404] * 3


def test_following_takes_the_same_queries_whatever_there_is(django_assert_max_num_queries):
    gebied = factories.gebied()
    for n in range(12):
        factories.activiteit(gebied=gebied, openbaar=True, over=n)
    Client().get(f"/gebieden/{gebied.slug}/agenda.ics?een")
    with django_assert_max_num_queries(4):
        assert Client().get(f"/gebieden/{gebied.slug}/agenda.ics?twee").content.count(b"BEGIN:VEVENT") == 12
