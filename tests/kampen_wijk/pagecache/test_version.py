"""The version of what the public sees: another one after every change that matters, and after no other."""

import datetime as dt
from itertools import pairwise

import pytest
from django.db import connection, transaction
from django.utils import timezone

from kampen_wijk.pagecache import version
from kampen_wijk.pagecache.models import Wijziging
from participatie.activiteiten.models import Activiteit, Traject
from participatie.inzendingen.models import Foto, Inzending
from participatie.partners.models import Partnerrol
from participatie.toezeggingen.models import Toezegging, Verplaatsing
from participatie.veldwerk.models import Opbrengst, Thema, Vondst
from profielen.models import Indicator, Meting
from tests import factories
from wijken.models import GebiedAlias, Medewerker, Ontmoetingsplek, Rolvervulling

pytestmark = pytest.mark.django_db


def meting(plek):
    indicator = Indicator.objects.create(code="groen", naam="Groen", thema="milieu")
    return Meting.objects.create(indicator=indicator, gebied=plek, jaar=2024, waarde=3)


PUBLIEK = {
    "a gebied": lambda: factories.gebied(),
    "a part of a werkgebied": lambda: factories.gebied().delen.add(factories.gebied()),
    "another spelling": lambda: GebiedAlias.objects.create(gebied=factories.gebied(), naam="Anders"),
    "a meeting place": lambda: Ontmoetingsplek.objects.create(gebied=factories.gebied(), naam="Dorpshuis"),
    "a role": lambda: factories.met_rol("wijkverbinder", gebied=factories.gebied()),
    "a partner": lambda: Partnerrol.objects.create(partner=factories.partner(), gebied=factories.gebied()),
    "a figure": lambda: meting(factories.gebied()),
    "a public idea": lambda: factories.idee(gepubliceerd_op=timezone.now()),
}


@pytest.mark.parametrize("maak", PUBLIEK.values(), ids=PUBLIEK.keys())
def test_what_the_public_sees_changes_the_version_each_time(maak):
    voor = version.nu()
    maak()
    na = version.nu()
    assert na != voor
    for model in (Meting, Partnerrol, Rolvervulling, Ontmoetingsplek, GebiedAlias, Inzending):
        model.objects.all().delete()
    assert version.nu() != na


def test_an_idea_counts_when_it_becomes_public_and_when_it_is_taken_off():
    idee = factories.idee()
    voor = version.nu()
    Inzending.objects.filter(pk=idee.pk).update(titel="Nog niet openbaar")
    assert version.nu() == voor
    Inzending.objects.filter(pk=idee.pk).update(gepubliceerd_op=timezone.now())
    openbaar = version.nu()
    assert openbaar != voor
    Inzending.objects.filter(pk=idee.pk).update(titel="Andere woorden")
    anders = version.nu()
    assert anders != openbaar
    Inzending.objects.filter(pk=idee.pk).update(gepubliceerd_op=None)
    assert version.nu() != anders


def test_a_name_of_a_medewerker_counts_and_a_login_does_not():
    wie = factories.medewerker()
    voor = version.nu()
    Medewerker.objects.filter(pk=wie.pk).update(last_login=timezone.now())
    assert version.nu() == voor
    Medewerker.objects.filter(pk=wie.pk).update(naam="Iemand Anders")
    assert version.nu() != voor


def test_what_comes_in_does_not_count():
    plek = factories.gebied()
    voor = version.nu()
    signaal = factories.signaal(gebied=plek)
    Foto.objects.create(inzending=signaal, bestand="fotos/x.jpg", breedte=1, hoogte=1)
    factories.idee(gebied=plek)
    assert version.nu() == voor
    Foto.objects.all().delete()
    assert version.nu() != voor


def test_raw_sql_counts_too():
    plek = factories.gebied()
    voor = version.nu()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wijken_gebied SET naam = 'Anders' WHERE id = %s", [plek.pk])
    assert version.nu() != voor


def test_after_a_rollback_no_later_change_gives_the_same_version_again():
    class Terug(Exception):
        pass

    gezien = set()
    for _ in range(2):
        with pytest.raises(Terug), transaction.atomic():
            factories.gebied()
            gezien.add(version.nu())
            raise Terug
    assert len(gezien) == 2


def test_it_changes_with_the_day(time_machine):
    time_machine.move_to(dt.datetime(2026, 5, 1, 23, 59, tzinfo=timezone.get_current_timezone()))
    voor = version.nu()
    time_machine.move_to(dt.datetime(2026, 5, 2, 0, 1, tzinfo=timezone.get_current_timezone()))
    assert version.nu() != voor


def test_folding_keeps_the_number_and_leaves_one_row():
    factories.gebied()
    factories.partner()
    factories.medewerker()
    aantal = sum(Wijziging.objects.values_list("aantal", flat=True))
    rijen = Wijziging.objects.count()
    assert version.vouw_samen() == rijen - 1 > 0
    assert [rij.aantal for rij in Wijziging.objects.all()] == [aantal]
    assert version.vouw_samen() == 0
    assert Wijziging.objects.count() == 1


def test_a_request_that_reads_asks_once(django_assert_num_queries):
    with django_assert_num_queries(1), version.tijdens_lezen():
        assert version.nu() == version.nu()
    with django_assert_num_queries(2):
        version.nu()
        version.nu()


def test_what_is_remembered_is_made_once_until_something_changes():
    gemaakt = []
    assert version.onthoud("proef", lambda: gemaakt.append(1) or len(gemaakt)) == 1
    assert version.onthoud("proef", lambda: gemaakt.append(1) or len(gemaakt)) == 1
    factories.gebied()
    assert version.onthoud("proef", lambda: gemaakt.append(1) or len(gemaakt)) == 2


def test_every_part_of_a_promise_counts_and_a_reminder_does_not():
    rij = factories.toezegging(openbaar=True)
    stappen = [
        lambda: Toezegging.objects.update(stand="niet", uitkomst="Het mag niet.", afgerond_op=timezone.now()),
        lambda: Verplaatsing.objects.create(toezegging=rij, van=rij.beloofd_op, naar=rij.uiterlijk_op, reden="Ziek."),
        lambda: Toezegging.objects.update(openbaar=False),
        lambda: Toezegging.objects.update(herinnerd_na_op=timezone.now(), verteld_op=rij.uiterlijk_op, verteld_hoe="brief"),
        lambda: rij.delete(),
    ]
    versies = [version.nu()]
    for stap in stappen:
        stap()
        versies.append(version.nu())
    assert [een != ander for een, ander in pairwise(versies)] == [True, True, True, False, True]


def test_every_part_of_a_traject_counts():
    traject = factories.traject(openbaar=True)
    stappen = [
        lambda: Traject.objects.filter(pk=traject.pk).update(open="De kleur."),
        lambda: traject.fasen.update(resultaat="Er komen bankjes."),
        lambda: traject.gebieden.add(factories.gebied()),
        lambda: traject.gebieden.through.objects.all().delete(),
        lambda: traject.fasen.all().delete(),
    ]
    versies = [version.nu()]
    for stap in stappen:
        stap()
        versies.append(version.nu())
    assert len(set(versies)) == len(versies)


def test_every_part_of_an_activiteit_counts():
    ding, partner = factories.activiteit(openbaar=True), factories.partner()
    stappen = [
        lambda: Activiteit.objects.filter(pk=ding.pk).update(voor_wie="iedereen uit Zalk"),
        lambda: ding.partners.add(partner),
        lambda: ding.partners.through.objects.all().delete(),
        lambda: ding.verplaatsingen.create(
            begint_op=ding.begint_op, eindigt_op=ding.eindigt_op, plaats="Dorpshuis", reden="Er was brand."
        ),
        lambda: ding.verplaatsingen.update(reden="Er was veel rook."),
    ]
    versies = [version.nu()]
    for stap in stappen:
        stap()
        versies.append(version.nu())
    assert len(set(versies)) == len(versies)


def test_what_the_public_sees_of_veldwerk_counts_and_gathering_and_writing_do_not():
    concept = factories.opbrengst()
    sessie = factories.sessie(gebied=concept.gebied)
    stappen = [
        lambda: factories.vondst(sessie),
        lambda: Opbrengst.objects.update(inleiding="Wij vroegen buren."),
        lambda: Opbrengst.objects.update(stand="gepubliceerd", gepubliceerd_op=timezone.now()),
        lambda: Thema.objects.update(tekst="Een klimboom."),
        lambda: sessie.__class__.objects.update(opbrengst=concept),
        lambda: Vondst.objects.update(thema=Thema.objects.get()),
        lambda: Opbrengst.objects.update(vervolg="Een ander plan."),
        lambda: concept.delete(),
    ]
    versies = [version.nu()]
    for stap in stappen:
        stap()
        versies.append(version.nu())
    assert [een != ander for een, ander in pairwise(versies)] == [False, False, True, True, True, True, True, True]
